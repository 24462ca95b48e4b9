package com.medspasync.app.reconciliation.control;

import java.util.UUID;

/** A way in which people may sort a list of such rows. */
public interface RowSort<T> {

  /** The order in the database. */
  ListOrder order();

  /** What a row is sorted by. */
  Object valueOf(T row);

  UUID idOf(T row);

  /** Where a page ends that ends with this row. */
  default Cursor cursorOf(T last) {
    return new Cursor(valueOf(last).toString(), idOf(last));
  }
}
