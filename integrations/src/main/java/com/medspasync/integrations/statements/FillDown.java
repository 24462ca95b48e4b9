package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.table.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats what merged cells of a spreadsheet say only once: number, date and client of a record
 * that stands over several rows.
 */
final class FillDown {

  private static final List<Field> OF_RECORD =
      List.of(
          Field.ID,
          Field.AT,
          Field.TIME,
          Field.DAY,
          Field.LOCATION,
          Field.PERSON,
          Field.FIRST_NAME,
          Field.LAST_NAME,
          Field.PERSON_ID,
          Field.PHONE,
          Field.EMAIL,
          Field.STATUS);

  private final Binding binding;
  private Row last = new Row(0, List.of());

  FillDown(Binding binding) {
    this.binding = binding;
  }

  /** The row with what it leaves out, when it goes on with the record before. */
  Row complete(Row row) {
    int item = binding.index(Field.ITEM);
    boolean goesOn =
        isBlank(row, Field.ID)
            && isBlank(row, Field.AT)
            && item >= 0
            && !row.cell(item).isBlank()
            && !last.cells().isEmpty();
    if (!goesOn) {
      last = row;
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    for (Field field : OF_RECORD) {
      int index = binding.index(field);
      while (index >= cells.size()) {
        cells.add("");
      }
      if (index >= 0 && cells.get(index).isBlank()) {
        cells.set(index, last.cell(index));
      }
    }
    return new Row(row.line(), cells);
  }

  private boolean isBlank(Row row, Field field) {
    int index = binding.index(field);
    return index >= 0 && row.cell(index).isBlank();
  }
}
