package com.medspasync.reconciliation.pipeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A part of a run that goes on beside the thread that asked for it. Parts share nothing that
 * changes, so the answer is the same as one after the other.
 *
 * @param <T> what the part answers
 */
final class SideBySide<T> {

  private final FutureTask<T> task;

  private SideBySide(String name, Supplier<T> part) {
    task = new FutureTask<>(part::get);
    Thread.ofPlatform().daemon().name(name).start(task);
  }

  static <T> SideBySide<T> start(String name, Supplier<T> part) {
    return new SideBySide<>(name, part);
  }

  /** Waits for the answer; what the part threw is thrown here. */
  T answer() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // the part ends by itself; who interrupted is told afterwards
        } catch (ExecutionException e) {
          throw rethrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A supplier throws nothing that must be declared. */
  private static RuntimeException rethrown(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException broken -> broken;
      case Error error -> throw error;
      case null, default -> (CancellationException) new CancellationException().initCause(e);
    };
  }
}
