package com.medspasync.reconciliation.result;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Program;
import java.util.List;
import java.util.Locale;

/**
 * A reward in the point of sale that does not agree with the programme. One per invoice, programme
 * and category, amounts summed.
 *
 * @param sale the (first) treatment record the reward belongs to
 * @param posRef its invoice and ordinal
 * @param location code of the location
 * @param program programme named by the point of sale (for {@code DISCOUNT_MISSING_IN_POS} that of
 *     the rewards line)
 * @param posMinor reward given in the point of sale
 * @param programMinor reward redeemed in the programme
 * @param category what disagrees
 * @param rewardIds rewards lines concerned
 */
public record PosRewardException(
    LineRef sale,
    String posRef,
    String location,
    Program program,
    long posMinor,
    long programMinor,
    Category category,
    List<String> rewardIds) {

  public PosRewardException {
    rewardIds = List.copyOf(rewardIds);
  }

  /** Money that may be lost or owed by it, in minor units. */
  public long atStakeMinor() {
    return Math.abs(posMinor - programMinor);
  }

  /** What disagrees. */
  public enum Category {
    DISCOUNT_NOT_REDEEMED,
    DISCOUNT_MISSING_IN_POS,
    AMOUNT_MISMATCH,
    WRONG_PROGRAM_LABEL,
    HOUSE_DISCOUNT_MISLABELLED,
    POSTS_NEXT_PERIOD;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
