package com.medspasync.reconciliation.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By how much proposals of a kind are surer, or less sure, than the engine by itself thinks.
 *
 * <p>The log-odds of a proposal are the engine's plus the weights of its {@link Traits}. Weights
 * are those that are most probable given the decisions (logistic regression, maximum a posteriori):
 * each is believed to be 0 beforehand, so that a few decisions move little and none move nothing. A
 * person slips now and then; therefore a decision against a proposal that is as good as certain
 * tells hardly anything, and one against many of its like weakens but does not turn them.
 *
 * @see "MacKay (1992), The evidence framework applied to classification networks"
 * @see "Copas (1988), Binary regression models for contaminated data"
 */
public final class Recalibration {

  /** Nothing was decided yet. */
  public static final Recalibration NONE = new Recalibration(new TreeMap<>());

  /**
   * Spread of the weight of a side as a whole that is believed beforehand, in log-odds. Answers to
   * payout entries are as careful as their model is; links of rewards lines are calibrated, and
   * practices differ in what is doubtful rather than in how sure all is.
   */
  private static final double SPREAD_OF_REWARDS = 0.5;

  private static final double SPREAD_OF_PAYOUTS = 3;

  /** The same of a programme, and of a category. */
  private static final double SPREAD_OF_PROGRAM = 0.3;

  private static final double SPREAD_OF_CATEGORY = 1;

  /** The same of a piece of evidence. */
  private static final double SPREAD_OF_EVIDENCE = 1.2;

  private static final int ROUNDS = 60;
  private static final int HALVINGS = 20;
  private static final double SETTLED = 1e-10;

  private final SortedMap<String, Double> weights;

  private Recalibration(SortedMap<String, Double> weights) {
    this.weights = Collections.unmodifiableSortedMap(weights);
  }

  /**
   * A proposal that a person decided about.
   *
   * @param logOdds the engine's own log-odds
   * @param traits what it has in common with others
   * @param right whether the person confirmed it
   */
  public record Observation(double logOdds, Traits traits, boolean right) {}

  /** Learns from decisions, whatever their order. */
  public static Recalibration learn(Collection<Observation> observations) {
    if (observations.isEmpty()) {
      return NONE;
    }
    return new Fit(observations).weights();
  }

  /** What the traits of a proposal add to its log-odds. */
  public double shift(Traits traits) {
    double sum = 0;
    for (String name : traits.names()) {
      sum += weights.getOrDefault(name, 0.0);
    }
    return sum;
  }

  /** A probability with something added to its log-odds. */
  public static double shifted(double probability, double shift) {
    return shift == 0 ? probability : LogOdds.probability(LogOdds.of(probability) + shift);
  }

  /** Weights by trait, in log-odds. */
  public SortedMap<String, Double> weights() {
    return weights;
  }

  /** Newton's method on the log-posterior, each step shortened until it is an improvement. */
  private static final class Fit {

    private final List<String> names;
    private final List<int[]> traits = new ArrayList<>();
    private final double[] logOdds;
    private final boolean[] right;
    private final double[] certainty;

    Fit(Collection<Observation> observations) {
      List<Observation> sorted =
          observations.stream()
              .sorted(
                  Comparator.comparingDouble(Observation::logOdds)
                      .thenComparing(Observation::right)
                      .thenComparing(of -> of.traits().toString()))
              .toList();
      names =
          sorted.stream().flatMap(of -> of.traits().names().stream()).distinct().sorted().toList();
      logOdds = sorted.stream().mapToDouble(Observation::logOdds).toArray();
      right = new boolean[logOdds.length];
      for (int i = 0; i < right.length; i++) {
        right[i] = sorted.get(i).right();
        traits.add(
            sorted.get(i).traits().names().stream()
                .mapToInt(name -> Collections.binarySearch(names, name))
                .toArray());
      }
      certainty = new double[names.size()];
      Arrays.setAll(
          certainty,
          i -> {
            double spread = spread(names.get(i));
            return 1 / (spread * spread);
          });
    }

    private static double spread(String trait) {
      if (trait.indexOf('=') >= 0) {
        return SPREAD_OF_EVIDENCE;
      }
      boolean whole = trait.indexOf(':') < 0;
      return trait.startsWith(Side.REWARDS.word())
          ? whole ? SPREAD_OF_REWARDS : SPREAD_OF_PROGRAM
          : whole ? SPREAD_OF_PAYOUTS : SPREAD_OF_CATEGORY;
    }

    Recalibration weights() {
      double[] weights = new double[names.size()];
      double now = logPosterior(weights);
      for (int round = 0; round < ROUNDS; round++) {
        double[] step = step(weights);
        double[] next = weights;
        double better = now;
        double length = 1;
        for (int halving = 0; halving < HALVINGS && better <= now; halving++, length /= 2) {
          next = moved(weights, step, length);
          better = logPosterior(next);
        }
        if (better - now < SETTLED) {
          break;
        }
        weights = next;
        now = better;
      }
      SortedMap<String, Double> learned = new TreeMap<>();
      for (int i = 0; i < weights.length; i++) {
        learned.put(names.get(i), weights[i]);
      }
      return new Recalibration(learned);
    }

    private static double[] moved(double[] from, double[] step, double length) {
      double[] to = from.clone();
      Arrays.setAll(to, i -> from[i] + length * step[i]);
      return to;
    }

    private double logPosterior(double[] weights) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum -= certainty[i] * weights[i] * weights[i] / 2;
      }
      for (int i = 0; i < logOdds.length; i++) {
        double confirmed = confirmed(LogOdds.probability(logOdds(i, weights)));
        sum += Math.log(right[i] ? confirmed : 1 - confirmed);
      }
      return sum;
    }

    /** Probability that a person confirms what is right with some probability. */
    private static double confirmed(double probability) {
      return Ruling.SLIPS + (1 - 2 * Ruling.SLIPS) * probability;
    }

    private double logOdds(int observation, double[] weights) {
      double sum = logOdds[observation];
      for (int trait : traits.get(observation)) {
        sum += weights[trait];
      }
      return sum;
    }

    /** Gradient divided by the expected curvature, which is never flat. */
    private double[] step(double[] weights) {
      double[] gradient = new double[weights.length];
      double[][] curvature = new double[weights.length][weights.length];
      for (int i = 0; i < weights.length; i++) {
        gradient[i] = -certainty[i] * weights[i];
        curvature[i][i] = certainty[i];
      }
      for (int i = 0; i < logOdds.length; i++) {
        double p = LogOdds.probability(logOdds(i, weights));
        double confirmed = confirmed(p);
        double slope = (1 - 2 * Ruling.SLIPS) * p * (1 - p);
        double variance = confirmed * (1 - confirmed);
        double pull = ((right[i] ? 1 : 0) - confirmed) * slope / variance;
        double stiffness = slope * slope / variance;
        for (int a : traits.get(i)) {
          gradient[a] += pull;
          for (int b : traits.get(i)) {
            curvature[a][b] += stiffness;
          }
        }
      }
      return solved(curvature, gradient);
    }

    /** Solves a symmetric positive definite system by Cholesky's factors, in place. */
    private static double[] solved(double[][] matrix, double[] right) {
      int n = right.length;
      for (int row = 0; row < n; row++) {
        for (int column = 0; column <= row; column++) {
          double sum = matrix[row][column];
          for (int k = 0; k < column; k++) {
            sum -= matrix[row][k] * matrix[column][k];
          }
          matrix[row][column] = row == column ? Math.sqrt(sum) : sum / matrix[column][column];
        }
      }
      double[] solution = right.clone();
      for (int row = 0; row < n; row++) {
        for (int k = 0; k < row; k++) {
          solution[row] -= matrix[row][k] * solution[k];
        }
        solution[row] /= matrix[row][row];
      }
      for (int row = n - 1; row >= 0; row--) {
        for (int k = row + 1; k < n; k++) {
          solution[row] -= matrix[k][row] * solution[k];
        }
        solution[row] /= matrix[row][row];
      }
      return solution;
    }
  }
}
