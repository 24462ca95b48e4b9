package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a practice's systems record payments, as all of them together show.
 *
 * @param withTimes locations whose payments have times, not days only
 * @param withoutPayments locations whose payments are sums of sale lines that name a charge
 * @param deposit the amount in minor units that clients pay ahead, {@code null} when there is no
 *     such habit
 */
record PayoutHabits(Set<String> withTimes, Set<String> withoutPayments, @Nullable Long deposit) {

  /** From so many tenders on, a lack of other means of payment is no accident. */
  private static final int TELLING = 5;

  private static final int USUAL_FROM = 5;

  /** One payment of another kind among so many is an oddity, not a habit. */
  private static final int TOLERATED = 50;

  PayoutHabits {
    withTimes = Set.copyOf(withTimes);
    withoutPayments = Set.copyOf(withoutPayments);
  }

  static PayoutHabits of(Collection<Tender> tenders, List<Charge> charges) {
    Set<String> withTimes = new HashSet<>();
    for (Tender tender : tenders) {
      if (!tender.paidAt().toLocalTime().equals(LocalTime.MIDNIGHT)) {
        withTimes.add(tender.location());
      }
    }
    return new PayoutHabits(withTimes, withoutPayments(tenders), usualDeposit(tenders, charges));
  }

  /** Refunds may name no charge. */
  private static Set<String> withoutPayments(Collection<Tender> tenders) {
    Map<String, Integer> summed = new HashMap<>();
    Map<String, Integer> stated = new HashMap<>();
    for (Tender tender : tenders) {
      if (tender.amountMinor() > 0) {
        boolean named = !tender.paymentId().isEmpty();
        if (tender.kind() == TenderKind.CARD && named) {
          summed.merge(tender.location(), 1, Integer::sum);
        } else if (tender.kind() != TenderKind.OTHER || named) {
          stated.merge(tender.location(), 1, Integer::sum);
        }
      }
    }
    Set<String> without = new HashSet<>();
    summed.forEach((location, count) -> {
      if (count >= TELLING && stated.getOrDefault(location, 0) * TOLERATED <= count) {
        without.add(location);
      }
    });
    return without;
  }

  private static @Nullable Long usualDeposit(Collection<Tender> tenders, List<Charge> charges) {
    Map<Long, Integer> amounts = new TreeMap<>();
    for (Tender tender : tenders) {
      if (tender.kind() == TenderKind.DEPOSIT && tender.amountMinor() > 0) {
        amounts.merge(tender.amountMinor(), 1, Integer::sum);
      }
    }
    if (amounts.isEmpty()) {
      charges.stream()
          .filter(charge -> charge.entry().processor().equals("paypal"))
          .forEach(charge -> amounts.merge(charge.amountMinor(), 1, Integer::sum));
    }
    return amounts.entrySet().stream()
        .filter(entry -> entry.getValue() >= USUAL_FROM)
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
