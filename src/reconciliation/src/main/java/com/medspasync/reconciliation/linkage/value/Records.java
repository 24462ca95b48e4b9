package com.medspasync.reconciliation.linkage.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One list, coded: for each record and field the code of its value in the field's dictionary. */
public final class Records {

  private final int fields;
  private int[] codes;
  private int[] lines;
  private int rows;
  private final @Nullable ValueDictionary ids;
  private final int[] idCodes = new int[ValueDictionary.BATCH];
  private int firstRowWithoutOwnId = -1;

  Records(int fields, int expectedRows, boolean withIds) {
    this.fields = fields;
    this.codes = new int[Math.multiplyExact(Math.max(16, expectedRows), fields)];
    this.lines = new int[Math.max(16, expectedRows)];
    this.ids = withIds ? new ValueDictionary() : null;
  }

  /** Number of records. */
  public int rows() {
    return rows;
  }

  /** Number of fields. */
  public int fields() {
    return fields;
  }

  /** Code of a value, 0 when missing. */
  public int code(int row, int field) {
    return codes[row * fields + field];
  }

  /** Codes of all records, {@link #fields} for each. */
  public int[] codes() {
    return codes;
  }

  /** Physical line on which a record begins, from 1. */
  public int line(int row) {
    return lines[row];
  }

  /** Whether records are known by a column of their own instead of by their line. */
  public boolean hasIds() {
    return ids != null;
  }

  /** What a record is called in the answer: its id, or its line. */
  public String id(int row) {
    return ids == null ? Integer.toString(lines[row]) : ids.text(row + 1);
  }

  /** The ids; the code of a record's is its row + 1. */
  public @Nullable ValueDictionary ids() {
    return ids;
  }

  /** The first record whose id is empty or was seen before; -1 when all have their own. */
  public int firstRowWithoutOwnId() {
    return firstRowWithoutOwnId;
  }

  void reserve(int more) {
    int wanted = rows + more;
    if (wanted > lines.length) {
      int capacity = Math.max(wanted, lines.length + (lines.length >> 2));
      lines = Arrays.copyOf(lines, capacity);
      codes = Arrays.copyOf(codes, Math.multiplyExact(capacity, fields));
    }
  }

  void addLine(int offset, int line) {
    lines[rows + offset] = line;
  }

  void addCodes(int[][] byField, int count) {
    for (int field = 0; field < fields; field++) {
      int[] column = byField[field];
      for (int i = 0, at = rows * fields + field; i < count; i++, at += fields) {
        codes[at] = column[i];
      }
    }
  }

  /**
   * Adds the ids of some consecutive records, at most {@link ValueDictionary#BATCH}.
   *
   * @param offset the first of them, counted from the first that is not added yet
   * @param ends the byte after the last of each id; the first begins at 0
   */
  void addIds(int offset, byte[] bytes, int[] ends, int count) {
    if (ids == null || firstRowWithoutOwnId >= 0) {
      return;
    }
    ids.internAll(bytes, ends, count, idCodes, 0);
    for (int i = 0; i < count; i++) {
      if (idCodes[i] != rows + offset + i + 1) {
        firstRowWithoutOwnId = rows + offset + i;
        return;
      }
    }
  }

  void added(int count) {
    rows += count;
  }

  void finish() {
    codes = Arrays.copyOf(codes, rows * fields);
    lines = Arrays.copyOf(lines, rows);
    if (ids != null) {
      ids.freeze();
    }
  }
}
