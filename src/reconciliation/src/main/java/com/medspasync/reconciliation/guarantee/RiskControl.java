package com.medspasync.reconciliation.guarantee;

import com.medspasync.reconciliation.guarantee.Promise.Basis;
import com.medspasync.reconciliation.guarantee.Promise.Scale;

/**
 * Chooses the threshold of automatic matches so that, with a stated confidence, no more of them are
 * wrong than the owner accepts.
 *
 * <p>Each level of confidence is a hypothesis: "of the proposals that are at least so sure, more
 * than the accepted share are wrong". From the surest level down, each is tested exactly against
 * the checked proposals; the first that cannot be rejected ends the search. Since the order is
 * fixed beforehand, all rejections together are wrong with at most the stated probability, however
 * few proposals were checked and whatever the confidences mean. With too little evidence not even
 * the surest level passes, and everything goes to review.
 *
 * <p>The evidence is that of practices whose answers are known, and what this practice has checked.
 * Its own checks are watched, level by level: where they show more errors than accepted, and chance
 * does not explain it, the search ends, which can only make a promise more careful. Where they do
 * so at the surest level already, this practice is unlike the reference, which then counts for
 * nothing. A person checks what is doubtful first; so errors among unsure proposals say nothing
 * against the sure ones.
 *
 * @see "Angelopoulos, Bates, Candes, Jordan and Lei (2021), Learn then Test: Calibrating predictive
 *     algorithms to achieve risk control, section 2.2 (fixed sequence testing)"
 * @see "Clopper and Pearson (1934), The use of confidence or fiducial limits illustrated in the
 *     case of the binomial"
 */
public final class RiskControl {

  /** Probability with which promises hold, unless another one is asked for. */
  public static final double USUAL_CONFIDENCE = 0.95;

  private final Evidence reference;
  private final double confidence;
  private final Scale scale;

  /**
   * @param reference checked proposals of practices whose answers are known
   * @param confidence probability with which promises hold, in (0, 1)
   * @param scale which confidence all evidence is about
   */
  public RiskControl(Evidence reference, double confidence, Scale scale) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
    }
    this.reference = reference;
    this.confidence = confidence;
    this.scale = scale;
  }

  /**
   * Derives what can be promised.
   *
   * @param own what this practice has checked itself
   * @param acceptedError share of automatic matches that may be wrong, in (0, 1)
   */
  public Promise promise(Evidence own, double acceptedError) {
    if (!(acceptedError > 0 && acceptedError < 1)) {
      throw new IllegalArgumentException(
          "An accepted error lies between 0 and 1: " + acceptedError);
    }
    double surest = Evidence.levels()[0];
    return contradicts(own, surest, acceptedError)
        ? promise(own, own, acceptedError, Basis.OWN)
        : promise(reference.and(own), own, acceptedError, Basis.REFERENCE_AND_OWN);
  }

  private Promise promise(Evidence evidence, Evidence own, double acceptedError, Basis basis) {
    double[] levels = Evidence.levels();
    double threshold = Double.POSITIVE_INFINITY;
    for (double level : levels) {
      double unlucky =
          ExactBinomial.atMost(evidence.wrong(level), evidence.checked(level), acceptedError);
      if (evidence.checked(level) == 0
          || unlucky > 1 - confidence
          || contradicts(own, level, acceptedError)) {
        break;
      }
      threshold = level;
    }
    double of = Math.min(threshold, levels[0]); // without a promise, what the surest level tells
    return new Promise(
        threshold,
        acceptedError,
        confidence,
        evidence.checked(of),
        evidence.wrong(of),
        ExactBinomial.upperBound(evidence.wrong(of), evidence.checked(of), confidence),
        basis,
        scale);
  }

  /** Whether this practice's checks show more errors from a level on than chance explains. */
  private boolean contradicts(Evidence own, double level, double acceptedError) {
    return ExactBinomial.atLeast(own.wrong(level), own.checked(level), acceptedError)
        < 1 - confidence;
  }
}
