package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which exceptions are asked for; what is {@code null} does not matter.
 *
 * @param source programme
 * @param words text that has to occur
 */
public record DiscrepancyFilter(
    @Nullable DiscrepancyKind kind,
    Discrepancy.@Nullable Status status,
    @Nullable String category,
    @Nullable String source,
    @Nullable String location,
    @Nullable String words,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Open exceptions within some days. */
  public static DiscrepancyFilter open(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new DiscrepancyFilter(null, Discrepancy.Status.OPEN, null, null, null, null, from, to);
  }

  Conditions conditions() {
    return new Conditions()
        .and("d.present")
        .and("d.kind = :kind", "kind", kind == null ? null : kind.name())
        .and("d.status = :status", "status", status == null ? null : status.name())
        .and("d.category = :category", "category", category)
        .and("d.source = :source", "source", source)
        .and("d.location = :location", "location", location)
        .and("d.occurred_on >= :fromDay", "fromDay", from)
        .and("d.occurred_on <= :toDay", "toDay", to)
        .andWords("d.search_text", words);
  }
}
