package com.medspasync.app.jobs.control;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Jobs wait in the scheduler's table in schema platform. The row is written in the transaction of
 * the change that asks for the job: both are committed, or neither. There is one, since the
 * scheduler's library asks the database which kind it is whenever a client is made.
 */
@Singleton
public class ScheduledJobs implements JobQueue {

  /** The scheduler's table. */
  public static final String TABLE = "platform.scheduled_tasks";

  /** The one kind of task there is: run the job of this address. */
  public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("tenant-job");

  private final SchedulerClient client;
  private final Clock clock;

  @Inject
  public ScheduledJobs(@Platform DataSource platform, Clock clock) {
    this.client = SchedulerClient.Builder.create(platform).tableName(TABLE).build();
    this.clock = clock;
  }

  @Override
  public void enqueue(UUID jobId) {
    JobAddress address = new JobAddress(TenantContext.require(), jobId);
    client.scheduleIfNotExists(TASK.instance(address.toString()).scheduledTo(clock.instant()));
  }
}
