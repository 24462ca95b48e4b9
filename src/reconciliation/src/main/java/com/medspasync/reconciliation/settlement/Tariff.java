package com.medspasync.reconciliation.settlement;

import java.util.Comparator;

/**
 * What a processor takes of a charge: a share of it and a fixed amount.
 *
 * @param basisPoints share in hundredths of a percent: 270 is 2.7 %
 * @param fixedMinor fixed part in minor units
 */
public record Tariff(int basisPoints, long fixedMinor) {

  /** Rates beyond this are no card fees. */
  static final int HIGHEST_BASIS_POINTS = 1_500;

  /** Fixed parts beyond this are no card fees, in minor units. */
  static final int HIGHEST_FIXED = 500;

  /** Of two tariffs that fit as well, the one that processors rather ask for comes last. */
  static final Comparator<Tariff> LIKELIER =
      Comparator.comparingInt(Tariff::roundness)
          .thenComparing(Tariff::basisPoints, Comparator.reverseOrder())
          .thenComparing(Tariff::fixedMinor, Comparator.reverseOrder());

  private static final long WHOLE = 10_000;

  /**
   * The fee of a charge, its share rounded half up.
   *
   * @param grossMinor amount charged in minor units, not negative
   * @return fee in minor units
   */
  public long feeOf(long grossMinor) {
    return shareOf(grossMinor, basisPoints) + fixedMinor;
  }

  static long shareOf(long grossMinor, int basisPoints) {
    return Math.floorDiv(Math.multiplyExact(grossMinor, basisPoints) + WHOLE / 2, WHOLE);
  }

  /** Processors ask for 2.9 %, seldom for 2.87 %. */
  private int roundness() {
    return basisPoints % 10 == 0 ? 2 : basisPoints % 5 == 0 ? 1 : 0;
  }
}
