package com.medspasync.app.statements.entity;

import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.integrations.statements.StatementKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of an import and what became of its rows.
 *
 * @param name the name it had on the sender's machine
 * @param sha256 checksum of its bytes, hexadecimal
 * @param storedAs name of its copy in the store
 * @param linesNew lines no earlier file held
 * @param linesChanged lines that an earlier file held with other content; the newer stands
 * @param linesDuplicate lines that an earlier file held just so
 * @param dateOrder a person's answer where day and month could be either
 */
public record ImportFile(
    UUID id,
    UUID importId,
    int position,
    String name,
    long sizeBytes,
    String sha256,
    String storedAs,
    FileStatus status,
    String recognizedAs,
    StatementKind kind,
    boolean guessed,
    long rowsFound,
    long rowsRead,
    long rowsSkipped,
    long rowsRejected,
    long linesNew,
    long linesChanged,
    long linesDuplicate,
    @Nullable Long controlTotalMinor,
    @Nullable Long computedTotalMinor,
    String message,
    @Nullable UUID duplicateOf,
    @Nullable DateOrder dateOrder) {

  /** Prefix of the public form of a file's id. */
  public static final String PREFIX = "file";
}
