package com.medspasync.app.privacyrequests.boundary;

import com.medspasync.app.jobs.boundary.JobsResource.Progress;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestKind;
import com.medspasync.app.privacyrequests.entity.RequestStatus;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.requests.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request of a client, without her name.
 *
 * @param lineCount how many lines were about her when it was entered
 * @param askedBy who of the practice entered it
 * @param dueAt until when it has to be answered
 * @param doneAt when it was handed out first, or erased
 * @param progress of the work on an erasure; absent once it is over
 * @param problem why nothing was erased, or not all of it
 */
@Schema(name = "PrivacyRequest")
public record PrivacyRequestResponse(
    String id,
    RequestKind kind,
    RequestStatus status,
    long lineCount,
    String identifiedBy,
    EnteredBy askedBy,
    Instant askedAt,
    Instant dueAt,
    @Nullable Instant doneAt,
    @Nullable Progress progress,
    @Nullable String problem) {

  /** Who did it. */
  @Schema(name = "PrivacyRequestEnteredBy")
  public record EnteredBy(String id, String name) {

    static EnteredBy of(Actor actor) {
      return new EnteredBy(Objects.requireNonNull(Ids.format("person", actor.id())), actor.name());
    }
  }

  /**
   * A request as it is shown.
   *
   * @param work jobs by their ids
   */
  static PrivacyRequestResponse of(PrivacyRequest request, Map<UUID, Job> work) {
    UUID id = request.jobId();
    Job job = id == null || request.status() != RequestStatus.OPEN ? null : work.get(id);
    return new PrivacyRequestResponse(
        request.publicId(),
        request.kind(),
        request.status(),
        request.lineCount(),
        request.identifiedBy(),
        EnteredBy.of(request.askedBy()),
        request.askedAt(),
        request.dueAt(),
        request.doneAt(),
        job == null ? null : Progress.of(job),
        request.problem());
  }
}
