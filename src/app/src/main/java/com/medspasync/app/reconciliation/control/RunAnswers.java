package com.medspasync.app.reconciliation.control;

import com.medspasync.app.jobs.control.JobProgress;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.reconciliation.control.RunAnswer.DiscrepancyRow;
import com.medspasync.app.reconciliation.control.RunAnswer.Learning;
import com.medspasync.app.reconciliation.control.RunAnswer.MatchRow;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.RunTotals;
import com.medspasync.app.statements.control.BulkCopy;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.SearchText;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.connection.TenantCopy;
import com.medspasync.tenants.keys.BlindIndex;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answers of a run into matches and discrepancies. What a person decided is never
 * touched: neither its links and category nor its place in the lists.
 */
@Dependent
public class RunAnswers {

  private static final int CHUNK = 1_000;

  private static final TenantCopy MATCHES =
      TenantCopy.into(
          "run_matches",
          "run_id",
          "id",
          "line_key",
          "side",
          "source",
          "location",
          "occurred_on",
          "money_minor",
          "search_text",
          "decision",
          "status",
          "category",
          "confidence",
          "links",
          "proposal",
          "proposal_hash",
          "own_confidence",
          "learned",
          "traits",
          "evidence_hash");

  private static final TenantCopy DISCREPANCIES =
      TenantCopy.into(
          "run_discrepancies",
          "run_id",
          "id",
          "key",
          "kind",
          "category",
          "source",
          "location",
          "invoice",
          "pos_ref",
          "line_key",
          "occurred_on",
          "pos_minor",
          "program_minor",
          "at_stake_minor",
          "reward_ids",
          "tender",
          "search_text");

  private final Jdbi database;
  private final Transactions transactions;
  private final MatchesTurn turn;
  private final PersonalData personal;

  @Inject
  public RunAnswers(
      Jdbi database, Transactions transactions, MatchesTurn turn, PersonalData personal) {
    this.database = database;
    this.transactions = transactions;
    this.turn = turn;
    this.personal = personal;
  }

  /** Drops what a run has written out of sight. */
  void clear(UUID runId) {
    execute("delete from run_matches where run_id = :run", runId);
    execute("delete from run_discrepancies where run_id = :run", runId);
  }

  /** Writes the answers out of sight, a transaction per chunk. */
  void stage(UUID runId, RunAnswer answer, JobProgress progress) {
    List<MatchRow> matches = answer.matches();
    for (int from = 0; from < matches.size(); from += CHUNK) {
      List<MatchRow> chunk = matches.subList(from, Math.min(from + CHUNK, matches.size()));
      transactions.required(() -> copyMatches(runId, chunk));
      progress.at(Stage.STORING, from + chunk.size(), matches.size());
    }
    List<DiscrepancyRow> discrepancies = answer.discrepancies();
    for (int from = 0; from < discrepancies.size(); from += CHUNK) {
      List<DiscrepancyRow> chunk =
          discrepancies.subList(from, Math.min(from + CHUNK, discrepancies.size()));
      transactions.required(() -> copyDiscrepancies(runId, chunk));
    }
  }

  /**
   * Makes the answers visible, inside the caller's transaction.
   *
   * @param asked days the run was asked for: answers to lines outside them are not taken over
   * @return whether they are visible; not when a run that began later has been there already
   */
  boolean publish(ReconciliationRun run, @Nullable DateRange asked) {
    turn.take();
    if (isOvertaken(run)) {
      clear(run.id());
      return false;
    }
    if (asked != null) {
      keepOnly(run.id(), asked);
    }
    mergeMatches(run);
    replaceLinks(run.id());
    mergeDiscrepancies(run.id());
    withdraw("matches", "line_key", "run_matches", "line_key", run.id(), asked);
    withdraw("discrepancies", "key", "run_discrepancies", "key", run.id(), asked);
    clear(run.id());
    return true;
  }

  /** What stands now. */
  RunTotals totals() {
    Conditions open = DiscrepancyFilter.open(null, null).conditions(Conditions.ofWholePractice());
    return database.withHandle(handle ->
        open.bindTo(
                handle.createQuery(
                    """
                    select count(*) filter (where status = 'AUTO') as auto,
                           count(*) filter (where status = 'OPEN') as review,
                           count(*) filter (where status = 'UNMATCHED') as unmatched,
                           count(*) filter (where decision_id is not null) as decided,
                           (select count(*) from discrepancies d %1$s) as exceptions,
                           coalesce(sum(money_minor) filter (where status = 'AUTO'), 0)::bigint
                             as auto_minor,
                           coalesce(sum(money_minor) filter (where status = 'OPEN'), 0)::bigint
                             as review_minor,
                           coalesce(sum(money_minor) filter (where status = 'UNMATCHED'), 0)::bigint
                             as unmatched_minor,
                           (select coalesce(sum(d.at_stake_minor), 0)::bigint
                            from discrepancies d %1$s) as at_stake_minor
                    from matches where present
                    """
                        .formatted(open.where())))
            .map(ConstructorMapper.of(RunTotals.class))
            .one());
  }

  private void copyMatches(UUID runId, List<MatchRow> rows) {
    BulkCopy.load(
        database,
        MATCHES,
        copy -> {
          for (MatchRow row : rows) {
            String proposal = CanonicalJson.write(row.proposal());
            @Nullable Learning learning = row.learning();
            copy.add(
                runId,
                TypedId.next(),
                row.lineKey(),
                row.side(),
                row.source(),
                row.location(),
                row.occurredOn(),
                row.moneyMinor(),
                row.references(),
                row.decision(),
                row.status(),
                row.category(),
                Double.toString(row.confidence()),
                CanonicalJson.write(row.proposal().links()),
                personal.seal(SealedColumn.STAGED_PROPOSAL, proposal, row.lineKey()),
                personal.index(BlindIndex.PROPOSAL, digest(row)),
                learning == null ? null : Double.toString(learning.ownConfidence()),
                Double.toString(learning == null ? 0 : learning.learned()),
                learning == null ? null : CanonicalJson.write(learning.traits()),
                personal.index(
                    BlindIndex.EVIDENCE,
                    LineKeys.digest(Double.toString(row.confidence()), proposal)));
          }
        });
  }

  /**
   * Of what is proposed, however sure it is and why: whoever has looked at it need not look again
   * when only the reasons weigh a little more.
   */
  private static UUID digest(MatchRow row) {
    return LineKeys.digest(
        row.category(),
        row.location(),
        row.occurredOn().toString(),
        Long.toString(row.moneyMinor()),
        row.references(),
        SearchText.of(row.person()),
        row.proposal().links().stream()
            .map(link -> link.role() + " " + link.line())
            .collect(Collectors.joining(",")));
  }

  private void copyDiscrepancies(UUID runId, List<DiscrepancyRow> rows) {
    BulkCopy.load(
        database,
        DISCREPANCIES,
        copy -> {
          for (DiscrepancyRow row : rows) {
            copy.add(
                runId,
                TypedId.next(),
                row.key(),
                row.kind(),
                row.category(),
                row.source(),
                row.location(),
                row.invoice(),
                row.posRef(),
                row.lineKey(),
                row.occurredOn(),
                row.posMinor(),
                row.programMinor(),
                row.atStakeMinor(),
                CanonicalJson.write(row.rewardIds()),
                row.tender(),
                row.references());
          }
        });
  }

  private void keepOnly(UUID runId, DateRange asked) {
    for (String table : List.of("run_matches", "run_discrepancies")) {
      database.useHandle(handle ->
          handle
              .createUpdate(
                  "delete from "
                      + table
                      + " where run_id = :run and not occurred_on between :from and :to")
              .bind("run", runId)
              .bind("from", asked.from())
              .bind("to", asked.to())
              .execute());
    }
  }

  /** A run that began later has seen newer lines; its answers stay. */
  private boolean isOvertaken(ReconciliationRun run) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select exists (
                  select 1 from reconciliation_runs
                  where status = 'DONE' and id > :run and asked_from is null)
                """)
            .bind("run", run.id())
            .mapTo(Boolean.class)
            .one());
  }

  private void mergeMatches(ReconciliationRun run) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into matches
                  (id, line_key, side, source, location, occurred_on, money_minor, search_text,
                   run_id, model_version, decision, proposed, confidence, proposal,
                   proposal_hash, status, category, own_confidence, learned, traits, evidence_hash)
                select id, line_key, side, source, location, occurred_on, money_minor,
                       search_text, run_id, :model, decision, category, confidence, proposal,
                       proposal_hash, status, category, own_confidence, learned, traits,
                       evidence_hash
                from run_matches where run_id = :run
                on conflict (line_key) do update
                set source = excluded.source, location = excluded.location,
                    occurred_on = excluded.occurred_on, money_minor = excluded.money_minor,
                    search_text = excluded.search_text, run_id = excluded.run_id,
                    model_version = excluded.model_version, decision = excluded.decision,
                    proposed = excluded.proposed, confidence = excluded.confidence,
                    proposal = excluded.proposal, proposal_hash = excluded.proposal_hash,
                    status = excluded.status, category = excluded.category, present = true,
                    own_confidence = excluded.own_confidence, learned = excluded.learned,
                    traits = excluded.traits, evidence_hash = excluded.evidence_hash, rescored = false,
                    version = matches.version
                      + case when matches.present
                             and (matches.proposal_hash, matches.status)
                                 = (excluded.proposal_hash, excluded.status)
                        then 0 else 1 end
                where matches.decision_id is null
                  and (matches.proposal_hash, matches.evidence_hash, matches.status,
                       matches.confidence, matches.present)
                      is distinct from
                      (excluded.proposal_hash, excluded.evidence_hash, excluded.status,
                       excluded.confidence, true)
                """)
            .bind("run", run.id())
            .bind("model", run.modelVersion())
            .execute());
  }

  private void replaceLinks(UUID runId) {
    execute(
        """
        delete from match_links using matches
        where matches.id = match_links.match_id and matches.run_id = :run
          and matches.decision_id is null
        """,
        runId);
    execute(
        """
        insert into match_links (match_id, position, line_key, role, confidence)
        select matches.id, ordinal, (link ->> 'line')::uuid, link ->> 'role',
               (link ->> 'confidence')::double precision
        from matches join run_matches answer using (run_id, line_key),
             jsonb_array_elements(answer.links) with ordinality as e (link, ordinal)
        where run_id = :run and matches.decision_id is null
        """,
        runId);
  }

  private void mergeDiscrepancies(UUID runId) {
    execute(
        """
        insert into discrepancies
          (id, key, kind, category, source, location, invoice, pos_ref, line_key, occurred_on,
           pos_minor, program_minor, at_stake_minor, reward_ids, tender, search_text, run_id)
        select id, key, kind, category, source, location, invoice, pos_ref, line_key, occurred_on,
               pos_minor, program_minor, at_stake_minor, reward_ids, tender, search_text, run_id
        from run_discrepancies where run_id = :run
        on conflict (key) do update
        set location = excluded.location, occurred_on = excluded.occurred_on,
            pos_minor = excluded.pos_minor, program_minor = excluded.program_minor,
            at_stake_minor = excluded.at_stake_minor, reward_ids = excluded.reward_ids,
            search_text = excluded.search_text, run_id = excluded.run_id, present = true,
            version = discrepancies.version + 1
        where discrepancies.decision_id is null
          and (discrepancies.at_stake_minor, discrepancies.reward_ids, discrepancies.occurred_on,
               discrepancies.location, discrepancies.present)
              is distinct from
              (excluded.at_stake_minor, excluded.reward_ids, excluded.occurred_on,
               excluded.location, true)
        """,
        runId);
  }

  /**
   * Takes what the engine no longer sees out of the lists, unless a person has decided about it.
   */
  private void withdraw(
      String table,
      String key,
      String answers,
      String answerKey,
      UUID runId,
      @Nullable DateRange asked) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                "update "
                    + table
                    + " as kept set present = false, version = version + 1"
                    + " where present and decision_id is null"
                    + " and (cast(:from as date) is null or occurred_on between :from and :to)"
                    + " and not exists (select 1 from "
                    + answers
                    + " as answer where answer.run_id = :run and answer."
                    + answerKey
                    + " = kept."
                    + key
                    + ")")
            .bind("run", runId)
            .bind("from", asked == null ? null : asked.from())
            .bind("to", asked == null ? null : asked.to())
            .execute());
  }

  private void execute(String sql, UUID runId) {
    database.useHandle(handle -> handle.createUpdate(sql).bind("run", runId).execute());
  }
}
