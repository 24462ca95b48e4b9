package com.medspasync.integrations.statements.rewards;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.reconciliation.model.Program;
import java.util.List;

/** Aspire activity: a line per product and one per certificate; days without time. */
public final class Aspire {

  private Aspire() {}

  public static Layout statement() {
    return new Layout(
        "aspire",
        Family.REWARDS,
        List.of(
            needs(Field.ID, "Trans #"),
            needs(Field.AT, "Trans Date"),
            has(Field.POSTED_ON, "Posted Date"),
            needs(Field.PERSON, "Patient"),
            has(Field.PERSON_ID, "Patient ID"),
            has(Field.PHONE, "Cell"),
            needs(Field.ITEM, "Product"),
            has(Field.QUANTITY, "Qty"),
            needs(Field.TYPE, "Type"),
            has(Field.CERTIFICATE, "Certificate #"),
            needs(Field.VALUE, "Certificate Amt"),
            has(Field.POINTS, "Points"),
            has(Field.REIMBURSEMENT_REF, "Credit Memo #"),
            has(Field.REIMBURSEMENT_STATUS, "Credit Status")),
        context -> new RewardsReader(context, RewardHabits.localTime(Program.ASPIRE)));
  }
}
