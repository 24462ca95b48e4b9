package com.medspasync.reconciliation.payouts;

import java.util.List;
import java.util.Locale;

/**
 * What is compared between charges and payments. Level 0 always means that one side does not say;
 * it counts neither way.
 */
enum Aspect {
  /** Charge time less payment time. */
  TIME(TimeLevels.WORDS),
  /** Time between the two cards of one invoice, or the two invoices of one payment. */
  GAP(
      List.of(
          "single payment",
          "within a minute",
          "within 3 minutes",
          "within 10 minutes",
          "within half an hour",
          "within hours")),
  NAME(
      List.of(
          "not known",
          "same name",
          "name spelled differently",
          "same family name only",
          "same given name only",
          "another name")),
  EMAIL(
      List.of(
          "not known",
          "same e-mail",
          "client's name in the e-mail",
          "part of the client's name in the e-mail",
          "e-mail of another name")),
  LAST4(List.of("not known", "same last four digits", "other last four digits")),
  /** Looked at only where the digits are not known on both sides. */
  BRAND(List.of("not known", "same card brand", "another card brand")),
  INVOICE(List.of("not named", "names this invoice")),
  PAYMENT_ID(List.of("not recorded", "same payment id", "same payment id on both invoices")),
  /** Whether such payments usually go through this processor. */
  ROUTE(List.of("not known", "the usual processor", "another processor"));

  private final List<String> words;

  Aspect(List<String> words) {
    this.words = words;
  }

  /** Number of levels, level 0 included. */
  int levels() {
    return words.size();
  }

  /** What a level means, for a person. */
  String words(int level) {
    return words.get(level);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
