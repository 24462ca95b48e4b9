package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.table.Row;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.text.ProductCatalog;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the cells of a column look like. */
final class ColumnValues {

  private static final int FEW = 4;

  private final Map<Look, Integer> counts = new EnumMap<>(Look.class);
  private final Map<String, Seen> seen = new HashMap<>();
  private final Set<String> products = new HashSet<>();
  private final Map<Program, Integer> programs = new EnumMap<>(Program.class);
  private final int rows;
  private int filled;

  private ColumnValues(int rows) {
    this.rows = rows;
  }

  /**
   * @param spreadsheet whether numbers may be days
   * @param catalog knows products by their names; it remembers what it was asked
   */
  static ColumnValues of(List<Row> rows, int column, boolean spreadsheet, ProductCatalog catalog) {
    ColumnValues values = new ColumnValues(rows.size());
    for (Row row : rows) {
      String text = row.cell(column).strip();
      if (!text.isEmpty()) {
        values.add(text, spreadsheet, catalog);
      }
    }
    return values;
  }

  private void add(String text, boolean spreadsheet, ProductCatalog catalog) {
    filled++;
    Seen value = seen.computeIfAbsent(text, key -> Seen.of(key, spreadsheet, catalog));
    value.looks.forEach(look -> counts.merge(look, 1, Integer::sum));
    Product product = value.product;
    if (product != null) {
      products.add(product.key());
      if (product.program() != null) {
        programs.merge(product.program(), 1, Integer::sum);
      }
    }
  }

  /** What one of the different values of a column looks like. */
  private record Seen(Set<Look> looks, @Nullable Product product) {

    static Seen of(String text, boolean spreadsheet, ProductCatalog catalog) {
      Product product = Look.isAmount(text) ? null : catalog.find(text).orElse(null);
      Look.Cell cell = new Look.Cell(text, text.toLowerCase(Locale.ROOT), spreadsheet, product);
      Set<Look> looks = EnumSet.noneOf(Look.class);
      for (Look look : Look.values()) {
        if (look.matches(cell)) {
          looks.add(look);
        }
      }
      return new Seen(looks, product);
    }
  }

  /** Share of the filled cells that look so, in [0, 1]. */
  double share(Look look) {
    return counts.getOrDefault(look, 0) / (double) Math.max(1, filled);
  }

  /** Share of the rows in which the column is filled, in [0, 1]. */
  double filled() {
    return rows == 0 ? 0 : filled / (double) rows;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /** Number of different values. */
  int values() {
    return seen.size();
  }

  /** Whether there are but a few different values, and all pass a test. */
  boolean fewAndAll(Predicate<String> test) {
    return !seen.isEmpty() && seen.size() <= FEW && seen.keySet().stream().allMatch(test);
  }

  /** Different values among the filled cells, in [0, 1]. */
  double distinct() {
    return seen.size() / (double) Math.max(1, filled);
  }

  /** Share of the filled cells that name a product of this program, in [0, 1]. */
  double share(Program program) {
    return programs.getOrDefault(program, 0) / (double) Math.max(1, filled);
  }

  /** Number of different products that the catalog knows. */
  int products() {
    return products.size();
  }
}
