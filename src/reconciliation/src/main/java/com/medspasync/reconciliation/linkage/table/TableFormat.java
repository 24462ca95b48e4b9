package com.medspasync.reconciliation.linkage.table;

import java.util.List;

/**
 * How a list is written.
 *
 * @param name what to call the list in messages, such as its file name
 * @param separator byte between cells
 * @param dataStart position of the first byte after the titles
 * @param dataLine line on which that byte stands, from 1
 * @param titles titles of the columns, as written
 */
public record TableFormat(
    String name, byte separator, long dataStart, int dataLine, List<String> titles) {

  public TableFormat {
    titles = List.copyOf(titles);
  }

  /** Number of columns. */
  public int width() {
    return titles.size();
  }
}
