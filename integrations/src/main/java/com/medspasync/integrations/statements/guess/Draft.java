package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Column;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Where the columns of a table would stand if it were of a family: a binding in the making. */
final class Draft {

  private final TableValues table;
  private final Family family;
  private final Binding binding;
  private final Set<Integer> taken = new HashSet<>();

  Draft(TableValues table, Family family) {
    this.table = table;
    this.family = family;
    this.binding = Binding.of(List.of(), table.header());
  }

  TableValues table() {
    return table;
  }

  Family family() {
    return family;
  }

  Binding binding() {
    return binding;
  }

  boolean has(Field field) {
    return binding.has(field);
  }

  int index(Field field) {
    return binding.index(field);
  }

  ColumnValues column(Field field) {
    return table.column(index(field));
  }

  boolean isOpen(int column) {
    return !taken.contains(column);
  }

  /** The columns without a meaning that pass a test, from left to right. */
  List<Integer> open(IntPredicate test) {
    return IntStream.range(0, table.width())
        .filter(column -> isOpen(column) && !table.column(column).isEmpty())
        .filter(test)
        .boxed()
        .toList();
  }

  void bind(Field field, int column) {
    bind(Column.has(field), column);
  }

  void bind(Column meaning, int column) {
    taken.add(column);
    binding.bind(meaning, column);
  }

  /** Whether a column, or two, name the person of a row. */
  boolean hasPerson() {
    return has(Field.PERSON) || has(Field.LAST_NAME);
  }

  /** The person that a row names, empty when none. */
  String person(int row) {
    return (text(row, Field.PERSON)
            + " "
            + text(row, Field.FIRST_NAME)
            + " "
            + text(row, Field.LAST_NAME))
        .strip();
  }

  /** What the cell of a field says, empty when no column has the field. */
  String text(int row, Field field) {
    return has(field) ? table.text(row, index(field)) : "";
  }

  /** Gives a field to another column than the one it has. */
  void rebind(Field field, int column) {
    taken.remove(index(field));
    bind(field, column);
  }

  /**
   * Binds a field that has no column yet to the best of those that pass a test, the leftmost of
   * equal ones.
   */
  void bindBest(Field field, IntPredicate test, IntToDoubleFunction merit) {
    if (has(field)) {
      return;
    }
    int best = -1;
    for (int column : open(test)) {
      if (best < 0 || merit.applyAsDouble(column) > merit.applyAsDouble(best)) {
        best = column;
      }
    }
    if (best >= 0) {
      bind(field, best);
    }
  }
}
