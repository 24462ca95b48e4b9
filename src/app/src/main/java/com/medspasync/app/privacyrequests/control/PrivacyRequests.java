package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestKind;
import com.medspasync.app.privacyrequests.entity.RequestStatus;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.ClientWords;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What clients of the bound spa asked about their data. Rows stay: that it was done is on record.
 */
@Dependent
public class PrivacyRequests {

  /**
   * How long an answer may take: a month.
   *
   * @see "GDPR, Article 12(3); CCPA gives 45 days"
   */
  static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

  private static final String SELECT =
      """
      select id, kind, status, array_to_json(clients) as clients, array_to_json(lines) as lines,
             line_count, identified_by, asked_by, asked_by_name, asked_at, due_at, done_at,
             job_id, problem
      from privacy_requests
      """;

  private final Jdbi database;
  private final PersonalData personal;
  private final Clock clock;

  @Inject
  public PrivacyRequests(Jdbi database, PersonalData personal, Clock clock) {
    this.database = database;
    this.personal = personal;
    this.clock = clock;
  }

  /** A page of them, the newest first. */
  public Page<PrivacyRequest> page(int limit, @Nullable UUID after) {
    return Page.of(
        database.withHandle(handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where cast(:after as uuid) is null or id < :after
                        order by id desc
                        limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(this::request)
                .list()),
        limit);
  }

  public PrivacyRequest get(UUID id) {
    return database
        .withHandle(handle ->
            handle
                .createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(this::request)
                .findOne())
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "privacy.not-found", "There is no such request."));
  }

  /** Adds one that waits to be done. */
  void add(
      UUID id,
      RequestKind kind,
      List<UUID> clients,
      List<UUID> lines,
      long lineCount,
      String identifiedBy,
      Actor actor) {
    Instant now = clock.instant();
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into privacy_requests
                  (id, kind, status, clients, lines, line_count, identified_by, asked_by,
                   asked_by_name, asked_at, due_at)
                values (:id, :kind, 'OPEN',
                   array(select value::uuid
                         from jsonb_array_elements_text(cast(:clients as jsonb))),
                   array(select value::uuid from jsonb_array_elements_text(cast(:lines as jsonb))),
                   :lineCount, :sealed, :by, :byName, :now, :due)
                """)
            .bind("id", id)
            .bind("kind", kind)
            .bind("clients", CanonicalJson.write(clients))
            .bind("lines", CanonicalJson.write(lines))
            .bind("lineCount", lineCount)
            .bind("sealed", personal.seal(SealedColumn.REQUEST_IDENTIFIED_BY, identifiedBy, id))
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", now)
            .bind("due", now.plus(TIME_TO_ANSWER))
            .execute());
  }

  /** It was done; the first time counts. */
  void done(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update privacy_requests set status = 'DONE', done_at = :now
                where id = :id and status = 'OPEN'
                """)
            .bind("id", id)
            .bind("now", clock.instant())
            .execute());
  }

  void workedOnBy(UUID id, UUID job) {
    execute(
        "update privacy_requests set job_id = :job where id = :id",
        update -> update.bind("id", id).bind("job", job));
  }

  /** It is not done, and why. */
  void ended(UUID id, RequestStatus status, String problem) {
    execute(
        """
        update privacy_requests set status = :status, problem = :problem
        where id = :id and status = 'OPEN'
        """,
        update -> update.bind("id", id).bind("status", status).bind("problem", problem));
  }

  /** What failed is tried once more. */
  void reopen(UUID id) {
    execute(
        "update privacy_requests set status = 'OPEN', problem = null where id = :id",
        update -> update.bind("id", id));
  }

  /** Takes words out of how somebody was known who asked before; that she was stays. */
  void forgetWords(List<UUID> clients, List<UUID> lines, ClientWords words) {
    database
        .withHandle(handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where clients && array(
                            select value::uuid
                            from jsonb_array_elements_text(cast(:clients as jsonb)))
                          or lines && array(
                            select value::uuid
                            from jsonb_array_elements_text(cast(:lines as jsonb)))
                        """)
                .bind("clients", CanonicalJson.write(clients))
                .bind("lines", CanonicalJson.write(lines))
                .map(this::request)
                .list())
        .forEach(request ->
            execute(
                "update privacy_requests set identified_by = :sealed where id = :id",
                update ->
                    update
                        .bind("id", request.id())
                        .bind(
                            "sealed",
                            personal.seal(
                                SealedColumn.REQUEST_IDENTIFIED_BY,
                                words.outOf(request.identifiedBy()),
                                request.id()))));
  }

  private void execute(String sql, UnaryOperator<Update> bound) {
    database.useHandle(handle -> bound.apply(handle.createUpdate(sql)).execute());
  }

  private PrivacyRequest request(ResultSet row, StatementContext context) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    @Nullable OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
    return new PrivacyRequest(
        id,
        RequestKind.valueOf(row.getString("kind")),
        RequestStatus.valueOf(row.getString("status")),
        List.of(CanonicalJson.read(row.getString("clients"), UUID[].class)),
        List.of(CanonicalJson.read(row.getString("lines"), UUID[].class)),
        row.getLong("line_count"),
        personal.open(SealedColumn.REQUEST_IDENTIFIED_BY, row.getBytes("identified_by"), id),
        new Actor(row.getObject("asked_by", UUID.class), row.getString("asked_by_name")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        doneAt == null ? null : doneAt.toInstant(),
        row.getObject("job_id", UUID.class),
        row.getString("problem"));
  }
}
