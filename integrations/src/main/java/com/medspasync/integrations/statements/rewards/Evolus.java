package com.medspasync.integrations.statements.rewards;

import static com.medspasync.integrations.statements.layout.Column.has;
import static com.medspasync.integrations.statements.layout.Column.needs;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.reconciliation.model.Program;
import java.util.List;

/** Evolus Rewards: first name and initial, masked phone, Pacific time. */
public final class Evolus {

  private Evolus() {}

  public static Layout statement() {
    return new Layout(
        "evolus",
        Family.REWARDS,
        List.of(
            needs(Field.ID, "Redemption Code"),
            needs(Field.AT, "Redeemed At"),
            needs(Field.PERSON, "Consumer"),
            has(Field.PHONE, "Phone"),
            needs(Field.ITEM, "Treatment"),
            needs(Field.VALUE, "Reward"),
            has(Field.LOCATION, "Practice Location"),
            has(Field.STATUS, "Status"),
            has(Field.REIMBURSEMENT_REF, "Account Credit")),
        context ->
            new RewardsReader(
                context, new RewardHabits(Program.EVOLUS, RewardHabits.PACIFIC, true)));
  }
}
