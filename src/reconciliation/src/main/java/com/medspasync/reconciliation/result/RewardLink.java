package com.medspasync.reconciliation.result;

import com.medspasync.reconciliation.model.LineRef;
import java.util.Locale;

/**
 * A rewards line points to a point-of-sale record.
 *
 * @param sale the record
 * @param posRef invoice number, {@code #}, ordinal of the record within the invoice
 * @param role what the record is to the rewards line
 * @param confidence probability in [0, 1] that this link is right
 */
public record RewardLink(LineRef sale, String posRef, Role role, double confidence) {

  /** What the record is to the rewards line. */
  public enum Role {
    /** The service or product the line is about. */
    TREATMENT,
    /** A separate negative or tender record by which the reward was given. */
    TENDER,
    /** A sale that was voided: shown, not a match. */
    VOIDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
