package com.medspasync.reconciliation.linkage.model;

import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Scores pairs, and gives a pair up as soon as nothing that was not compared yet could lift it to
 * the least evidence asked for. What passes has exactly the score of {@link LinkageModel#logOdds}.
 *
 * <p>Which values are the same is seen from their codes; only then are unlike values compared, the
 * fields first that cost little and tell much. One instance per thread.
 */
public final class PairScreen {

  /** What {@link #logOdds(int, int)} says of a pair that was given up. */
  public static final double GIVEN_UP = Double.NEGATIVE_INFINITY;

  /** Sums in another order differ in their last digits. */
  private static final double ROUNDING = 1e-6;

  private final LinkageModel model;
  private final PairComparator comparator;
  private final double least;
  private final PatternCounts hopeful;

  /** Most that unlike values of a field can say for a match. */
  private final double[] most;

  /** Fields in the order in which unlike values are compared. */
  private final int[] order;

  private final int[] unlike;

  /**
   * @param threshold least probability of a pair, in [0, 1]
   * @param counted patterns that will be asked for
   */
  public PairScreen(
      LinkageModel model, PairComparator comparator, double threshold, PatternCounts counted) {
    this.model = model;
    this.comparator = comparator;
    this.least = threshold <= 0 ? GIVEN_UP : Math.log(threshold / (1 - threshold));
    this.hopeful = new PatternCounts();
    for (long pattern : counted.patterns()) {
      if (model.highest(pattern) >= least) {
        hopeful.add(pattern, 1);
      }
    }
    int fields = comparator.fields();
    this.most = new double[fields];
    Arrays.setAll(most, model::mostOfUnlike);
    this.order =
        IntStream.range(0, fields)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(field -> comparator.isCheap(field) ? 0 : 1)
                    .thenComparingDouble(
                        field -> model.evidence(field, Level.DIFFERENT) - most[field]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.unlike = new int[fields];
  }

  /** Least evidence asked for. */
  public double least() {
    return least;
  }

  /** Evidence for a pair that was compared already, {@link #GIVEN_UP} when it is not enough. */
  public double logOdds(int leftRow, int rightRow, long pattern) {
    return hopeful.count(pattern) > 0 ? model.logOdds(leftRow, rightRow, pattern) : GIVEN_UP;
  }

  /** Evidence for a pair, {@link #GIVEN_UP} when it is not enough. */
  public double logOdds(int leftRow, int rightRow) {
    if (comparator.mayBeCrossed(leftRow, rightRow)) {
      return model.logOdds(leftRow, rightRow, comparator.pattern(leftRow, rightRow));
    }
    double highest = model.prior() + ROUNDING;
    long pattern = comparator.straight(leftRow, rightRow);
    int count = 0;
    for (int field : order) {
      int likeness = comparator.likeness(leftRow, rightRow, field);
      if (likeness == Level.SAME) {
        highest += model.evidenceOfSame(field, leftRow);
        pattern |= Patterns.with(field, Level.SAME);
      } else if (likeness != Level.MISSING) {
        highest += most[field];
        unlike[count++] = field;
      }
    }
    for (int i = 0; i < count; i++) {
      if (highest < least) {
        return GIVEN_UP;
      }
      int field = unlike[i];
      int level = comparator.level(leftRow, rightRow, field);
      highest += model.evidence(field, level) - most[field];
      pattern |= Patterns.with(field, level);
    }
    return highest < least ? GIVEN_UP : model.logOdds(leftRow, rightRow, pattern);
  }
}
