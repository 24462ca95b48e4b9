package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which matches are asked for; what is {@code null} does not matter.
 *
 * @param source programme or processor
 * @param minMinor least money, sign included
 * @param words text that has to occur: name, digits of a phone, number, product
 * @param from first business day
 * @param to last business day
 */
public record ReviewFilter(
    @Nullable Side side,
    @Nullable MatchStatus status,
    @Nullable String source,
    @Nullable String location,
    @Nullable String category,
    @Nullable Long minMinor,
    @Nullable Long maxMinor,
    @Nullable String words,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Everything of one side and status within some days. */
  public static ReviewFilter of(
      Side side, @Nullable MatchStatus status, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new ReviewFilter(side, status, null, null, null, null, null, null, from, to);
  }

  Conditions conditions() {
    return new Conditions()
        .and("m.present")
        .and("m.side = :side", "side", side == null ? null : side.name())
        .and("m.status = :status", "status", status == null ? null : status.name())
        .and("m.source = :source", "source", source)
        .and("m.location = :location", "location", location)
        .and("m.category = :category", "category", category)
        .and("m.money_minor >= :minMinor", "minMinor", minMinor)
        .and("m.money_minor <= :maxMinor", "maxMinor", maxMinor)
        .and("m.occurred_on >= :fromDay", "fromDay", from)
        .and("m.occurred_on <= :toDay", "toDay", to)
        .andWords("m.search_text", words);
  }
}
