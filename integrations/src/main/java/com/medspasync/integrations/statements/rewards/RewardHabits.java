package com.medspasync.integrations.statements.rewards;

import com.medspasync.reconciliation.model.Program;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a programme's statement do not say by themselves.
 *
 * @param program the programme
 * @param zone zone of its times; {@code null} where they are those of the practice
 * @param idIsCertificate whether the line's id is also the code that the desk types into the till
 */
record RewardHabits(Program program, @Nullable ZoneId zone, boolean idIsCertificate) {

  static RewardHabits localTime(Program program) {
    return new RewardHabits(program, null, false);
  }

  static final ZoneId UTC = ZoneOffset.UTC;
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
}
