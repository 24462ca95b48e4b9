package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.DateOrderRule;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.DecimalStyle;
import com.medspasync.integrations.statements.text.MoneyText;
import com.medspasync.reconciliation.text.ProductCatalog;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The values of the first rows of a table, and how its columns hang together. */
final class TableValues {

  /** Says that a cell holds no amount. */
  static final long NO_AMOUNT = MoneyText.NOT_AN_AMOUNT;

  /** Share of the values that must agree; a typing error in a name breaks no rule. */
  private static final double AGREES = 0.97;

  private final Row header;
  private final List<Row> rows;
  private final List<ColumnValues> columns = new ArrayList<>();
  private final long[] @Nullable [] amounts;

  private TableValues(Row header, List<Row> rows, boolean spreadsheet) {
    this.header = header;
    this.rows = rows;
    ProductCatalog catalog = ProductCatalog.standard();
    for (int i = 0; i < header.cells().size(); i++) {
      columns.add(ColumnValues.of(rows, i, spreadsheet, catalog));
    }
    amounts = new long[columns.size()][];
  }

  /**
   * @param below rows below the titles; totals and other rows with few cells are left out
   * @param spreadsheet whether numbers may be days
   */
  static TableValues of(Row header, List<Row> below, boolean spreadsheet) {
    int[] filled = below.stream().mapToInt(TableValues::filled).sorted().toArray();
    int usual = filled.length == 0 ? 0 : filled[filled.length / 2];
    List<Row> rows = below.stream().filter(row -> 2 * filled(row) > usual).toList();
    return new TableValues(header, rows, spreadsheet);
  }

  private static int filled(Row row) {
    return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  Row header() {
    return header;
  }

  List<Row> rows() {
    return rows;
  }

  /** Number of columns. */
  int width() {
    return columns.size();
  }

  ColumnValues column(int column) {
    return columns.get(column);
  }

  /** What the cell of a row says, without space around it. */
  String text(int row, int column) {
    return rows.get(row).cell(column).strip();
  }

  /** Hundredths of what a cell says, {@link #NO_AMOUNT} when it says no amount. */
  long amount(int row, int column) {
    return column < 0 ? NO_AMOUNT : amounts(column)[row];
  }

  /** The same, nothing where the cell says nothing. */
  long amountOrZero(int row, int column) {
    long amount = amount(row, column);
    return amount == NO_AMOUNT ? 0 : amount;
  }

  private long[] amounts(int column) {
    long[] known = amounts[column];
    if (known != null) {
      return known;
    }
    long[] all = new long[rows.size()];
    for (int row = 0; row < all.length; row++) {
      String text = text(row, column);
      long amount = MoneyText.parse(text, DecimalStyle.POINT);
      all[row] = amount == NO_AMOUNT ? MoneyText.parse(text, DecimalStyle.COMMA) : amount;
    }
    amounts[column] = all;
    return all;
  }

  /** Share of the rows in which a column of amounts is empty or zero. */
  double zeros(int column) {
    int zeros = 0;
    for (int row = 0; row < rows.size(); row++) {
      zeros += amountOrZero(row, column) == 0 ? 1 : 0;
    }
    return rows.isEmpty() ? 0 : zeros / (double) rows.size();
  }

  /** The moment of a cell, in the order of day and month that makes it one. */
  @Nullable LocalDateTime moment(int row, int column) {
    DateText date = DateText.parse(text(row, column), DateOrderRule.MONTH_FIRST);
    if (date == null) {
      date = DateText.parse(text(row, column), DateOrderRule.DAY_FIRST);
    }
    return date == null ? null : date.dateTime();
  }

  /** Whether a value of one column nearly always goes with the same value of the other. */
  boolean determines(int one, int other) {
    return determines(row -> text(row, one), row -> text(row, other));
  }

  /** The same for what is put together from several columns. */
  boolean determines(IntFunction<String> one, IntFunction<String> other) {
    Set<String> ones = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      String a = one.apply(row);
      String b = other.apply(row);
      if (!a.isEmpty() && !b.isEmpty()) {
        ones.add(a);
        pairs.add(a + '\0' + b);
      }
    }
    return !ones.isEmpty() && ones.size() >= AGREES * pairs.size();
  }

  /** Whether a column holds words beside the amounts of another, and hardly elsewhere. */
  boolean explains(int words, int amounts) {
    if (column(words).share(Look.AMOUNT) > 0.2) {
      return false;
    }
    int said = 0;
    int given = 0;
    int both = 0;
    for (int row = 0; row < rows.size(); row++) {
      boolean word = !text(row, words).isEmpty();
      boolean amount = amountOrZero(row, amounts) != 0;
      said += word ? 1 : 0;
      given += amount ? 1 : 0;
      both += word && amount ? 1 : 0;
    }
    return both >= 3 && 5 * both >= 4 * said && 2 * both >= given && said < rows.size();
  }

  /** Number of values of one column that stand beside several values of the other. */
  int spread(int one, int other) {
    Map<String, Set<String>> others = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      String a = text(row, one);
      if (!a.isEmpty()) {
        others.computeIfAbsent(a, key -> new HashSet<>()).add(text(row, other));
      }
    }
    return (int) others.values().stream().filter(set -> set.size() > 1).count();
  }
}
