package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Side;
import com.medspasync.reconciliation.learn.Traits;

/** How sure a link is once it is known how people decided about links like it. */
final class Sureness {

  private final LearnedModel learned;
  private final Reasons reasons;

  Sureness(LearnedModel learned, Reasons reasons) {
    this.learned = learned;
    this.reasons = reasons;
  }

  /** What decisions about like links add to the log-odds of a link. */
  double shift(Candidate candidate, RecordDoubt doubt) {
    return learned.recalibration().weights().isEmpty()
        ? 0
        : learned.recalibration().shift(traits(candidate, doubt));
  }

  private Traits traits(Candidate candidate, RecordDoubt doubt) {
    return Traits.of(
        Side.REWARDS, candidate.claim().program().slug(), reasons.contributions(candidate, doubt));
  }
}
