package com.medspasync.reconciliation.model;

import java.util.Locale;

/** The manufacturers' loyalty programmes. */
public enum Program {
  ALLE,
  ASPIRE,
  XPERIENCE,
  EVOLUS;

  /** Lower-case name used in results and addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
