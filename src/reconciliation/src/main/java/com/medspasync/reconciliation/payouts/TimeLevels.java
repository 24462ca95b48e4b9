package com.medspasync.reconciliation.payouts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Levels of the time between a payment at the desk and its charge.
 *
 * <p>Three scales: by minutes where both sides have times, by days where the desk records days
 * only, and by lead time for what is paid before the visit.
 */
final class TimeLevels {

  /** Upper bounds in seconds of charge less payment, the last level being open. */
  private static final long[] SECONDS = {
    -86_400, -14_400, -3_600, -900, -300, -60, 60, 300, 900, 3_600, 14_400, 86_400, Long.MAX_VALUE
  };

  private static final List<String> SECOND_WORDS =
      List.of(
          "charged more than a day before",
          "charged hours before",
          "charged 1 to 4 hours before",
          "charged 15 to 60 minutes before",
          "charged 5 to 15 minutes before",
          "charged minutes before",
          "charged within a minute",
          "charged 1 to 5 minutes after",
          "charged 5 to 15 minutes after",
          "charged 15 to 60 minutes after",
          "charged 1 to 4 hours after",
          "charged 4 to 24 hours after",
          "charged more than a day after");

  private static final long[] DAYS = {-2, -1, 0, 1, Long.MAX_VALUE};

  private static final List<String> DAY_WORDS =
      List.of(
          "charged days before",
          "charged the day before",
          "charged the same day",
          "charged the day after",
          "charged days after");

  private static final long[] LEAD_DAYS = {-1, 0, 3, 7, 14, 28, 60, Long.MAX_VALUE};

  private static final List<String> LEAD_WORDS =
      List.of(
          "paid after the visit",
          "paid on the day of the visit",
          "paid up to 3 days ahead",
          "paid up to a week ahead",
          "paid up to two weeks ahead",
          "paid up to four weeks ahead",
          "paid up to two months ahead",
          "paid months ahead");

  static final List<String> WORDS = words();

  private TimeLevels() {}

  private static List<String> words() {
    List<String> all = new ArrayList<>();
    all.add("not known");
    all.addAll(SECOND_WORDS);
    all.addAll(DAY_WORDS);
    all.addAll(LEAD_WORDS);
    return List.copyOf(all);
  }

  static int of(Charge charge, Payment payment, Clock clock) {
    if (payment.prepaid()) {
      long days = ChronoUnit.DAYS.between(clock.dayOf(charge, payment), payment.tender().paidOn());
      return 1 + SECONDS.length + DAYS.length + rank(LEAD_DAYS, days);
    }
    if (payment.dayOnly()) {
      long days = ChronoUnit.DAYS.between(payment.tender().paidOn(), clock.dayOf(charge, payment));
      return 1 + SECONDS.length + rank(DAYS, days);
    }
    long seconds = charge.entry().at().getEpochSecond() - payment.at().getEpochSecond();
    return 1 + rank(SECONDS, seconds);
  }

  /** First level of each scale, and the one after the last. */
  private static final int[] SCALES = {
    1,
    1 + SECONDS.length,
    1 + SECONDS.length + DAYS.length,
    1 + SECONDS.length + DAYS.length + LEAD_DAYS.length
  };

  /** What is supposed of true pairs before any evidence, scale by scale. */
  private static final double[] USUAL = {
    0, .002, .004, .01, .03, .07, .14, .26, .2, .12, .08, .05, .02, .014, .01, .04, .75, .15, .05,
    .01, .04, .1, .15, .2, .25, .2, .05
  };

  /**
   * Shares out what was counted within an hour around the payment by the width of its levels; these
   * are too narrow to be counted one by one.
   */
  static void spreadByWidth(double[] counts) {
    double within = 0;
    for (int level = 4; level <= 10; level++) {
      within += counts[level];
    }
    double[] minutes = {45, 10, 4, 2, 4, 10, 45};
    for (int i = 0; i < minutes.length; i++) {
      counts[4 + i] = within * minutes[i] / 120;
    }
  }

  /** Makes the levels of each scale sum to 1. */
  static void normalizeScales(double[] counts) {
    for (int scale = 0; scale < SCALES.length - 1; scale++) {
      double sum = 0;
      for (int level = SCALES[scale]; level < SCALES[scale + 1]; level++) {
        sum += counts[level];
      }
      for (int level = SCALES[scale]; level < SCALES[scale + 1]; level++) {
        counts[level] /= sum;
      }
    }
  }

  static double usual(int level) {
    return USUAL[level];
  }

  private static int rank(long[] bounds, long value) {
    int rank = 0;
    while (value > bounds[rank]) {
      rank++;
    }
    return rank;
  }

  /** Business day of a charge where the payment was made. */
  @FunctionalInterface
  interface Clock {
    LocalDate dayOf(Charge charge, Payment payment);
  }
}
