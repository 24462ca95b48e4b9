package com.medspasync.integrations.statements.pos;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.unused;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import java.util.List;

/** Zenoti "Sales - Accrual": item per row, rewards in {@code Redeemed} and {@code Payment Type}. */
public final class Zenoti {

  private Zenoti() {}

  public static Layout sales() {
    return new Layout(
        "zenoti-sales",
        Family.SALES,
        List.of(
            needs(Field.ID, "Invoice No"),
            needs(Field.AT, "Invoice Date"),
            has(Field.DAY, "Sale Date"),
            has(Field.LOCATION, "Center Name", "Center"),
            has(Field.PERSON_ID, "Guest Code"),
            needs(Field.PERSON, "Guest Name", "Guest"),
            has(Field.TYPE, "Item Type"),
            has(Field.ITEM_CODE, "Item Code"),
            needs(Field.ITEM, "Item Name"),
            needs(Field.QUANTITY, "Qty"),
            needs(Field.UNIT_PRICE, "Unit Price"),
            has(Field.DISCOUNT, "Discount"),
            has(Field.DISCOUNT_LABEL, "Discount Name"),
            has(Field.NET, "Sales(Exc. Tax)"),
            has(Field.TAX, "Tax"),
            has(Field.TOTAL, "Sales(Inc. Tax)"),
            has(Field.REDEEMED, "Redeemed"),
            unused("Collected"),
            has(Field.PAYMENTS, "Payment Type"),
            unused("Sold By"),
            has(Field.STAFF, "Serviced By"),
            has(Field.STATUS, "Invoice Status", "Status")),
        context -> new SalesReader(context, SalesHabits.PLAIN));
  }
}
