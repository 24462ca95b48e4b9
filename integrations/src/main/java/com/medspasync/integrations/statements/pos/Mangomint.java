package com.medspasync.integrations.statements.pos;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.unused;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import java.util.List;

/** Mangomint: rewards are lines of their own, daily subtotals, tips as a line. */
public final class Mangomint {

  private Mangomint() {}

  public static Layout sales() {
    return new Layout(
        "mangomint-sales",
        Family.SALES,
        List.of(
            needs(Field.ID, "Sale #"),
            needs(Field.AT, "Sale Date"),
            needs(Field.PERSON, "Client"),
            has(Field.PHONE, "Client Phone"),
            unused("Line"),
            needs(Field.ITEM, "Item"),
            has(Field.STAFF, "Staff"),
            needs(Field.QUANTITY, "Qty"),
            needs(Field.UNIT_PRICE, "Price"),
            has(Field.DISCOUNT, "Adjustments"),
            has(Field.DISCOUNT_LABEL, "Adjustment Reason"),
            has(Field.TAX, "Tax"),
            has(Field.TOTAL, "Amount"),
            has(Field.PAYMENTS, "Payment Methods"),
            has(Field.STATUS, "Sale Status")),
        context -> new SalesReader(context, new SalesHabits(false, false, "", "redemption")));
  }
}
