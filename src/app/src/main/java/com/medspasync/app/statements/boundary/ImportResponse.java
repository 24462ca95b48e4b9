package com.medspasync.app.statements.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.medspasync.app.jobs.boundary.JobsResource.Progress;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportStatus;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.integrations.statements.StatementKind;
import com.medspasync.kernel.Money;
import com.medspasync.kernel.TypedId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param jobId the job that works on it now, or did last
 * @param runId the reconciliation run it led to
 * @param problem why it failed
 * @param steps what it went through so far, the earliest first
 */
public record ImportResponse(
    String id,
    Instant createdAt,
    Person createdBy,
    ImportStatus status,
    Progress progress,
    @Nullable String jobId,
    @Nullable String runId,
    @Nullable String problem,
    List<StepResponse> steps,
    List<FileResponse> files) {

  /**
   * A step on its way.
   *
   * @param status how far the import was
   * @param stage the stage of the work that began, empty when the status changed
   */
  public record StepResponse(ImportStatus status, String stage, Instant at) {}

  /** Who uploaded it. */
  public record Person(String id, String name) {

    static Person of(StatementImport found) {
      return new Person(TypedId.format("person", found.createdBy()), found.createdByName());
    }
  }

  /**
   * A file and what became of its rows.
   *
   * @param recognizedLabel the layout in words
   * @param guessed whether titles and values had to be guessed
   * @param added lines no earlier file held
   * @param changed lines that replaced an older state
   * @param duplicates lines that an earlier file held just so
   * @param duplicateOf the same bytes, imported before
   * @param question what has to be known to read it
   */
  public record FileResponse(
      String id,
      String name,
      long sizeBytes,
      String sha256,
      FileStatus status,
      String recognizedAs,
      String recognizedLabel,
      StatementKind kind,
      boolean guessed,
      long rows,
      long read,
      long skipped,
      long rejected,
      @JsonProperty("new") long added,
      long changed,
      long duplicates,
      @Nullable Money controlTotal,
      @Nullable Money computedTotal,
      String message,
      @Nullable DuplicateOf duplicateOf,
      @Nullable Question question) {}

  /** Where the same bytes came from first. */
  public record DuplicateOf(String importId, String fileName, Instant at) {}

  /**
   * A question that has to be answered before the file can be read.
   *
   * @param samples values that can be read either way
   */
  public record Question(String type, List<String> samples, List<DateOrder> options) {}
}
