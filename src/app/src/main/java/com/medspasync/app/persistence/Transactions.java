package com.medspasync.app.persistence;

import java.util.function.Supplier;

/**
 * Opens transactions where no request does: in jobs and in streamed answers. The spa must be bound.
 */
public interface Transactions {

  /** Runs the work in a transaction that is committed unless the work throws. */
  <T> T required(Supplier<T> work);

  /** The same for work without an answer. */
  default void required(Runnable work) {
    required(() -> {
      work.run();
      return Boolean.TRUE;
    });
  }
}
