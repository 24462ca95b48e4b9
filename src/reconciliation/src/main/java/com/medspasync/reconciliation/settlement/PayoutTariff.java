package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Learns a processor's tariff from its payouts alone, where no report lists charges with their
 * fees: each payout votes for every tariff under which some whole days of sales come to it. Wrong
 * days vote for tariffs at random, right days all for the same.
 */
final class PayoutTariff {

  private static final int FEWEST = 5;

  /** Of ten payouts, so many must speak for the tariff. */
  private static final int OF_TEN = 6;

  /** Rates beyond this are no card fees of a processor that pays out net, in basis points. */
  private static final int HIGHEST_RATE = 500;

  /** Fixed parts beyond this are none either, in minor units. */
  private static final int HIGHEST_FIXED = 100;

  private static final double BASIS_POINTS = 10_000;

  /** By rate and fixed part, how many payouts speak for the tariff. */
  private final int[][] votes = new int[HIGHEST_RATE + 1][HIGHEST_FIXED + 1];

  /** By rate and fixed part, the payout that voted last: it votes once. */
  private final int[][] voter = new int[HIGHEST_RATE + 1][HIGHEST_FIXED + 1];

  private PayoutTariff() {}

  /**
   * The tariff that most payouts speak for.
   *
   * @param payouts the payouts
   * @param places the sales of each group of locations that may be paid together
   * @return none when too few agree
   */
  static Optional<Tariff> of(List<UnlistedPayout> payouts, List<CardSales> places) {
    PayoutTariff ballot = new PayoutTariff();
    for (int number = 1; number <= payouts.size(); number++) {
      UnlistedPayout payout = payouts.get(number - 1);
      for (CardSales place : places) {
        OpenSales open = place.openFor(payout.paidOn());
        long[] amounts = open.tenders().stream().mapToLong(Tender::amountMinor).toArray();
        for (OpenSales.Run run : open.wholeDays()) {
          ballot.vote(
              number, Arrays.copyOfRange(amounts, run.from(), run.to()), payout.amountMinor());
        }
      }
    }
    return ballot.result(payouts.size());
  }

  /** Votes for every tariff under which these payments come to the payout. */
  private void vote(int number, long[] amounts, long payoutMinor) {
    long gross = LongStream.of(amounts).sum();
    long[] charges = LongStream.of(amounts).filter(amount -> amount > 0).toArray();
    double charged = LongStream.of(charges).sum();
    long taken = gross - payoutMinor;
    if (taken < 0 || charges.length == 0) {
      return;
    }
    // rounding of each share moves the sum by less than a cent a charge
    double least = taken - (HIGHEST_FIXED + 1.0) * charges.length;
    int from = (int) Math.max(0, Math.floor(BASIS_POINTS * least / charged));
    int to =
        (int) Math.min(HIGHEST_RATE, Math.ceil(BASIS_POINTS * (taken + charges.length) / charged));
    for (int points = from; points <= to; points++) {
      long left = taken;
      for (long charge : charges) {
        left -= Tariff.shareOf(charge, points);
      }
      long fixed = left / charges.length;
      boolean fits = left >= 0 && left % charges.length == 0 && fixed <= HIGHEST_FIXED;
      if (fits && voter[points][(int) fixed] != number) {
        voter[points][(int) fixed] = number;
        votes[points][(int) fixed]++;
      }
    }
  }

  private Optional<Tariff> result(int payouts) {
    Tariff best = new Tariff(0, 0);
    int most = 0;
    for (int points = 0; points <= HIGHEST_RATE; points++) {
      for (int fixed = 0; fixed <= HIGHEST_FIXED; fixed++) {
        Tariff tariff = new Tariff(points, fixed);
        int count = votes[points][fixed];
        if (count > most || (count == most && Tariff.LIKELIER.compare(tariff, best) > 0)) {
          best = tariff;
          most = count;
        }
      }
    }
    boolean agreed = most >= FEWEST && 10 * most >= OF_TEN * payouts;
    return agreed ? Optional.of(best) : Optional.empty();
  }
}
