package com.medspasync.integrations.statements.pos;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.table.Row;
import java.util.List;
import java.util.Locale;

/**
 * Sales in a layout that is not known: items per row, or a ledger in which charges, adjustments and
 * payments are rows.
 */
public final class GuessedSales {

  private GuessedSales() {}

  /**
   * @param rows some rows, to tell a ledger by its words
   */
  public static Layout layout(Binding binding, List<Row> rows) {
    int type = binding.index(Field.TYPE);
    boolean ledger = type >= 0 && rows.stream().anyMatch(row -> Ledger.isPayment(row.cell(type)));
    SalesHabits habits = new SalesHabits(true, false, "Discount:", "redemption");
    return new Layout(
        ledger ? "generic-ledger" : "generic-sales",
        Family.SALES,
        List.of(),
        context ->
            ledger
                ? new Ledger(context, new SalesReader(context, habits))
                : new SalesReader(context, habits));
  }

  static boolean startsWithAny(String text, String... beginnings) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (String beginning : beginnings) {
      if (lower.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
