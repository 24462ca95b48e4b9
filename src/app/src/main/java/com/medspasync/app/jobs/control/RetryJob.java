package com.medspasync.app.jobs.control;

import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.jobs.entity.JobStatus;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Has a job that failed for good run once more. */
@Dependent
public class RetryJob {

  private final Jobs jobs;
  private final List<JobHandler> handlers;

  @Inject
  public RetryJob(Jobs jobs, Instance<JobHandler> handlers) {
    this(jobs, handlers.stream().toList());
  }

  RetryJob(Jobs jobs, List<JobHandler> handlers) {
    this.jobs = jobs;
    this.handlers = List.copyOf(handlers);
  }

  /** Whether jobs of this type can be run once more. */
  public boolean isPossible(String type) {
    return handlers.stream().anyMatch(each -> each.type().equals(type) && each.canRunAgain());
  }

  /**
   * Puts a job of the bound spa back to where it was before its first run; it is begun when the
   * transaction under way is committed.
   *
   * @throws DomainException NOT_FOUND when there is none, CONFLICT when it has not failed or cannot
   *     be run again
   */
  public void retry(UUID id) {
    Job job = jobs.get(id);
    if (job.status() != JobStatus.FAILED || !isPossible(job.type())) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "jobs.not-again",
          "This job cannot be run again: it has not failed, or the practice has to begin anew.");
    }
    handlers.stream()
        .filter(handler -> handler.type().equals(job.type()))
        .forEach(handler -> handler.again(job));
    jobs.again(id);
  }
}
