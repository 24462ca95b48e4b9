package com.medspasync.reconciliation.linkage.value;

/** Brings a cell to the one spelling in which values are compared. */
interface CellReader {

  /** Bytes that the longest result may need. */
  int LONGEST = 1 << 11;

  /**
   * @param in holds the cell
   * @param from first byte of the cell
   * @param to the byte after its last
   * @param out takes the result, with room for {@link #LONGEST} bytes from {@code at} on
   * @param at where the result begins
   * @return the byte after its last, {@code at} for a missing value
   */
  int read(byte[] in, int from, int to, byte[] out, int at);
}
