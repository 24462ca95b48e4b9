package com.medspasync.integrations.results;

/** Keeps text from being run by a spreadsheet that opens a CSV file. */
public final class SpreadsheetText {

  /** What makes a spreadsheet take a cell for a formula, the full-width forms included. */
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  /**
   * The text, with an apostrophe before it when a spreadsheet would take it for a formula. Numbers
   * are not text: they are written as they are.
   *
   * @see "OWASP, CSV Injection"
   */
  public static String harmless(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    String bare = text.stripLeading();
    boolean formula = !bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0;
    return formula || Character.isISOControl(first) ? "'" + text : text;
  }
}
