package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which matches are asked for; what is {@code null} does not matter.
 *
 * @param waiting only what a person is asked to look at: open lines and doubted decisions
 * @param minMinor least money, sign included
 */
public record ReviewFilter(
    @Nullable Side side,
    @Nullable MatchStatus status,
    boolean waiting,
    @Nullable Long minMinor,
    @Nullable Long maxMinor,
    ListFilter list) {

  /** Everything of one side and status within some days. */
  public static ReviewFilter of(
      @Nullable Side side,
      @Nullable MatchStatus status,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return new ReviewFilter(side, status, false, null, null, ListFilter.within(from, to));
  }

  /**
   * @param within where it is looked for
   */
  Conditions conditions(Conditions within) {
    Conditions conditions = list.on(within, "m");
    if (waiting) {
      conditions.and("(m.status = 'OPEN' or m.asked_again)");
    }
    return conditions
        .and("m.side = :side", "side", side)
        .and("m.status = :status", "status", status)
        .and("m.money_minor >= :minMinor", "minMinor", minMinor)
        .and("m.money_minor <= :maxMinor", "maxMinor", maxMinor);
  }
}
