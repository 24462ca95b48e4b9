package com.medspasync.app.watch.control;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.medspasync.app.rest.Json;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.app.watch.entity.Finding;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The alerts of the spa that is bound; everything happens in the transaction under way. */
@Dependent
public class Alerts {

  private static final String COLUMNS =
      "id, rule, subject, opened_at, last_at, occurrences, facts, acknowledged_at,"
          + " acknowledged_by, note";

  private final Jdbi database;
  private final Clock clock;

  @Inject
  public Alerts(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What a finding knows besides, as it is stored. */
  private static final class Facts {
    private final Map<String, String> values = new TreeMap<>();

    @JsonAnySetter
    void set(String name, String value) {
      values.put(name, value);
    }
  }

  /**
   * Opens an alert, or adds to the one that is open for the same rule and subject. What was found
   * before and acknowledged since is not raised again, unless it goes on.
   *
   * @return the id of an alert that was opened now
   */
  public Optional<UUID> raise(Finding finding) {
    if (isKnown(finding)) {
      return Optional.empty();
    }
    UUID id = TypedId.next();
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                insert into alerts as a
                  (id, rule, subject, opened_at, last_at, occurrences, facts)
                values (:id, :rule, :subject, :now, :last, :occurrences, :facts)
                on conflict (rule, subject) where acknowledged_at is null do update
                   set last_at = greatest(a.last_at, excluded.last_at),
                       occurrences = greatest(a.occurrences, excluded.occurrences),
                       facts = excluded.facts
                returning id
                """)
            .bind("id", id)
            .bind("rule", finding.rule().name())
            .bind("subject", finding.subject())
            .bind("now", now())
            .bind("last", finding.lastAt().atOffset(ZoneOffset.UTC))
            .bind("occurrences", finding.occurrences())
            .bind("facts", Json.write(finding.facts()))
            .mapTo(UUID.class)
            .findOne()
            .filter(id::equals));
  }

  private boolean isKnown(Finding finding) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                "select exists (select 1 from alerts where rule = :rule and subject = :subject"
                    + " and (:standing or last_at >= :last))")
            .bind("rule", finding.rule().name())
            .bind("subject", finding.subject())
            .bind("standing", finding.rule().isStanding())
            .bind("last", finding.lastAt().atOffset(ZoneOffset.UTC))
            .mapTo(Boolean.class)
            .one());
  }

  /**
   * The newest first, beginning behind one of them.
   *
   * @param status only such, or all
   */
  public Page<Alert> page(Alert.@Nullable Status status, int limit, @Nullable UUID after) {
    String only =
        status == null
            ? ""
            : " and acknowledged_at is " + (status == Alert.Status.OPEN ? "null" : "not null");
    String behind =
        after == null
            ? ""
            : " and (opened_at, id) < (select opened_at, id from alerts where id = :after)";
    List<Alert> found =
        database.withHandle(handle -> {
          var query =
              handle.createQuery(
                  "select "
                      + COLUMNS
                      + " from alerts where true"
                      + only
                      + behind
                      + " order by opened_at desc, id desc limit :limit");
          if (after != null) {
            query.bind("after", after);
          }
          return query.bind("limit", limit + 1).map((row, _) -> alert(row)).list();
        });
    return Page.of(found, limit);
  }

  /**
   * @throws DomainException NOT_FOUND when there is none
   */
  public Alert get(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery("select " + COLUMNS + " from alerts where id = ?")
            .bind(0, id)
            .map((row, _) -> alert(row))
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "request.not-found",
                    "There is no such item.")));
  }

  /**
   * Notes that a person has looked at it.
   *
   * @throws DomainException CONFLICT when somebody has before
   */
  public Alert acknowledge(UUID id, UUID person, String note) {
    get(id);
    int changed =
        database.withHandle(handle ->
            handle
                .createUpdate(
                    "update alerts set acknowledged_at = :now, acknowledged_by = :person,"
                        + " note = :note where id = :id and acknowledged_at is null")
                .bind("now", now())
                .bind("person", person)
                .bind("note", note)
                .bind("id", id)
                .execute());
    if (changed == 0) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "watch.already-acknowledged",
          "Somebody has acknowledged this alert already. Load the page anew to see who.");
    }
    return get(id);
  }

  /** Those of which nobody was written to yet. */
  List<Alert> untold(Instant since) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from alerts where told_at is null and opened_at >= ? order by opened_at")
            .bind(0, since.atOffset(ZoneOffset.UTC))
            .map((row, _) -> alert(row))
            .list());
  }

  void told(UUID id) {
    database.useHandle(
        handle -> handle.execute("update alerts set told_at = ? where id = ?", now(), id));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Alert alert(ResultSet row) throws SQLException {
    OffsetDateTime acknowledgedAt = row.getObject("acknowledged_at", OffsetDateTime.class);
    return new Alert(
        row.getObject("id", UUID.class),
        new Finding(
            AlertRule.valueOf(row.getString("rule")),
            row.getString("subject"),
            row.getObject("last_at", OffsetDateTime.class).toInstant(),
            row.getInt("occurrences"),
            Json.read(row.getString("facts"), Facts.class).values),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        acknowledgedAt == null ? null : acknowledgedAt.toInstant(),
        row.getObject("acknowledged_by", UUID.class),
        row.getString("note"));
  }
}
