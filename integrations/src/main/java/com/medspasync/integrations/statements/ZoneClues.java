package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.DateOrderRule;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.DecimalStyle;
import com.medspasync.integrations.statements.text.ZoneNames;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Finds out from a file in which zone the practice is, where nobody has said so. */
final class ZoneClues {

  private ZoneClues() {}

  /** Zone of the first rows of a file in local time, {@code null} when they name none. */
  static @Nullable ZoneId in(Recognition recognition) {
    boolean localTime =
        recognition.layout().family() == Family.SALES
            || recognition.layout().slug().equals("paypal");
    if (!localTime) {
      return null;
    }
    Cells cells =
        new Cells("", recognition.binding(), DecimalStyle.POINT, DateOrderRule.MONTH_FIRST, false);
    for (Row row : recognition.head()) {
      if (row.line() > recognition.headerLine()) {
        ZoneId zone = in(cells.at(row));
        if (zone != null) {
          return zone;
        }
      }
    }
    return null;
  }

  private static @Nullable ZoneId in(Cells row) {
    try {
      DateText at = row.dateOrNull(Field.AT);
      if (at == null) {
        return null;
      }
      String name = row.text(Field.ZONE);
      if (name.isEmpty()) {
        name = at.offset() == null ? at.zone() : at.offset().getId();
      }
      return ZoneNames.region(name, at.date().getMonthValue());
    } catch (CellException e) {
      // the row is rejected when it is read; it only gives no clue
      return null;
    }
  }
}
