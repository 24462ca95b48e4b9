package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.decide.AutomaticSet;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.learn.LearnedModel;

/**
 * Everything that a run learned from all payout entries and payments together. With it, the answer
 * to an entry follows from the entry and its surroundings alone; see {@link OpenEntries}.
 *
 * @param period business days to reconcile
 * @param habits how the desk's systems record payments
 * @param routes where payments go
 * @param charges how charges are linked with payments
 * @param refunds how refunds are linked with what the desk gave back
 * @param prepaid amounts that clients pay ahead
 * @param longestLead most days that a client paid ahead
 * @param automatic answers that may stand without a look
 * @param promise what is promised of these
 * @param learned what people taught
 */
record PayoutsModel(
    DateRange period,
    PayoutHabits habits,
    Routes routes,
    SideModel charges,
    SideModel refunds,
    PrepaidAmounts prepaid,
    long longestLead,
    AutomaticSet automatic,
    Promise promise,
    LearnedModel learned) {

  EntryAnswers answers() {
    return new EntryAnswers(prepaid, routes);
  }

  Verdicts verdicts(Decided people) {
    return new Verdicts(people, learned, promise, automatic);
  }

  PaymentExceptions exceptions() {
    return new PaymentExceptions(period, longestLead);
  }
}
