package com.medspasync.app.reconciliation.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.ClientWords;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a client out of what was found about lines: the values that were compared, and her words in
 * what is searched. What is proposed, how sure it is and what was decided stays.
 */
@Dependent
public class ForgetEvidence {

  private static final int STEP = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Jdbi database;
  private final PersonalData personal;
  private final MatchesTurn turn;
  private final Transactions transactions;

  @Inject
  public ForgetEvidence(
      Jdbi database, PersonalData personal, MatchesTurn turn, Transactions transactions) {
    this.database = database;
    this.personal = personal;
    this.turn = turn;
    this.transactions = transactions;
  }

  private record Row(UUID id, UUID line, Proposal proposal) {}

  /** In steps, each in a transaction of its own: all proposals are opened. */
  public void about(Set<UUID> lines, ClientWords words) {
    UUID after = BEFORE_ALL;
    List<Row> step;
    do {
      UUID from = after;
      step =
          transactions.required(() -> {
            turn.take();
            return forget(from, lines);
          });
      after = step.isEmpty() ? after : step.getLast().id();
    } while (step.size() == STEP);
    transactions.required(() -> {
      turn.take();
      rewrite("matches", "search_text", lines, words::outOf);
      rewrite("discrepancies", "search_text", lines, words::outOf);
      rewrite("discrepancies", "tender", lines, words::outOf);
    });
  }

  /** The same for whoever has the turn already. */
  void withinTurn(Set<UUID> lines) {
    UUID after = BEFORE_ALL;
    for (List<Row> step = forget(after, lines); !step.isEmpty(); step = forget(after, lines)) {
      after = step.getLast().id();
    }
  }

  private List<Row> forget(UUID after, Set<UUID> lines) {
    return database.withHandle(handle -> {
      List<Row> rows =
          handle
              .createQuery(
                  """
                  select id, line_key, proposal from matches where id > :after
                  order by id limit :limit
                  """)
              .bind("after", after)
              .bind("limit", STEP)
              .map((row, context) -> row(row))
              .list();
      rows.stream()
          .filter(row -> lines.contains(row.line()) || speaksOf(row.proposal(), lines))
          .forEach(row -> forget(handle, row));
      return rows;
    });
  }

  private Row row(ResultSet row) throws SQLException {
    UUID line = row.getObject("line_key", UUID.class);
    return new Row(
        row.getObject("id", UUID.class),
        line,
        CanonicalJson.read(
            personal.open(SealedColumn.PROPOSAL, row.getBytes("proposal"), line), Proposal.class));
  }

  private static boolean speaksOf(Proposal proposal, Set<UUID> lines) {
    return proposal.lines().anyMatch(lines::contains);
  }

  private void forget(Handle handle, Row row) {
    handle
        .createUpdate("update matches set proposal = :sealed where id = :id")
        .bind("id", row.id())
        .bind(
            "sealed",
            personal.seal(
                SealedColumn.PROPOSAL,
                CanonicalJson.write(row.proposal().withoutValues()),
                row.line()))
        .execute();
  }

  private record Text(UUID id, String text) {}

  private void rewrite(
      String table, String column, Set<UUID> lines, UnaryOperator<String> without) {
    database.useHandle(handle ->
        handle
            .createQuery(
                "select id, "
                    + column
                    + " as text from "
                    + table
                    + """
                     where line_key in (
                      select value::uuid from jsonb_array_elements_text(cast(:keys as jsonb)))
                    """)
            .bind("keys", CanonicalJson.write(lines))
            .map((row, context) -> new Text(row.getObject("id", UUID.class), row.getString("text")))
            .list()
            .forEach(row ->
                handle
                    .createUpdate("update " + table + " set " + column + " = :text where id = :id")
                    .bind("id", row.id())
                    .bind("text", without.apply(row.text()))
                    .execute()));
  }
}
