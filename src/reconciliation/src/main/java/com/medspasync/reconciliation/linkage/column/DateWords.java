package com.medspasync.reconciliation.linkage.column;

import java.util.List;

/** Names of months, as far as dates in lists use them. */
public final class DateWords {

  /** First three letters, January first. */
  public static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private DateWords() {}
}
