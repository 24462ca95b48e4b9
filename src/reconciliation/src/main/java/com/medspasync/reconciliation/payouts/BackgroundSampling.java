package com.medspasync.reconciliation.payouts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the {@link Background} on pairs drawn without regard to whether they belong together.
 */
final class BackgroundSampling {

  /** Enough for shares of one in a thousand to be known within a tenth. */
  private static final int DRAWS = 60_000;

  /** Every level keeps some share, so that nothing is impossible by chance. */
  private static final double LEAST_SHARE = 1e-6;

  private static final double SMOOTHING = 0.5;
  private static final long MULTIPLIER = 6_364_136_223_846_793_005L;
  private static final long INCREMENT = 1_442_695_040_888_963_407L;

  private final List<Charge> charges;
  private final List<Payment> payments;
  private final Comparing comparing;

  /** Pairs to look at: all of them where they are few. */
  private final int draws;

  private long state = 1;

  private BackgroundSampling(List<Charge> charges, List<Payment> payments, Comparing comparing) {
    this.charges = charges;
    this.payments = payments;
    this.comparing = comparing;
    this.draws = (int) Math.min(DRAWS, (long) charges.size() * payments.size());
  }

  static Background measure(
      List<Charge> charges,
      List<Payment> payments,
      Comparing comparing,
      Map<Relation, Double> groupChances) {
    BackgroundSampling sampling = new BackgroundSampling(charges, payments, comparing);
    Map<Aspect, double[]> shares = sampling.shares();
    Map<Relation, Double> chances = new EnumMap<>(Relation.class);
    chances.putAll(groupChances);
    chances.putAll(sampling.amountChances());
    return new Background(shares, sampling.timeShares(), chances, charges.size());
  }

  private Map<Aspect, double[]> shares() {
    double[] names = new double[Aspect.NAME.levels()];
    double[] emails = new double[Aspect.EMAIL.levels()];
    double[] brands = new double[Aspect.BRAND.levels()];
    double[] ways = new double[Aspect.ROUTE.levels()];
    state = 1;
    for (int i = 0; i < draws; i++) {
      Charge charge = charges.get(charge(i));
      Payment payment = payments.get(payment(i));
      names[comparing.level(Aspect.NAME, charge, payment)]++;
      emails[comparing.level(Aspect.EMAIL, charge, payment)]++;
      brands[comparing.level(Aspect.BRAND, charge, payment)]++;
      ways[comparing.level(Aspect.ROUTE, charge, payment)]++;
    }
    Map<Aspect, double[]> counts = new EnumMap<>(Aspect.class);
    counts.put(Aspect.NAME, names);
    counts.put(Aspect.EMAIL, emails);
    counts.put(Aspect.BRAND, brands);
    counts.put(Aspect.ROUTE, ways);
    counts.values().forEach(BackgroundSampling::normalize);
    counts.put(Aspect.LAST4, last4Shares());
    counts.put(Aspect.INVOICE, new double[] {1, 1.0 / Math.max(1, invoices())});
    double id = 1.0 / Math.max(1, payments.size());
    counts.put(Aspect.PAYMENT_ID, new double[] {1, id, id * id});
    double[] gaps = {1, 1.0 / 60, 2.0 / 60, 7.0 / 60, 20.0 / 60, 30.0 / 60};
    counts.put(Aspect.GAP, gaps);
    return counts;
  }

  /** Counted rather than drawn: chance agreement of four digits is too rare for a sample. */
  private double[] last4Shares() {
    Map<String, Integer> ofCharges = new HashMap<>();
    Map<String, Integer> ofPayments = new HashMap<>();
    charges.forEach(charge -> ofCharges.merge(charge.entry().last4(), 1, Integer::sum));
    payments.forEach(payment -> ofPayments.merge(payment.tender().last4(), 1, Integer::sum));
    ofCharges.remove("");
    ofPayments.remove("");
    double pairs = sum(ofCharges) * sum(ofPayments);
    double same = 0;
    for (Map.Entry<String, Integer> digits : ofCharges.entrySet()) {
      same += (double) digits.getValue() * ofPayments.getOrDefault(digits.getKey(), 0);
    }
    double share = pairs == 0 ? 1e-4 : Math.max(1e-4, same / pairs);
    return new double[] {1, share, 1 - share};
  }

  private static double sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(Integer::doubleValue).sum();
  }

  private long invoices() {
    return payments.stream().map(Payment::invoiceKey).distinct().count();
  }

  /**
   * Chance shares of times. The minutes around a payment are too narrow to be hit by a sample, so
   * their share is taken from the width of the level within the hours around it.
   */
  private double[][] timeShares() {
    double[][] shares = new double[comparing.scopes()][Aspect.TIME.levels()];
    for (double[] of : shares) {
      Arrays.fill(of, SMOOTHING);
    }
    state = 7;
    for (int i = 0; i < draws; i++) {
      Charge charge = charges.get(charge(i));
      Payment payment = payments.get(payment(i));
      int scope = comparing.scope(payment);
      shares[scope][comparing.level(Aspect.TIME, charge, payment)]++;
    }
    for (double[] of : shares) {
      TimeLevels.spreadByWidth(of);
      TimeLevels.normalizeScales(of);
    }
    return shares;
  }

  private Map<Relation, Double> amountChances() {
    int[] seen = new int[Relation.values().length];
    state = 13;
    for (int i = 0; i < draws; i++) {
      long charged = charges.get(charge(i)).amountMinor();
      long rungUp = payments.get(payment(i)).amountMinor();
      seen[AmountRelation.of(Math.abs(charged), Math.abs(rungUp)).ordinal()]++;
    }
    double all = (double) charges.size() * payments.size();
    Map<Relation, Double> chances = new EnumMap<>(Relation.class);
    for (Relation relation : List.of(Relation.TIP, Relation.KEYED, Relation.OTHER)) {
      chances.put(relation, (SMOOTHING + seen[relation.ordinal()]) / Math.max(1, draws) * all);
    }
    return chances;
  }

  private int charge(int draw) {
    return draws < DRAWS ? draw / payments.size() : next(charges.size());
  }

  private int payment(int draw) {
    return draws < DRAWS ? draw % payments.size() : next(payments.size());
  }

  /** The same draws in every run. */
  private int next(int bound) {
    state = state * MULTIPLIER + INCREMENT;
    return (int) Math.floorMod(state >>> 33, bound);
  }

  /** Makes what the levels count shares that sum to 1; level 0 counts nothing. */
  private static void normalize(double[] counts) {
    double sum = 0;
    for (int i = 1; i < counts.length; i++) {
      counts[i] += SMOOTHING;
      sum += counts[i];
    }
    for (int i = 1; i < counts.length; i++) {
      counts[i] = Math.max(LEAST_SHARE, counts[i] / sum);
    }
  }

  /** Tells levels of single pairs. */
  interface Comparing {

    int level(Aspect aspect, Charge charge, Payment payment);

    /** Which distribution of times applies to a payment. */
    int scope(Payment payment);

    int scopes();
  }
}
