package com.medspasync.reconciliation.result;

import com.medspasync.reconciliation.model.RewardLine;
import java.util.List;

/**
 * The answer to one rewards line.
 *
 * @param line the rewards line
 * @param decision whether links are proposed, and how
 * @param category what became of the line; {@code MATCHED} exactly when there are treatment links
 * @param confidence probability in [0, 1] that the links are right or, without links, that the
 *     category is
 * @param links links to the point of sale, in the order of file and line
 * @param explanation why
 */
public record RewardMatch(
    RewardLine line,
    Decision decision,
    RewardCategory category,
    double confidence,
    List<RewardLink> links,
    Explanation explanation) {

  public RewardMatch {
    links = List.copyOf(links);
  }
}
