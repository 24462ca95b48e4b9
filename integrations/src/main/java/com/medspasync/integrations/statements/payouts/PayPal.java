package com.medspasync.integrations.statements.payouts;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.unused;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import java.util.List;

/** PayPal activity: a balance with deposits, gift cards and withdrawals. */
public final class PayPal {

  private PayPal() {}

  public static Layout activity() {
    return new Layout(
        "paypal",
        Family.PAYOUTS,
        List.of(
            needs(Field.AT, "Date"),
            has(Field.TIME, "Time"),
            has(Field.ZONE, "TimeZone", "Time Zone"),
            has(Field.PERSON, "Name"),
            needs(Field.TYPE, "Type"),
            has(Field.STATUS, "Status"),
            has(Field.CURRENCY, "Currency"),
            needs(Field.GROSS, "Gross"),
            has(Field.FEE, "Fee"),
            has(Field.NET, "Net"),
            has(Field.EMAIL, "From Email Address"),
            unused("To Email Address"),
            needs(Field.ID, "Transaction ID"),
            has(Field.DESCRIPTION, "Item Title"),
            has(Field.RELATED_ID, "Reference Txn ID"),
            has(Field.INVOICE_HINT, "Invoice Number"),
            unused("Balance"),
            unused("Balance Impact")),
        context -> new PayoutsReader(context, new PayoutHabits("paypal", null)));
  }
}
