package com.medspasync.app.operators.control;

import com.medspasync.app.logs.LogShippingTimer;
import com.medspasync.app.operations.control.DatabaseProbe;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How this node and the database are doing. */
@Dependent
public class Health {

  private final DatabaseProbe database;
  private final LogShippingTimer log;
  private final String version;

  @Inject
  public Health(
      DatabaseProbe database,
      LogShippingTimer log,
      @ConfigProperty(name = "medspasync.version") String version) {
    this.database = database;
    this.log = log;
    this.version = version;
  }

  /**
   * The state of the node that answers.
   *
   * @param databaseMs how long the database took to answer; absent when it did not
   * @param logHeldUpSince since when the log does not reach its sink; absent while it does, and
   *     without a sink
   * @param heapUsedBytes of the memory for objects, rubbish included
   */
  @Schema(name = "NodeHealth")
  public record State(
      String version,
      Instant startedAt,
      @Nullable Double databaseMs,
      long heapUsedBytes,
      long heapMostBytes,
      int threads,
      @Nullable Instant logHeldUpSince) {}

  /** As it is now. */
  public State now() {
    Optional<Duration> answer = database.measure();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new State(
        version,
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        answer.map(time -> time.toNanos() / 1e6).orElse(null),
        heap.getUsed(),
        heap.getMax(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        log.heldUpSince().orElse(null));
  }
}
