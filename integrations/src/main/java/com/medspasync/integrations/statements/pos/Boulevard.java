package com.medspasync.integrations.statements.pos;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import java.util.List;

/** Boulevard: line per row, gratuity among them; the payments of a sale repeat on each row. */
public final class Boulevard {

  private Boulevard() {}

  public static Layout sales() {
    return new Layout(
        "boulevard-sales",
        Family.SALES,
        List.of(
            needs(Field.ID, "Sale ID"),
            needs(Field.AT, "Closed At"),
            has(Field.LOCATION, "Location"),
            has(Field.PERSON_ID, "Client ID"),
            needs(Field.PERSON, "Client Name"),
            has(Field.EMAIL, "Client Email"),
            has(Field.PHONE, "Client Phone"),
            needs(Field.TYPE, "Line Type"),
            needs(Field.ITEM, "Line Name"),
            has(Field.STAFF, "Staff"),
            has(Field.QUANTITY, "Quantity"),
            needs(Field.GROSS, "Gross Sales"),
            has(Field.DISCOUNT, "Discounts"),
            has(Field.DISCOUNT_LABEL, "Discount Reason"),
            has(Field.NET, "Net Sales"),
            has(Field.TAX, "Tax"),
            has(Field.TOTAL, "Total"),
            has(Field.PAYMENTS, "Payments"),
            has(Field.NOTE, "Order Note")),
        context -> new SalesReader(context, SalesHabits.VOIDS_AS_PAIRS));
  }
}
