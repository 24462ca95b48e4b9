package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.text.TextFold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which processor's entries can hold a location's payments. Taken from the practice's settings
 * where they say so; otherwise learned from how often amounts and times coincide.
 */
final class Routes {

  private static final String PAYPAL = "paypal";
  private static final Duration NEAR = Duration.ofMinutes(20);
  private static final Duration DAY = Duration.ofDays(1);

  /** Coincidences by chance are rarer than this share of those on the true route. */
  private static final double LEAST_SHARE = 0.2;

  private final Map<String, Location> locations = new HashMap<>();
  private final Set<String> processors = new HashSet<>();
  private final Map<String, Map<String, Integer>> coincidences = new HashMap<>();

  private final Map<Leg, Boolean> cardLegs = new HashMap<>();

  private Routes() {}

  static Routes of(List<Location> locations, List<Charge> charges, List<Payment> payments) {
    Routes routes = new Routes();
    locations.forEach(location -> routes.locations.put(location.code(), location));
    charges.forEach(charge -> routes.processors.add(charge.entry().processor()));
    routes.learn(charges, payments);
    return routes;
  }

  private void learn(List<Charge> charges, List<Payment> payments) {
    Map<Long, List<Charge>> byAmount = new HashMap<>();
    for (Charge charge : charges) {
      byAmount.computeIfAbsent(charge.amountMinor(), amount -> new ArrayList<>()).add(charge);
    }
    for (Payment payment : payments) {
      if (payment.tender().kind() != TenderKind.CARD) {
        continue;
      }
      for (Charge charge : byAmount.getOrDefault(payment.amountMinor(), List.of())) {
        if (isNear(charge, payment)) {
          coincidences
              .computeIfAbsent(payment.tender().location(), location -> new HashMap<>())
              .merge(terminal(charge.entry()), 1, Integer::sum);
        }
      }
    }
  }

  private static boolean isNear(Charge charge, Payment payment) {
    Instant charged = charge.entry().at();
    Instant paid = payment.at();
    Duration slack = payment.dayOnly() ? DAY : NEAR;
    return !charged.isBefore(paid.minus(slack)) && !charged.isAfter(paid.plus(slack));
  }

  /** A processor, and the place that it names for its terminal. */
  private static String terminal(PayoutEntry entry) {
    return entry.processor() + "|" + TextFold.fold(entry.location());
  }

  /** Whether reports of a processor that could hold this payment were given. */
  boolean isCovered(Payment payment) {
    if (payment.tender().kind() != TenderKind.CARD) {
      return processors.contains(PAYPAL);
    }
    String known = cardProcessor(payment.tender().location());
    if (!known.isEmpty()) {
      return processors.contains(known);
    }
    return coincidences.containsKey(payment.tender().location());
  }

  /** Whether payments of this kind usually go through the processor of an entry. */
  boolean isUsual(PayoutEntry entry, Payment payment) {
    boolean paypal = entry.processor().equals(PAYPAL);
    return payment.tender().kind() == TenderKind.CARD
        ? !paypal || cardProcessor(payment.tender().location()).equals(PAYPAL)
        : paypal;
  }

  /** Whether an entry could be this payment's, as far as places tell. */
  boolean allow(PayoutEntry entry, Payment payment) {
    if (entry.processor().equals(PAYPAL) || payment.tender().kind() != TenderKind.CARD) {
      return allowsOnline(entry, payment.source().isImplied());
    }
    Leg leg = new Leg(entry.processor(), entry.location(), payment.tender().location());
    Boolean known = cardLegs.get(leg); // a few, asked for hundreds of thousands of times
    if (known == null) {
      known = allowCard(entry, payment.tender().location());
      cardLegs.put(leg, known);
    }
    return known;
  }

  /**
   * Whether an entry could be of a payment that was made online.
   *
   * @param implied whether the desk does not mention the payment
   */
  boolean allowsOnline(PayoutEntry entry, boolean implied) {
    return entry.processor().equals(PAYPAL) // desks ring up what was paid online as a card, too
        || (!processors.contains(PAYPAL) && !implied);
  }

  private boolean allowCard(PayoutEntry entry, String of) {
    Location location = locations.get(of);
    String known = cardProcessor(of);
    if (!known.isEmpty() && !known.equals(entry.processor())) {
      return false;
    }
    if (location != null && !location.name().isEmpty() && !entry.location().isEmpty()) {
      String named = TextFold.fold(entry.location());
      boolean anotherOfOurs =
          locations.values().stream()
              .anyMatch(other ->
                  !other.code().equals(location.code())
                      && TextFold.fold(other.name()).equals(named));
      if (anotherOfOurs) {
        return false;
      }
    }
    return !known.isEmpty() || isOnRoute(entry, of);
  }

  private boolean isOnRoute(PayoutEntry entry, String location) {
    Map<String, Integer> seen = coincidences.getOrDefault(location, Map.of());
    int most = seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return seen.getOrDefault(terminal(entry), 0) >= most * LEAST_SHARE;
  }

  private String cardProcessor(String location) {
    Location known = locations.get(location);
    return known == null ? "" : known.cardProcessor();
  }

  /** Where a card payment may have gone: a processor's terminal as it names it, and the desk. */
  private record Leg(String processor, String terminal, String desk) {}
}
