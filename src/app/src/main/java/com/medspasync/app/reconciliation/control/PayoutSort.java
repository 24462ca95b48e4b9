package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.ListOrder.Direction;
import com.medspasync.app.reconciliation.control.ListOrder.Values;
import java.util.UUID;

/** Orders of the list of payouts. */
public enum PayoutSort implements RowSort<Payout> {
  /** Newest first. */
  NEWEST;

  private final ListOrder order =
      new ListOrder("p", "occurred_on", Direction.LARGEST_FIRST, Values.DAYS);

  @Override
  public ListOrder order() {
    return order;
  }

  @Override
  public Object valueOf(Payout row) {
    return row.occurredOn();
  }

  @Override
  public UUID idOf(Payout row) {
    return row.id();
  }
}
