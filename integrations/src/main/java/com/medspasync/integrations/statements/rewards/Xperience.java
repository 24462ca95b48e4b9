package com.medspasync.integrations.statements.rewards;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.reconciliation.model.Program;
import java.util.List;

/** Xperience redemptions: a line per visit, times in UTC, no location. */
public final class Xperience {

  private Xperience() {}

  public static Layout statement() {
    return new Layout(
        "xperience",
        Family.REWARDS,
        List.of(
            needs(Field.ID, "Visit Id"),
            needs(Field.AT, "Visit Timestamp (UTC)"),
            has(Field.FIRST_NAME, "First Name"),
            has(Field.LAST_NAME, "Last Name"),
            has(Field.EMAIL, "Email"),
            has(Field.PHONE, "Mobile"),
            has(Field.PERSON_ID, "Member Number"),
            needs(Field.ITEM, "Brand"),
            has(Field.QUANTITY, "Quantity"),
            needs(Field.VALUE, "Reward Value"),
            has(Field.POINTS, "Points"),
            has(Field.STATUS, "State"),
            has(Field.REIMBURSEMENT_REF, "Statement")),
        context ->
            new RewardsReader(
                context, new RewardHabits(Program.XPERIENCE, RewardHabits.UTC, false)));
  }
}
