package com.medspasync.reconciliation.linkage.value;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** How often each value of each field occurs. */
public final class Frequencies {

  private final int[][] left;
  private final int[][] right;
  private final CodedLists lists;

  private Frequencies(CodedLists lists) {
    this.lists = lists;
    this.left = new int[lists.fields().size()][];
    this.right = new int[lists.fields().size()][];
  }

  /** Counts the values of all fields. */
  public static Frequencies of(CodedLists lists, Workers workers) throws IOException {
    Frequencies counts = new Frequencies(lists);
    List<Callable<Boolean>> tasks =
        IntStream.range(0, lists.fields().size())
            .mapToObj(field -> (Callable<Boolean>) () -> counts.count(field))
            .toList();
    workers.all(tasks);
    return counts;
  }

  private Boolean count(int field) {
    int codes = lists.dictionaries().get(field).size() + 1;
    left[field] = count(lists.left(), field, codes);
    right[field] = lists.single() ? left[field] : count(lists.right(), field, codes);
    return true;
  }

  private static int[] count(Records records, int field, int codes) {
    int[] counts = new int[codes];
    int[] all = records.codes();
    int width = records.fields();
    int end = records.rows() * width;
    for (int at = field; at < end; at += width) {
      counts[all[at]]++;
    }
    return counts;
  }

  /** Records of the left list with a value; code 0 counts those without one. */
  public int left(int field, int code) {
    return left[field][code];
  }

  /** Records of the right list with a value. */
  public int right(int field, int code) {
    return right[field][code];
  }

  /** Records of both lists with a value; of the one list when there is but one. */
  public int both(int field, int code) {
    return lists.single() ? left[field][code] : left[field][code] + right[field][code];
  }

  /** Records of both lists. */
  public int records() {
    return lists.single() ? lists.left().rows() : lists.left().rows() + lists.right().rows();
  }

  /** Share of pairs in which both values are present. */
  public double present(int field) {
    double l = 1 - left[field][0] / (double) Math.max(1, lists.left().rows());
    double r = 1 - right[field][0] / (double) Math.max(1, lists.right().rows());
    return l * r;
  }

  /** Share of all pairs in which the values are the same, in [0, 1]. */
  public double collision(int field) {
    double same = 0;
    int[] l = left[field];
    int[] r = right[field];
    for (int code = 1; code < l.length; code++) {
      same += lists.single() ? l[code] * (l[code] - 1.0) / 2 : l[code] * (double) r[code];
    }
    return same / Math.max(1, lists.pairs());
  }
}
