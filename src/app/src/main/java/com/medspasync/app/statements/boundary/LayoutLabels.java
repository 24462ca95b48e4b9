package com.medspasync.app.statements.boundary;

import java.util.Map;

/** What people call the layouts that readers recognize by slug. */
final class LayoutLabels {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("zenoti-sales", "Zenoti sales"),
          Map.entry("vagaro-transactions", "Vagaro transaction list"),
          Map.entry("boulevard-sales", "Boulevard sales"),
          Map.entry("aesthetic-record-sales", "Aesthetic Record sales"),
          Map.entry("square-item-sales", "Square item sales"),
          Map.entry("mangomint-sales", "Mangomint sales"),
          Map.entry("client-list", "Client list"),
          Map.entry("alle", "Allē transactions"),
          Map.entry("aspire", "Aspire activity"),
          Map.entry("xperience", "Xperience+ redemptions"),
          Map.entry("evolus", "Evolus Rewards"),
          Map.entry("stripe", "Stripe payout reconciliation"),
          Map.entry("stripe-payout-list", "Stripe payouts"),
          Map.entry("square", "Square payout entries"),
          Map.entry("paypal", "PayPal activity"),
          Map.entry("locations", "Locations of the practice"),
          Map.entry("services", "Service list"),
          Map.entry("staff", "Staff list"),
          Map.entry("unknown", "Not recognized"));

  private LayoutLabels() {}

  /** The label, or the slug in words: {@code generic-sales} is "Sales, guessed". */
  static String of(String slug) {
    String label = LABELS.get(slug);
    if (label != null || slug.isEmpty()) {
      return label == null ? "" : label;
    }
    boolean generic = slug.startsWith("generic-");
    String words = (generic ? slug.substring("generic-".length()) : slug).replace('-', ' ');
    String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return generic ? sentence + ", guessed" : sentence;
  }
}
