package com.medspasync.integrations.statements.pos;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;
import static com.medspasync.integrations.statements.layout.Column.reward;
import static com.medspasync.integrations.statements.layout.Column.tender;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.List;

/** Aesthetic Record: a column per rewards programme, tenders on an invoice's first row. */
public final class AestheticRecord {

  private AestheticRecord() {}

  public static Layout sales() {
    return new Layout(
        "aesthetic-record-sales",
        Family.SALES,
        List.of(
            needs(Field.ID, "Invoice #"),
            needs(Field.AT, "Date"),
            has(Field.TIME, "Time"),
            has(Field.LOCATION, "Clinic"),
            needs(Field.PERSON, "Patient"),
            has(Field.PERSON_ID, "Patient ID"),
            has(Field.STAFF, "Provider"),
            needs(Field.ITEM, "Item"),
            has(Field.CATEGORY, "Category"),
            needs(Field.QUANTITY, "Units"),
            needs(Field.UNIT_PRICE, "Unit Price"),
            has(Field.DISCOUNT, "Discount"),
            has(Field.DISCOUNT_LABEL, "Discount Package"),
            has(Field.TAX, "Tax"),
            has(Field.TOTAL, "Line Total"),
            reward(Program.ALLE, "Alle"),
            reward(Program.ASPIRE, "Aspire"),
            reward(Program.XPERIENCE, "Xperience"),
            reward(Program.EVOLUS, "Evolus"),
            tender(TenderKind.CARD, "Card", "Card"),
            tender(TenderKind.CASH, "Cash", "Cash"),
            tender(TenderKind.CHECK, "Check", "Check"),
            tender(TenderKind.GIFT_CARD, "Gift Card", "eGift"),
            tender(TenderKind.FINANCING, "Financing", "Financing"),
            tender(TenderKind.DEPOSIT, "Deposit", "Deposit"),
            // not the line's tip but the invoice's, and already part of the card amount
            com.medspasync.integrations.statements.layout.Column.unused("Tips"),
            has(Field.STATUS, "Status"),
            has(Field.NOTE, "Notes")),
        context -> new SalesReader(context, SalesHabits.PLAIN));
  }
}
