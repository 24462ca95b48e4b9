package com.medspasync.app.reconciliation.control;

import com.medspasync.app.privacy.SearchWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every list of results can be filtered by; what is {@code null} does not matter.
 *
 * @param source program or processor
 * @param words text that has to occur
 * @param from first business day
 * @param to last business day
 */
public record ListFilter(
    @Nullable String source,
    @Nullable String location,
    @Nullable String category,
    SearchWords words,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Everything within some days. */
  public static ListFilter within(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new ListFilter(null, null, null, SearchWords.NONE, from, to);
  }

  /**
   * Everything but the words, which {@link WordSearch} looks for.
   *
   * @param within where it is looked for
   * @param table alias of the table in the list's query
   */
  Conditions on(Conditions within, String table) {
    return within
        .and(table + ".present")
        .and(table + ".source = :source", "source", source)
        .and(table + ".location = :location", "location", location)
        .and(table + ".category = :category", "category", category)
        .and(table + ".occurred_on >= :fromDay", "fromDay", from)
        .and(table + ".occurred_on <= :toDay", "toDay", to);
  }
}
