package com.medspasync.reconciliation.assign;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How probable each option of each item is, all others considered: belief propagation on the graph
 * of items and targets, exact where that graph has no cycle.
 *
 * <p>A target that is freer for one item is claimed less by it elsewhere, and so is freer for
 * others: told to and fro, what is free only ever falls from the 1 it starts with, and settles.
 * Only items that heard something new say something new, so that two that cannot agree, who take
 * their time, do not keep the others busy. Nobody hears of items that do not compete with hers,
 * directly or through others; so the answers do not depend on what else is asked at the same time.
 *
 * @see "Huang and Jebara (2009), Approximating the permanent with belief propagation"
 */
final class Marginals {

  /** Enough for a message to walk through as many items; who still wavers then is left so. */
  private static final int MAX_ROUNDS = 150;

  /** A claim that changes by less than this part of itself is not news. */
  private static final double NEWS = 1e-12;

  /** Beyond this, one more unit of evidence changes nothing but the arithmetic. */
  private static final double GREATEST_LOG_ODDS = 60;

  private final Rivalry rivalry;
  private final double[] weights;

  /** How free the others leave the target of an option. */
  private final double[] free;

  /** What an item puts on the target of an option, if that one is free. */
  private final double[] claims;

  private final BitSet heardNews = new BitSet();

  private Marginals(List<List<Option>> options, Rivalry rivalry) {
    this.rivalry = rivalry;
    this.weights = new double[rivalry.options()];
    this.free = new double[rivalry.options()];
    this.claims = new double[rivalry.options()];
    Arrays.fill(free, 1);
    int next = 0;
    for (List<Option> ofItem : options) {
      for (Option option : ofItem) {
        weights[next++] = Math.exp(Math.min(option.logOdds(), GREATEST_LOG_ODDS));
      }
    }
  }

  /**
   * Computes the probabilities of all options.
   *
   * @return by item, the probability of each of its options; with that of none they sum to 1
   */
  static double[][] of(List<List<Option>> options, Rivalry rivalry) {
    Marginals marginals = new Marginals(options, rivalry);
    marginals.propagate();
    double[][] probabilities = new double[rivalry.items()][];
    for (int item = 0; item < probabilities.length; item++) {
      probabilities[item] = marginals.shares(item);
    }
    return probabilities;
  }

  private void propagate() {
    for (int item = 0; item < rivalry.items(); item++) {
      claim(item);
    }
    heardNews.set(0, rivalry.items());
    for (int round = 0; round < MAX_ROUNDS && !heardNews.isEmpty(); round++) {
      for (int item = heardNews.nextSetBit(0); item >= 0; item = heardNews.nextSetBit(item + 1)) {
        heardNews.clear(item);
        if (listen(item)) {
          claim(item);
        }
      }
    }
  }

  /** Hears what others claim; answers whether that leaves anything less free than before. */
  private boolean listen(int item) {
    boolean changed = false;
    for (int option = rivalry.first(item); option < rivalry.first(item + 1); option++) {
      double competition = 0;
      for (int at = rivalry.firstRival(option); at < rivalry.firstRival(option + 1); at++) {
        competition += claims[rivalry.rival(at)];
      }
      double now = 1 / (1 + competition);
      changed |= now != free[option];
      free[option] = now;
    }
    return changed;
  }

  /**
   * Claims each target as if it were free, and tells those who want it, too. What speaks for the
   * other options is added up from both ends: taken from the sum of all, it would drown in what
   * speaks for this one.
   */
  private void claim(int item) {
    int from = rivalry.first(item);
    int to = rivalry.first(item + 1);
    double[] after = new double[to - from + 1];
    for (int option = to - 1; option >= from; option--) {
      after[option - from] = after[option - from + 1] + weights[option] * free[option];
    }
    double before = 1;
    for (int option = from; option < to; option++) {
      double claim = weights[option] / (before + after[option - from + 1]);
      before += weights[option] * free[option];
      if (Math.abs(claim - claims[option]) > NEWS * claim) {
        claims[option] = claim;
        for (int at = rivalry.firstRival(option); at < rivalry.firstRival(option + 1); at++) {
          heardNews.set(rivalry.owner(rivalry.rival(at)));
        }
      }
    }
  }

  private double[] shares(int item) {
    int from = rivalry.first(item);
    double[] shares = new double[rivalry.first(item + 1) - from];
    double sum = 1;
    for (int option = 0; option < shares.length; option++) {
      shares[option] = weights[from + option] * free[from + option];
      sum += shares[option];
    }
    for (int option = 0; option < shares.length; option++) {
      shares[option] /= sum;
    }
    return shares;
  }
}
