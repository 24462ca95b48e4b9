package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.OwnedFiles;
import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.privacy.ClientPrivacy;
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
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The imports of the bound spa, with their files and issues. */
@Dependent
public class Imports implements OwnedFiles {

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

  /** What becomes known of a file when it is read. */
  private static final String REPORT_COLUMNS =
      """
      status, recognized_as, kind, guessed, rows_found, rows_read, rows_skipped, rows_rejected,
      lines_new, lines_changed, lines_duplicate, control_total_minor, computed_total_minor, message,
      date_order
      """;

  private static final int MOST_SAMPLED = 100;
  private static final int ISSUES_AT_ONCE = 1_000;
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}");

  private final Jdbi database;
  private final Clock clock;
  private final ClientPrivacy privacy;
  private final PersonalData personal;

  @Inject
  public Imports(Jdbi database, Clock clock, ClientPrivacy privacy, PersonalData personal) {
    this.database = database;
    this.clock = clock;
    this.privacy = privacy;
    this.personal = personal;
  }

  void add(UUID id, Actor actor) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into imports (id, status, created_by, created_by_name, created_at)
                values (:id, 'QUEUED', :by, :byName, :now)
                """)
            .bind("id", id)
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .execute());
    enter(id, null);
  }

  void addFile(UUID importId, int position, StoredFile file, @Nullable UUID duplicateOf) {
    FileStatus status = duplicateOf == null ? FileStatus.QUEUED : FileStatus.DUPLICATE;
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into statement_files
                  (id, import_id, position, name, size_bytes, sha256, stored_as, status,
                   duplicate_of, removed_at, removed_for)
                values (:id, :import, :position, :name, :sizeBytes, :sha256, :storedAs, :status,
                   :duplicateOf,
                   (select removed_at from statement_files where id = :duplicateOf),
                   (select removed_for from statement_files where id = :duplicateOf))
                """)
            .bind("id", TypedId.next())
            .bind("import", importId)
            .bind("position", position)
            .bindMethods(file)
            .bind("status", status)
            .bind("duplicateOf", duplicateOf)
            .execute());
  }

  /**
   * The first file with these very bytes whose lines are in, or on their way. Until the transaction
   * ends its import cannot be undone.
   */
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
                for share of i
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
    return find(id).orElseThrow(Imports::notFound);
  }

  /** Holds an import against other changes until the transaction ends. */
  StatementImport lock(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(IMPORT + "where id = :id for update")
            .bind("id", id)
            .map(ConstructorMapper.of(StatementImport.class))
            .findOne()
            .orElseThrow(Imports::notFound));
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

  /** Files of several imports, in the order of the uploads. */
  public Map<UUID, List<ImportFile>> filesOf(Collection<UUID> importIds) {
    if (importIds.isEmpty()) {
      return Map.of();
    }
    return database
        .withHandle(handle ->
            handle
                .createQuery(FILE + "where import_id in (<imports>) order by import_id, position")
                .bindList("imports", List.copyOf(importIds))
                .map(ConstructorMapper.of(ImportFile.class))
                .list())
        .stream()
        .collect(Collectors.groupingBy(ImportFile::importId));
  }

  /** Names of all stored files, on disk; what was removed goes with the next tidying up. */
  @Override
  public Set<String> storedNames() {
    return database.withHandle(handle ->
        handle
            .createQuery("select stored_as from statement_files where removed_at is null")
            .mapTo(String.class)
            .collectIntoSet());
  }

  /** Files that were set aside because of this one, oldest first. */
  List<ImportFile> findDuplicatesOf(UUID fileId) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                FILE
                    + """
                    where duplicate_of = :file and status = 'DUPLICATE'
                      and import_id in (
                        select id from imports where status not in ('FAILED', 'UNDONE'))
                    order by id
                    """)
            .bind("file", fileId)
            .map(ConstructorMapper.of(ImportFile.class))
            .list());
  }

  /** What was set aside because of a file is now so because of its heir. */
  void follow(UUID heirId, UUID fileId) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update statement_files
                set duplicate_of = case when id = :heir then null else cast(:heir as uuid) end
                where duplicate_of = :file
                """)
            .bind("heir", heirId)
            .bind("file", fileId)
            .execute());
  }

  /** Gives lines, issues and report of a file to another one with the same bytes. */
  void inherit(UUID heirId, UUID fileId) {
    for (String sql :
        List.of(
            "update statement_lines set file_id = :heir, read_as = coalesce(read_as, file_id)"
                + " where file_id = :file",
            "update statement_files set ("
                + REPORT_COLUMNS
                + ") = (select "
                + REPORT_COLUMNS
                + " from statement_files where id = :file) where id = :heir")) {
      database.useHandle(
          handle -> handle.createUpdate(sql).bind("heir", heirId).bind("file", fileId).execute());
    }
    keepIssues(heirId, takeIssues(fileId));
  }

  /** What a message says is sealed for its file, so it cannot move as it stands. */
  private List<Issue> takeIssues(UUID fileId) {
    return database.withHandle(handle -> {
      List<Issue> issues =
          handle
              .createQuery(
                  """
                  select position, line, title, code, message from statement_file_issues
                  where file_id = :file order by position
                  """)
              .bind("file", fileId)
              .map((row, context) -> issue(fileId, row))
              .list();
      handle
          .createUpdate("delete from statement_file_issues where file_id = :file")
          .bind("file", fileId)
          .execute();
      return issues;
    });
  }

  void queueAgain(UUID fileId) {
    database.useHandle(handle ->
        handle
            .createUpdate("update statement_files set status = 'QUEUED' where id = :file")
            .bind("file", fileId)
            .execute());
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
  public record Original(UUID fileId, UUID importId, String fileName, Instant at) {}

  /** The originals of duplicates, by their own ids. */
  public Map<UUID, Original> originals(Collection<UUID> fileIds) {
    if (fileIds.isEmpty()) {
      return Map.of();
    }
    return database
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select f.id as file_id, f.import_id, f.name as file_name, i.created_at as at
                    from statement_files f join imports i on i.id = f.import_id
                    where f.id in (<files>)
                    """)
                .bindList("files", List.copyOf(fileIds))
                .map(ConstructorMapper.of(Original.class))
                .list())
        .stream()
        .collect(Collectors.toMap(Original::fileId, Function.identity()));
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
                    .map((row, context) -> issue(fileId, row))
                    .list()),
            limit)
        .map(issue -> issue.shownBy(privacy));
  }

  private Issue issue(UUID fileId, ResultSet row) throws SQLException {
    int position = row.getInt("position");
    return new Issue(
        position,
        row.getInt("line"),
        row.getString("title"),
        row.getString("code"),
        personal.open(SealedColumn.ISSUE_MESSAGE, row.getBytes("message"), fileId, position));
  }

  /**
   * A row with trouble.
   *
   * @param position place among the issues of the file, from 1
   * @param line physical line, 0 for the whole file
   * @param title title of the column, empty for the whole row
   */
  public record Issue(int position, int line, String title, String code, String message) {

    private Issue shownBy(ClientPrivacy privacy) {
      return new Issue(position, line, title, code, privacy.message(message));
    }
  }

  /** Hands every issue of a file to the reader, in file order, with bounded memory. */
  public void forEachIssue(UUID fileId, Consumer<Issue> reader) {
    Page<Issue> page = issues(fileId, ISSUES_AT_ONCE, 0);
    page.data().forEach(reader);
    while (page.hasMore()) {
      page = issues(fileId, ISSUES_AT_ONCE, page.data().getLast().position());
      page.data().forEach(reader);
    }
  }

  /** Dates of a file that can be read either way, as its issues quote them. */
  public List<String> dateSamples(UUID fileId, int most) {
    return issues(fileId, MOST_SAMPLED, 0).data().stream()
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
    enter(id, null);
  }

  /**
   * The run over the lines of an import that failed is begun anew.
   *
   * @return whether it is; an import that was taken back meanwhile stays so
   */
  public boolean reconcilingAgain(UUID id) {
    int changed =
        database.withHandle(handle ->
            handle
                .createUpdate(
                    "update imports set status = 'RECONCILING', problem = null"
                        + " where id = :id and status = 'FAILED'")
                .bind("id", id)
                .execute());
    if (changed > 0) {
      enter(id, null);
    }
    return changed > 0;
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
    enter(id, null);
  }

  /** The import could not be brought to its end. */
  public void failed(UUID id, String problem) {
    database.useHandle(handle ->
        handle
            .createUpdate("update imports set status = 'FAILED', problem = :problem where id = :id")
            .bind("id", id)
            .bind("problem", problem)
            .execute());
    enter(id, null);
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
    enter(importId, null);
  }

  /** The work on an import has come to a stage that it was not in before. */
  public void inStage(UUID id, Stage stage) {
    enter(id, stage);
  }

  /**
   * A step that an import went through.
   *
   * @param status how far the import was
   * @param stage word of the {@link Stage} that began, empty when the status changed
   */
  public record Step(UUID importId, ImportStatus status, String stage, Instant at) {}

  /** What several imports went through, in order. */
  public Map<UUID, List<Step>> stepsOf(Collection<UUID> importIds) {
    if (importIds.isEmpty()) {
      return Map.of();
    }
    return database
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select import_id, status, stage, at from import_steps
                    where import_id in (<imports>)
                    order by seq
                    """)
                .bindList("imports", List.copyOf(importIds))
                .map(ConstructorMapper.of(Step.class))
                .list())
        .stream()
        .collect(Collectors.groupingBy(Step::importId));
  }

  /** Adds the state that an import has now to its history. */
  private void enter(UUID id, @Nullable Stage stage) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into import_steps (import_id, status, stage, at)
                select id, status, :stage, :now from imports where id = :id
                """)
            .bind("id", id)
            .bind("stage", stage == null ? "" : stage.word())
            .bind("now", clock.instant())
            .execute());
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
    List<Issue> numbered = new ArrayList<>(issues.size());
    for (RowIssue issue : issues) {
      numbered.add(
          new Issue(
              numbered.size() + 1, issue.line(), issue.column(), issue.code(), issue.message()));
    }
    keepIssues(fileId, numbered);
  }

  private void keepIssues(UUID fileId, List<Issue> issues) {
    if (issues.isEmpty()) {
      return;
    }
    database.useHandle(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              """
              insert into statement_file_issues (file_id, position, line, title, code, message)
              values (:file, :position, :line, :title, :code, :message)
              """);
      for (Issue issue : issues) {
        batch
            .bind("file", fileId)
            .bind("position", issue.position())
            .bind("line", issue.line())
            .bind("title", issue.title())
            .bind("code", issue.code())
            .bind(
                "message",
                personal.seal(
                    SealedColumn.ISSUE_MESSAGE, issue.message(), fileId, issue.position()))
            .add();
      }
      batch.execute();
    });
  }

  /**
   * Takes a client out of what was found about rows: all of it about her own, and what means nobody
   * but her about others.
   *
   * @param keys of her lines
   */
  public void forgetInIssues(Collection<UUID> keys, ClientWords words) {
    database.useHandle(handle ->
        handle
            .createQuery(
                """
                select i.file_id, i.position, i.line, i.title, i.code, i.message,
                       exists (
                         select 1 from statement_lines l
                         where l.file_id = i.file_id and l.line = i.line and l.key in (
                           select value::uuid
                           from jsonb_array_elements_text(cast(:keys as jsonb)))) as hers
                from statement_file_issues i
                """)
            .bind("keys", CanonicalJson.write(keys))
            .map((row, context) -> {
              UUID file = row.getObject("file_id", UUID.class);
              Issue issue = issue(file, row);
              return row.getBoolean("hers")
                  ? new RewrittenIssue(file, issue, "")
                  : new RewrittenIssue(file, issue, words.outOfOthers(issue.message()));
            })
            .list()
            .stream()
            .filter(rewritten -> !rewritten.message().equals(rewritten.issue().message()))
            .toList()
            .forEach(this::rewrite));
  }

  private record RewrittenIssue(UUID file, Issue issue, String message) {}

  private void rewrite(RewrittenIssue issue) {
    int position = issue.issue().position();
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update statement_file_issues set message = :sealed
                where file_id = :file and position = :position
                """)
            .bind("file", issue.file())
            .bind("position", position)
            .bind(
                "sealed",
                personal.seal(SealedColumn.ISSUE_MESSAGE, issue.message(), issue.file(), position))
            .execute());
  }

  private static DomainException notFound() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND, "imports.not-found", "There is no such import.");
  }
}
