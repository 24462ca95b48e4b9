package com.medspasync.benchmarks.accuracy;

import com.medspasync.reconciliation.result.Decision;
import java.util.Set;

/** Counts how answers compare with the truth, for lines of one kind. */
public final class Tally {

  private static final double Z95 = 1.959964;

  private int lines;
  private int matchable;
  private int automatic;
  private int automaticRight;
  private int review;
  private int rightPairs;
  private int proposedPairs;
  private int truePairs;

  /**
   * Counts one line.
   *
   * @param truth what belongs to it; empty for nothing
   * @param found what was proposed
   */
  public <T> void add(Decision decision, Set<T> truth, Set<T> found) {
    lines++;
    truePairs += truth.size();
    proposedPairs += found.size();
    int right = (int) found.stream().filter(truth::contains).count();
    rightPairs += right;
    matchable += truth.isEmpty() ? 0 : 1;
    switch (decision) {
      case AUTO -> {
        if (!found.isEmpty() || !truth.isEmpty()) {
          automatic++;
          automaticRight += !found.isEmpty() && right == found.size() ? 1 : 0;
        }
      }
      case REVIEW -> review++;
      case NONE -> {}
    }
  }

  /** Adds what another one counted. */
  public void add(Tally other) {
    lines += other.lines;
    matchable += other.matchable;
    automatic += other.automatic;
    automaticRight += other.automaticRight;
    review += other.review;
    rightPairs += other.rightPairs;
    proposedPairs += other.proposedPairs;
    truePairs += other.truePairs;
  }

  /** Lines counted. */
  public int lines() {
    return lines;
  }

  /** Lines that were answered without a person's look. */
  public int automatic() {
    return automatic;
  }

  /** How many of these are wrong. */
  public int automaticWrong() {
    return automatic - automaticRight;
  }

  /** Lines that wait for a person. */
  public int review() {
    return review;
  }

  /** Harmonic mean of precision and recall of pairs. */
  public double pairF1() {
    int all = proposedPairs + truePairs;
    return all == 0 ? 1 : 2.0 * rightPairs / all;
  }

  /** Share of the automatic answers that are right. */
  public double precision() {
    return automatic == 0 ? 1 : (double) automaticRight / automatic;
  }

  /** Share of the lines with a counterpart that were matched automatically, and rightly. */
  public double coverage() {
    return matchable == 0 ? 1 : (double) automaticRight / matchable;
  }

  /** End of the 95 % Wilson interval of the precision: -1 the lower, +1 the upper one. */
  public double precisionBound(int side) {
    if (automatic == 0) {
      return side < 0 ? 0 : 1;
    }
    double n = automatic;
    double p = precision();
    double middle = p + Z95 * Z95 / (2 * n);
    double half = Z95 * Math.sqrt(p * (1 - p) / n + Z95 * Z95 / (4 * n * n));
    return (middle + side * half) / (1 + Z95 * Z95 / n);
  }
}
