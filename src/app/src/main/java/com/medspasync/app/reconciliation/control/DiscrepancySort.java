package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.ListOrder.Direction;
import com.medspasync.app.reconciliation.control.ListOrder.Values;
import java.util.UUID;
import java.util.function.Function;

/** Orders of the list of exceptions. */
public enum DiscrepancySort implements RowSort<Discrepancy> {
  /** Most money at stake first. */
  MONEY("at_stake_minor", Direction.LARGEST_FIRST, Values.MINOR_UNITS, Discrepancy::atStakeMinor),
  /** Oldest first. */
  AGE("occurred_on", Direction.SMALLEST_FIRST, Values.DAYS, Discrepancy::occurredOn);

  private final ListOrder order;
  private final Function<Discrepancy, Object> value;

  DiscrepancySort(
      String column, Direction direction, Values values, Function<Discrepancy, Object> value) {
    this.order = new ListOrder("d", column, direction, values);
    this.value = value;
  }

  @Override
  public ListOrder order() {
    return order;
  }

  @Override
  public Object valueOf(Discrepancy row) {
    return value.apply(row);
  }

  @Override
  public UUID idOf(Discrepancy row) {
    return row.id();
  }
}
