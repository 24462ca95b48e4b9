package com.medspasync.integrations.statements.guess;

import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.TextFold;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of the trade, by which the values of a column are known whatever its title. */
final class Words {

  static final Set<String> STATUSES =
      Set.of(
          "closed",
          "open",
          "paid",
          "unpaid",
          "partially paid",
          "complete",
          "completed",
          "finalized",
          "settled",
          "posted",
          "pending",
          "void",
          "voided",
          "cancelled",
          "canceled",
          "refund",
          "refunded",
          "returned",
          "reversed",
          "reversal",
          "deleted",
          "cerrada",
          "cerrado",
          "pagada",
          "pagado",
          "anulada",
          "anulado",
          "completada",
          "completado",
          "cancelada",
          "cancelado",
          "reembolsada",
          "reembolsado");

  static final Set<String> PROGRESS =
      Set.of(
          "processing",
          "pending",
          "paid",
          "issued",
          "credited",
          "denied",
          "approved",
          "submitted",
          "rejected",
          "short paid",
          "n/a");

  static final Set<String> SALE_KINDS =
      Set.of(
          "service",
          "services",
          "treatment",
          "procedure",
          "product",
          "products",
          "retail",
          "membership",
          "package",
          "series",
          "gift card",
          "giftcard",
          "egift card",
          "gratuity",
          "tip",
          "fee",
          "adjustment",
          "discount",
          "redemption",
          "refund",
          "charge",
          "payment",
          "deposit",
          "servicio",
          "producto",
          "propina",
          "membresía",
          "tarjeta de regalo");

  static final Set<String> ENTRY_KINDS =
      Set.of(
          "charge",
          "charges",
          "payment",
          "refund",
          "dispute",
          "chargeback",
          "fee",
          "fees",
          "adjustment",
          "payout",
          "transfer",
          "withdrawal",
          "withdraw",
          "reserve",
          "hold",
          "correction",
          "sale",
          "cargo",
          "reembolso");

  static final Set<String> REWARD_KINDS =
      Set.of(
          "treatment",
          "earn",
          "earned",
          "redeem",
          "redeemed",
          "redemption",
          "certificate",
          "reversal",
          "reversed",
          "adjustment",
          "correction");

  static final Set<String> CARD_BRANDS =
      Set.of(
          "visa",
          "mastercard",
          "master card",
          "mc",
          "amex",
          "american express",
          "american_express",
          "discover",
          "diners",
          "diners club",
          "jcb",
          "unionpay");

  static final Set<String> PLACES =
      Set.of(
          "spa",
          "medspa",
          "aesthetics",
          "aesthetic",
          "studio",
          "clinic",
          "wellness",
          "center",
          "centre",
          "dermatology",
          "beauty",
          "laser",
          "skin",
          "plaza",
          "suite");

  /** What spas sell beside the products of the catalog. */
  private static final List<String> SOLD =
      List.of(
          "membership",
          "gift",
          "gratuity",
          "package",
          "consult",
          "deposit",
          "injection",
          "filler",
          "neurotoxin",
          "syringe",
          "laser",
          "facial",
          "massage",
          "wax",
          "brow",
          "lash",
          "peel",
          "serum",
          "cream",
          "cleanser",
          "touch-up",
          "no show",
          "no-show",
          "cancellation",
          "redemption",
          "tratamiento",
          "consulta",
          "inyecci");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ _/&-]+");

  private static final GivenNames GIVEN = GivenNames.standard();

  private Words() {}

  /** Whether a text, in lower case, names what spas sell beside the products of the catalog. */
  static boolean holdTreatment(String lower) {
    return lower.equals("tip") || SOLD.stream().anyMatch(lower::contains);
  }

  static boolean holdGivenName(String text) {
    return TextFold.words(text).stream().anyMatch(word -> word.length() > 1 && GIVEN.knows(word));
  }

  static boolean holdAny(String lower, Set<String> words) {
    for (String word : BETWEEN_WORDS.split(lower, -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
