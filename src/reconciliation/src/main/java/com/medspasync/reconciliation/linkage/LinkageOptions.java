package com.medspasync.reconciliation.linkage;

import org.jspecify.annotations.Nullable;

/**
 * How to link.
 *
 * @param id title of the column that names records, {@code null} to find one
 * @param oneToOne whether a record has at most one partner in the other list
 * @param threshold least probability of a pair, in [0, 1]
 * @param parallelism number of threads, at least 1; the result does not depend on it
 */
public record LinkageOptions(
    @Nullable String id, boolean oneToOne, double threshold, int parallelism) {

  /** Least probability unless something else is asked for. */
  public static final double USUAL_THRESHOLD = 0.5;

  /** What is used when nothing is asked for. */
  public static LinkageOptions usual() {
    return new LinkageOptions(
        null, false, USUAL_THRESHOLD, Runtime.getRuntime().availableProcessors());
  }
}
