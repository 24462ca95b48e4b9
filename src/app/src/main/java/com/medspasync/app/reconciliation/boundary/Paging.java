package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.control.Cursor;
import com.medspasync.app.reconciliation.control.RowSort;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.kernel.Page;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From page to page of a sorted list. */
final class Paging {

  private Paging() {}

  /**
   * Where the page asked for begins. Callers may name the last row they have as well as the cursor
   * they were given.
   *
   * @param prefix of the public ids of the rows
   * @param rows finds a row by its id
   */
  static <T> @Nullable Cursor cursor(
      PageQuery page, String prefix, RowSort<T> sort, Function<UUID, T> rows) {
    return page.startingAfter()
        .map(text ->
            text.startsWith(prefix + "_")
                ? sort.cursorOf(rows.apply(Ids.inPath(prefix, text)))
                : Cursor.decode(text))
        .orElse(null);
  }

  /** Cursor of the page behind this one, when there is one. */
  static <T> @Nullable String next(Page<T> page, RowSort<T> sort) {
    return page.hasMore() ? sort.cursorOf(page.data().getLast()).encode() : null;
  }
}
