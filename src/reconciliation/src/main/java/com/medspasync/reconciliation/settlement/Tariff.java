package com.medspasync.reconciliation.settlement;

/**
 * What a processor takes of a charge: a share of it and a fixed amount.
 *
 * @param basisPoints share in hundredths of a percent: 270 is 2.7 %
 * @param fixedMinor fixed part in minor units
 */
public record Tariff(int basisPoints, long fixedMinor) {

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
}
