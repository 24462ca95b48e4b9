package com.medspasync.integrations.statements.rewards;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.reconciliation.model.Program;
import java.util.List;
import java.util.Locale;

/** A programme's statement in a layout that is not known. */
public final class GuessedRewards {

  private GuessedRewards() {}

  /** Times are those of the practice unless the title of their column says UTC. */
  public static Layout layout(Program program, Binding binding) {
    boolean utc = binding.title(Field.AT).toUpperCase(Locale.ROOT).contains("UTC");
    RewardHabits habits = new RewardHabits(program, utc ? RewardHabits.UTC : null, false);
    return new Layout(
        "generic-rewards-" + program.slug(),
        Family.REWARDS,
        List.of(),
        context -> new RewardsReader(context, habits));
  }
}
