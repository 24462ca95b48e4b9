package com.medspasync.integrations.statements.payouts;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.may;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.unused;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import java.time.ZoneOffset;
import java.util.List;

/** Reports of Stripe: the entries of each payout, or the payouts alone. */
public final class Stripe {

  private Stripe() {}

  /** Payout reconciliation, itemized: what each automatic payout holds. */
  public static Layout payouts() {
    return new Layout(
        "stripe",
        Family.PAYOUTS,
        List.of(
            has(Field.PAYOUT_ID, "automatic_payout_id"),
            has(
                Field.PAYOUT_ON,
                "automatic_payout_effective_at_utc",
                "automatic_payout_effective_at"),
            needs(Field.ID, "balance_transaction_id"),
            needs(Field.AT, "created_utc", "created"),
            unused("available_on_utc", "available_on"),
            needs(Field.TYPE, "reporting_category"),
            needs(Field.GROSS, "gross"),
            has(Field.FEE, "fee"),
            has(Field.NET, "net"),
            has(Field.CURRENCY, "currency"),
            has(Field.PAYMENT_ID, "charge_id"),
            unused("payment_intent_id"),
            has(Field.REFUND_ID, "refund_id"),
            has(Field.DISPUTE_ID, "dispute_id"),
            has(Field.EMAIL, "customer_email"),
            has(Field.PERSON, "customer_name"),
            has(Field.DESCRIPTION, "description"),
            has(Field.CARD_BRAND, "card_brand"),
            unused("card_funding"),
            may(Field.LAST4, "card_last4"),
            has(Field.INVOICE_HINT, "payment_metadata[invoice]")),
        context -> new PayoutsReader(context, new PayoutHabits("stripe", ZoneOffset.UTC)));
  }

  /**
   * Payouts, itemized: one row a payout, and nothing about what it holds. It is all there is for
   * payouts that are made by hand.
   */
  public static Layout payoutList() {
    return new Layout(
        "stripe-payout-list",
        Family.PAYOUTS,
        List.of(
            needs(Field.PAYOUT_ID, "payout_id"),
            needs(Field.AT, "effective_at_utc", "effective_at"),
            has(Field.PAYOUT_ON, "payout_expected_arrival_date"),
            has(Field.ID, "balance_transaction_id"),
            needs(Field.GROSS, "gross"),
            has(Field.FEE, "fee"),
            has(Field.CURRENCY, "currency"),
            has(Field.TYPE, "reporting_category"),
            has(Field.STATUS, "payout_status"),
            may(Field.DESCRIPTION, "description"),
            unused("net"),
            unused("payout_type")),
        context -> new PayoutListReader("stripe"));
  }
}
