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

  /** What a note begins with that names a discount. */
  public static final String DISCOUNT_NOTE = "Discount:";

  private GuessedSales() {}

  /**
   * @param rows some rows, to tell a ledger by its words
   */
  public static Layout layout(Binding binding, List<Row> rows) {
    int type = binding.index(Field.TYPE);
    boolean payments = type >= 0 && rows.stream().anyMatch(row -> Ledger.isPayment(row.cell(type)));
    boolean ledger = payments && rows.stream().anyMatch(row -> isCharge(row.cell(type)));
    SalesHabits habits = new SalesHabits(true, false, DISCOUNT_NOTE, "redemption");
    return new Layout(
        ledger ? "generic-ledger" : "generic-sales",
        Family.SALES,
        List.of(),
        context ->
            ledger
                ? new Ledger(context, new SalesReader(context, habits))
                : new SalesReader(context, habits));
  }

  /** A system that calls each of its lines a payment or a refund keeps no ledger. */
  private static boolean isCharge(String type) {
    return !type.isBlank() && !Ledger.isPayment(type) && !startsWithAny(type, "refund", "return");
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
