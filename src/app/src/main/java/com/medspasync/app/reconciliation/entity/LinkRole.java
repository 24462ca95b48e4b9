package com.medspasync.app.reconciliation.entity;

import com.medspasync.reconciliation.result.RewardLink;
import java.util.Locale;

/** What a point-of-sale line is to the line it is linked with. */
public enum LinkRole {
  TREATMENT,
  TENDER,
  VOIDED,
  /** What a payout entry paid or gave back. */
  PAYMENT;

  public static LinkRole of(RewardLink.Role role) {
    return valueOf(role.name());
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
