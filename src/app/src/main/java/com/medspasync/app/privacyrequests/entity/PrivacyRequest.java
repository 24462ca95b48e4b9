package com.medspasync.app.privacyrequests.entity;

import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.TypedId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked about her own data.
 *
 * @param clients who she is: blind indexes of what lines call her
 * @param lines keys of lines with only a name that are about her, too
 * @param lineCount how many lines were about her when it was entered
 * @param identifiedBy how somebody made sure who she is
 * @param askedBy who of the practice entered it
 * @param dueAt until when it has to be answered
 * @param jobId the work on it, where there is any
 * @param problem why it was refused or not finished
 */
public record PrivacyRequest(
    UUID id,
    RequestKind kind,
    RequestStatus status,
    List<UUID> clients,
    List<UUID> lines,
    long lineCount,
    String identifiedBy,
    Actor askedBy,
    Instant askedAt,
    Instant dueAt,
    @Nullable Instant doneAt,
    @Nullable UUID jobId,
    @Nullable String problem) {

  /** Prefix of the public form of its id. */
  public static final String PREFIX = "privacy";

  /** Prefix of the public form of a blind index by which a client is known again. */
  public static final String CLIENT_PREFIX = "client";

  /** Prefix of the public form of a line's key. */
  public static final String LINE_PREFIX = "line";

  public PrivacyRequest {
    clients = List.copyOf(clients);
    lines = List.copyOf(lines);
  }

  public String publicId() {
    return TypedId.format(PREFIX, id);
  }
}
