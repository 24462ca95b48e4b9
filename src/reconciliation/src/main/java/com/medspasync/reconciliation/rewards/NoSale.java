package com.medspasync.reconciliation.rewards;

import java.util.ArrayList;
import java.util.List;

/**
 * How ready a rewards line is to be about no sale at all, learned from the lines themselves.
 *
 * <p>The pair model weighs each pair by itself: without any evidence a line would have no sale as
 * often as the pairs' shares happen to miss it. But a line is about one visit or none, and nearly
 * all are about one. The share of lines without a sale is the one that makes the lines most
 * probable (expectation maximization over the mixture of "none" and "one of its candidates"). Lines
 * near the edge of what the sales cover have their sale beyond it as often as lines come that late.
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
  private static final double GREATEST_SHARE = 0.95;
  private static final double GREATEST_LOG_ODDS = 60;

  private final double pairsPerLine;
  private double share = SUPPOSED_WITHOUT / SUPPOSED_LINES;

  private NoSale(double pairsPerLine) {
    this.pairsPerLine = pairsPerLine;
  }

  /**
   * @param candidates candidates of each line with the log-odds of each pair by itself
   * @param beyond by line, the probability that its sale lies beyond the days that sales cover
   * @param pairsPerLine expected number of true pairs of a line, by the pair model
   */
  static NoSale learn(List<List<Candidate>> candidates, double[] beyond, double pairsPerLine) {
    NoSale learned = new NoSale(pairsPerLine);
    double[] evidence = new double[candidates.size()];
    for (int line = 0; line < evidence.length; line++) {
      evidence[line] = learned.evidence(candidates.get(line));
    }
    for (int round = 0; round < ROUNDS; round++) {
      double without = SUPPOSED_WITHOUT;
      for (int line = 0; line < evidence.length; line++) {
        double prior = learned.share(beyond[line]);
        double none = prior / (prior + (1 - prior) * evidence[line]);
        without += none * learned.share / prior; // the rest has its sale beyond the edge
      }
      learned.share = Math.min(GREATEST_SHARE, without / (evidence.length + SUPPOSED_LINES));
    }
    return learned;
  }

  /** The candidates of all lines with odds against no sale, rather than each by itself. */
  List<List<Candidate>> applied(List<List<Candidate>> candidates, double[] beyond) {
    List<List<Candidate>> applied = new ArrayList<>();
    for (int line = 0; line < beyond.length; line++) {
      applied.add(applied(candidates.get(line), beyond[line]));
    }
    return applied;
  }

  /** The same of one line. */
  List<Candidate> applied(List<Candidate> ofLine, double beyond) {
    double logOdds = logOdds(beyond);
    List<Candidate> applied = new ArrayList<>();
    for (Candidate candidate : ofLine) {
      applied.add(candidate.moreLikely(logOdds));
    }
    return applied;
  }

  /** Log-odds by which a sale is likelier for a line than its pairs by themselves tell. */
  private double logOdds(double beyond) {
    double prior = share(beyond);
    return Math.max(0, Math.log((1 - prior) / (prior * pairsPerLine)));
  }

  private double share(double beyond) {
    return Math.min(GREATEST_SHARE, share + beyond);
  }

  private double evidence(List<Candidate> of) {
    double sum = 0;
    for (Candidate candidate : of) {
      sum += Math.exp(Math.min(GREATEST_LOG_ODDS, candidate.score().score()));
    }
    return sum / pairsPerLine;
  }
}
