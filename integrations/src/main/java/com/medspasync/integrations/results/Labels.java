package com.medspasync.integrations.results;

import com.medspasync.reconciliation.model.Program;

/** Names of programs and processors as their makers write them. */
final class Labels {

  private Labels() {}

  static String of(Program program) {
    return switch (program) {
      case ALLE -> "Alle";
      case ASPIRE -> "Aspire";
      case XPERIENCE -> "Xperience+";
      case EVOLUS -> "Evolus Rewards";
    };
  }

  /** The processor of a slug; one that has no name of its own here is called by its slug. */
  static String of(String processor) {
    return switch (processor) {
      case "paypal" -> "PayPal";
      case "stripe" -> "Stripe";
      case "square" -> "Square";
      default -> processor;
    };
  }
}
