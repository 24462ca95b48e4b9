package com.medspasync.reconciliation.payouts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings invoice numbers to one form: systems add prefixes and zeros that others leave out. */
final class InvoiceKeys {

  private static final Pattern PREFIXED = Pattern.compile("[A-Za-z]{0,4}[-# ]?0*([0-9]+)");

  private InvoiceKeys() {}

  /** The number without short prefix and leading zeros; long mixed ids only lose their case. */
  static String key(String invoice) {
    String text = invoice.strip();
    Matcher matcher = PREFIXED.matcher(text);
    return matcher.matches() ? matcher.group(1) : text.toUpperCase(Locale.ROOT);
  }
}
