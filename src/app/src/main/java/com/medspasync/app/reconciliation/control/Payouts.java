package com.medspasync.app.reconciliation.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.reconciliation.settlement.PayoutTieOut;
import com.medspasync.reconciliation.settlement.Tariff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The payouts of the bound spa, and the tariffs their fees follow, as the newest run left them. */
@Dependent
public class Payouts {

  private static final String SELECT =
      """
      select p.id, p.source, p.payout_id, p.paid_on, p.occurred_on, p.membership, p.state,
             p.ways, p.entries, p.gross_minor, p.fee_minor, p.net_minor, p.transfer_minor,
             p.transfer_fee_minor, p.unusual_fees, p.excess_minor, p.parts::text as parts
      from payouts p
      """;

  private final Jdbi database;
  private final LineRows lines;
  private final LineContents contents;
  private final FilteredRows<Payout> rows;

  @Inject
  public Payouts(Jdbi database, LineRows lines, LineContents contents) {
    this.database = database;
    this.lines = lines;
    this.contents = contents;
    this.rows = new FilteredRows<>(database, SELECT, Payouts::payout);
  }

  /**
   * Totals of a filter.
   *
   * @param excessMinor what unusual fees cost beyond the usual
   */
  public record Summary(
      long count,
      long differing,
      long grossMinor,
      long feeMinor,
      long netMinor,
      long unusualFees,
      long excessMinor) {}

  public Summary summary(PayoutFilter filter) {
    Conditions conditions = filter.conditions();
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    """
                    select count(*) as count,
                           count(*) filter (where p.state = 'DIFFERS') as differing,
                           coalesce(sum(p.gross_minor), 0)::bigint as gross_minor,
                           coalesce(sum(p.fee_minor), 0)::bigint as fee_minor,
                           coalesce(sum(p.net_minor), 0)::bigint as net_minor,
                           coalesce(sum(p.unusual_fees), 0)::bigint as unusual_fees,
                           coalesce(sum(p.excess_minor), 0)::bigint as excess_minor
                    from payouts p
                    """
                        + conditions.where()))
            .map(ConstructorMapper.of(Summary.class))
            .one());
  }

  public Page<Payout> page(
      PayoutFilter filter, PayoutSort sort, int limit, @Nullable Cursor after) {
    return rows.page(filter.conditions(), sort.order(), limit, after);
  }

  /** Hands every payout of a filter to the reader, newest first, with bounded memory. */
  public void forEach(PayoutFilter filter, Consumer<Payout> reader) {
    rows.forEachChunk(
        filter.conditions(), PayoutSort.NEWEST.order().sql(), chunk -> chunk.forEach(reader));
  }

  public Payout get(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(SELECT + "where p.id = :id")
            .bind("id", id)
            .map(Payouts::payout)
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "payouts.not-found",
                    "There is no such payout.")));
  }

  /**
   * An entry of a payout.
   *
   * @param matchId what it was matched with is kept under this id
   * @param usualFeeMinor what such charges usually cost, where this one cost something else
   */
  public record Entry(
      LineView line,
      long feeMinor,
      long netMinor,
      @Nullable Long usualFeeMinor,
      @Nullable UUID matchId,
      @Nullable MatchStatus status,
      @Nullable String category) {}

  /** The entries of a payout in the order of its report, or the sales that it paid. */
  public List<Entry> entries(UUID payout) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select e.usual_fee_minor, m.id as match_id, m.status, m.category, e.fee_minor,
                       l.amount_minor,
                """
                    + LineRows.COLUMNS
                    + """
                    from payout_entries e
                      join statement_lines l on l.key = e.line_key and l.active
                      join statement_files f on f.id = l.file_id
                      left join matches m on m.line_key = e.line_key and m.present
                    where e.payout_id = :payout
                    order by e.position
                    """)
            .bind("payout", payout)
            .map(this::entry)
            .list());
  }

  /**
   * A tariff that a processor's fees follow.
   *
   * @param charges charges of the processor with a fee
   * @param explained those whose fee one of its tariffs gives to the cent
   */
  public record FeeTariff(String source, Tariff tariff, int charges, int explained) {}

  /** The tariffs, by processor, the most used first. */
  public List<FeeTariff> tariffs() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select source, basis_points, fixed_minor, charges, explained
                from fee_tariffs order by source, position
                """)
            .map((row, context) ->
                new FeeTariff(
                    row.getString("source"),
                    new Tariff(row.getInt("basis_points"), row.getLong("fixed_minor")),
                    row.getInt("charges"),
                    row.getInt("explained")))
            .list());
  }

  private Entry entry(ResultSet row, StatementContext context) throws SQLException {
    String status = row.getString("status");
    String document = contents.open(row);
    JsonNode said = CanonicalJson.tree(document);
    long fee =
        Objects.requireNonNullElseGet(
            row.getObject("fee_minor", Long.class), () -> said.path("feeMinor").longValue());
    return new Entry(
        lines.line(row, document),
        fee,
        said.path("netMinor").asLong(row.getLong("amount_minor") - fee),
        row.getObject("usual_fee_minor", Long.class),
        row.getObject("match_id", UUID.class),
        status == null ? null : MatchStatus.valueOf(status),
        row.getString("category"));
  }

  private static Payout payout(ResultSet row, StatementContext context) throws SQLException {
    return new Payout(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("payout_id"),
        row.getObject("paid_on", LocalDate.class),
        row.getObject("occurred_on", LocalDate.class),
        PayoutTieOut.PayoutMembership.valueOf(row.getString("membership")),
        PayoutTieOut.PayoutState.valueOf(row.getString("state")),
        row.getLong("ways"),
        row.getInt("entries"),
        row.getLong("gross_minor"),
        row.getLong("fee_minor"),
        row.getLong("net_minor"),
        row.getObject("transfer_minor", Long.class),
        row.getLong("transfer_fee_minor"),
        row.getInt("unusual_fees"),
        row.getLong("excess_minor"),
        List.of(CanonicalJson.read(row.getString("parts"), PayoutTieOut.Part[].class)));
  }
}
