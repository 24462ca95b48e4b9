package com.medspasync.app.jobs.boundary;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.medspasync.app.jobs.control.Chore;
import com.medspasync.app.jobs.control.JobAddress;
import com.medspasync.app.jobs.control.MinuteRounds;
import com.medspasync.app.jobs.control.RunJob;
import com.medspasync.app.jobs.control.ScheduledJobs;
import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the jobs of all spas on this node. Nodes share the table: each job runs on one of them, and
 * what a node that died was doing is taken over by another, or by itself after its restart.
 */
@ApplicationScoped
public class JobScheduler {

  private static final System.Logger LOG = System.getLogger(JobScheduler.class.getName());
  private static final Duration CHORES_EVERY = Duration.ofHours(1);
  private static final Duration MINUTE_CHORES_EVERY = Duration.ofMinutes(1);
  private static final int JOBS_AT_ONCE = 2;
  private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

  /** A node that has not been heard of for four of these is dead, and its jobs are begun again. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);

  private static final int HEARTBEATS_MISSED = 4;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final double RETRY_GROWTH = 3;

  /** Restoring a spa wakes its jobs; this is for those that were just being looked at. */
  private static final Duration SUSPENDED_LOOKS_EVERY = Duration.ofMinutes(1);

  private static final Duration GRACE = Duration.ofSeconds(5);

  @Inject @Platform private DataSource platform;
  @Inject private RunJob runJob;
  @Inject private Tenants tenants;
  @Inject private Instance<Chore> chores;
  @Inject private MinuteRounds rounds;
  @Resource private ManagedExecutorService threads;

  private @Nullable Scheduler scheduler;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    scheduler =
        Scheduler.create(
                platform,
                Tasks.custom(ScheduledJobs.TASK)
                    .onFailure(
                        new FailureHandler.ExponentialBackoffFailureHandler<>(
                            FIRST_RETRY, RETRY_GROWTH))
                    .execute((instance, context) -> run(JobAddress.parse(instance.getId()))))
            .startTasks(
                Tasks.recurring("hourly-chores", FixedDelay.of(CHORES_EVERY))
                    .execute((instance, context) -> hourlyChores()),
                Tasks.recurring("minute-chores", FixedDelay.of(MINUTE_CHORES_EVERY))
                    .execute((instance, context) -> rounds.visitInTurns(openSpas())))
            .tableName(ScheduledJobs.TABLE)
            .executorService(threads)
            .threads(JOBS_AT_ONCE)
            .pollingInterval(LOOKS_EVERY)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED)
            .shutdownMaxWait(GRACE)
            .build();
    scheduler.start();
  }

  @PreDestroy
  void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  /**
   * A job of a suspended spa waits; nothing of it is tried, so that it does not count as broken.
   */
  private CompletionHandler<Void> run(JobAddress address) {
    if (isSuspended(address.tenant())) {
      return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(SUSPENDED_LOOKS_EVERY));
    }
    rounds.touch(address.tenant());
    TenantContext.run(address.tenant(), () -> runJob.run(address.job()));
    rounds.touch(address.tenant());
    return (completed, operations) -> operations.remove();
  }

  private boolean isSuspended(TenantId tenant) {
    try {
      return tenants.get(tenant).status() == Tenant.Status.SUSPENDED;
    } catch (SQLException e) {
      throw new IllegalStateException("It is not known whether the spa is open", e);
    }
  }

  /** What fails for one spa is not kept from the others; the next time it is tried again. */
  private void hourlyChores() {
    for (TenantId spa : openSpas()) {
      for (Chore chore : chores) {
        try {
          TenantContext.run(spa, chore::run);
        } catch (RuntimeException broken) {
          LOG.log(
              Level.ERROR,
              "{0} failed for {1}: {2}",
              chore.getClass().getSimpleName(),
              spa,
              broken.getClass().getName());
        }
      }
    }
  }

  private List<TenantId> openSpas() {
    try {
      return tenants.all().stream()
          .filter(tenant -> tenant.status() == Tenant.Status.ACTIVE)
          .map(Tenant::id)
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException("The spas cannot be listed", e);
    }
  }
}
