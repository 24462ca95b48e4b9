package com.medspasync.app.statements.control;

import com.medspasync.reconciliation.model.Person;
import java.util.Locale;

/**
 * The text in which lines and results are looked for: on its first line whose it is, on the second
 * the references, by which everybody may search.
 */
public final class SearchText {

  private static final char SEPARATOR = '\n';
  private static final int DIGITS_SHOWN = 4;

  private SearchText() {}

  /**
   * @param references numbers, products and the like
   */
  public static String of(Person person, String... references) {
    String digits = person.phone().replaceAll("[^0-9]", "");
    String people = String.join(" ", person.name(), digits, person.email());
    String last4 = digits.substring(Math.max(0, digits.length() - DIGITS_SHOWN));
    String open = String.join(" ", last4, String.join(" ", references));
    return oneLine(people) + SEPARATOR + oneLine(open);
  }

  /** SQL for the references in a column that holds such texts. */
  public static String referencesOf(String column) {
    return "split_part(" + column + ", chr(" + (int) SEPARATOR + "), 2)";
  }

  private static String oneLine(String text) {
    return text.replace(SEPARATOR, ' ').toLowerCase(Locale.ROOT).strip();
  }
}
