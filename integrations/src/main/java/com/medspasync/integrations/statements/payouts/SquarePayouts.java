package com.medspasync.integrations.statements.payouts;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import java.time.ZoneOffset;
import java.util.List;

/** Square payout entries. */
public final class SquarePayouts {

  private SquarePayouts() {}

  public static Layout payouts() {
    return new Layout(
        "square",
        Family.PAYOUTS,
        List.of(
            has(Field.PAYOUT_ID, "Payout ID"),
            has(Field.PAYOUT_ON, "Payout Date"),
            needs(Field.ID, "Entry ID"),
            needs(Field.TYPE, "Type"),
            needs(Field.AT, "Effective At"),
            has(Field.PAYMENT_ID, "Payment ID"),
            needs(Field.GROSS, "Gross Amount"),
            has(Field.FEE, "Fee Amount"),
            has(Field.NET, "Net Amount"),
            has(Field.CARD_BRAND, "Card Brand"),
            has(Field.LAST4, "PAN Suffix"),
            has(Field.LOCATION, "Location"),
            has(Field.PERSON, "Customer")),
        context -> new PayoutsReader(context, new PayoutHabits("square", ZoneOffset.UTC)));
  }
}
