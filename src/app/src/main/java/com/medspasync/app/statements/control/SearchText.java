package com.medspasync.app.statements.control;

import com.medspasync.reconciliation.model.Person;
import java.util.Locale;

/** The texts in which lines and results are looked for, in lower case. */
public final class SearchText {

  private static final char SEPARATOR = '\n';
  private static final int DIGITS_SHOWN = 4;

  private SearchText() {}

  /** Whose it is; on a second line what of it everybody may search for. */
  public static String of(Person person) {
    String digits = person.phone().replaceAll("[^0-9]", "");
    String last4 = digits.substring(Math.max(0, digits.length() - DIGITS_SHOWN));
    return oneLine(String.join(" ", person.name(), digits, person.email())) + SEPARATOR + last4;
  }

  /** Numbers of documents, products and the like, by which everybody may search. */
  public static String of(String... references) {
    return oneLine(String.join(" ", references));
  }

  /**
   * Whether a word occurs in the text of a person.
   *
   * @param whole whether all of it may be searched
   */
  static boolean occurs(String word, String person, boolean whole) {
    return person.indexOf(word, whole ? 0 : person.lastIndexOf(SEPARATOR) + 1) >= 0;
  }

  private static String oneLine(String text) {
    return text.replace(SEPARATOR, ' ').toLowerCase(Locale.ROOT).strip();
  }
}
