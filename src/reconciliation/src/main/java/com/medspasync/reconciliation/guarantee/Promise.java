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
 * @param scale which confidence the threshold is one of
 */
public record Promise(
    double threshold,
    double acceptedError,
    double confidence,
    long checked,
    long wrong,
    double bound,
    Basis basis,
    Scale scale) {

  /**
   * Whether a proposal may stand without a person's look.
   *
   * @param engine how sure the engine by itself is of it, in [0, 1]
   * @param learned how sure it is once it is known how people decided about like ones, in [0, 1]
   */
  public boolean covers(double engine, double learned) {
    return (scale == Scale.ENGINE ? engine : learned) >= threshold;
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

  /** Whose confidence was compared with what is true. */
  public enum Scale {
    /** The engine's own, before anything was learned. */
    ENGINE,
    /** That after a practice's decisions were learned. */
    LEARNED
  }
}
