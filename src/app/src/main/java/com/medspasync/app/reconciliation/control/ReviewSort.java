package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.ListOrder.Direction;
import com.medspasync.app.reconciliation.control.ListOrder.Values;
import java.util.UUID;
import java.util.function.Function;

/** Orders of the review list. */
public enum ReviewSort implements RowSort<Review> {
  /** What is worth most first: doubted decisions, then money times doubt. */
  WORTH("worth", Direction.LARGEST_FIRST, Values.REALS, Review::worth),
  /** Most money first. */
  MONEY("money_minor", Direction.LARGEST_FIRST, Values.MINOR_UNITS, Review::moneyMinor),
  /** Oldest first. */
  AGE("occurred_on", Direction.SMALLEST_FIRST, Values.DAYS, Review::occurredOn),
  /** Most doubtful first. */
  CONFIDENCE("confidence", Direction.SMALLEST_FIRST, Values.REALS, Review::confidence);

  private final ListOrder order;
  private final Function<Review, Object> value;

  ReviewSort(String column, Direction direction, Values values, Function<Review, Object> value) {
    this.order = new ListOrder("m", column, direction, values);
    this.value = value;
  }

  @Override
  public ListOrder order() {
    return order;
  }

  @Override
  public Object valueOf(Review row) {
    return value.apply(row);
  }

  @Override
  public UUID idOf(Review row) {
    return row.id();
  }
}
