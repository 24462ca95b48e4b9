package com.medspasync.reconciliation.linkage.model;

import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.column.FieldKind.Sharing;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private static final double SETTLED = 1e-4;
  private static final double FIRST_SHARE = 0.3;
  private static final double LEAST_COINCIDENCE = 0.02;
  private static final double LARGEST = 600;

  private final CodedLists lists;
  private final ChanceAgreement chance;
  private final int fields;
  private final int slots;
  private final long[] patterns;
  private final double[] counts;
  private final double[][] strangers;

  /** The same person first, then others who have something in common. */
  private final List<PairClass> classes = new ArrayList<>();

  private final int[] places;

  /** Share of pairs that agree in all of {@link #places}, matches included. */
  private final double samePlace;

  private @Nullable PairClass neighbours;

  private Expectation(
      CodedLists lists, ChanceAgreement chance, PatternCounts counted, double share) {
    this.lists = lists;
    this.chance = chance;
    this.fields = lists.fields().size();
    this.slots = Patterns.slots(fields);
    this.patterns = counted.patterns();
    this.counts =
        Arrays.stream(patterns).mapToDouble(pattern -> counted.count(pattern) / share).toArray();
    this.strangers = new double[fields][];
    Arrays.setAll(strangers, field -> chance.levels()[field].clone());
    this.places = Neighbours.fields(lists);
    this.samePlace = places.length < 2 ? 0 : Neighbours.share(lists, places);
    addClasses();
  }

  /**
   * Learns from the patterns of pairs that were compared.
   *
   * @param share share of all candidates that were, in (0, 1]
   */
  public static LinkageModel learn(
      CodedLists lists,
      Frequencies frequencies,
      ChanceAgreement chance,
      PatternCounts counted,
      double share) {
    return new Expectation(lists, chance, counted, share).learn(frequencies);
  }

  private void addClasses() {
    double pairs = Math.max(1, lists.pairs());
    double smaller = Math.min(lists.left().rows(), lists.right().rows());
    double share = Math.min(0.5, Math.max(1, FIRST_SHARE * smaller) / pairs);
    boolean[] all = new boolean[slots];
    Arrays.fill(all, true);
    classes.add(new PairClass(fields, all, share));
    boolean[] household = sharing(Sharing.HOUSEHOLD, Sharing.NEIGHBOURHOOD);
    boolean[] neighbourhood = sharing(Sharing.NEIGHBOURHOOD);
    if (personal()) {
      if (any(household)) {
        classes.add(new PairClass(fields, household, share / 10));
      }
      if (any(neighbourhood) && !Arrays.equals(household, neighbourhood)) {
        neighbours = new PairClass(fields, neighbourhood, share);
        classes.add(neighbours);
      }
      addNamesakes(share);
    }
  }

  /** People of the same name make up the same e-mail address, as long as that is free. */
  private void addNamesakes(double share) {
    boolean[] names = new boolean[slots];
    boolean email = false;
    int telling = 0;
    for (int field = 0; field < fields; field++) {
      FieldKind kind = lists.fields().get(field).kind();
      names[field] = kind.shape() == FieldKind.Shape.NAME || kind == FieldKind.EMAIL;
      email |= kind == FieldKind.EMAIL;
      telling += names[field] || kind == FieldKind.CATEGORY ? 0 : 1;
    }
    if (email && telling >= 1) {
      classes.add(new PairClass(fields, names, share / 10));
    }
  }

  private boolean[] sharing(Sharing... wanted) {
    boolean[] slotsOfClass = new boolean[slots];
    for (int field = 0; field < fields; field++) {
      Sharing sharing = lists.fields().get(field).kind().sharing();
      slotsOfClass[field] = Arrays.asList(wanted).contains(sharing);
    }
    return slotsOfClass;
  }

  private static boolean any(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  /** Whether something tells members of a household apart. */
  private boolean personal() {
    return lists.fields().stream()
        .map(Field::kind)
        .anyMatch(kind ->
            kind == FieldKind.GIVEN_NAME || kind == FieldKind.DATE || kind == FieldKind.IDENTIFIER);
  }

  private LinkageModel learn(Frequencies frequencies) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = classes.getFirst().logShare();
      refreshStrangers();
      step();
      if (Math.abs(classes.getFirst().logShare() - before) < SETTLED) {
        break;
      }
    }
    refreshStrangers();
    return new LinkageModel(lists, frequencies, classes, strangers);
  }

  /** Takes the matches out of exact agreement, which the frequencies counted with them. */
  private void refreshStrangers() {
    PairClass same = classes.getFirst();
    for (int field = 0; field < fields; field++) {
      double counted = chance.levels()[field][Level.SAME];
      double matches = Math.exp(same.logShare()) * same.level(field, Level.SAME);
      strangers[field][Level.SAME] = Math.max(counted - matches, counted * LEAST_COINCIDENCE);
    }
  }

  private void step() {
    int k = classes.size();
    double[][][] ratios = new double[k][][];
    double[][][] weights = new double[k][slots][8];
    double[] sums = new double[k];
    double[] odds = new double[k];
    for (int c = 0; c < k; c++) {
      ratios[c] = classes.get(c).ratios(strangers);
    }
    for (int i = 0; i < patterns.length; i++) {
      long pattern = patterns[i];
      double total = 1;
      for (int c = 0; c < k; c++) {
        double log = classes.get(c).logShare();
        for (int slot = 0; slot < slots; slot++) {
          log += ratios[c][slot][Patterns.level(pattern, slot)];
        }
        odds[c] = Math.exp(Math.min(log, LARGEST));
        total += odds[c];
      }
      for (int c = 0; c < k; c++) {
        double weight = counts[i] * odds[c] / total;
        sums[c] += weight;
        for (int slot = 0; slot < slots; slot++) {
          weights[c][slot][Patterns.level(pattern, slot)] += weight;
        }
      }
    }
    for (int c = 0; c < k; c++) {
      classes.get(c).learn(weights[c], sums[c], Math.max(1, lists.pairs()));
    }
    expectAllNeighbours();
  }

  /** Counts the neighbours that were not compared, since nothing else of them agrees. */
  private void expectAllNeighbours() {
    if (neighbours == null || samePlace == 0) {
      return;
    }
    double ofMatches = Math.exp(classes.getFirst().logShare());
    double ofNeighbours = 1;
    for (int place : places) {
      ofMatches *= classes.getFirst().level(place, Level.SAME);
      ofNeighbours *= neighbours.level(place, Level.SAME);
    }
    if (samePlace > ofMatches) {
      neighbours.isAtLeast(Math.min(0.5, (samePlace - ofMatches) / ofNeighbours));
    }
  }
}
