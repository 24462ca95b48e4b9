package com.medspasync.reconciliation.model;

import java.util.Comparator;

/**
 * Where a record stands in the files that were read.
 *
 * @param file name of the file as it appears in results: base name, or the path below the input
 *     folder where two inputs share a name
 * @param line physical line on which the record starts, 1 = first line of the file; in XLSX the row
 *     number, in JSON the element
 */
public record LineRef(String file, int line) implements Comparable<LineRef> {

  private static final Comparator<LineRef> ORDER =
      Comparator.comparing(LineRef::file).thenComparingInt(LineRef::line);

  @Override
  public int compareTo(LineRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
