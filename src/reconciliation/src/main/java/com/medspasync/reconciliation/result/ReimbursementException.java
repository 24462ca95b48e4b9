package com.medspasync.reconciliation.result;

import com.medspasync.reconciliation.model.RewardLine;
import java.util.Locale;

/**
 * A redemption that the maker has not paid back as it should.
 *
 * @param line the rewards line
 * @param category what is wrong
 * @param amountMinor money still owed, or taken back
 */
public record ReimbursementException(RewardLine line, Category category, long amountMinor) {

  /** What is wrong with a reimbursement. */
  public enum Category {
    UNREIMBURSED,
    REIMBURSEMENT_DENIED,
    SHORT_PAID,
    CLAWBACK;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
