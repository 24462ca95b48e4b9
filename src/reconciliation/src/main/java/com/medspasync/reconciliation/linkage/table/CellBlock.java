package com.medspasync.reconciliation.linkage.table;

import java.util.Arrays;

/**
 * Consecutive records of a list: their bytes, and where each cell begins and ends. Reused from
 * block to block; whoever keeps a cell copies it.
 */
public final class CellBlock {

  private final int width;
  byte[] bytes;
  int[] starts;
  int[] ends;
  int[] lines;
  int rows;

  CellBlock(int width, int bytes) {
    this.width = width;
    this.bytes = new byte[bytes];
    int expected = Math.max(64, bytes / 64);
    this.starts = new int[expected * width];
    this.ends = new int[expected * width];
    this.lines = new int[expected];
  }

  /** Records in this block. */
  public int rows() {
    return rows;
  }

  /** The bytes that {@link #start} and {@link #end} count in. */
  public byte[] bytes() {
    return bytes;
  }

  /** First byte of a cell, spaces and quotation marks left out. */
  public int start(int row, int column) {
    return starts[row * width + column];
  }

  /** The byte after the last of a cell; equal to {@link #start} when the cell is empty. */
  public int end(int row, int column) {
    return ends[row * width + column];
  }

  /** Physical line on which a record begins, 1 = first line of the file. */
  public int line(int row) {
    return lines[row];
  }

  int width() {
    return width;
  }

  void makeRoomForRow() {
    if (rows == lines.length) {
      int more = rows * 2;
      lines = Arrays.copyOf(lines, more);
      starts = Arrays.copyOf(starts, more * width);
      ends = Arrays.copyOf(ends, more * width);
    }
  }
}
