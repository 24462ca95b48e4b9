package com.medspasync.app.reconciliation.control;

import com.medspasync.kernel.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The rows of a list: filtered and sorted, page by page or all of them. */
final class FilteredRows<T> {

  private static final int CHUNK = 500;

  private final Jdbi database;
  private final String select;
  private final RowMapper<T> mapper;

  /**
   * @param select the query up to its conditions
   */
  FilteredRows(Jdbi database, String select, RowMapper<T> mapper) {
    this.database = database;
    this.select = select;
    this.mapper = mapper;
  }

  Page<T> page(Conditions conditions, ListOrder order, int limit, @Nullable Cursor after) {
    if (after != null) {
      order.behind(after, conditions);
    }
    return Page.of(
        database.withHandle(handle ->
            conditions
                .bindTo(
                    handle.createQuery(select + conditions.where() + order.sql() + "limit :limit"))
                .bind("limit", limit + 1)
                .map(mapper)
                .list()),
        limit);
  }

  /** Hands all rows to the reader, some at a time, so that memory is bounded. */
  void forEachChunk(Conditions conditions, String order, Consumer<List<T>> reader) {
    database.useHandle(handle -> {
      List<T> chunk = new ArrayList<>(CHUNK);
      try (Stream<T> rows =
          conditions
              .bindTo(handle.createQuery(select + conditions.where() + order))
              .setFetchSize(CHUNK)
              .map(mapper)
              .stream()) {
        rows.forEach(row -> {
          chunk.add(row);
          if (chunk.size() == CHUNK) {
            reader.accept(List.copyOf(chunk));
            chunk.clear();
          }
        });
      }
      reader.accept(List.copyOf(chunk));
    });
  }
}
