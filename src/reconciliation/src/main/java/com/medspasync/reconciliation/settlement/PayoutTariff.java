package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns a processor's tariff from its payouts alone, where no report lists charges with their
 * fees: each payout votes for every tariff under which some whole days of sales come to it. Wrong
 * days vote for tariffs at random, right days all for the same.
 */
final class PayoutTariff {

  private static final int FEWEST = 5;

  /** Rates beyond this are no card fees of a processor that pays out net, in basis points. */
  private static final int HIGHEST_RATE = 500;

  /** Of ten payouts, so many must speak for the tariff. */
  private static final int OF_TEN = 6;

  private PayoutTariff() {}

  /** A payout, and the days that it may have paid. */
  private record Voter(long amountMinor, List<Days> open) {}

  /**
   * The days of one group of locations.
   *
   * @param amounts amounts of the payments in minor units, in the order of time
   * @param runs which of them whole days hold
   */
  private record Days(long[] amounts, List<OpenSales.Run> runs) {

    private static Days of(OpenSales sales) {
      return new Days(
          sales.tenders().stream().mapToLong(Tender::amountMinor).toArray(), sales.wholeDays());
    }

    /** What the first 0, 1, 2, … payments come to after their shares. */
    private long[] sumsAfter(int basisPoints) {
      long[] sums = new long[amounts.length + 1];
      for (int i = 0; i < amounts.length; i++) {
        long share = amounts[i] > 0 ? Tariff.shareOf(amounts[i], basisPoints) : 0;
        sums[i + 1] = Math.addExact(sums[i], amounts[i] - share);
      }
      return sums;
    }

    private int charges(OpenSales.Run run) {
      return (int)
          Arrays.stream(amounts, run.from(), run.to()).filter(amount -> amount > 0).count();
    }
  }

  /**
   * The tariff that most payouts speak for.
   *
   * @param payouts the payouts
   * @param places the sales of each group of locations that may be paid together
   * @return none when too few agree
   */
  static Optional<Tariff> of(List<UnlistedPayout> payouts, List<CardSales> places) {
    List<Voter> voters =
        payouts.stream()
            .map(payout ->
                new Voter(
                    payout.amountMinor(),
                    places.stream().map(sales -> Days.of(sales.openFor(payout.paidOn()))).toList()))
            .toList();
    Tariff best = new Tariff(0, 0);
    int most = 0;
    int[] votes = new int[Tariff.HIGHEST_FIXED + 1];
    for (int points = 0; points <= HIGHEST_RATE; points++) {
      Arrays.fill(votes, 0);
      for (Voter voter : voters) {
        vote(voter, points, votes);
      }
      for (int fixed = 0; fixed < votes.length; fixed++) {
        Tariff tariff = new Tariff(points, fixed);
        if (votes[fixed] > most
            || (votes[fixed] == most && Tariff.LIKELIER.compare(tariff, best) > 0)) {
          best = tariff;
          most = votes[fixed];
        }
      }
    }
    boolean agreed = most >= FEWEST && 10 * most >= OF_TEN * payouts.size();
    return agreed ? Optional.of(best) : Optional.empty();
  }

  /** One vote for each fixed part that makes some whole days come to the payout. */
  private static void vote(Voter voter, int basisPoints, int[] votes) {
    boolean[] voted = new boolean[votes.length];
    for (Days days : voter.open) {
      long[] sums = days.sumsAfter(basisPoints);
      for (OpenSales.Run run : days.runs) {
        long left = sums[run.to()] - sums[run.from()] - voter.amountMinor;
        if (left >= 0 && left <= (long) Tariff.HIGHEST_FIXED * (run.to() - run.from())) {
          int charges = days.charges(run);
          if (charges > 0 && left % charges == 0 && left / charges < votes.length) {
            voted[(int) (left / charges)] = true;
          }
        }
      }
    }
    for (int fixed = 0; fixed < votes.length; fixed++) {
      votes[fixed] += voted[fixed] ? 1 : 0;
    }
  }
}
