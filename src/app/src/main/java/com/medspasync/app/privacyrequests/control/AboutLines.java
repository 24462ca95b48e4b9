package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** What the bound spa found out, decided and noted about lines, and nothing about other lines. */
@Dependent
class AboutLines {

  private static final String KNOWN =
      """
      with known as (
        select value::uuid as key from jsonb_array_elements_text(cast(:keys as jsonb)))
      """;

  private final Jdbi database;
  private final PersonalData personal;

  @Inject
  AboutLines(Jdbi database, PersonalData personal) {
    this.database = database;
    this.personal = personal;
  }

  /** What lines of programmes and processors were found to belong to, among the same lines. */
  List<ClientCopy.Match> matches(Collection<UUID> keys) {
    return of(
        keys,
        """
        select m.line_key, m.status, m.category, m.money_minor,
               coalesce(
                 json_agg(k.line_key order by k.position) filter (where k.line_key is not null),
                 '[]') as links
        from matches m
          left join match_links k
            on k.match_id = m.id and k.line_key in (select key from known)
        where m.line_key in (select key from known)
        group by m.id
        order by m.occurred_on, m.id
        """,
        (row, context) ->
            new ClientCopy.Match(
                ClientCopy.id(row.getObject("line_key", UUID.class)),
                row.getString("status"),
                row.getString("category"),
                row.getLong("money_minor"),
                Arrays.stream(CanonicalJson.read(row.getString("links"), UUID[].class))
                    .map(ClientCopy::id)
                    .toList()));
  }

  /** What about lines does not add up. */
  List<ClientCopy.Finding> findings(Collection<UUID> keys) {
    return of(
        keys,
        """
        select line_key, kind, category, status, occurred_on, pos_minor, program_minor,
               at_stake_minor
        from discrepancies where line_key in (select key from known)
        order by occurred_on, id
        """,
        (row, context) ->
            new ClientCopy.Finding(
                ClientCopy.id(row.getObject("line_key", UUID.class)),
                row.getString("kind"),
                row.getString("category"),
                row.getString("status"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("pos_minor", Long.class),
                row.getObject("program_minor", Long.class),
                row.getLong("at_stake_minor")));
  }

  /** What people decided and wrote about lines. */
  List<ClientCopy.Note> notes(Collection<UUID> keys) {
    return of(
        keys,
        """
        select id, line_key, action, category, note, at
        from decisions where line_key in (select key from known)
        order by seq
        """,
        (row, context) ->
            new ClientCopy.Note(
                ClientCopy.id(row.getObject("line_key", UUID.class)),
                row.getString("action"),
                row.getString("category"),
                personal.openIfAny(
                    SealedColumn.DECISION_NOTE,
                    row.getBytes("note"),
                    row.getObject("id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant()));
  }

  /** Which entries of client lists may be one person, as far as they are among the lines. */
  List<ClientCopy.Pair> pairs(Collection<UUID> keys) {
    Set<UUID> known = Set.copyOf(keys);
    return of(
        keys,
        """
        select left_key, right_key, status, probability
        from client_pairs
        where present
          and (left_key in (select key from known) or right_key in (select key from known))
        order by id
        """,
        (row, context) ->
            new ClientCopy.Pair(
                Stream.of(
                        row.getObject("left_key", UUID.class),
                        row.getObject("right_key", UUID.class))
                    .filter(known::contains)
                    .map(ClientCopy::id)
                    .toList(),
                row.getString("status"),
                row.getDouble("probability")));
  }

  /** Decisions about lines. */
  Set<UUID> decisions(Collection<UUID> keys) {
    return Set.copyOf(
        of(
            keys,
            "select id from decisions where line_key in (select key from known)",
            (row, context) -> row.getObject("id", UUID.class)));
  }

  /** What was found about the rows of lines when their files were read. */
  List<ClientCopy.Issue> issues(Collection<KeptLine> lines) {
    // a message names a row, and of a workbook with several sheets not the sheet
    List<List<Object>> rows =
        lines.stream()
            .filter(line -> line.sheet().isEmpty())
            .map(line -> List.<Object>of(line.fileId(), line.line()))
            .distinct()
            .toList();
    Map<UUID, String> names =
        lines.stream()
            .collect(Collectors.toMap(KeptLine::fileId, KeptLine::file, (one, same) -> one));
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select file_id, position, line, title, message from statement_file_issues
                where (file_id, line) in (
                  select (value ->> 0)::uuid, (value ->> 1)::integer
                  from jsonb_array_elements(cast(:rows as jsonb)))
                order by file_id, position
                """)
            .bind("rows", CanonicalJson.write(rows))
            .map((row, context) -> {
              UUID file = row.getObject("file_id", UUID.class);
              return new ClientCopy.Issue(
                  names.getOrDefault(file, ""),
                  row.getInt("line"),
                  row.getString("title"),
                  personal.open(
                      SealedColumn.ISSUE_MESSAGE,
                      row.getBytes("message"),
                      file,
                      row.getInt("position")));
            })
            .list());
  }

  private <T> List<T> of(Collection<UUID> keys, String sql, RowMapper<T> mapper) {
    return database.withHandle(handle ->
        handle.createQuery(KNOWN + sql).bind("keys", CanonicalJson.write(keys)).map(mapper).list());
  }
}
