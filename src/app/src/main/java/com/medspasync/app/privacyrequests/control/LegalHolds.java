package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.privacyrequests.entity.LegalHold;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The holds on clients of the bound spa. Rows stay: that there was one is on record. */
@Dependent
public class LegalHolds {

  private static final String SELECT =
      """
      select id, line_count, reason, placed_by, placed_by_name, placed_at, lifted_by,
             lifted_by_name, lifted_at
      from legal_holds
      """;

  private static final String OVER =
      """
      where marks && array(
        select value::uuid from jsonb_array_elements_text(cast(:marks as jsonb)))
      """;

  private final Jdbi database;
  private final PersonalData personal;
  private final Clock clock;

  @Inject
  public LegalHolds(Jdbi database, PersonalData personal, Clock clock) {
    this.database = database;
    this.personal = personal;
    this.clock = clock;
  }

  /** A page of them, the newest first. */
  public Page<LegalHold> page(int limit, @Nullable UUID after) {
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
                .map(this::hold)
                .list()),
        limit);
  }

  public LegalHold get(UUID id) {
    return database
        .withHandle(handle ->
            handle.createQuery(SELECT + "where id = :id").bind("id", id).map(this::hold).findOne())
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND,
                "privacy.hold-not-found",
                "There is no such hold."));
  }

  /** Those that stand over whoever has one of these marks, the oldest first. */
  List<LegalHold> standingOver(Set<UUID> marks) {
    return database.withHandle(handle ->
        handle
            .createQuery(SELECT + OVER + "and lifted_at is null order by id")
            .bind("marks", CanonicalJson.write(marks))
            .map(this::hold)
            .list());
  }

  void add(UUID id, Set<UUID> marks, long lineCount, String reason, Actor actor) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into legal_holds
                  (id, marks, line_count, reason, placed_by, placed_by_name, placed_at)
                values (:id,
                   array(select value::uuid from jsonb_array_elements_text(cast(:marks as jsonb))),
                   :lineCount, :sealed, :by, :byName, :now)
                """)
            .bind("id", id)
            .bind("marks", CanonicalJson.write(marks))
            .bind("lineCount", lineCount)
            .bind("sealed", personal.seal(SealedColumn.HOLD_REASON, reason, id))
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .execute());
  }

  /** Ends it; returns false when it has ended already. */
  boolean lift(UUID id, Actor actor) {
    return 1
        == database.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    update legal_holds
                    set lifted_by = :by, lifted_by_name = :byName, lifted_at = :now
                    where id = :id and lifted_at is null
                    """)
                .bind("id", id)
                .bind("by", actor.id())
                .bind("byName", actor.name())
                .bind("now", clock.instant())
                .execute());
  }

  /** Takes words out of the reasons of holds that were on somebody; that there were stays. */
  void forgetWords(Set<UUID> marks, ClientWords words) {
    database
        .withHandle(handle ->
            handle
                .createQuery(SELECT + OVER)
                .bind("marks", CanonicalJson.write(marks))
                .map(this::hold)
                .list())
        .forEach(hold ->
            database.useHandle(handle ->
                handle
                    .createUpdate("update legal_holds set reason = :sealed where id = :id")
                    .bind("id", hold.id())
                    .bind(
                        "sealed",
                        personal.seal(
                            SealedColumn.HOLD_REASON, words.outOf(hold.reason()), hold.id()))
                    .execute()));
  }

  private LegalHold hold(ResultSet row, StatementContext context) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    @Nullable OffsetDateTime liftedAt = row.getObject("lifted_at", OffsetDateTime.class);
    return new LegalHold(
        id,
        row.getLong("line_count"),
        personal.open(SealedColumn.HOLD_REASON, row.getBytes("reason"), id),
        new Actor(row.getObject("placed_by", UUID.class), row.getString("placed_by_name")),
        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
        liftedAt == null
            ? null
            : new Actor(row.getObject("lifted_by", UUID.class), row.getString("lifted_by_name")),
        liftedAt == null ? null : liftedAt.toInstant());
  }
}
