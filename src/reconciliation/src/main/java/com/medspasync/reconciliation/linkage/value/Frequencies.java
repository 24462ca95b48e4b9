package com.medspasync.reconciliation.linkage.value;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** How often each value of each field occurs. */
public final class Frequencies {

  /** By field: for each code the records of the left list, then those of the right one. */
  private final int[][] counts;

  private final CodedLists lists;

  private Frequencies(CodedLists lists) {
    this.lists = lists;
    this.counts = new int[lists.fields().size()][];
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
    int[] ofField = new int[(lists.dictionaries().get(field).size() + 1) * 2];
    count(lists.left(), field, ofField, 0);
    count(lists.right(), field, ofField, 1);
    counts[field] = ofField;
    return true;
  }

  private static void count(Records records, int field, int[] counts, int side) {
    int[] all = records.codes();
    int width = records.fields();
    int end = records.rows() * width;
    for (int at = field; at < end; at += width) {
      counts[all[at] * 2 + side]++;
    }
  }

  /** Records of the left list with a value; code 0 counts those without one. */
  public int left(int field, int code) {
    return counts[field][code * 2];
  }

  /** Records of the right list with a value. */
  public int right(int field, int code) {
    return counts[field][code * 2 + 1];
  }

  /** Records of both lists with a value; of the one list when there is but one. */
  public int both(int field, int code) {
    return lists.single() ? left(field, code) : left(field, code) + right(field, code);
  }

  /** Records of both lists. */
  public int records() {
    return lists.single() ? lists.left().rows() : lists.left().rows() + lists.right().rows();
  }

  /** Share of pairs in which both values are present. */
  public double present(int field) {
    double l = 1 - left(field, 0) / (double) Math.max(1, lists.left().rows());
    double r = 1 - right(field, 0) / (double) Math.max(1, lists.right().rows());
    return l * r;
  }

  /** Share of all pairs in which the values are the same, in [0, 1]. */
  public double collision(int field) {
    double same = 0;
    int[] ofField = counts[field];
    for (int at = 2; at < ofField.length; at += 2) {
      double l = ofField[at];
      same += lists.single() ? l * (l - 1) / 2 : l * ofField[at + 1];
    }
    return same / Math.max(1, lists.pairs());
  }
}
