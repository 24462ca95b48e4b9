package com.medspasync.benchmarks.accuracy;

import com.medspasync.reconciliation.guarantee.Evidence.Check;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the slope and shift of log-odds that make the answers of practices made by chance most
 * probable: logistic regression of "right" on the log-odds of each proposal. With the engine's own
 * calibration in force, 1 and 0 say that nothing is left to correct. Arguments: a folder to write
 * the practices to, the first seed, and how many.
 */
public final class CalibrationFit {

  private static final int STEPS = 50;
  private static final double GREATEST = 20;

  private double slope = 1;
  private double shift;

  private CalibrationFit() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    int practices = Integer.parseInt(arguments[2]);
    List<Check> checks = new ArrayList<>();
    for (long seed = first; seed < first + practices; seed++) {
      checks.addAll(
          ReconciledPractice.of(seed, folder.resolve("practice-" + seed)).rewardsChecks());
    }
    CalibrationFit fit = new CalibrationFit();
    for (int step = 0; step < STEPS; step++) {
      fit.improve(checks);
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .printf(
            Locale.ROOT,
            "%d proposals, %d wrong: slope %.3f, shift %.3f%n",
            checks.size(),
            checks.stream().filter(check -> !check.right()).count(),
            fit.slope,
            fit.shift);
  }

  /** A step of Newton's method on the log-likelihood, which has one maximum. */
  private void improve(List<Check> checks) {
    double towardsSlope = 0;
    double towardsShift = 0;
    double slopes = 0;
    double both = 0;
    double shifts = 0;
    for (Check check : checks) {
      double logOdds =
          Math.min(GREATEST, Math.log(check.confidence()) - Math.log1p(-check.confidence()));
      double expected = 1 / (1 + Math.exp(-(slope * logOdds + shift)));
      double wrongBy = (check.right() ? 1 : 0) - expected;
      double weight = expected * (1 - expected);
      towardsSlope += wrongBy * logOdds;
      towardsShift += wrongBy;
      slopes += weight * logOdds * logOdds;
      both += weight * logOdds;
      shifts += weight;
    }
    double determinant = slopes * shifts - both * both;
    slope += (shifts * towardsSlope - both * towardsShift) / determinant;
    shift += (slopes * towardsShift - both * towardsSlope) / determinant;
  }
}
