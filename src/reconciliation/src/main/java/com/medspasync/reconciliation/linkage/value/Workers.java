package com.medspasync.reconciliation.linkage.value;

import com.medspasync.kernel.DomainException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Threads that share the work of one run; results do not depend on their number. */
public final class Workers implements AutoCloseable {

  private final ForkJoinPool pool;

  /**
   * @param parallelism number of threads, at least 1
   */
  public Workers(int parallelism) {
    this.pool = new ForkJoinPool(parallelism);
  }

  /** Number of threads. */
  public int parallelism() {
    return pool.getParallelism();
  }

  /**
   * Runs all tasks, the first ones first, and waits for them.
   *
   * @return their results, in the order of the tasks
   * @throws IOException when a task could not read
   * @throws DomainException when a task met bad input
   */
  public <T> List<T> all(List<? extends Callable<T>> tasks) throws IOException {
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    for (Callable<? extends T> task : tasks) {
      futures.add(pool.submit(task::call));
    }
    List<T> results = new ArrayList<>(tasks.size());
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case DomainException domain -> throw domain;
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
