package com.medspasync.app.reconciliation.control;

import com.medspasync.app.rest.BadParameterException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * An order of a list: by a column, and by id among equals.
 *
 * @param table alias of the table in the list's query
 * @param column one of its columns
 * @param values what the column holds
 */
record ListOrder(String table, String column, Direction direction, Values values) {

  /** Which end comes first. */
  enum Direction {
    SMALLEST_FIRST("asc", ">"),
    LARGEST_FIRST("desc", "<");

    private final String word;
    private final String behind;

    Direction(String word, String behind) {
      this.word = word;
      this.behind = behind;
    }
  }

  /** What a column holds. A cursor is a caller's text: it is read here before SQL does. */
  enum Values {
    MINOR_UNITS("bigint") {
      @Override
      Object read(String text) {
        return Long.valueOf(text);
      }
    },
    DAYS("date") {
      @Override
      Object read(String text) {
        return LocalDate.parse(text);
      }
    },
    REALS("double precision") {
      @Override
      Object read(String text) {
        return new BigDecimal(text);
      }
    };

    private final String type;

    Values(String type) {
      this.type = type;
    }

    abstract Object read(String text);
  }

  /** Restricts a query to the rows behind a cursor. */
  void behind(Cursor cursor, Conditions conditions) {
    String behind =
        "(%1$s.%2$s %3$s cast(:afterValue as %4$s)"
            + " or (%1$s.%2$s = cast(:afterValue as %4$s) and %1$s.id > :afterId))";
    conditions
        .and(behind.formatted(table, column, direction.behind, values.type))
        .bind("afterValue", read(cursor))
        .bind("afterId", cursor.id());
  }

  String sql() {
    return " order by %1$s.%2$s %3$s, %1$s.id ".formatted(table, column, direction.word);
  }

  private Object read(Cursor cursor) {
    try {
      return values.read(cursor.value());
    } catch (NumberFormatException | DateTimeException e) {
      throw new BadParameterException("startingAfter", "the cursor of a page in the same order", e);
    }
  }
}
