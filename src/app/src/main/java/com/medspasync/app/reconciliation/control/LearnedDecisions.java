package com.medspasync.app.reconciliation.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.learn.Shown;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What the bound spa's people taught the engine: the decisions that stand, each with the proposal
 * it was about. A match keeps the proposal that was decided about, whatever later runs find.
 */
@Dependent
public class LearnedDecisions {

  private final Jdbi database;
  private final StoredStatements statements;
  private final LearningChanges changes;
  private final PersonalData personal;

  @Inject
  public LearnedDecisions(
      Jdbi database, StoredStatements statements, LearningChanges changes, PersonalData personal) {
    this.database = database;
    this.statements = statements;
    this.changes = changes;
    this.personal = personal;
  }

  /** Learns from all decisions that stand and whose lines are among some. */
  LearnedModel learn(LineIndex index) {
    return learn(rows(), index);
  }

  /** The same, reading no more lines than the decisions are about. */
  LearnedModel learn() {
    List<Row> rows = rows();
    Set<UUID> keys = new HashSet<>();
    for (Row row : rows) {
      keys.add(row.line);
      row.links.forEach(link -> keys.add(link.line()));
      row.proposal.links().forEach(link -> keys.add(link.line()));
    }
    return rows.isEmpty() ? LearnedModel.NONE : learn(rows, statements.load(keys));
  }

  private LearnedModel learn(List<Row> rows, LineIndex index) {
    return LearnedModel.of(
        rows.stream().flatMap(row -> ruling(row, index).stream()).toList(), changes.unlearned());
  }

  /** Who decided a line twice alike leaves no doubt, so the earlier decisions come along. */
  private List<Row> rows() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select d.id, m.line_key, d.category, d.links::text as links, m.proposed,
                       m.confidence, m.learned, m.proposal
                from matches m join decisions d on d.match_id = m.id
                where m.present and m.decision_id is not null and d.action <> 'UNDO'
                  and not exists (select 1 from decisions u where u.undoes = d.id)
                order by d.seq
                """)
            .map(this::row)
            .list());
  }

  private static Optional<Ruling> ruling(Row row, LineIndex index) {
    return switch (index.recordOf(row.line)) {
      case RewardLine line -> reward(row, line, index);
      case PayoutEntry entry -> payout(row, entry, index);
      case null, default -> Optional.empty();
    };
  }

  /** A decision about a sale that is gone teaches nothing. */
  private static Optional<Ruling> reward(Row row, RewardLine line, LineIndex index) {
    List<SaleLine> chosen = sales(row.links, index);
    long wanted = row.links.stream().filter(link -> link.role() == LinkRole.TREATMENT).count();
    RewardCategory category = RewardCategory.valueOf(row.category.toUpperCase(Locale.ROOT));
    if (chosen.size() < wanted || chosen.isEmpty() == (category == RewardCategory.MATCHED)) {
      return Optional.empty();
    }
    Set<LineRef> proposed = new HashSet<>();
    sales(row.proposal.links(), index).forEach(sale -> proposed.add(sale.ref()));
    return Optional.of(
        new RewardRuling(row.id.toString(), line, row.shown(), proposed, chosen, category));
  }

  private static Optional<Ruling> payout(Row row, PayoutEntry entry, LineIndex index) {
    Set<InvoiceRef> chosen = invoices(row.links, index);
    return row.links.isEmpty() == chosen.isEmpty()
        ? Optional.of(
            new PayoutRuling(
                row.id.toString(),
                entry,
                row.shown(),
                invoices(row.proposal.links(), index),
                chosen,
                PayoutCategory.valueOf(row.category.toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  private static List<SaleLine> sales(List<Link> links, LineIndex index) {
    return links.stream()
        .filter(link -> link.role() == LinkRole.TREATMENT)
        .map(link -> index.recordOf(link.line()))
        .filter(SaleLine.class::isInstance)
        .map(SaleLine.class::cast)
        .toList();
  }

  private static Set<InvoiceRef> invoices(List<Link> links, LineIndex index) {
    Set<InvoiceRef> invoices = new HashSet<>();
    links.forEach(link -> index.invoiceOf(link.line()).ifPresent(invoices::add));
    return invoices;
  }

  private Row row(ResultSet row, StatementContext context) throws SQLException {
    UUID line = row.getObject("line_key", UUID.class);
    return new Row(
        row.getObject("id", UUID.class),
        line,
        row.getString("category"),
        List.of(CanonicalJson.read(row.getString("links"), Link[].class)),
        row.getString("proposed"),
        row.getDouble("confidence"),
        row.getDouble("learned"),
        CanonicalJson.read(
            personal.open(SealedColumn.PROPOSAL, row.getBytes("proposal"), line), Proposal.class));
  }

  /**
   * A decision and what it was about.
   *
   * @param category what holds by the decision
   * @param links the links that stand by it
   * @param proposed the category that was proposed
   * @param learned what the confidence owes to earlier decisions, in log-odds
   */
  private record Row(
      UUID id,
      UUID line,
      String category,
      List<Link> links,
      String proposed,
      double confidence,
      double learned,
      Proposal proposal) {

    Shown shown() {
      return new Shown(
          proposed, confidence, proposal.reasons().withLearned(learned).contributions());
    }
  }
}
