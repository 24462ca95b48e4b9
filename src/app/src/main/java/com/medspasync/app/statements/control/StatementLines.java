package com.medspasync.app.statements.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.tenants.connection.TenantCopy;
import com.medspasync.tenants.keys.BlindIndex;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The lines of the bound spa's files. They are written in chunks out of sight, and a short
 * transaction per file makes them active; of the rows with one key at most one is active.
 */
@Dependent
public class StatementLines {

  private static final TenantCopy COPY =
      TenantCopy.into(
          "statement_lines",
          "file_id",
          "seq",
          "key",
          "kind",
          "sheet",
          "line",
          "content_hash",
          "occurred_on",
          "location",
          "source",
          "reference",
          "amount_minor",
          "entry_kind",
          "search_text",
          "person",
          "content");

  private static final int FETCHED_AT_ONCE = 5_000;

  private final Jdbi database;
  private final PersonalData personal;
  private final LineContents contents;
  private final SearchedPeople people;
  private final ErasedClients erased;

  @Inject
  public StatementLines(
      Jdbi database,
      PersonalData personal,
      LineContents contents,
      SearchedPeople people,
      ErasedClients erased) {
    this.database = database;
    this.personal = personal;
    this.contents = contents;
    this.people = people;
    this.erased = erased;
  }

  /**
   * What became of the rows of a file. A row may hold several lines, a sale and its payment.
   *
   * @param added rows no active file held
   * @param changed rows that an active file held with other content; the newer stands
   * @param duplicate rows that an active file held just so
   */
  public record Activation(long added, long changed, long duplicate) {}

  /** Removes what an interrupted reading left of files that were never made active. */
  void clearUnread(UUID importId) {
    database.useHandle(handle -> {
      handle
          .createUpdate(
              """
              delete from statement_lines
              where file_id in (
                select id from statement_files where import_id = :import and status <> 'READ')
              """)
          .bind("import", importId)
          .execute();
      handle
          .createUpdate(
              """
              delete from statement_file_issues
              where file_id in (
                select id from statement_files where import_id = :import and status <> 'READ')
              """)
          .bind("import", importId)
          .execute();
    });
  }

  /**
   * Adds a chunk of a file's lines out of sight. Who was erased does not come back by another file,
   * nor by the same one.
   *
   * @param firstSeq position of the first row among the lines of the file
   * @return erasures of those who were named
   */
  Set<UUID> stage(UUID fileId, int firstSeq, List<LineRow> read) {
    shareTurn();
    ErasedClients.Standing standing = erased.standing();
    Set<UUID> erasures = new HashSet<>();
    List<LineRow> rows = new ArrayList<>(read.size());
    for (LineRow row : read) {
      Optional<ErasedClients.Erased> client = standing.in(row, keyOf(row));
      client.ifPresent(known -> erasures.add(known.request()));
      rows.add(client.map(known -> row.with(known.instead())).orElse(row));
    }
    write(fileId, firstSeq, rows);
    return erasures;
  }

  private void write(UUID fileId, int firstSeq, List<LineRow> rows) {
    Map<String, Long> numbers =
        people.numbersOf(rows.stream().map(LineRow::person).filter(Objects::nonNull).toList());
    BulkCopy.load(
        database,
        COPY,
        copy -> {
          int seq = firstSeq;
          for (LineRow row : rows) {
            copy.add(
                fileId,
                seq,
                keyOf(row),
                row.kind(),
                row.sheet(),
                row.line(),
                personal.index(BlindIndex.LINE_CONTENT, row.hash()),
                row.day(),
                row.location(),
                row.source(),
                row.reference(),
                row.amountMinor(),
                row.entryKind(),
                row.references(),
                row.person() == null ? null : numbers.get(row.person()),
                contents.seal(row.content().toString(), fileId, seq));
            seq++;
          }
        });
  }

  /** Of clients the key is made from who they are; other lines have numbers of their own. */
  private UUID keyOf(LineRow row) {
    return row.kind() == LineKind.CLIENT
        ? personal.index(BlindIndex.CLIENT_KEY, row.key())
        : row.key();
  }

  /**
   * Makes the lines of a file active, inside the caller's transaction. Lines that an active file
   * holds with the same content stay where they are; with other content the new ones replace them.
   */
  Activation activate(UUID fileId) {
    takeTurn();
    numberRepeats(fileId);
    Activation rows = compare(fileId);
    update(
        """
        update statement_lines as older set active = false
        from statement_lines as newer
        where newer.file_id = :file and older.key = newer.key and older.active
          and older.content_hash <> newer.content_hash
        """,
        fileId);
    update(
        """
        update statement_lines as line set active = true
        where line.file_id = :file
          and not exists (
            select 1 from statement_lines as other where other.key = line.key and other.active)
        """,
        fileId);
    return rows;
  }

  /** Rows of a file that is about to become active, by what the active files hold of them. */
  private Activation compare(UUID fileId) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select count(*) filter (where known and not same) as changed,
                       count(*) filter (where not known) as added,
                       count(*) filter (where known and same) as duplicate
                from (
                  select bool_or(older.key is not null) as known,
                         bool_and(coalesce(older.content_hash = line.content_hash, false)) as same
                  from statement_lines as line
                    left join statement_lines as older on older.key = line.key and older.active
                  where line.file_id = :file
                  group by line.sheet, line.line
                ) as row
                """)
            .bind("file", fileId)
            .map(ConstructorMapper.of(Activation.class))
            .one());
  }

  /** Takes an import's lines out of sight; where another file holds them too, its rows step in. */
  void deactivate(UUID importId) {
    takeTurn();
    database.useHandle(handle -> {
      handle
          .createUpdate(
              """
              update statement_lines set active = false
              where active
                and file_id in (select id from statement_files where import_id = :import)
              """)
          .bind("import", importId)
          .execute();
      handle
          .createUpdate(
              """
              update statement_lines as line set active = true
              from (
                select distinct on (l.key) l.file_id, l.seq
                from statement_lines l join statement_files f on f.id = l.file_id
                where f.status = 'READ' and f.import_id <> :import
                  and l.key in (
                    select gone.key
                    from statement_lines gone join statement_files g on g.id = gone.file_id
                    where g.import_id = :import)
                  and not exists (
                    select 1 from statement_lines other where other.key = l.key and other.active)
                order by l.key, f.import_id desc, f.position desc
              ) as heir
              where line.file_id = heir.file_id and line.seq = heir.seq
              """)
          .bind("import", importId)
          .execute();
    });
  }

  /** An active line of any kind with the file it came from. */
  public record ActiveLine(UUID key, UUID fileId, String file, int line, String content) {}

  /** Hands the active lines of a kind to the reader, in the order of import, file and line. */
  public void forEachActive(LineKind kind, Consumer<ActiveLine> reader) {
    database.useHandle(handle ->
        handle
            .createQuery(active(""))
            .bind("kind", kind)
            .setFetchSize(FETCHED_AT_ONCE)
            .map(this::line)
            .forEach(reader));
  }

  /** The same of lines with certain keys. */
  public void forEachActive(LineKind kind, Set<UUID> keys, Consumer<ActiveLine> reader) {
    database.useHandle(handle ->
        handle
            .createQuery(
                active(
                    """
                    and l.key in (
                      select value::uuid from jsonb_array_elements_text(cast(:keys as jsonb)))
                    """))
            .bind("kind", kind)
            .bind("keys", CanonicalJson.write(keys))
            .map(this::line)
            .forEach(reader));
  }

  private ActiveLine line(ResultSet row, StatementContext context) throws SQLException {
    return new ActiveLine(
        row.getObject("key", UUID.class),
        row.getObject("file_id", UUID.class),
        row.getString("file"),
        row.getInt("line"),
        contents.open(row));
  }

  private static String active(String condition) {
    return "select l.key, l.file_id, f.name as file, l.line, "
        + LineContents.columns("l")
        + """
        from statement_lines l join statement_files f on f.id = l.file_id
        where l.kind = :kind and l.active
        """
        + condition
        + "order by f.import_id, f.position, l.seq";
  }

  /**
   * Gives the second of two equal rows a key of its own. The repeats are few and found once: the
   * database has not yet counted the lines of a new file, expects next to none, and would number
   * all of them anew for each of them.
   */
  private void numberRepeats(UUID fileId) {
    update(
        """
        with repeat as materialized (
          select seq, nth
          from (
            select seq, row_number() over (partition by key order by seq) as nth
            from statement_lines where file_id = :file
          ) as numbered
          where nth > 1
        )
        update statement_lines as line set key = md5(line.key || '#' || repeat.nth)::uuid
        from repeat
        where line.file_id = :file and line.seq = repeat.seq
        """,
        fileId);
  }

  private long update(String sql, UUID fileId) {
    return database.withHandle(handle -> handle.createUpdate(sql).bind("file", fileId).execute());
  }

  /** Lines of the same spa come and go one transaction after the other. */
  public void takeTurn() {
    turn("for update");
  }

  /** Chunks may be added side by side, but not while somebody is taken out of the lines. */
  private void shareTurn() {
    turn("for key share");
  }

  private void turn(String lock) {
    database.useHandle(handle ->
        handle
            .createQuery("select name from turns where name = 'lines' " + lock)
            .mapTo(String.class)
            .one());
  }
}
