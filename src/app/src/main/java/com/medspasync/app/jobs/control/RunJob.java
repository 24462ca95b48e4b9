package com.medspasync.app.jobs.control;

import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.trail.JobEnded;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one job of the bound spa and records how it went. */
@Dependent
public class RunJob {

  private static final System.Logger LOG = System.getLogger(RunJob.class.getName());

  /** A job that broke this often for a reason we did not foresee is given up. */
  public static final int MAX_ATTEMPTS = 5;

  private static final Duration VISIBLE_EVERY = Duration.ofMillis(300);

  private final Jobs jobs;
  private final List<JobHandler> handlers;
  private final Transactions transactions;
  private final Clock clock;
  private final Consumer<JobEnded> record;

  @Inject
  public RunJob(
      Jobs jobs,
      Instance<JobHandler> handlers,
      Transactions transactions,
      Clock clock,
      Event<JobEnded> record) {
    this(jobs, handlers.stream().toList(), transactions, clock, record::fire);
  }

  /**
   * The same without a container.
   *
   * @param record told of each job that has ended, within its transaction
   */
  public RunJob(
      Jobs jobs,
      List<JobHandler> handlers,
      Transactions transactions,
      Clock clock,
      Consumer<JobEnded> record) {
    this.jobs = jobs;
    this.handlers = List.copyOf(handlers);
    this.transactions = transactions;
    this.clock = clock;
    this.record = record;
  }

  /**
   * Runs the job to its end; a job that ended before is left alone.
   *
   * @throws JobInterrupted when it broke for a reason that may pass; it is worth another try
   */
  public void run(UUID id) {
    Job job =
        transactions.required(() -> {
          jobs.begin(id);
          return jobs.get(id);
        });
    if (job.status().isFinal()) {
      return;
    }
    JobHandler handler = handlerOf(job);
    try {
      handler.run(job, new VisibleProgress(id));
      transactions.required(() -> {
        jobs.done(id);
        record(handler, job, null);
      });
    } catch (DomainException refusal) {
      giveUp(handler, job, refusal.code(), Objects.toString(refusal.getMessage(), ""));
    } catch (RuntimeException broken) {
      // the message may quote data of the spa, so that only the kind of trouble is logged
      LOG.log(
          System.Logger.Level.ERROR,
          "Job {0} broke on attempt {1}: {2}",
          id,
          job.attempts(),
          broken.getClass().getName());
      if (job.attempts() >= MAX_ATTEMPTS) {
        giveUp(
            handler,
            job,
            "jobs.broken",
            "This could not be finished. Try again; if it stays so, tell support the job's id.");
        return;
      }
      throw new JobInterrupted(id, broken);
    }
  }

  private void giveUp(JobHandler handler, Job job, String code, String detail) {
    transactions.required(() -> {
      jobs.failed(job.id(), code, detail);
      handler.failed(job, detail);
      record(handler, job, code);
    });
  }

  private void record(JobHandler handler, Job job, @Nullable String code) {
    JobHandler.Entry entry = handler.entry(job);
    record.accept(
        new JobEnded(
            job.createdBy(),
            entry.action(),
            List.of(TypedId.format(Job.PREFIX, job.id()), entry.subject()),
            entry.counts(),
            code));
  }

  private JobHandler handlerOf(Job job) {
    return handlers.stream()
        .filter(handler -> handler.type().equals(job.type()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No handler of jobs " + job.type()));
  }

  /** Writes progress in a transaction of its own, at a pace that people can follow. */
  private final class VisibleProgress implements JobProgress {

    private final UUID id;
    private @Nullable Stage stage;
    private Instant next = Instant.MIN;

    VisibleProgress(UUID id) {
      this.id = id;
    }

    @Override
    public void at(Stage newStage, long done, long total) {
      Instant now = clock.instant();
      if (newStage == stage && now.isBefore(next)) {
        return;
      }
      stage = newStage;
      next = now.plus(VISIBLE_EVERY);
      transactions.required(() -> jobs.progress(id, newStage, done, total));
    }
  }
}
