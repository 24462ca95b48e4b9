package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each agreement says about a link: the share of its levels among true links against their
 * share by chance, how many true links there are of each relation of amounts, and how often charges
 * and payments of each kind stay alone.
 *
 * @param background how the same levels come about by chance
 * @param shares by aspect (time apart) and level, among true links
 * @param timeShares by scope and level of time, among true links
 * @param counts expected number of true links by relation
 * @param chargeAlone share of charges without a payment by kind
 * @param paymentAlone share of payments without a charge by kind
 * @param chargesLinked share of all charges that are linked
 * @param paymentsLinked share of all payments that are linked
 */
record LinkWeights(
    Background background,
    Map<Aspect, double[]> shares,
    double[][] timeShares,
    Map<Relation, Double> counts,
    Map<ChargeKind, Double> chargeAlone,
    Map<PaymentKind, Double> paymentAlone,
    double chargesLinked,
    double paymentsLinked) {

  private static final Aspect[] ASPECTS = Aspect.values();
  private static final double LEAST = 1e-4;

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

  static final Map<Aspect, double[]> USUAL = new EnumMap<>(Aspect.class);

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

  /** What is supposed before any link is seen. */
  static LinkWeights supposed(Background background, int chargeCount) {
    double[][] times = new double[background.timeShares().length][Aspect.TIME.levels()];
    for (double[] of : times) {
      Arrays.setAll(of, TimeLevels::usual);
    }
    Map<Aspect, double[]> shares = new EnumMap<>(Aspect.class);
    USUAL.forEach((aspect, usual) -> shares.put(aspect, usual.clone()));
    int charges = Math.max(1, chargeCount);
    Map<Relation, Double> counts = new EnumMap<>(Relation.class);
    counts.put(Relation.EQUAL, 0.85 * charges);
    for (Relation relation : Relation.values()) {
      counts.putIfAbsent(relation, relation == Relation.OTHER ? 0.001 * charges : 0.01 * charges);
    }
    Map<ChargeKind, Double> chargeAlone = new EnumMap<>(ChargeKind.class);
    for (ChargeKind kind : ChargeKind.values()) {
      chargeAlone.put(kind, kind.priorWithout() / (kind.priorWithout() + kind.priorWith()));
    }
    Map<PaymentKind, Double> paymentAlone = new EnumMap<>(PaymentKind.class);
    for (PaymentKind kind : PaymentKind.values()) {
      paymentAlone.put(kind, kind.priorWithout() / (kind.priorWithout() + kind.priorWith()));
    }
    return new LinkWeights(background, shares, times, counts, chargeAlone, paymentAlone, 0.9, 0.9);
  }

  /** Worth of every hypothesis in natural log-odds, none of its lines being linked otherwise. */
  double[] scores(LinkProblem problem) {
    double[][] evidence = evidence();
    double[] scores = new double[problem.hypotheses().size()];
    for (int h = 0; h < scores.length; h++) {
      Hypothesis hypothesis = problem.hypotheses().get(h);
      double score = amountEvidence(hypothesis) + kindEvidence(hypothesis, problem);
      int[] levels = hypothesis.levels();
      double[] ofScope = evidence[hypothesis.scope()];
      for (int aspect = 0; aspect < levels.length; aspect++) {
        score += ofScope[FIRST_LEVEL[aspect] + levels[aspect]];
      }
      score += rarityEvidence(hypothesis);
      scores[h] = score;
    }
    return scores;
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
    double byChance = background.share(aspect, scope, level);
    return Math.log(Math.max(LEAST, ofTrue) / byChance);
  }

  /** A rare name that agrees tells more than a common one. */
  double rarityEvidence(Hypothesis hypothesis) {
    if (hypothesis.level(Aspect.NAME) != PartyComparator.SAME_NAME || hypothesis.nameShare() <= 0) {
      return 0;
    }
    double usual = background.share(Aspect.NAME, 0, PartyComparator.SAME_NAME);
    return Math.log(usual / hypothesis.nameShare());
  }

  /** Evidence of the amounts: how many true links of this relation there are for each by chance. */
  double amountEvidence(Hypothesis hypothesis) {
    double expected = get(counts, hypothesis.relation());
    double chance =
        hypothesis.relation() == Relation.EQUAL
            ? (double) background.chargeCount() * hypothesis.sameAmounts()
            : background.chance(hypothesis.relation());
    return Math.log(expected / Math.max(LEAST, chance));
  }

  /** How ready lines of these kinds are to be linked at all. */
  double kindEvidence(Hypothesis hypothesis, LinkProblem problem) {
    double sum = 0;
    for (int charge : hypothesis.charges()) {
      double alone = alone(problem.chargeKinds().get(charge));
      sum += Math.log((1 - alone) / chargesLinked / alone);
    }
    for (int payment : hypothesis.payments()) {
      double alone = get(paymentAlone, problem.paymentKinds().get(payment));
      sum += Math.log((1 - alone) / paymentsLinked / alone);
    }
    return sum;
  }

  /** Share of charges of a kind that belong to no payment of the files. */
  double alone(ChargeKind kind) {
    return get(chargeAlone, kind);
  }

  private static <K, V> V get(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("Nothing is supposed of " + key);
    }
    return value;
  }
}
