package com.medspasync.reconciliation.linkage.model;

import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import java.util.Arrays;

/**
 * Learns a {@link LinkageModel} from counted patterns by expectation maximization; no labels.
 *
 * <p>Chance agreement is held fixed, save that exact agreement must not count the matches
 * themselves. Since blocking depends on the pattern only, and passes over all patterns that matches
 * commonly have, the patterns found estimate the matches without bias worth mending.
 *
 * @see "Dempster, Laird & Rubin (1977), Maximum likelihood from incomplete data via the EM
 *     algorithm"
 */
public final class Expectation {

  private static final int MOST_ROUNDS = 60;
  private static final double SETTLED = 1e-5;

  /** Belief before seeing data, in pairs. */
  private static final double PSEUDO_PAIRS = 12;

  private static final double[] USUAL = {0, 0.86, 0.06, 0.03, 0.015, 0.035};
  private static final double FIRST_SHARE = 0.3;
  private static final double LEAST = 1e-7;

  private final CodedLists lists;
  private final ChanceAgreement chance;
  private final int fields;
  private final int slots;
  private final long[] patterns;
  private final double[] counts;
  private final boolean[] shared;
  private final boolean relatedExist;

  private double prior;
  private double relatedPrior;
  private final double[][] same;
  private final double[][] related;
  private final double[][] strangers;

  private Expectation(CodedLists lists, ChanceAgreement chance, PatternCounts counted) {
    this.lists = lists;
    this.chance = chance;
    this.fields = lists.fields().size();
    this.slots = Patterns.slots(fields);
    this.patterns = counted.patterns();
    this.counts = Arrays.stream(patterns).mapToDouble(counted::count).toArray();
    this.shared = new boolean[slots];
    boolean personal = false;
    for (int field = 0; field < fields; field++) {
      Field each = lists.fields().get(field);
      shared[field] = each.kind().shared();
      personal |=
          each.kind() == FieldKind.GIVEN_NAME
              || each.kind() == FieldKind.DATE
              || each.kind() == FieldKind.IDENTIFIER;
    }
    this.relatedExist = personal;
    this.same = new double[slots][Level.COUNT];
    this.related = new double[slots][Level.COUNT];
    this.strangers = new double[slots][Level.COUNT];
  }

  /** Learns from the patterns of all pairs that were compared. */
  public static LinkageModel learn(
      CodedLists lists, Frequencies frequencies, ChanceAgreement chance, PatternCounts counted) {
    return new Expectation(lists, chance, counted).learn(frequencies);
  }

  private LinkageModel learn(Frequencies frequencies) {
    start();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = prior;
      refreshStrangers();
      step();
      if (Math.abs(prior - before) <= SETTLED * before) {
        break;
      }
    }
    refreshStrangers();
    double[] exact = new double[fields];
    for (int field = 0; field < fields; field++) {
      exact[field] = strangers[field][Level.SAME];
    }
    return new LinkageModel(
        lists,
        frequencies,
        shared,
        Math.log(prior),
        relatedExist ? Math.log(relatedPrior) : Double.NEGATIVE_INFINITY,
        ratios(same),
        ratios(related),
        exact);
  }

  private void start() {
    double pairs = Math.max(1, lists.pairs());
    double smaller = Math.min(lists.left().rows(), lists.right().rows());
    prior = Math.max(1, FIRST_SHARE * smaller) / pairs;
    relatedPrior = prior / 10;
    for (int slot = 0; slot < slots; slot++) {
      for (int level = 1; level < Level.COUNT; level++) {
        strangers[slot][level] = slot < fields ? chance.levels()[slot][level] : 1;
        same[slot][level] = usual(slot, level);
        related[slot][level] = shared[slot] ? same[slot][level] : strangers[slot][level];
      }
    }
  }

  private double usual(int slot, int level) {
    if (slot < fields) {
      return USUAL[level];
    }
    return level == Patterns.CROSSED ? 0.02 : level == Patterns.STRAIGHT ? 0.98 : 1;
  }

  /** Takes the matches out of exact agreement, which the frequencies counted with them. */
  private void refreshStrangers() {
    for (int field = 0; field < fields; field++) {
      double counted = chance.levels()[field][Level.SAME];
      double matches = prior * same[field][Level.SAME];
      strangers[field][Level.SAME] =
          Math.max(counted - matches, Math.max(counted * 0.02, LEAST * LEAST));
      if (!shared[field]) {
        related[field][Level.SAME] = strangers[field][Level.SAME];
      }
    }
  }

  private void step() {
    double[][] nextSame = new double[slots][Level.COUNT];
    double[][] nextRelated = new double[slots][Level.COUNT];
    double[][] logSame = ratios(same);
    double[][] logRelated = ratios(related);
    double sumSame = 0;
    double sumRelated = 0;
    double logPrior = Math.log(prior);
    double logRelatedPrior = relatedExist ? Math.log(relatedPrior) : Double.NEGATIVE_INFINITY;
    for (int i = 0; i < patterns.length; i++) {
      long pattern = patterns[i];
      double s = logPrior;
      double r = logRelatedPrior;
      for (int slot = 0; slot < slots; slot++) {
        int level = Patterns.level(pattern, slot);
        s += logSame[slot][level];
        r += logRelated[slot][level];
      }
      double es = Math.exp(Math.min(s, 600));
      double er = Math.exp(Math.min(r, 600));
      double ofSame = counts[i] * es / (1 + es + er);
      double ofRelated = counts[i] * er / (1 + es + er);
      sumSame += ofSame;
      sumRelated += ofRelated;
      for (int slot = 0; slot < slots; slot++) {
        int level = Patterns.level(pattern, slot);
        nextSame[slot][level] += ofSame;
        nextRelated[slot][level] += ofRelated;
      }
    }
    double pairs = Math.max(1, lists.pairs());
    prior = Math.clamp(sumSame / pairs, 0.02 / pairs, 0.9);
    relatedPrior = Math.clamp(sumRelated / pairs, 0.02 / pairs, 0.9);
    for (int slot = 0; slot < slots; slot++) {
      normalize(nextSame[slot], slot, same[slot]);
      if (shared[slot]) {
        normalize(nextRelated[slot], slot, related[slot]);
      }
    }
  }

  private void normalize(double[] sums, int slot, double[] into) {
    double total = 0;
    for (int level = 1; level < Level.COUNT; level++) {
      total += sums[level];
    }
    for (int level = 1; level < Level.COUNT; level++) {
      into[level] = (sums[level] + PSEUDO_PAIRS * usual(slot, level)) / (total + PSEUDO_PAIRS);
    }
  }

  private double[][] ratios(double[][] probabilities) {
    double[][] ratios = new double[slots][8];
    for (int slot = 0; slot < slots; slot++) {
      for (int level = 1; level < Level.COUNT; level++) {
        boolean neutral = slot >= fields && probabilities == related;
        ratios[slot][level] =
            neutral
                ? 0
                : Math.log(
                    Math.max(probabilities[slot][level], LEAST * LEAST)
                        / Math.max(strangers[slot][level], LEAST * LEAST));
      }
    }
    return ratios;
  }
}
