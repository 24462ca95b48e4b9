package com.medspasync.launcher.linkage;

import com.medspasync.reconciliation.linkage.Linked;
import com.medspasync.reconciliation.linkage.value.Records;
import com.medspasync.reconciliation.linkage.value.ValueDictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of pairs as bytes: ids are copied from where they were read, without becoming strings, as
 * long as they need no quotation marks. Lines cost two fifths of what they cost as strings.
 */
final class PairLines {

  private static final int MILLIONTHS = 1_000_000;
  private static final int DECIMALS = 6;

  /** Room for a probability, two separators and a line end. */
  private static final int REST_OF_LINE = 16;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /** Adds the line of a pair; returns whether it could, without quotation marks. */
  boolean add(Linked linked, int pair) {
    int before = size;
    if (addId(linked.left(), linked.leftRow(pair))
        && addId(linked.right(), linked.rightRow(pair))) {
      addProbability(linked.probability(pair));
      return true;
    }
    size = before;
    return false;
  }

  /** Adds a line that is written already. */
  void add(byte[] line) {
    makeRoom(line.length);
    System.arraycopy(line, 0, bytes, size, line.length);
    size += line.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private boolean addId(Records records, int row) {
    ValueDictionary ids = records.ids();
    return ids == null ? addNumber(records.line(row)) : addValue(ids, row + 1);
  }

  private boolean addNumber(int number) {
    add(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    bytes[size++] = ',';
    return true;
  }

  private boolean addValue(ValueDictionary ids, int code) {
    byte[] pool = ids.pool();
    int from = ids.start(code);
    int to = ids.end(code);
    makeRoom(to - from);
    for (int i = from; i < to; i++) {
      byte b = pool[i];
      if (!isPlain(b)) {
        return false;
      }
      bytes[size++] = b;
    }
    bytes[size++] = ',';
    return to > from;
  }

  /** Signs that never call for quotation marks; what is no ASCII may have to be spelled anew. */
  private static boolean isPlain(byte b) {
    return b > ' ' && b != '"' && b != ',' && b != '#';
  }

  /** Six decimals; certainty is never claimed. */
  private void addProbability(double probability) {
    int rest = millionths(probability);
    bytes[size++] = '0';
    bytes[size++] = '.';
    for (int i = DECIMALS - 1; i >= 0; i--) {
      bytes[size + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += DECIMALS;
    bytes[size++] = '\n';
  }

  /** A probability in millionths, at most 999,999. */
  static int millionths(double probability) {
    return Math.clamp(Math.round(probability * MILLIONTHS), 0, MILLIONTHS - 1);
  }

  private void makeRoom(int more) {
    if (size + more + REST_OF_LINE > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2 + more);
    }
  }
}
