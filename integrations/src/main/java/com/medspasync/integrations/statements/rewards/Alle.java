package com.medspasync.integrations.statements.rewards;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.reconciliation.model.Program;
import java.util.List;

/** Alle transactions: one line per visit, several treatments joined, practice-local time. */
public final class Alle {

  private Alle() {}

  public static Layout statement() {
    return new Layout(
        "alle",
        Family.REWARDS,
        List.of(
            needs(Field.ID, "Transaction ID"),
            needs(Field.AT, "Date"),
            needs(Field.PERSON, "Member Name"),
            has(Field.PHONE, "Member Phone"),
            has(Field.EMAIL, "Member Email"),
            has(Field.PERSON_ID, "Member ID"),
            has(Field.LOCATION, "Location"),
            needs(Field.ITEM, "Treatments"),
            has(Field.QUANTITY, "Qty"),
            has(Field.POINTS_ISSUED, "Points Issued"),
            has(Field.POINTS_REDEEMED, "Points Redeemed"),
            has(Field.OFFER, "Offer"),
            needs(Field.VALUE, "Total Savings"),
            has(Field.STATUS, "Status"),
            has(Field.REIMBURSEMENT_STATUS, "Reimbursement Status"),
            has(Field.REIMBURSED_ON, "Reimbursement Date"),
            has(Field.REIMBURSED, "Reimbursement Amount")),
        context -> new RewardsReader(context, RewardHabits.localTime(Program.ALLE)));
  }
}
