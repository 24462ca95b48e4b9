package com.medspasync.integrations.statements.table;

import java.util.List;

/**
 * One record of a table.
 *
 * @param line physical line on which it starts, row number of a sheet, or element of an array; from
 *     1
 * @param cells its cells as text, never {@code null}; rows may differ in length
 * @param damage why it cannot be read, empty when it is sound
 */
public record Row(int line, List<String> cells, String damage) {

  public Row(int line, List<String> cells) {
    this(line, cells, "");
  }

  /** The cell, or empty text where the row is too short. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Whether no cell holds anything but space. */
  public boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
