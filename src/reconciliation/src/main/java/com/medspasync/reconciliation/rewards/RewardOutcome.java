package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.List;

/**
 * Answers to the rewards lines.
 *
 * @param matches one answer for each line, in the order of file and line
 * @param exceptions rewards of the point of sale that disagree with their programme, in the order
 *     of file and line
 */
public record RewardOutcome(List<RewardMatch> matches, List<PosRewardException> exceptions) {

  public RewardOutcome {
    matches = List.copyOf(matches);
    exceptions = List.copyOf(exceptions);
  }
}
