package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.reconciliation.decide.Rescoring;
import com.medspasync.reconciliation.learn.Traits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Links that the engine proposed and nobody has decided about, as far as learning goes. */
@Dependent
public class WaitingProposals {

  private final Jdbi database;

  @Inject
  public WaitingProposals(Jdbi database) {
    this.database = database;
  }

  /**
   * A proposed link.
   *
   * @param learned log-odds that count for it now
   * @param rescored whether it is as decisions since the run have made it
   */
  record Waiting(
      UUID id,
      Side side,
      MatchStatus status,
      LocalDate occurredOn,
      double learned,
      boolean rescored,
      Rescoring.Proposed proposed) {}

  /** All of them, those that stand by themselves included. */
  List<Waiting> all() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                with given as (
                  select distinct other.match_id
                  from matches d
                    join decisions x on x.id = d.decision_id and x.action = 'PICK'
                    join match_links mine on mine.match_id = d.id
                    join match_links other
                      on other.line_key = mine.line_key and other.match_id <> d.id
                    join matches m on m.id = other.match_id and m.side = d.side
                      and (m.side = 'PAYOUTS' or m.source = d.source)
                )
                select m.id, m.side, m.status, m.occurred_on, m.learned, m.rescored,
                       m.own_confidence, m.traits::text as traits, g.match_id is not null as contested
                from matches m left join given g on g.match_id = m.id
                where m.present and m.decision_id is null and m.status in ('OPEN', 'AUTO')
                  and m.own_confidence is not null
                order by m.id
                """)
            .map(WaitingProposals::waiting)
            .list());
  }

  /** A proposal as it is seen from now on. */
  record Changed(UUID id, MatchStatus status, double learned, double confidence) {}

  /**
   * Writes changes down. They are no other version of a line: what is proposed stays, and whoever
   * looked at the line while a colleague decided another may still decide it.
   */
  void change(Collection<Changed> changes) {
    if (changes.isEmpty()) {
      return;
    }
    String rows = CanonicalJson.write(changes);
    for (String sql :
        List.of(
            """
            update matches m
            set status = r.status, decision = case r.status when 'AUTO' then 'AUTO' else 'REVIEW' end,
                learned = r.learned, confidence = r.confidence, rescored = true
            from jsonb_to_recordset(cast(:rows as jsonb))
              as r (id uuid, status text, learned double precision, confidence double precision)
            where m.id = r.id
            """,
            """
            update match_links k set confidence = r.confidence
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, confidence double precision)
            where k.match_id = r.id
            """)) {
      database.useHandle(handle -> handle.createUpdate(sql).bind("rows", rows).execute());
    }
  }

  /** Puts doubted decisions, and no others, up for a second look. */
  void askAgain(Collection<String> decisions) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update matches
                set asked_again = not asked_again
                where decision_id is not null
                  and asked_again <> (present and decision_id in (
                    select value::uuid from jsonb_array_elements_text(cast(:ids as jsonb))))
                """)
            .bind("ids", CanonicalJson.write(decisions))
            .execute());
  }

  private static Waiting waiting(ResultSet row, StatementContext context) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        Side.valueOf(row.getString("side")),
        MatchStatus.valueOf(row.getString("status")),
        row.getObject("occurred_on", LocalDate.class),
        row.getDouble("learned"),
        row.getBoolean("rescored"),
        new Rescoring.Proposed(
            row.getDouble("own_confidence"),
            new Traits(List.of(CanonicalJson.read(row.getString("traits"), String[].class))),
            row.getBoolean("contested")));
  }
}
