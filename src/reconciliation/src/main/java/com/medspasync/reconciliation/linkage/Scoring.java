package com.medspasync.reconciliation.linkage;

import com.medspasync.reconciliation.linkage.block.Candidates;
import com.medspasync.reconciliation.linkage.cluster.ScoredPairs;
import com.medspasync.reconciliation.linkage.model.LinkageModel;
import com.medspasync.reconciliation.linkage.model.PatternCounts;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/** Scores compared pairs; patterns that cannot reach the threshold are not looked at twice. */
final class Scoring {

  private Scoring() {}

  static ScoredPairs score(
      Candidates candidates, LinkageModel model, double threshold, Workers workers)
      throws IOException {
    double least =
        threshold <= 0 ? Double.NEGATIVE_INFINITY : Math.log(threshold / (1 - threshold));
    PatternCounts hopeful = new PatternCounts();
    for (long pattern : candidates.patterns().patterns()) {
      if (model.highest(pattern) >= least) {
        hopeful.add(pattern, 1);
      }
    }
    List<Callable<ScoredPairs>> tasks =
        candidates.chunks().stream()
            .map(chunk -> (Callable<ScoredPairs>) () -> score(chunk, model, hopeful, least))
            .toList();
    ScoredPairs all = new ScoredPairs();
    for (ScoredPairs part : workers.all(tasks)) {
      for (int i = 0; i < part.size(); i++) {
        all.add(part.left(i), part.right(i), part.logOdds(i));
      }
    }
    return all;
  }

  private static ScoredPairs score(
      Candidates.Chunk chunk, LinkageModel model, PatternCounts hopeful, double least) {
    ScoredPairs scored = new ScoredPairs();
    for (int i = 0; i < chunk.size(); i++) {
      long pattern = chunk.patterns()[i];
      if (hopeful.count(pattern) > 0) {
        double logOdds = model.logOdds(chunk.left()[i], chunk.right()[i], pattern);
        if (logOdds >= least) {
          scored.add(chunk.left()[i], chunk.right()[i], logOdds);
        }
      }
    }
    return scored;
  }
}
