package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains payouts of which no report lists the entries by the sales that they paid.
 *
 * <p>What the processor takes of a sale is known from charges that it lists elsewhere ({@link
 * FeeSchedules}), or learned from the payouts themselves ({@link PayoutTariff}). The fees, the hour
 * at which its day ends, and the division of locations (paid together or apart) that explain the
 * most payouts hold for all of them.
 */
final class UnlistedPayouts {

  private static final String PAYPAL = "paypal";

  private final List<Tender> tenders;
  private final Map<String, Location> locations = new HashMap<>();
  private final ZoneId zone;
  private final FeeSchedules schedules;

  /**
   * @param tenders payments of the point of sale that no listed entry accounts for
   * @param locations what is known of the locations
   * @param schedules fees that processors list
   */
  UnlistedPayouts(List<Tender> tenders, List<Location> locations, FeeSchedules schedules) {
    this.tenders = tenders;
    this.schedules = schedules;
    locations.forEach(location -> this.locations.put(location.code(), location));
    this.zone =
        locations.stream()
            .min(Comparator.comparing(Location::code))
            .<ZoneId>map(Location::zone)
            .orElse(ZoneOffset.UTC);
  }

  /**
   * Explains what can be explained.
   *
   * @param tieOuts all payouts, those with entries among them
   * @return the same payouts in the same order, unlisted ones with the sales they paid or {@link
   *     PayoutTieOut.PayoutState#NOT_LISTED}
   */
  List<PayoutTieOut> explain(List<PayoutTieOut> tieOuts) {
    Set<String> balances =
        tieOuts.stream()
            .filter(tieOut -> isOfBalance(tieOut) && !tieOut.entries().isEmpty())
            .map(PayoutTieOut::processor)
            .collect(Collectors.toSet());
    Map<String, List<UnlistedPayout>> unlisted = new TreeMap<>();
    for (PayoutTieOut tieOut : tieOuts) {
      Long transfer = tieOut.transferMinor();
      // a balance that lists entries says itself what a transfer took, before the file, too
      boolean told = isOfBalance(tieOut) && balances.contains(tieOut.processor());
      if (!told && tieOut.entries().isEmpty() && transfer != null && transfer > 0) {
        unlisted
            .computeIfAbsent(tieOut.processor(), processor -> new ArrayList<>())
            .add(
                new UnlistedPayout(
                    tieOut, dayOf(tieOut), Math.addExact(transfer, tieOut.transferFeeMinor())));
      }
    }
    Map<PayoutTieOut, PayoutTieOut> answers = new IdentityHashMap<>();
    unlisted.forEach((processor, payouts) -> {
      payouts.sort(Comparator.comparing(UnlistedPayout::paidOn)); // stable: by id within a day
      answers.putAll(scheme(processor, payouts).answers(payouts));
    });
    return tieOuts.stream().map(tieOut -> answers.getOrDefault(tieOut, tieOut)).toList();
  }

  private static boolean isOfBalance(PayoutTieOut tieOut) {
    return tieOut.membership() != PayoutTieOut.PayoutMembership.NAMED;
  }

  private LocalDate dayOf(PayoutTieOut tieOut) {
    @Nullable LocalDate paidOn = tieOut.paidOn();
    return paidOn == null ? LocalDate.ofInstant(tieOut.transfers().getFirst().at(), zone) : paidOn;
  }

  /** Fees, end of day and division of locations that explain the most payouts by whole days. */
  private PayoutScheme scheme(String processor, List<UnlistedPayout> payouts) {
    List<Tender> handled = tenders.stream().filter(one -> handles(processor, one)).toList();
    Map<String, List<Tender>> apart = new TreeMap<>();
    for (Tender tender : handled) {
      apart.computeIfAbsent(tender.location(), location -> new ArrayList<>()).add(tender);
    }
    List<List<List<Tender>>> divisions = new ArrayList<>(List.of(List.of(handled)));
    if (apart.size() > 1) {
      divisions.add(List.copyOf(apart.values()));
    }
    PayoutScheme best = null;
    for (List<List<Tender>> division : divisions) {
      for (CutOff cutOff : CutOff.ALL) {
        List<List<CardSale>> sales =
            division.stream().map(tenders -> onDays(tenders, cutOff)).toList();
        for (FeeRule rule : rules(processor, payouts, sales)) {
          PayoutScheme scheme = new PayoutScheme(payouts, sales, rule);
          best = best == null || scheme.explained() > best.explained() ? scheme : best;
        }
      }
    }
    return Objects.requireNonNull(best, "there is always a rule without fees");
  }

  private List<CardSale> onDays(List<Tender> payments, CutOff cutOff) {
    return payments.stream()
        .map(tender -> new CardSale(tender, cutOff.dayOf(tender, this::zoneOf)))
        .toList();
  }

  private ZoneId zoneOf(Tender tender) {
    Location location = locations.get(tender.location());
    return location == null ? zone : location.zone();
  }

  private List<FeeRule> rules(
      String processor, List<UnlistedPayout> payouts, List<List<CardSale>> sales) {
    List<FeeRule> rules = new ArrayList<>(schedules.rules(processor));
    if (rules.isEmpty()) {
      PayoutTariff.of(payouts, sales.stream().map(CardSales::new).toList())
          .map(FeeRule::uniform)
          .ifPresent(rules::add);
    }
    rules.add(FeeRule.NO_FEES);
    return rules;
  }

  private boolean handles(String processor, Tender tender) {
    if (tender.status() == SaleStatus.VOID || tender.amountMinor() == 0) {
      return false;
    }
    if (processor.equals(PAYPAL)) {
      return tender.kind() == TenderKind.PAYPAL;
    }
    Location location = locations.get(tender.location());
    String known = location == null ? "" : location.cardProcessor();
    return tender.kind() == TenderKind.CARD && (known.isEmpty() || known.equals(processor));
  }
}
