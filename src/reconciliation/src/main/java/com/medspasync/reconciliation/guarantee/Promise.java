package com.medspasync.reconciliation.guarantee;

/**
 * What can be promised of automatic matches.
 *
 * @param threshold least confidence of an automatic match; more than 1 when nothing may be
 *     automatic
 * @param acceptedError share of wrong automatic matches that the owner accepts
 * @param confidence probability with which the promise holds, such as 0.95
 * @param checked number of checked proposals it rests on
 * @param wrong how many of them were wrong
 * @param bound what the share of wrong ones is below, with that confidence
 * @param basis where the evidence comes from
 */
public record Promise(
    double threshold,
    double acceptedError,
    double confidence,
    long checked,
    long wrong,
    double bound,
    Basis basis) {

  /** Whether a proposal may stand without a person's look. */
  public boolean covers(double probability) {
    return probability >= threshold;
  }

  /** Whether anything at all may be automatic. */
  public boolean isGiven() {
    return threshold <= 1;
  }

  /** What a promise rests on. */
  public enum Basis {
    /** Practices whose answers are known, and whatever this practice has checked itself. */
    REFERENCE_AND_OWN,
    /** This practice's checks alone, since they contradict the reference. */
    OWN
  }
}
