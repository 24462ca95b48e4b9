package com.medspasync.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a stable order.
 *
 * @param data the rows of this page, in order
 * @param hasMore whether rows follow the last one
 */
public record Page<T>(List<T> data, boolean hasMore) {

  public Page {
    data = List.copyOf(data);
  }

  /** Cuts {@code rows}, which hold at most one row more than {@code limit}, to a page. */
  public static <T> Page<T> of(List<T> rows, int limit) {
    boolean more = rows.size() > limit;
    return new Page<>(more ? rows.subList(0, limit) : rows, more);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(data.stream().<R>map(change).toList(), hasMore);
  }
}
