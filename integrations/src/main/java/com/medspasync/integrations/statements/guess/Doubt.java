package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Field;
import java.util.ArrayList;
import java.util.List;

/** Says what a table seems to be that cannot be read, and what it lacks. */
final class Doubt {

  /** What a family cannot do without: any of some fields, and what they are called. */
  private record Need(String name, String title, List<Field> anyOf) {

    boolean isMet(Draft draft) {
      return anyOf.stream().anyMatch(draft::has);
    }
  }

  private static final Need DATE = new Need("the date", "Date", List.of(Field.AT));
  private static final Need PERSON =
      new Need("the client", "Client", List.of(Field.PERSON, Field.LAST_NAME));
  private static final Need ITEM =
      new Need("the treatment or product", "Item", List.of(Field.ITEM));
  private static final Need PRICE =
      new Need(
          "the price", "Total", List.of(Field.GROSS, Field.UNIT_PRICE, Field.NET, Field.TOTAL));
  private static final Need REWARD =
      new Need("the amount of the reward", "Reward Amount", List.of(Field.VALUE));
  private static final Need GROSS =
      new Need("the amount before fees", "Gross", List.of(Field.GROSS));
  private static final Need FEE = new Need("the fee", "Fee", List.of(Field.FEE));
  private static final Need CONTACT =
      new Need("the phone or e-mail", "Phone", List.of(Field.PHONE, Field.EMAIL));

  private Doubt() {}

  /**
   * The question that would make the likeliest of the drafts readable.
   *
   * @return empty when none is likely
   */
  static String about(List<Draft> drafts) {
    Draft likeliest = null;
    List<Need> missing = List.of();
    for (Draft draft : drafts) {
      List<Need> needs = needs(draft);
      List<Need> lacking = needs.stream().filter(need -> !need.isMet(draft)).toList();
      boolean likely = lacking.size() == 1 && needs.size() > 2;
      if (likely && (likeliest == null || draft.binding().found() > likeliest.binding().found())) {
        likeliest = draft;
        missing = lacking;
      }
    }
    return likeliest == null ? "" : question(likeliest, missing.getFirst());
  }

  private static String question(Draft draft, Need missing) {
    return "This looks like "
        + name(draft)
        + ", but no column could be told to hold "
        + missing.name()
        + ". Give that column a plain title, such as "
        + missing.title()
        + ", and import the file again.";
  }

  private static String name(Draft draft) {
    return switch (draft.family()) {
      case SALES -> "sales";
      case REWARDS -> "the statement of a rewards program";
      case PAYOUTS -> "the report of a card processor";
      case CLIENTS -> "a list of clients";
      case REFERENCE -> "a list";
    };
  }

  private static List<Need> needs(Draft draft) {
    return switch (draft.family()) {
      case SALES -> List.of(DATE, PERSON, ITEM, PRICE);
      case REWARDS -> List.of(DATE, PERSON, ITEM, REWARD);
      case PAYOUTS -> List.of(DATE, GROSS, FEE);
      case CLIENTS -> List.of(PERSON, CONTACT);
      case REFERENCE -> List.of();
    };
  }

  /** What a table was taken for, column by column, so that a person can object. */
  static String reading(Draft draft) {
    List<String> parts = new ArrayList<>();
    for (Need need : needs(draft)) {
      need.anyOf().stream()
          .filter(draft::has)
          .findFirst()
          .ifPresent(
              field -> parts.add(need.name() + " from \"" + draft.binding().title(field) + "\""));
    }
    return name(draft) + ", with " + String.join(", ", parts);
  }
}
