package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.payouts.ChargeKinds.Till;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Charges tied to payments, and the charges that repeat another one. */
final class ChargeLinks {

  private static final int NONE = -1;
  private static final Duration REPEATED_WITHIN = Duration.ofDays(1);
  private static final Duration SURELY_REPEATED_WITHIN = Duration.ofMinutes(10);

  private final Linking linking;
  private final Map<String, Integer> byPaymentId = new HashMap<>();
  private final int[] original;

  private ChargeLinks(Linking linking) {
    this.linking = linking;
    List<Charge> charges = linking.problem().charges();
    for (int i = 0; i < charges.size(); i++) {
      String id = charges.get(i).entry().paymentId();
      if (!id.isEmpty()) {
        byPaymentId.putIfAbsent(id, i);
      }
      byPaymentId.putIfAbsent(charges.get(i).entry().entryId(), i);
    }
    original = originals();
  }

  static ChargeLinks find(Books books, DateRange period, Decided people) {
    Comparison comparison = new Comparison(books, books.charges(), books.payments());
    ChargeKinds kinds = new ChargeKinds(books, comparison, period);
    return new ChargeLinks(
        Linking.solve(
            books.routes(),
            comparison,
            books.charges(),
            books.payments(),
            kinds.ofCharges(),
            kinds.ofPayments(books.payments()),
            people));
  }

  Linking linking() {
    return linking;
  }

  ChargeKind kindOf(int charge) {
    return linking.problem().chargeKinds().get(charge);
  }

  PaymentKind kindOfPayment(int payment) {
    return linking.problem().paymentKinds().get(payment);
  }

  /** Position of the charge with a payment id, -1 when the files do not have it. */
  int chargeOf(String paymentId) {
    return byPaymentId.getOrDefault(paymentId, NONE);
  }

  /** Position of the charge that this one repeats, -1 when it repeats none. */
  int originalOf(int charge) {
    return original[charge];
  }

  private int[] originals() {
    List<Charge> charges = linking.problem().charges();
    Map<Till, List<Integer>> byAmount = new HashMap<>();
    for (int i = 0; i < charges.size(); i++) {
      byAmount.computeIfAbsent(Till.of(charges.get(i)), key -> new ArrayList<>()).add(i);
    }
    int[] originals = new int[charges.size()];
    for (int i = 0; i < originals.length; i++) {
      originals[i] =
          linking.linkOf(i) == null
              ? originalOf(i, byAmount.getOrDefault(Till.of(charges.get(i)), List.of()))
              : NONE;
    }
    return originals;
  }

  /** The nearest charge of the same payer; linked ones come first. */
  private int originalOf(int charge, List<Integer> sameAmount) {
    Charge of = linking.problem().charges().get(charge);
    int best = NONE;
    long bestRank = Long.MAX_VALUE;
    for (int twin : sameAmount) {
      Charge other = linking.problem().charges().get(twin);
      Duration apart = Duration.between(other.entry().at(), of.entry().at());
      if (twin == charge || apart.abs().compareTo(REPEATED_WITHIN) > 0) {
        continue;
      }
      boolean linked = linking.linkOf(twin) != null;
      boolean before = apart.isPositive() || (apart.isZero() && twin < charge);
      Boolean same = ChargeKinds.samePayer(of, other);
      boolean repeats =
          same == null
              ? linked
                  && (kindOf(charge) == ChargeKind.TAKEN_BACK
                      || apart.abs().compareTo(SURELY_REPEATED_WITHIN) <= 0)
              : same && (linked || before);
      long rank =
          apart.abs().toSeconds()
              + (linked ? 0 : REPEATED_WITHIN.toSeconds())
              + (same == null ? REPEATED_WITHIN.toSeconds() : 0);
      if (repeats && rank < bestRank) {
        best = twin;
        bestRank = rank;
      }
    }
    return best;
  }
}
