package com.medspasync.reconciliation.rewards;

import java.util.List;

/**
 * How ready a rewards line is to be about no sale at all, learned from the lines themselves.
 *
 * <p>The pair model weighs each pair by itself: without any evidence a line would have no sale as
 * often as the pairs' shares happen to miss it. But a line is about one visit or none, and nearly
 * all are about one. The share of lines without a sale is the one that makes the lines most
 * probable (expectation maximization over the mixture of "none" and "one of its candidates").
 *
 * @see "Dempster, Laird and Rubin (1977), Maximum likelihood from incomplete data via the EM
 *     algorithm"
 * @see "Sadinle (2017), Bayesian estimation of bipartite matchings for record linkage"
 */
final class NoSale {

  private static final int ROUNDS = 40;

  /** What is supposed before any line is seen: as if so many lines, of which one has no sale. */
  private static final double SUPPOSED_LINES = 10;

  private static final double SUPPOSED_WITHOUT = 1;

  private NoSale() {}

  /**
   * Odds of no sale against one particular candidate of even pair odds.
   *
   * @param candidates candidates of each line with the log-odds of each pair by itself
   * @param pairsPerLine expected number of true pairs of a line, by the pair model
   * @return in (0, 1]; 1 says that the pair odds stand as they are
   */
  static double weight(List<List<Candidate>> candidates, double pairsPerLine) {
    double[] evidence =
        candidates.stream()
            .mapToDouble(
                of ->
                    of.stream().mapToDouble(candidate -> odds(candidate.score().score())).sum()
                        / pairsPerLine)
            .toArray();
    double share = 0.1;
    for (int round = 0; round < ROUNDS; round++) {
      double without = SUPPOSED_WITHOUT;
      for (double of : evidence) {
        without += share / (share + (1 - share) * of);
      }
      share = without / (evidence.length + SUPPOSED_LINES);
    }
    return Math.min(1, share * pairsPerLine / (1 - share));
  }

  private static double odds(double logOdds) {
    return Math.exp(Math.min(logOdds, 60));
  }
}
