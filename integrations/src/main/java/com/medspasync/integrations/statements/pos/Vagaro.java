package com.medspasync.integrations.statements.pos;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.tender;
import static com.medspasync.integrations.statements.layout.Column.unused;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.List;

/** Vagaro "Transaction List": rewards inside {@code Disc}, tenders on a transaction's first row. */
public final class Vagaro {

  private Vagaro() {}

  public static Layout sales() {
    return new Layout(
        "vagaro-transactions",
        Family.SALES,
        List.of(
            needs(Field.AT, "Transaction Date"),
            has(Field.PAID_AT, "Checkout Date"),
            needs(Field.ID, "Transaction ID"),
            needs(Field.PERSON, "Customer"),
            has(Field.PHONE, "Phone"),
            has(Field.EMAIL, "Email"),
            needs(Field.ITEM, "Item Sold"),
            has(Field.TYPE, "Type"),
            has(Field.STAFF, "Service Provider"),
            needs(Field.QUANTITY, "Qty"),
            needs(Field.UNIT_PRICE, "Price"),
            has(Field.DISCOUNT, "Disc"),
            has(Field.DISCOUNT_LABEL, "Disc. Type"),
            has(Field.TAX, "Tax"),
            has(Field.TIP, "Tip"),
            has(Field.TOTAL, "Amt Paid"),
            tender(TenderKind.CASH, "Cash", "Cash"),
            tender(TenderKind.CHECK, "Check", "Check"),
            tender(TenderKind.CARD, "Card", "CC", "Credit Card"),
            tender(TenderKind.GIFT_CARD, "Gift Card", "GC Redeemed"),
            tender(TenderKind.OTHER, "Other", "Other"),
            has(Field.OTHER_TENDER_LABEL, "Other Type"),
            unused("Checked Out By")),
        context -> new SalesReader(context, SalesHabits.VOIDS_AS_PAIRS));
  }
}
