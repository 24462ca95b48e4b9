package com.medspasync.app.statements.control;

import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.ImportStatus;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.RowIssue;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The imports of the bound spa, with their files and issues. */
@Dependent
public class Imports {

  private static final String IMPORT =
      """
      select id, status, job_id, run_id, created_by, created_by_name, created_at, problem
      from imports
      """;

  private static final String FILE =
      """
      select id, import_id, position, name, size_bytes, sha256, stored_as, status, recognized_as,
             kind, guessed, rows_found, rows_read, rows_skipped, rows_rejected, lines_new,
             lines_changed, lines_duplicate, control_total_minor, computed_total_minor, message,
             duplicate_of, date_order
      from statement_files
      """;

  private static final int MOST_ISSUES = 100;
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}");

  private final Jdbi database;
  private final Clock clock;

  @Inject
  public Imports(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds an import, unless one was added under the same key before.
   *
   * @return whether it was added
   */
  boolean add(UUID id, Actor actor, @Nullable String idempotencyKey) {
    return database.withHandle(handle ->
        handle
            .createUpdate(
                """
                insert into imports
                  (id, status, created_by, created_by_name, created_at, idempotency_key)
                values (:id, 'QUEUED', :by, :byName, :now, :key)
                on conflict (idempotency_key) do nothing
                """)
            .bind("id", id)
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .bind("key", idempotencyKey)
            .execute())
        == 1;
  }

  void addFile(UUID importId, int position, StoredFile file, @Nullable UUID duplicateOf) {
    FileStatus status = duplicateOf == null ? FileStatus.QUEUED : FileStatus.DUPLICATE;
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into statement_files
                  (id, import_id, position, name, size_bytes, sha256, stored_as, status,
                   duplicate_of)
                values (:id, :import, :position, :name, :sizeBytes, :sha256, :storedAs, :status,
                   :duplicateOf)
                """)
            .bind("id", TypedId.next())
            .bind("import", importId)
            .bind("position", position)
            .bindMethods(file)
            .bind("status", status)
            .bind("duplicateOf", duplicateOf)
            .execute());
  }

  /** The first file with these very bytes whose lines are in, or on their way. */
  Optional<UUID> findFileWith(String sha256) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select f.id
                from statement_files f join imports i on i.id = f.import_id
                where f.sha256 = :sha256
                  and f.status in ('QUEUED', 'READING', 'NEEDS_ANSWER', 'READ')
                  and i.status not in ('FAILED', 'UNDONE')
                order by f.id
                limit 1
                """)
            .bind("sha256", sha256)
            .mapTo(UUID.class)
            .findOne());
  }

  public Optional<StatementImport> find(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(IMPORT + "where id = :id")
            .bind("id", id)
            .map(ConstructorMapper.of(StatementImport.class))
            .findOne());
  }

  public StatementImport get(UUID id) {
    return find(id)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "imports.not-found", "There is no such import."));
  }

  /** The import that was added under a caller's key. */
  public Optional<UUID> findByKey(String idempotencyKey) {
    return database.withHandle(handle ->
        handle
            .createQuery("select id from imports where idempotency_key = :key")
            .bind("key", idempotencyKey)
            .mapTo(UUID.class)
            .findOne());
  }

  /** Holds an import against other changes until the transaction ends. */
  StatementImport lock(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(IMPORT + "where id = :id for update")
            .bind("id", id)
            .map(ConstructorMapper.of(StatementImport.class))
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "imports.not-found",
                    "There is no such import.")));
  }

  /** Newest first. */
  public Page<StatementImport> page(int limit, @Nullable UUID after) {
    return Page.of(
        database.withHandle(handle ->
            handle
                .createQuery(
                    IMPORT
                        + """
                        where cast(:after as uuid) is null or id < :after
                        order by id desc
                        limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(StatementImport.class))
                .list()),
        limit);
  }

  /** Files of an import, in the order of the upload. */
  public List<ImportFile> files(UUID importId) {
    return database.withHandle(handle ->
        handle
            .createQuery(FILE + "where import_id = :import order by position")
            .bind("import", importId)
            .map(ConstructorMapper.of(ImportFile.class))
            .list());
  }

  public ImportFile getFile(UUID importId, UUID fileId) {
    return database.withHandle(handle ->
        handle
            .createQuery(FILE + "where import_id = :import and id = :id")
            .bind("import", importId)
            .bind("id", fileId)
            .map(ConstructorMapper.of(ImportFile.class))
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "imports.file-not-found",
                    "There is no such file in this import.")));
  }

  /** When and under which name the bytes of a duplicate were imported first. */
  public record Original(UUID importId, String fileName, Instant at) {}

  public Optional<Original> findOriginal(ImportFile duplicate) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select f.import_id, f.name as file_name, i.created_at as at
                from statement_files f join imports i on i.id = f.import_id
                where f.id = :id
                """)
            .bind("id", duplicate.duplicateOf())
            .map(ConstructorMapper.of(Original.class))
            .findOne());
  }

  /** When the newest import that is not undone was made. */
  public Optional<Instant> findLastAt() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                "select created_at from imports where status <> 'UNDONE' order by id desc limit 1")
            .mapTo(Instant.class)
            .findOne());
  }

  /** Issues of a file from a position on, in file order. */
  public Page<Issue> issues(UUID fileId, int limit, int after) {
    return Page.of(
        database.withHandle(handle ->
            handle
                .createQuery(
                    """
                    select position, line, title, code, message from statement_file_issues
                    where file_id = :file and position > :after
                    order by position
                    limit :limit
                    """)
                .bind("file", fileId)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(Issue.class))
                .list()),
        limit);
  }

  /**
   * A row with trouble.
   *
   * @param position place among the issues of the file, from 1
   * @param line physical line, 0 for the whole file
   * @param title title of the column, empty for the whole row
   */
  public record Issue(int position, int line, String title, String code, String message) {}

  /** Dates of a file that can be read either way, as its issues quote them. */
  public List<String> dateSamples(UUID fileId, int most) {
    return issues(fileId, MOST_ISSUES, 0).data().stream()
        .filter(issue -> issue.code().startsWith("date."))
        .flatMap(issue -> DATE.matcher(issue.message()).results())
        .map(MatchResult::group)
        .distinct()
        .limit(most)
        .toList();
  }

  public void moveTo(UUID id, ImportStatus status) {
    database.useHandle(handle ->
        handle
            .createUpdate("update imports set status = :status where id = :id")
            .bind("id", id)
            .bind("status", status)
            .execute());
  }

  void workedOnBy(UUID id, UUID jobId) {
    database.useHandle(handle ->
        handle
            .createUpdate("update imports set job_id = :job where id = :id")
            .bind("id", id)
            .bind("job", jobId)
            .execute());
  }

  /** A run over the lines of this import has been asked for. */
  public void reconciling(UUID id, UUID runId, UUID jobId) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update imports set status = 'RECONCILING', run_id = :run, job_id = :job
                where id = :id
                """)
            .bind("id", id)
            .bind("run", runId)
            .bind("job", jobId)
            .execute());
  }

  /** The import could not be brought to its end. */
  public void failed(UUID id, String problem) {
    database.useHandle(handle ->
        handle
            .createUpdate("update imports set status = 'FAILED', problem = :problem where id = :id")
            .bind("id", id)
            .bind("problem", problem)
            .execute());
  }

  void reading(UUID importId) {
    database.useHandle(handle -> {
      handle
          .createUpdate("update imports set status = 'READING' where id = :import")
          .bind("import", importId)
          .execute();
      handle
          .createUpdate(
              """
              update statement_files set status = 'READING'
              where import_id = :import and status in ('QUEUED', 'NEEDS_ANSWER', 'REFUSED')
              """)
          .bind("import", importId)
          .execute();
    });
  }

  void report(UUID fileId, FileStatus status, FileReport report) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update statement_files
                set status = :status, recognized_as = :recognizedAs, kind = :kind,
                    guessed = :guessed, rows_found = :rows, rows_read = :read,
                    rows_skipped = :skipped, rows_rejected = :rejected,
                    control_total_minor = :controlTotalMinor,
                    computed_total_minor = :computedTotalMinor, message = :message
                where id = :id
                """)
            .bind("id", fileId)
            .bind("status", status)
            .bindMethods(report)
            .execute());
    addIssues(fileId, report.issues());
  }

  void counted(UUID fileId, StatementLines.Activation lines) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update statement_files
                set lines_new = :added, lines_changed = :changed, lines_duplicate = :duplicate
                where id = :id
                """)
            .bind("id", fileId)
            .bindMethods(lines)
            .execute());
  }

  void answer(UUID fileId, DateOrder order) {
    database.useHandle(handle ->
        handle
            .createUpdate("update statement_files set date_order = :order where id = :id")
            .bind("id", fileId)
            .bind("order", order)
            .execute());
  }

  void undone(UUID importId) {
    moveTo(importId, ImportStatus.UNDONE);
    database.useHandle(handle ->
        handle
            .createUpdate("update statement_files set status = 'UNDONE' where import_id = :import")
            .bind("import", importId)
            .execute());
  }

  private void addIssues(UUID fileId, List<RowIssue> issues) {
    if (issues.isEmpty()) {
      return;
    }
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into statement_file_issues (file_id, position, line, title, code, message)
                select :file, ordinal, (i ->> 'line')::int, i ->> 'column', i ->> 'code',
                       i ->> 'message'
                from jsonb_array_elements(cast(:issues as jsonb)) with ordinality as e (i, ordinal)
                """)
            .bind("file", fileId)
            .bind("issues", CanonicalJson.write(issues))
            .execute());
  }
}
