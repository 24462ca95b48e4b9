package com.medspasync.integrations.statements.pos;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.unused;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import java.util.List;

/**
 * Square item sales: the name of a discount stands in the note, payments have no column but an id
 * that joins the payout entries.
 */
public final class SquareSales {

  private SquareSales() {}

  public static Layout sales() {
    return new Layout(
        "square-item-sales",
        Family.SALES,
        List.of(
            needs(Field.AT, "Date"),
            has(Field.TIME, "Time"),
            has(Field.ZONE, "Time Zone"),
            has(Field.CATEGORY, "Category"),
            needs(Field.ITEM, "Item"),
            needs(Field.QUANTITY, "Qty"),
            has(Field.ITEM_CODE, "SKU"),
            needs(Field.GROSS, "Gross Sales"),
            has(Field.DISCOUNT, "Discounts"),
            has(Field.NET, "Net Sales"),
            has(Field.TAX, "Tax"),
            needs(Field.ID, "Transaction ID"),
            needs(Field.PAYMENT_ID, "Payment ID"),
            unused("Device Name"),
            has(Field.NOTE, "Notes"),
            unused("Details"),
            has(Field.TYPE, "Event Type"),
            has(Field.LOCATION, "Location"),
            has(Field.STAFF, "Employee"),
            has(Field.PERSON_ID, "Customer ID"),
            has(Field.PERSON, "Customer Name"),
            unused("Customer Reference ID"),
            unused("Itemization Type")),
        context -> new SalesReader(context, new SalesHabits(true, true, "Discount:", "")));
  }
}
