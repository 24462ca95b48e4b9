package com.medspasync.app.reconciliation.entity;

import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.result.RewardLink;
import java.util.Arrays;
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

  /**
   * The role of a word, in any case.
   *
   * @throws DomainException {@code reviews.unknown-role}
   */
  public static LinkRole ofWord(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.INVALID,
                "reviews.unknown-role",
                "A line is treatment, tender, voided or payment to what it is linked with."));
  }
}
