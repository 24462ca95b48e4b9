package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How true links look, learned from the spa's own files without labels.
 *
 * <p>A hypothesis is weighed by the share of its levels among true links against their share by
 * chance (Fellegi and Sunter), by how common its amounts and names are, and by how often charges
 * and payments of its kind stay alone. The unknown shares are those that make the files most
 * probable (expectation maximization), with weak suppositions so that a few lines are not
 * over-read.
 *
 * @see "Fellegi & Sunter (1969), A Theory for Record Linkage"
 * @see "Winkler (2000), Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model"
 */
final class LinkModel {

  private static final Aspect[] ASPECTS = Aspect.values();
  private static final int ROUNDS = 12;
  private static final double SUPPOSED_LINES = 12;

  /** Log-odds beyond what any evidence of a charge that nobody decided about can reach. */
  private static final double DECIDED = 60;

  private final LinkProblem problem;
  private final boolean[] decided;
  private final Beliefs beliefs;
  private LinkWeights weights;
  private double[] scores;
  private double[] probabilities;

  private LinkModel(LinkProblem problem, boolean[] decided, LinkWeights weights) {
    this.problem = problem;
    this.decided = decided;
    this.weights = weights;
    beliefs =
        new Beliefs(problem.hypotheses(), problem.charges().size(), problem.payments().size());
    scores = weights.scores(problem);
    probabilities = new double[scores.length];
  }

  /**
   * Learns from a problem.
   *
   * @param decided by hypothesis, whether a person said so
   * @param background how the same levels come about by chance
   */
  static LinkModel learn(LinkProblem problem, boolean[] decided, Background background) {
    LinkWeights supposed = LinkWeights.supposed(background, problem.charges().size());
    LinkModel model = new LinkModel(problem, decided, supposed);
    for (int round = 0; round < ROUNDS; round++) {
      model.probabilities = model.beliefs.roughProbabilities(model.scores());
      model.weights = model.adjusted();
      model.scores = model.weights.scores(problem);
    }
    return model.weighed();
  }

  /** Weighs a problem by what was learned from this or another one. */
  static LinkModel of(LinkProblem problem, boolean[] decided, LinkWeights weights) {
    return new LinkModel(problem, decided, weights).weighed();
  }

  private LinkModel weighed() {
    probabilities = beliefs.exactProbabilities(scores());
    return this;
  }

  /** What was learned. */
  LinkWeights weights() {
    return weights;
  }

  /** Worth of a hypothesis in natural log-odds, none of its lines being linked otherwise. */
  double score(int hypothesis) {
    return scores[hypothesis];
  }

  /** Worth of all hypotheses, what people decided far above the others. */
  double[] scores() {
    double[] worth = scores.clone();
    for (int h = 0; h < worth.length; h++) {
      worth[h] += decided[h] ? DECIDED : 0;
    }
    return worth;
  }

  /** Probability of a hypothesis, all others that compete with it considered. */
  double probability(int hypothesis) {
    return probabilities[hypothesis];
  }

  /** The weights that make what was just found most probable. */
  private LinkWeights adjusted() {
    List<Hypothesis> hypotheses = problem.hypotheses();
    Map<Aspect, double[]> seen = new EnumMap<>(Aspect.class);
    LinkWeights.USUAL.forEach((aspect, usual) -> seen.put(aspect, supposed(usual)));
    double[][] seenByOrdinal = new double[ASPECTS.length][];
    seen.forEach((aspect, of) -> seenByOrdinal[aspect.ordinal()] = of);
    double[][] seenTimes = new double[weights.timeShares().length][Aspect.TIME.levels()];
    for (double[] of : seenTimes) {
      Arrays.setAll(of, level -> SUPPOSED_LINES * TimeLevels.usual(level));
    }
    Relation[] relations = Relation.values();
    double[] seenRelations = new double[relations.length];
    double[] linkedCharge = new double[problem.charges().size()];
    double[] linkedPayment = new double[problem.payments().size()];
    for (int h = 0; h < probabilities.length; h++) {
      double p = probabilities[h];
      Hypothesis hypothesis = hypotheses.get(h);
      int[] levels = hypothesis.levels();
      seenByOrdinal[Aspect.TIME.ordinal()] = seenTimes[hypothesis.scope()];
      for (int aspect = 0; aspect < levels.length; aspect++) {
        seenByOrdinal[aspect][levels[aspect]] += p;
      }
      seenRelations[hypothesis.relation().ordinal()] += p;
      for (int charge : hypothesis.charges()) {
        linkedCharge[charge] += p;
      }
      for (int payment : hypothesis.payments()) {
        linkedPayment[payment] += p;
      }
    }
    Map<Aspect, double[]> shares = new EnumMap<>(Aspect.class);
    seen.forEach((aspect, of) -> shares.put(aspect, normalized(of)));
    for (double[] of : seenTimes) {
      TimeLevels.normalizeScales(of);
    }
    Map<Relation, Double> counts = new EnumMap<>(Relation.class);
    for (Relation relation : relations) {
      counts.put(relation, seenRelations[relation.ordinal()] + 0.2);
    }
    return new LinkWeights(
        weights.background(),
        shares,
        seenTimes,
        counts,
        chargesAlone(linkedCharge),
        paymentsAlone(linkedPayment),
        share(linkedCharge),
        share(linkedPayment));
  }

  private Map<ChargeKind, Double> chargesAlone(double[] linkedCharge) {
    double[] with = new double[ChargeKind.values().length];
    double[] without = new double[with.length];
    for (ChargeKind kind : ChargeKind.values()) {
      with[kind.ordinal()] = kind.priorWith();
      without[kind.ordinal()] = kind.priorWithout();
    }
    for (int charge = 0; charge < linkedCharge.length; charge++) {
      int kind = problem.chargeKinds().get(charge).ordinal();
      with[kind] += Math.min(1, linkedCharge[charge]);
      without[kind] += Math.max(0, 1 - linkedCharge[charge]);
    }
    Map<ChargeKind, Double> chargeAlone = new EnumMap<>(ChargeKind.class);
    for (ChargeKind kind : ChargeKind.values()) {
      int of = kind.ordinal();
      chargeAlone.put(kind, without[of] / (with[of] + without[of]));
    }
    return chargeAlone;
  }

  private Map<PaymentKind, Double> paymentsAlone(double[] linkedPayment) {
    double[] with = new double[PaymentKind.values().length];
    double[] without = new double[with.length];
    for (PaymentKind kind : PaymentKind.values()) {
      with[kind.ordinal()] = kind.priorWith();
      without[kind.ordinal()] = kind.priorWithout();
    }
    for (int payment = 0; payment < linkedPayment.length; payment++) {
      int kind = problem.paymentKinds().get(payment).ordinal();
      with[kind] += Math.min(1, linkedPayment[payment]);
      without[kind] += Math.max(0, 1 - linkedPayment[payment]);
    }
    Map<PaymentKind, Double> paymentAlone = new EnumMap<>(PaymentKind.class);
    for (PaymentKind kind : PaymentKind.values()) {
      int of = kind.ordinal();
      paymentAlone.put(kind, without[of] / (with[of] + without[of]));
    }
    return paymentAlone;
  }

  private static double share(double[] linked) {
    double sum = 1;
    for (double p : linked) {
      sum += Math.min(1, p);
    }
    return Math.min(1, sum / (linked.length + 1));
  }

  private static double[] supposed(double[] usual) {
    double[] counts = new double[usual.length];
    Arrays.setAll(counts, level -> SUPPOSED_LINES * usual[level]);
    return counts;
  }

  /** Level 0 says nothing, so it takes no share. */
  private static double[] normalized(double[] counts) {
    double sum = 0;
    for (int level = 1; level < counts.length; level++) {
      sum += counts[level];
    }
    double[] normalized = new double[counts.length];
    for (int level = 1; level < counts.length; level++) {
      normalized[level] = counts[level] / sum;
    }
    return normalized;
  }
}
