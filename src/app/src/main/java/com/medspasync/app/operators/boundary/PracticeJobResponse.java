package com.medspasync.app.operators.boundary;

import com.medspasync.app.jobs.control.RetryJob;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.operators.entity.PracticeJob;
import com.medspasync.app.operators.entity.PracticeJobStatus;
import com.medspasync.kernel.TypedId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job of some practice; as of a minute ago.
 *
 * @param problemCode why it failed; what it says of the practice's files stays with the practice
 * @param retryable whether it can be run once more
 */
@Schema(name = "PracticeJob")
public record PracticeJobResponse(
    String practiceId,
    String practiceName,
    String id,
    String type,
    PracticeJobStatus status,
    int attempts,
    @Nullable String problemCode,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    boolean retryable) {

  static PracticeJobResponse of(PracticeJob job, RetryJob jobs) {
    return new PracticeJobResponse(
        job.practice().toString(),
        job.practiceName(),
        TypedId.format(Job.PREFIX, job.id()),
        job.type(),
        job.status(),
        job.attempts(),
        job.problemCode(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt(),
        job.status() == PracticeJobStatus.FAILED && jobs.isPossible(job.type()));
  }
}
