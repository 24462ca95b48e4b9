package com.medspasync.app.archives.entity;

import com.medspasync.kernel.TypedId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of everything that the practice keeps.
 *
 * @param jobId the work on it
 * @param expiresAt until when it can be downloaded
 * @param endedAt when it was downloaded or removed, or could not be made
 * @param sizeBytes of the file
 * @param rowCount of all tables
 * @param fileCount of once uploaded files
 * @param fingerprint SHA-256 of its list of contents
 * @param problem one sentence for a person when it failed
 */
public record PracticeArchive(
    UUID id,
    ArchiveStatus status,
    @Nullable UUID jobId,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    @Nullable Instant readyAt,
    @Nullable Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable Long sizeBytes,
    @Nullable Long rowCount,
    @Nullable Long fileCount,
    @Nullable String fingerprint,
    @Nullable String problem) {

  /** Prefix of the public form of its id. */
  public static final String PREFIX = "export";

  public String publicId() {
    return TypedId.format(PREFIX, id);
  }
}
