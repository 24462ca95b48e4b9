package com.medspasync.reconciliation.linkage.model;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.column.FieldKind.Sharing;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Records;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often two records name the same place in all fields that neighbours share. Town and postcode
 * depend on one another, so this is far more than the product of their chances; and it cannot be
 * learned from the pairs that were compared, since neighbours are found only if something else
 * agrees, too.
 */
final class Neighbours {

  private static final int SAMPLE = 1 << 16;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private Neighbours() {}

  /** Fields that neighbours share and that can be compared. */
  static int[] fields(CodedLists lists) {
    return IntStream.range(0, lists.fields().size())
        .filter(field -> kind(lists, field).sharing() == Sharing.NEIGHBOURHOOD)
        .toArray();
  }

  private static FieldKind kind(CodedLists lists, int field) {
    return lists.fields().get(field).kind();
  }

  /**
   * Share of pairs, of those that say something in every one of the fields, that agree in all; from
   * evenly spread records of both lists.
   *
   * @param fields indexes of the fields
   */
  static double share(CodedLists lists, int[] fields) {
    long[] left = places(lists.left(), fields);
    if (lists.single()) {
      double pairs = left.length * (left.length - 1.0) / 2;
      return same(left, left, true) / Math.max(1, pairs);
    }
    long[] right = places(lists.right(), fields);
    return same(left, right, false) / Math.max(1, (double) left.length * right.length);
  }

  /** A number for the place of each record of the sample that has one, ascending. */
  private static long[] places(Records records, int[] fields) {
    int step = Math.max(1, records.rows() / SAMPLE);
    long[] places = new long[records.rows() / step];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      long place = 0;
      boolean known = true;
      for (int field : fields) {
        int code = records.code(i * step, field);
        place = place * SPREAD + code;
        known &= code != 0;
      }
      if (known) {
        places[count++] = place;
      }
    }
    long[] found = Arrays.copyOf(places, count);
    Arrays.sort(found);
    return found;
  }

  private static double same(long[] left, long[] right, boolean single) {
    double same = 0;
    int j = 0;
    for (int i = 0; i < left.length; ) {
      int endOfLeft = end(left, i);
      while (j < right.length && right[j] < left[i]) {
        j++;
      }
      int endOfRight = j < right.length && right[j] == left[i] ? end(right, j) : j;
      double l = endOfLeft - i;
      double r = endOfRight - j;
      same += single ? l * (l - 1) / 2 : l * r;
      i = endOfLeft;
      j = endOfRight;
    }
    return same;
  }

  private static int end(long[] sorted, int from) {
    int end = from;
    while (end < sorted.length && sorted[end] == sorted[from]) {
      end++;
    }
    return end;
  }
}
