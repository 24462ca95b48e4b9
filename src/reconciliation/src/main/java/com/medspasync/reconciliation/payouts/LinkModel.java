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
  private static final double LEAST = 1e-4;

  private static final Map<Aspect, double[]> USUAL = new EnumMap<>(Aspect.class);

  static {
    USUAL.put(Aspect.GAP, new double[] {0, .25, .4, .2, .1, .05});
    USUAL.put(Aspect.NAME, new double[] {0, .76, .1, .06, .03, .05});
    USUAL.put(Aspect.EMAIL, new double[] {0, .55, .25, .1, .1});
    USUAL.put(Aspect.LAST4, new double[] {0, .97, .03});
    USUAL.put(Aspect.BRAND, new double[] {0, .97, .03});
    USUAL.put(Aspect.INVOICE, new double[] {0, 1});
    USUAL.put(Aspect.PAYMENT_ID, new double[] {0, 1, 0});
    USUAL.put(Aspect.ROUTE, new double[] {0, .97, .03});
  }

  /** Log-odds beyond what any evidence of a charge that nobody decided about can reach. */
  private static final double DECIDED = 60;

  /** Where the levels of an aspect begin when those of all stand in one row. */
  private static final int[] FIRST_LEVEL = new int[ASPECTS.length];

  private static final int LEVELS;

  static {
    int first = 0;
    for (Aspect aspect : ASPECTS) {
      FIRST_LEVEL[aspect.ordinal()] = first;
      first += aspect.levels();
    }
    LEVELS = first;
  }

  private final LinkProblem problem;
  private final boolean[] decided;
  private final Map<Aspect, double[]> shares = new EnumMap<>(Aspect.class);
  private final double[][] timeShares;
  private final Map<Relation, Double> counts = new EnumMap<>(Relation.class);
  private final Map<ChargeKind, Double> chargeAlone = new EnumMap<>(ChargeKind.class);
  private final Map<PaymentKind, Double> paymentAlone = new EnumMap<>(PaymentKind.class);
  private double chargesLinked;
  private double paymentsLinked;
  private final Beliefs beliefs;
  private final double[] rarity;
  private double[] scores;
  private double[] probabilities;

  private LinkModel(LinkProblem problem, boolean[] decided) {
    this.problem = problem;
    this.decided = decided;
    int scopes = problem.background().timeShares().length;
    timeShares = new double[scopes][Aspect.TIME.levels()];
    for (double[] of : timeShares) {
      Arrays.setAll(of, TimeLevels::usual);
    }
    USUAL.forEach((aspect, usual) -> shares.put(aspect, usual.clone()));
    int charges = Math.max(1, problem.charges().size());
    counts.put(Relation.EQUAL, 0.85 * charges);
    for (Relation relation : Relation.values()) {
      counts.putIfAbsent(relation, relation == Relation.OTHER ? 0.001 * charges : 0.01 * charges);
    }
    for (ChargeKind kind : ChargeKind.values()) {
      chargeAlone.put(kind, kind.priorWithout() / (kind.priorWithout() + kind.priorWith()));
    }
    for (PaymentKind kind : PaymentKind.values()) {
      paymentAlone.put(kind, kind.priorWithout() / (kind.priorWithout() + kind.priorWith()));
    }
    chargesLinked = 0.9;
    paymentsLinked = 0.9;
    beliefs =
        new Beliefs(problem.hypotheses(), problem.charges().size(), problem.payments().size());
    scores = new double[problem.hypotheses().size()];
    rarity = problem.hypotheses().stream().mapToDouble(this::rarityEvidence).toArray();
    probabilities = new double[scores.length];
  }

  /**
   * Learns from a problem.
   *
   * @param decided by hypothesis, whether a person said so
   */
  static LinkModel learn(LinkProblem problem, boolean[] decided) {
    LinkModel model = new LinkModel(problem, decided);
    for (int round = 0; round < ROUNDS; round++) {
      model.weigh();
      model.adjust();
    }
    model.weigh();
    model.probabilities = model.beliefs.exactProbabilities(model.scores());
    return model;
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

  /** Share of charges of a kind that belong to no payment of the files. */
  double alone(ChargeKind kind) {
    return get(chargeAlone, kind);
  }

  private void weigh() {
    List<Hypothesis> hypotheses = problem.hypotheses();
    double[][] evidence = evidence();
    for (int h = 0; h < scores.length; h++) {
      Hypothesis hypothesis = hypotheses.get(h);
      double score = amountEvidence(hypothesis) + kindEvidence(hypothesis);
      int[] levels = hypothesis.levels();
      double[] ofScope = evidence[hypothesis.scope()];
      for (int aspect = 0; aspect < levels.length; aspect++) {
        score += ofScope[FIRST_LEVEL[aspect] + levels[aspect]];
      }
      score += rarity[h];
      scores[h] = score;
    }
    probabilities = beliefs.roughProbabilities(scores());
  }

  /** Evidence of every level of every aspect, by scope; see {@link #FIRST_LEVEL}. */
  private double[][] evidence() {
    double[][] evidence = new double[timeShares.length][LEVELS];
    for (int scope = 0; scope < evidence.length; scope++) {
      for (Aspect aspect : ASPECTS) {
        for (int level = 1; level < aspect.levels(); level++) {
          evidence[scope][FIRST_LEVEL[aspect.ordinal()] + level] = evidence(aspect, scope, level);
        }
      }
    }
    return evidence;
  }

  /** Evidence of one aspect; 0 where a side does not say. */
  double evidence(Aspect aspect, Hypothesis hypothesis) {
    return evidence(aspect, hypothesis.scope(), hypothesis.level(aspect));
  }

  private double evidence(Aspect aspect, int scope, int level) {
    if (level == 0) {
      return 0;
    }
    double ofTrue = aspect == Aspect.TIME ? timeShares[scope][level] : get(shares, aspect)[level];
    if (aspect == Aspect.PAYMENT_ID || aspect == Aspect.INVOICE) {
      ofTrue = 1; // numbers that both sides carry agree in every true link
    }
    double byChance = problem.background().share(aspect, scope, level);
    return Math.log(Math.max(LEAST, ofTrue) / byChance);
  }

  /** A rare name that agrees tells more than a common one. */
  double rarityEvidence(Hypothesis hypothesis) {
    if (hypothesis.level(Aspect.NAME) != PartyComparator.SAME_NAME || hypothesis.nameShare() <= 0) {
      return 0;
    }
    double usual = problem.background().share(Aspect.NAME, 0, PartyComparator.SAME_NAME);
    return Math.log(usual / hypothesis.nameShare());
  }

  /** Evidence of the amounts: how many true links of this relation there are for each by chance. */
  double amountEvidence(Hypothesis hypothesis) {
    double expected = get(counts, hypothesis.relation());
    double chance =
        hypothesis.relation() == Relation.EQUAL
            ? (double) problem.background().chargeCount() * hypothesis.sameAmounts()
            : problem.background().chance(hypothesis.relation());
    return Math.log(expected / Math.max(LEAST, chance));
  }

  /** How ready lines of these kinds are to be linked at all. */
  double kindEvidence(Hypothesis hypothesis) {
    double sum = 0;
    for (int charge : hypothesis.charges()) {
      double alone = get(chargeAlone, problem.chargeKinds().get(charge));
      sum += Math.log((1 - alone) / chargesLinked / alone);
    }
    for (int payment : hypothesis.payments()) {
      double alone = get(paymentAlone, problem.paymentKinds().get(payment));
      sum += Math.log((1 - alone) / paymentsLinked / alone);
    }
    return sum;
  }

  private void adjust() {
    List<Hypothesis> hypotheses = problem.hypotheses();
    Map<Aspect, double[]> seen = new EnumMap<>(Aspect.class);
    USUAL.forEach((aspect, usual) -> seen.put(aspect, supposed(usual)));
    double[][] seenByOrdinal = new double[ASPECTS.length][];
    seen.forEach((aspect, of) -> seenByOrdinal[aspect.ordinal()] = of);
    double[][] seenTimes = new double[timeShares.length][Aspect.TIME.levels()];
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
    seen.forEach((aspect, of) -> shares.put(aspect, normalized(of)));
    for (int scope = 0; scope < timeShares.length; scope++) {
      TimeLevels.normalizeScales(seenTimes[scope]);
      timeShares[scope] = seenTimes[scope];
    }
    for (Relation relation : relations) {
      counts.put(relation, seenRelations[relation.ordinal()] + 0.2);
    }
    adjustKinds(linkedCharge, linkedPayment);
  }

  private void adjustKinds(double[] linkedCharge, double[] linkedPayment) {
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
    for (ChargeKind kind : ChargeKind.values()) {
      int of = kind.ordinal();
      chargeAlone.put(kind, without[of] / (with[of] + without[of]));
    }
    adjustPaymentKinds(linkedPayment);
    chargesLinked = share(linkedCharge);
    paymentsLinked = share(linkedPayment);
  }

  private void adjustPaymentKinds(double[] linkedPayment) {
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
    for (PaymentKind kind : PaymentKind.values()) {
      int of = kind.ordinal();
      paymentAlone.put(kind, without[of] / (with[of] + without[of]));
    }
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

  private static <K, V> V get(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("Nothing is supposed of " + key);
    }
    return value;
  }
}
