package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import java.util.Locale;

/**
 * By what a line is known again in a later export, when it may stand in another file and place.
 *
 * @param text what its system never changes, the parts separated by {@code |}
 */
public record LineKey(String text) implements Comparable<LineKey> {

  /** Two equal lines of one programme have the same key; their places tell them apart. */
  public static LineKey of(RewardLine line) {
    return of("reward", line.program().slug(), line.rewardId(), word(line.kind()));
  }

  public static LineKey of(SaleLine line) {
    return of("sale", line.location(), line.invoice(), Integer.toString(line.ordinal()));
  }

  public static LineKey of(PayoutEntry entry) {
    return of("payout", entry.processor(), entry.entryId(), word(entry.kind()));
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static LineKey of(String... parts) {
    return new LineKey(String.join("|", parts));
  }

  @Override
  public int compareTo(LineKey other) {
    return text.compareTo(other.text);
  }
}
