package com.medspasync.reconciliation.linkage.value;

import java.nio.charset.StandardCharsets;

/** Reads cells that stand among others, as they do in a list. */
final class Cells {

  private static final byte[] BEFORE = "9Zz@,".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AFTER = "8Yy@,7".getBytes(StandardCharsets.US_ASCII);

  private Cells() {}

  /** What a reader makes of a cell; empty for a missing value. */
  static String read(CellReader reader, String cell) {
    return read(reader, cell.getBytes(StandardCharsets.UTF_8));
  }

  static String read(CellReader reader, byte[] cell) {
    byte[] in = new byte[BEFORE.length + cell.length + AFTER.length];
    System.arraycopy(BEFORE, 0, in, 0, BEFORE.length);
    System.arraycopy(cell, 0, in, BEFORE.length, cell.length);
    System.arraycopy(AFTER, 0, in, BEFORE.length + cell.length, AFTER.length);
    byte[] out = new byte[BEFORE.length + CellReader.LONGEST];
    System.arraycopy(BEFORE, 0, out, 0, BEFORE.length);
    int end = reader.read(in, BEFORE.length, BEFORE.length + cell.length, out, BEFORE.length);
    return new String(out, BEFORE.length, end - BEFORE.length, StandardCharsets.US_ASCII);
  }
}
