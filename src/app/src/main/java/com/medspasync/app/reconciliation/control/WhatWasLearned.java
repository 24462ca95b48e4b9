package com.medspasync.app.reconciliation.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.reconciliation.control.LearnedVersions.Version;
import com.medspasync.app.reconciliation.control.LearnedWords.Words;
import com.medspasync.app.reconciliation.control.LearningChanges.Change;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.learn.Fact;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.tenants.keys.BlindIndex;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the bound spa has learned, for people to look at, and to take back what is not so. */
@Dependent
public class WhatWasLearned {

  /** Prefix of the public form of a fact's id. */
  public static final String FACT_PREFIX = "fact";

  private static final int VERSIONS = 50;

  private final Jdbi database;
  private final LearnedDecisions decisions;
  private final LearningChanges changes;
  private final LearnedVersions versions;
  private final LearnedWords words;
  private final MatchesTurn turn;
  private final Relearn relearn;
  private final PersonalData personal;

  @Inject
  public WhatWasLearned(
      Jdbi database,
      LearnedDecisions decisions,
      LearningChanges changes,
      LearnedVersions versions,
      LearnedWords words,
      MatchesTurn turn,
      Relearn relearn,
      PersonalData personal) {
    this.database = database;
    this.decisions = decisions;
    this.changes = changes;
    this.versions = versions;
    this.words = words;
    this.turn = turn;
    this.relearn = relearn;
    this.personal = personal;
  }

  /**
   * All of it.
   *
   * @param version short name: equal states have equal ones
   * @param decisions how many decisions stand and teach
   * @param facts what decisions say, by kind and subject
   * @param weights by how much proposals are surer than the engine thinks, the largest first
   * @param changes what people took back, newest first
   * @param versions earlier states, newest first
   */
  public record Overview(
      String version,
      int decisions,
      List<KnownFact> facts,
      List<LearnedModel.Weight> weights,
      List<KnownChange> changes,
      List<Version> versions) {

    public Overview {
      facts = List.copyOf(facts);
      weights = List.copyOf(weights);
      changes = List.copyOf(changes);
      versions = List.copyOf(versions);
    }
  }

  /**
   * A fact in words that its reader may see.
   *
   * @param pending whether the last run did not know of it yet
   */
  public record KnownFact(
      UUID id,
      Lesson.Kind kind,
      String subject,
      String meaning,
      int agreeing,
      int against,
      double belief,
      boolean inForce,
      boolean pending,
      List<Witness> witnesses) {

    public KnownFact {
      witnesses = List.copyOf(witnesses);
    }
  }

  /** A decision that says so. */
  public record Witness(UUID decision, @Nullable UUID match, String byName, Instant at) {}

  /** Something that somebody took back, in words that the reader may see. */
  public record KnownChange(Change change, String subject, String meaning) {}

  public Overview overview() {
    LearnedModel model = decisions.learn();
    Map<String, Ruling> rulings = new HashMap<>();
    model.rulings().forEach(ruling -> rulings.put(ruling.id(), ruling));
    Map<String, Witness> witnesses = witnesses();
    Instant lastRun = lastRunAt();
    List<LearnedModel.Weight> weights =
        model.weights().stream()
            .sorted((a, b) -> Double.compare(Math.abs(b.logOdds()), Math.abs(a.logOdds())))
            .toList();
    return new Overview(
        model.version(),
        model.rulings().size(),
        model.facts().stream().map(fact -> known(fact, rulings, witnesses, lastRun)).toList(),
        weights,
        changes.all().stream().map(change -> known(change, rulings)).toList(),
        versions.newest(VERSIONS));
  }

  private KnownFact known(
      Fact fact, Map<String, Ruling> rulings, Map<String, Witness> witnesses, Instant lastRun) {
    List<Witness> said =
        fact.rulings().stream().map(witnesses::get).filter(Objects::nonNull).toList();
    Words shown = words.of(fact, rulings.get(fact.rulings().getFirst()));
    return new KnownFact(
        idOf(fact.id()),
        fact.id().kind(),
        shown.subject(),
        shown.meaning(),
        fact.agreeing(),
        fact.against(),
        fact.belief(),
        fact.inForce(),
        said.stream().anyMatch(witness -> witness.at().isAfter(lastRun)),
        said);
  }

  private KnownChange known(Change change, Map<String, Ruling> rulings) {
    Fact.Id fact = change.fact();
    Words shown =
        fact == null
            ? new Words("", "")
            : words.of(
                fact.kind(),
                fact.subject(),
                fact.meaning(),
                rulings.get(String.valueOf(change.decisionId())));
    return new KnownChange(change, shown.subject(), shown.meaning());
  }

  private Map<String, Witness> witnesses() {
    Map<String, Witness> witnesses = new HashMap<>();
    database.useHandle(handle ->
        handle
            .createQuery(
                """
                select id, match_id, by_name, at from decisions
                where match_id is not null and action <> 'UNDO'
                """)
            .map((row, context) ->
                new Witness(
                    row.getObject("id", UUID.class),
                    row.getObject("match_id", UUID.class),
                    row.getString("by_name"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
            .forEach(witness -> witnesses.put(witness.decision().toString(), witness)));
    return witnesses;
  }

  /** The state in force; none before anything was learned. */
  public Optional<Version> current() {
    return versions.newest(1).stream().findFirst();
  }

  /** When the last run began, which is when it learned. */
  private Instant lastRunAt() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select coalesce(max(j.started_at), '-infinity') > '-infinity' as any,
                       max(j.started_at) as at
                from reconciliation_runs r join jobs j on j.id = r.job_id
                where r.status = 'DONE'
                """)
            .map((row, context) ->
                row.getBoolean("any")
                    ? row.getObject("at", OffsetDateTime.class).toInstant()
                    : Instant.EPOCH)
            .one());
  }

  /**
   * Says that something is not so, whatever was decided.
   *
   * @throws DomainException {@code learned.fact-not-found} when no decision says it
   */
  public LearnedFrom revokeFact(UUID id, Actor actor) {
    turn.take();
    Fact fact =
        decisions.learn().facts().stream()
            .filter(known -> idOf(known.id()).equals(id))
            .findFirst()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "learned.fact-not-found",
                    "Nothing of that kind is known now."));
    changes.revoke(fact.id(), UUID.fromString(fact.rulings().getFirst()), actor);
    return relearn.now();
  }

  /**
   * Lets a decision stand but teach nothing.
   *
   * @throws DomainException {@code learned.teaches-nothing} when it is none that teaches
   */
  public LearnedFrom revokeDecision(ReviewDecision decision, Actor actor) {
    turn.take();
    boolean teaches =
        decisions.learn().rulings().stream()
                .anyMatch(ruling -> ruling.id().equals(decision.id().toString()))
            && !changes.unlearned().rulings().contains(decision.id().toString());
    if (!teaches) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "learned.teaches-nothing",
          "Nothing is learned from this decision as it is.");
    }
    changes.revoke(decision.id(), actor);
    return relearn.now();
  }

  /** Lets what was decided after a version teach nothing; later decisions do again. */
  public LearnedFrom rollBackTo(UUID version, Actor actor) {
    turn.take();
    changes.rollBackTo(versions.get(version).lastDecision(), actor);
    return relearn.now();
  }

  /**
   * Takes back what was taken back.
   *
   * @throws DomainException {@code learned.change-undone} when it no longer holds
   */
  public LearnedFrom undo(UUID change, Actor actor) {
    turn.take();
    if (!changes.get(change).stands()) {
      throw new DomainException(
          DomainException.Kind.CONFLICT, "learned.change-undone", "This was taken back already.");
    }
    changes.undo(change, actor);
    return relearn.now();
  }

  /** A fact is known again by what it says. */
  private UUID idOf(Fact.Id fact) {
    return personal.index(
        BlindIndex.FACT, LineKeys.digest(fact.kind().name(), fact.subject(), fact.meaning()));
  }
}
