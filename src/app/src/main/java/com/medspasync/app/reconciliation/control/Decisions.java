package com.medspasync.app.reconciliation.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.app.statements.control.LinesInUse;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Everything that people decided in the bound spa. Rows are added, never changed. */
@Dependent
public class Decisions implements LinesInUse {

  private static final String SELECT =
      """
      select d.id, d.seq, d.match_id, d.discrepancy_id, d.line_key, d.action, d.category, d.note,
             d.links::text as links, d.undoes, u.id as undone_by, d.by_id, d.by_name, d.at,
             d.model_version
      from decisions d left join decisions u on u.undoes = d.id
      """;

  /** The place of the oldest. */
  private static final long FIRST = 1;

  private final Jdbi database;
  private final Clock clock;
  private final ClientPrivacy privacy;
  private final PersonalData personal;
  private final LineContents contents;
  private final WithinReach reach;
  private final FilteredRows<ReviewDecision> rows;

  @Inject
  public Decisions(
      Jdbi database,
      Clock clock,
      ClientPrivacy privacy,
      PersonalData personal,
      LineContents contents,
      WithinReach reach) {
    this.database = database;
    this.clock = clock;
    this.privacy = privacy;
    this.personal = personal;
    this.contents = contents;
    this.reach = reach;
    this.rows = new FilteredRows<>(database, SELECT, this::decision);
  }

  /**
   * A decision to be added.
   *
   * @param category the category that holds by it
   * @param links the links that stand by it
   * @param undoes the decision that it undoes
   */
  public record NewDecision(
      @Nullable UUID matchId,
      @Nullable UUID discrepancyId,
      UUID lineKey,
      DecisionAction action,
      @Nullable String category,
      @Nullable String note,
      List<Link> links,
      @Nullable UUID undoes,
      String modelVersion) {}

  UUID add(NewDecision decision, Actor actor) {
    UUID id = TypedId.next();
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into decisions
                  (id, match_id, discrepancy_id, line_key, action, category, note, links,
                   undoes, by_id, by_name, at, model_version)
                values (:id, :matchId, :discrepancyId, :lineKey, :action, :category, :sealedNote,
                   cast(:linksJson as jsonb), :undoes, :by, :byName, :now, :modelVersion)
                """)
            .bind("id", id)
            .bindMethods(decision)
            .bind("sealedNote", personal.sealIfAny(SealedColumn.DECISION_NOTE, decision.note(), id))
            .bind("linksJson", CanonicalJson.write(decision.links()))
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .execute());
    return id;
  }

  public ReviewDecision get(UUID id) {
    return find(id)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND,
                "decisions.not-found",
                "There is no such decision."));
  }

  private Optional<ReviewDecision> find(UUID id) {
    Conditions conditions = reach.decisions("d").and("d.id = :id", "id", id);
    return database.withHandle(handle ->
        conditions
            .bindTo(handle.createQuery(SELECT + conditions.where()))
            .map(this::decision)
            .findOne());
  }

  /** Decisions about a match, newest first. */
  public List<ReviewDecision> ofMatch(UUID matchId) {
    return of("match_id", matchId);
  }

  /** Decisions about an exception, newest first. */
  public List<ReviewDecision> ofDiscrepancy(UUID discrepancyId) {
    return of("discrepancy_id", discrepancyId);
  }

  /** The decision about a match that holds once another one no longer does. */
  Optional<ReviewDecision> findStandingBut(UUID undone, List<ReviewDecision> newestFirst) {
    return newestFirst.stream()
        .filter(decision -> !decision.id().equals(undone))
        .filter(ReviewDecision::stands)
        .findFirst();
  }

  /** Newest first. */
  public Page<ReviewDecision> page(int limit, @Nullable UUID after) {
    Conditions conditions = reach.decisions("d");
    if (after != null) {
      // behind what is not there comes nothing
      conditions.and(
          "d.seq < :behind", "behind", find(after).map(ReviewDecision::seq).orElse(FIRST));
    }
    Page<ReviewDecision> page =
        Page.of(
            database.withHandle(handle ->
                conditions
                    .bindTo(
                        handle.createQuery(
                            SELECT + conditions.where() + "order by d.seq desc limit :limit"))
                    .bind("limit", limit + 1)
                    .map(this::decision)
                    .list()),
            limit);
    return new Page<>(shown(page.data()), page.hasMore());
  }

  /** Hands every decision to the reader, oldest first, with bounded memory. */
  public void forEach(Consumer<ReviewDecision> reader) {
    rows.forEachChunk(
        reach.decisions("d"), "order by d.seq", chunk -> shown(chunk).forEach(reader));
  }

  @Override
  public long decisionsOn(UUID importId) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                with going as (
                  select l.key
                  from statement_lines l join statement_files f on f.id = l.file_id
                  where f.import_id = :import and l.active
                    and not exists (
                      select 1
                      from statement_lines o join statement_files g on g.id = o.file_id
                      where o.key = l.key and g.status = 'READ' and g.import_id <> :import))
                select (select count(*) from matches m
                        where m.decision_id is not null
                          and (m.line_key in (select key from going)
                            or exists (
                              select 1 from match_links k
                              where k.match_id = m.id and k.line_key in (select key from going))))
                     + (select count(*) from discrepancies d
                        where d.decision_id is not null
                          and d.line_key in (select key from going))
                """)
            .bind("import", importId)
            .mapTo(Long.class)
            .one());
  }

  private List<ReviewDecision> of(String column, UUID id) {
    return shown(
        database.withHandle(handle ->
            handle
                .createQuery(SELECT + "where d." + column + " = :id order by d.seq desc")
                .bind("id", id)
                .map(this::decision)
                .list()));
  }

  /** Notes name the clients they are about, and not everybody may read those names. */
  private List<ReviewDecision> shown(List<ReviewDecision> decisions) {
    if (privacy.isWhole() || decisions.stream().allMatch(decision -> decision.note() == null)) {
      return decisions;
    }
    Map<UUID, Person> people =
        people(decisions.stream().flatMap(ReviewDecision::lines).collect(Collectors.toSet()));
    return decisions.stream()
        .map(decision ->
            decision.withNote(note ->
                privacy.remark(
                    note, decision.lines().map(people::get).filter(Objects::nonNull).toList())))
        .toList();
  }

  private Map<UUID, Person> people(Set<UUID> lineKeys) {
    Map<UUID, Person> people = new HashMap<>();
    database.useHandle(handle ->
        handle
            .createQuery(
                "select distinct on (l.key) l.key, l.kind, "
                    + LineContents.columns("l")
                    + """
                    from statement_lines l
                    where l.key in (<keys>) and l.kind in ('SALE', 'TENDER', 'REWARD', 'PAYOUT')
                    order by l.key, l.active desc
                    """)
            .bindList("keys", List.copyOf(lineKeys))
            .map((row, context) ->
                Map.entry(
                    row.getObject("key", UUID.class),
                    CanonicalJson.personOf(
                        contents.open(row), LineKind.valueOf(row.getString("kind")))))
            .forEach(found -> people.put(found.getKey(), found.getValue())));
    return people;
  }

  private ReviewDecision decision(ResultSet row, StatementContext context) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ReviewDecision(
        id,
        row.getLong("seq"),
        row.getObject("match_id", UUID.class),
        row.getObject("discrepancy_id", UUID.class),
        row.getObject("line_key", UUID.class),
        DecisionAction.valueOf(row.getString("action")),
        row.getString("category"),
        personal.openIfAny(SealedColumn.DECISION_NOTE, row.getBytes("note"), id),
        List.of(CanonicalJson.read(row.getString("links"), Link[].class)),
        row.getObject("undoes", UUID.class),
        row.getObject("undone_by", UUID.class),
        new Actor(row.getObject("by_id", UUID.class), row.getString("by_name")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("model_version"));
  }
}
