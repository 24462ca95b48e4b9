package com.medspasync.integrations.statements.pos;

import com.medspasync.reconciliation.model.SaleKind;
import com.medspasync.reconciliation.model.SaleStatus;
import java.util.Locale;

/** What a line is about, from the words that systems use for it. */
final class SaleKinds {

  private SaleKinds() {}

  /**
   * @param item name in lower case
   */
  static SaleKind of(String type, String category, String item, SaleStatus status, long gross) {
    SaleKind byType = word(type.toLowerCase(Locale.ROOT));
    if (byType != SaleKind.OTHER) {
      return byType;
    }
    SaleKind byCategory = word(category.toLowerCase(Locale.ROOT));
    if (byCategory != SaleKind.OTHER) {
      return byCategory;
    }
    if (status == SaleStatus.REFUND) {
      return SaleKind.REFUND;
    }
    if (item.equals("tip") || item.startsWith("tip ") || item.startsWith("gratuity")) {
      return SaleKind.GRATUITY;
    }
    if (item.contains("gift card") || item.contains("giftcard")) {
      return SaleKind.GIFT_CARD;
    }
    if (item.contains("membership")) {
      return SaleKind.MEMBERSHIP;
    }
    if (item.contains("redemption") && gross < 0) {
      return SaleKind.REDUCTION;
    }
    return SaleKind.OTHER;
  }

  private static SaleKind word(String text) {
    if (text.startsWith("refund") || text.startsWith("return")) {
      return SaleKind.REFUND;
    }
    if (text.contains("gift")) {
      return SaleKind.GIFT_CARD;
    }
    if (text.startsWith("grat") || text.equals("tip") || text.equals("tips")) {
      return SaleKind.GRATUITY;
    }
    if (text.startsWith("member")) {
      return SaleKind.MEMBERSHIP;
    }
    if (text.startsWith("package") || text.startsWith("series")) {
      return SaleKind.PACKAGE;
    }
    if (text.startsWith("product") || text.startsWith("retail")) {
      return SaleKind.PRODUCT;
    }
    if (text.startsWith("fee") || text.contains("cancellation")) {
      return SaleKind.FEE;
    }
    if (text.startsWith("adjust") || text.startsWith("discount") || text.startsWith("redemption")) {
      return SaleKind.REDUCTION;
    }
    if (text.startsWith("service")
        || text.startsWith("treatment")
        || text.startsWith("procedure")) {
      return SaleKind.SERVICE;
    }
    return switch (text) {
      case "neurotoxin",
          "filler",
          "facial",
          "laser",
          "device",
          "body",
          "wellness",
          "injectable",
          "injectables",
          "skin" ->
          SaleKind.SERVICE;
      default -> SaleKind.OTHER;
    };
  }
}
