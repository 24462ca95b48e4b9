package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The exceptions of the bound spa. */
@Dependent
public class Discrepancies {

  private static final String SELECT =
      """
      select d.id, d.kind as discrepancy_kind, d.category, d.source, d.location, d.invoice,
             d.pos_ref, d.occurred_on, d.pos_minor, d.program_minor, d.at_stake_minor,
             d.reward_ids::text as reward_ids, d.tender, d.status, d.decision_id,
             d.decided_by_name, d.decided_at, d.version,
      """
          + LineRows.COLUMNS
          + """
          from discrepancies d
            join statement_lines l on l.key = d.line_key and l.active
            join statement_files f on f.id = l.file_id
          """;

  private final Jdbi database;
  private final LineRows lines;
  private final WordSearch search;
  private final WithinReach reach;
  private final FilteredRows<Discrepancy> rows;

  @Inject
  public Discrepancies(Jdbi database, LineRows lines, WordSearch search, WithinReach reach) {
    this.database = database;
    this.lines = lines;
    this.search = search;
    this.reach = reach;
    this.rows = new FilteredRows<>(database, SELECT, this::discrepancy);
  }

  /** Totals of a filter. */
  public record Summary(long count, long moneyMinor) {}

  public Summary summary(DiscrepancyFilter filter) {
    Conditions conditions = conditions(filter);
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    """
                    select count(*) as count,
                           coalesce(sum(d.at_stake_minor), 0)::bigint as money_minor
                    from discrepancies d
                    """
                        + conditions.where()))
            .map(ConstructorMapper.of(Summary.class))
            .one());
  }

  /** Exceptions of one category. */
  public record CategoryTotal(String category, long count, long moneyMinor) {}

  /** Totals per category, most money first. */
  public List<CategoryTotal> byCategory(DiscrepancyFilter filter) {
    Conditions conditions = conditions(filter);
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    """
                    select d.category, count(*) as count,
                           coalesce(sum(d.at_stake_minor), 0)::bigint as money_minor
                    from discrepancies d
                    """
                        + conditions.where()
                        + "group by d.category order by money_minor desc, d.category"))
            .map(ConstructorMapper.of(CategoryTotal.class))
            .list());
  }

  public Page<Discrepancy> page(
      DiscrepancyFilter filter, DiscrepancySort sort, int limit, @Nullable Cursor after) {
    return rows.page(conditions(filter), sort.order(), limit, after);
  }

  /** Hands every exception of a filter to the reader, oldest first, with bounded memory. */
  public void forEach(DiscrepancyFilter filter, Consumer<Discrepancy> reader) {
    rows.forEachChunk(
        conditions(filter), DiscrepancySort.AGE.order().sql(), chunk -> chunk.forEach(reader));
  }

  private Conditions conditions(DiscrepancyFilter filter) {
    return search.results(filter.conditions(reach.discrepancies("d")), "d", filter.list().words());
  }

  public Discrepancy get(UUID id) {
    Conditions conditions = reach.discrepancies("d").and("d.id = :id", "id", id);
    return database.withHandle(handle ->
        conditions
            .bindTo(handle.createQuery(SELECT + conditions.where()))
            .map(this::discrepancy)
            .findOne()
            .orElseThrow(Discrepancies::notFound));
  }

  /** An exception as far as deciding goes. */
  public record State(
      UUID id,
      UUID lineKey,
      Discrepancy.Status status,
      @Nullable UUID decisionId,
      int version,
      String modelVersion) {}

  /** Holds an exception against other changes until the transaction ends. */
  State lock(UUID id) {
    Conditions conditions = reach.discrepancies("d").and("d.id = :id", "id", id);
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    """
                    select d.id, d.line_key, d.status, d.decision_id, d.version, r.model_version
                    from discrepancies d join reconciliation_runs r on r.id = d.run_id
                    """
                        + conditions.where()
                        + "for update of d"))
            .map(ConstructorMapper.of(State.class))
            .findOne()
            .orElseThrow(Discrepancies::notFound));
  }

  void resolved(UUID id, UUID decisionId, String byName, Instant at) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update discrepancies
                set status = 'RESOLVED', decision_id = :decision, decided_by_name = :byName,
                    decided_at = :at, version = version + 1
                where id = :id
                """)
            .bind("id", id)
            .bind("decision", decisionId)
            .bind("byName", byName)
            .bind("at", at)
            .execute());
  }

  void reopened(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update discrepancies
                set status = 'OPEN', decision_id = null, decided_by_name = null,
                    decided_at = null, version = version + 1
                where id = :id
                """)
            .bind("id", id)
            .execute());
  }

  private Discrepancy discrepancy(ResultSet row, StatementContext context) throws SQLException {
    @Nullable OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Discrepancy(
        row.getObject("id", UUID.class),
        DiscrepancyKind.valueOf(row.getString("discrepancy_kind")),
        row.getString("category"),
        row.getString("source"),
        row.getString("location"),
        row.getString("invoice"),
        row.getString("pos_ref"),
        row.getObject("occurred_on", LocalDate.class),
        row.getObject("pos_minor", Long.class),
        row.getObject("program_minor", Long.class),
        row.getLong("at_stake_minor"),
        List.of(CanonicalJson.read(row.getString("reward_ids"), String[].class)),
        row.getString("tender"),
        Discrepancy.Status.valueOf(row.getString("status")),
        row.getObject("decision_id", UUID.class),
        row.getString("decided_by_name"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getInt("version"),
        lines.line(row, context));
  }

  private static DomainException notFound() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND, "exceptions.not-found", "There is no such exception.");
  }
}
