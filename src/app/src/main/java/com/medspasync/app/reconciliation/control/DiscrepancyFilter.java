package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which exceptions are asked for; what is {@code null} does not matter. */
public record DiscrepancyFilter(
    @Nullable DiscrepancyKind kind, Discrepancy.@Nullable Status status, ListFilter list) {

  /** Open exceptions within some days. */
  public static DiscrepancyFilter open(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new DiscrepancyFilter(null, Discrepancy.Status.OPEN, ListFilter.within(from, to));
  }

  /**
   * What a line's match says holds until a person decides otherwise about the match: the money of a
   * line that was given its sale is not at stake any more.
   */
  private static final String NOT_DECIDED_AWAY =
      """
      (d.kind not in ('REWARD_LINE', 'PAYOUT_ENTRY') or not exists (
        select 1 from matches m
        where m.line_key = d.line_key and m.decision_id is not null
          and m.category <> case d.category
            when 'charged_other_amount' then 'matched'
            when 'prior_period_payout' then 'prior_period'
            else d.category end))
      """;

  /**
   * @param within where it is looked for
   */
  Conditions conditions(Conditions within) {
    return list.on(within, "d")
        .and(NOT_DECIDED_AWAY)
        .and("d.kind = :kind", "kind", kind)
        .and("d.status = :status", "status", status);
  }
}
