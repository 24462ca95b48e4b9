package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Column;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.DecimalStyle;
import com.medspasync.integrations.statements.text.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a sales table that its titles leave open by how their amounts add up:
 * quantity × price is the gross amount, and the gross amount less the discount, with tax or
 * without, is what the line comes to.
 */
final class SaleArithmetic {

  /** Share of the rows that must add up; some hold tips, totals or corrections. */
  private static final double ADDS_UP = 0.9;

  /** Rows in which the column makes a difference, without which adding up proves nothing. */
  private static final int TELLING = 3;

  private final Binding binding;
  private final List<Row> rows;
  private final List<Integer> open = new ArrayList<>();

  private SaleArithmetic(
      Binding binding, List<Row> rows, List<ColumnProfile> profiles, Set<Integer> taken) {
    this.binding = binding;
    this.rows = rows;
    for (int i = 0; i < profiles.size(); i++) {
      if (!taken.contains(i) && profiles.get(i).amounts() > 0.9 && profiles.get(i).filled() > 0) {
        open.add(i);
      }
    }
  }

  /**
   * Binds the amount columns that nothing else told.
   *
   * @param taken columns that have a meaning; receives those that are bound
   */
  static void complete(
      Binding binding, List<Row> rows, List<ColumnProfile> profiles, Set<Integer> taken) {
    SaleArithmetic arithmetic = new SaleArithmetic(binding, rows, profiles, taken);
    arithmetic.findGross(taken);
    arithmetic.findDiscount(taken);
  }

  private void findGross(Set<Integer> taken) {
    if (binding.has(Field.GROSS)
        || !binding.has(Field.QUANTITY)
        || !binding.has(Field.UNIT_PRICE)) {
      return;
    }
    bindFirst(
        Field.GROSS,
        taken,
        (row, gross) -> {
          Long quantity = amount(row, binding.index(Field.QUANTITY));
          Long price = amount(row, binding.index(Field.UNIT_PRICE));
          return quantity == null || price == null || quantity == 100
              ? Verdict.SILENT
              : Verdict.of(quantity * price == gross * 100);
        });
  }

  private void findDiscount(Set<Integer> taken) {
    if (binding.has(Field.DISCOUNT)
        || !binding.has(Field.GROSS)
        || !(binding.has(Field.TOTAL) || binding.has(Field.NET))) {
      return;
    }
    bindFirst(
        Field.DISCOUNT,
        taken,
        (row, discount) -> {
          Long gross = amount(row, binding.index(Field.GROSS));
          Long tax = amount(row, binding.index(Field.TAX));
          LongPredicate comesTo =
              amount -> is(row, Field.NET, amount) || is(row, Field.TOTAL, amount);
          if (gross == null || discount == 0) {
            return Verdict.SILENT;
          }
          long net = gross - Math.abs(discount);
          return Verdict.of(comesTo.test(net) || (tax != null && comesTo.test(net + tax)));
        });
  }

  private boolean is(Row row, Field field, long amount) {
    Long value = amount(row, binding.index(field));
    return value != null && value == amount;
  }

  private void bindFirst(Field field, Set<Integer> taken, Test test) {
    for (int column : open) {
      int right = 0;
      int told = 0;
      for (Row row : rows) {
        Long amount = amount(row, column);
        Verdict verdict = amount == null ? Verdict.SILENT : test.on(row, amount);
        told += verdict == Verdict.SILENT ? 0 : 1;
        right += verdict == Verdict.RIGHT ? 1 : 0;
      }
      if (right >= TELLING && right >= ADDS_UP * told) {
        open.remove(Integer.valueOf(column));
        taken.add(column);
        binding.bind(Column.has(field), column);
        return;
      }
    }
  }

  /** Hundredths of what a cell says, null when it says no amount. */
  private static @Nullable Long amount(Row row, int column) {
    if (column < 0) {
      return null;
    }
    String text = row.cell(column).strip();
    long amount = MoneyText.parse(text, DecimalStyle.POINT);
    if (amount == MoneyText.NOT_AN_AMOUNT) {
      amount = MoneyText.parse(text, DecimalStyle.COMMA);
    }
    return amount == MoneyText.NOT_AN_AMOUNT ? null : amount;
  }

  private interface Test {
    Verdict on(Row row, long amount);
  }

  private enum Verdict {
    RIGHT,
    WRONG,
    SILENT;

    static Verdict of(boolean right) {
      return right ? RIGHT : WRONG;
    }
  }
}
