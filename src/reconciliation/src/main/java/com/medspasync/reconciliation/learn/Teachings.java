package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.text.ProgramLabels;
import com.medspasync.reconciliation.text.TextFold;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What a single decision says. */
final class Teachings {

  private Teachings() {}

  /** All that a decision says of one kind. */
  static Stream<Associations.Word> words(Lesson.Kind kind, Ruling ruling) {
    if (kind == Lesson.Kind.CATEGORY) {
      return categories(ruling);
    }
    return switch (ruling) {
      case PayoutRuling _ -> Stream.empty();
      case RewardRuling reward ->
          switch (kind) {
            case PERSON -> persons(reward);
            case ITEM -> items(reward);
            case LABEL -> labels(reward);
            case CATEGORY, SURENESS -> Stream.empty();
          };
    };
  }

  /** Who the member is. Lines of one day are about one visit, so they are one witness. */
  static Stream<Associations.Word> persons(RewardRuling ruling) {
    String member =
        new PersonDirectory.Sighting(
                ruling.rewardLine().program().slug(), ruling.rewardLine().member())
            .key();
    String day = ruling.rewardLine().visitOn().toString();
    return ruling.chosen().stream()
        .map(sale -> new PersonDirectory.Sighting(sale.location(), sale.client()).key())
        .filter(client -> !client.isEmpty() && !member.isEmpty())
        .distinct()
        .map(client -> new Associations.Word(member, client, day));
  }

  /** What the spa calls the product, where there is no doubt which of several is meant. */
  static Stream<Associations.Word> items(RewardRuling ruling) {
    if (ruling.chosen().size() != 1 || ruling.rewardLine().products().size() != 1) {
      return Stream.empty();
    }
    String item = TextFold.fold(ruling.chosen().getFirst().item());
    String product = TextFold.fold(ruling.rewardLine().products().getFirst());
    return item.isEmpty() || product.isEmpty()
        ? Stream.empty()
        : Stream.of(new Associations.Word(item, product, ruling.line().text()));
  }

  /**
   * What the label of a reduction means: the programme whose money it is to the cent, or nothing.
   */
  static Stream<Associations.Word> labels(RewardRuling ruling) {
    RewardLine line = ruling.rewardLine();
    return ruling.chosen().stream().flatMap(sale -> labels(sale, line, ruling.line().text()));
  }

  private static Stream<Associations.Word> labels(SaleLine sale, RewardLine line, String witness) {
    boolean same = line.valueMinor() > 0 && sale.discountMinor() == line.valueMinor();
    Stream<Associations.Word> ofDiscount =
        ProgramLabels.parts(sale.discountLabel()).stream()
            .map(part -> word(part, same, line, witness));
    Stream<Associations.Word> ofStated =
        sale.rewards().stream()
            .filter(reward -> reward.program() == null)
            .map(reward ->
                word(
                    reward.label(),
                    line.valueMinor() > 0 && reward.amountMinor() == line.valueMinor(),
                    line,
                    witness));
    return Stream.concat(ofDiscount, ofStated).filter(word -> !word.subject().isEmpty());
  }

  private static Associations.Word word(
      String label, boolean same, RewardLine line, String witness) {
    return new Associations.Word(TextFold.fold(label), same ? line.program().slug() : "", witness);
  }

  /** What a line without links turned out to be. */
  static Stream<Associations.Word> categories(Ruling ruling) {
    if (ruling.proposedLinks()) {
      return Stream.empty();
    }
    return switch (ruling) {
      case RewardRuling reward when reward.chosen().isEmpty() ->
          Stream.of(
              new Associations.Word(
                  pattern(reward.rewardLine(), reward.shown().category()),
                  reward.category().word(),
                  reward.line().text()));
      case PayoutRuling payout
          when payout.chosen().isEmpty() && payout.category() != PayoutCategory.MATCHED ->
          Stream.of(
              new Associations.Word(
                  pattern(payout.entry(), payout.shown().category()),
                  payout.category().word(),
                  payout.line().text()));
      case RewardRuling _, PayoutRuling _ -> Stream.empty();
    };
  }

  /** Lines of one programme and kind that the engine takes for the same. */
  static String pattern(RewardLine line, String supposed) {
    return line.program().slug()
        + "|"
        + line.kind().name().toLowerCase(Locale.ROOT)
        + "|"
        + supposed;
  }

  /** Entries of one processor and kind that the engine takes for the same. */
  static String pattern(PayoutEntry entry, String supposed) {
    return entry.processor() + "|" + entry.kind().name().toLowerCase(Locale.ROOT) + "|" + supposed;
  }

  /** Whether a proposal was right. */
  static Stream<Recalibration.Observation> observations(Ruling ruling) {
    return ruling.proposedLinks()
        ? Stream.of(
            new Recalibration.Observation(
                ruling.shown().engineLogOdds(), traits(ruling), ruling.confirms()))
        : Stream.empty();
  }

  static Traits traits(Ruling ruling) {
    return switch (ruling) {
      case RewardRuling reward ->
          Traits.of(
              Side.REWARDS, reward.rewardLine().program().slug(), reward.shown().contributions());
      case PayoutRuling payout ->
          Traits.of(Side.PAYOUTS, payout.shown().category(), payout.shown().contributions());
    };
  }

  /** What a decision says of its line, as a text. */
  static String outcome(Ruling ruling) {
    return switch (ruling) {
      case RewardRuling reward ->
          reward.category().word()
              + reward.chosen().stream().map(sale -> LineKey.of(sale).text()).sorted().toList();
      case PayoutRuling payout ->
          payout.category().word()
              + payout.chosen().stream().map(InvoiceRef::toString).sorted().toList();
    };
  }

  static Program program(String slug) {
    return Arrays.stream(Program.values())
        .filter(program -> program.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }
}
