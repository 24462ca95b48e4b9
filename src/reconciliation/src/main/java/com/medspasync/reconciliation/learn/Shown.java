package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.List;

/**
 * How sure the engine was of a proposal, and why, when a person decided about it.
 *
 * @param category the word of the category that was shown
 * @param confidence probability that was shown
 * @param contributions the evidence that was shown, what had been learned by then included
 */
public record Shown(
    String category, double confidence, List<Explanation.Contribution> contributions) {

  public Shown {
    contributions = List.copyOf(contributions);
  }

  public static Shown of(RewardMatch match) {
    return new Shown(
        match.category().word(), match.confidence(), match.explanation().contributions());
  }

  public static Shown of(PayoutMatch match) {
    return new Shown(
        match.category().word(), match.confidence(), match.explanation().contributions());
  }

  /** Log-odds of the proposal before anything was learned. */
  double engineLogOdds() {
    double learned = 0;
    for (Explanation.Contribution part : contributions) {
      if (part.field().equals(Explanation.LEARNED)) {
        learned += part.logOdds();
      }
    }
    return LogOdds.of(confidence) - learned;
  }
}
