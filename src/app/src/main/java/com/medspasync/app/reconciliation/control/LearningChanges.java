package com.medspasync.app.reconciliation.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.learn.Fact;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.learn.Unlearned;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What people of the bound spa took back of what was learned. Rows are added, never changed; the
 * decisions themselves stand.
 */
@Dependent
public class LearningChanges {

  /** Prefix of the public form of a change's id. */
  public static final String PREFIX = "lch";

  private static final String SELECT =
      """
      select c.id, c.action, c.fact_kind, c.subject, c.meaning, c.decision_id, c.after_seq,
             c.upto_seq, c.undoes, u.id as undone_by, c.by_id, c.by_name, c.at
      from learning_changes c left join learning_changes u on u.undoes = c.id
      """;

  private final Jdbi database;
  private final Clock clock;
  private final PersonalData personal;

  @Inject
  public LearningChanges(Jdbi database, Clock clock, PersonalData personal) {
    this.database = database;
    this.clock = clock;
    this.personal = personal;
  }

  /** What somebody did about what was learned. */
  public enum Action {
    /** Something is not so, whatever decisions say. */
    REVOKE_FACT,
    /** A decision stands but is not to teach. */
    REVOKE_DECISION,
    /** What was decided after some version is not to teach. */
    ROLL_BACK,
    /** An earlier change no longer holds. */
    UNDO
  }

  /**
   * One change.
   *
   * @param decisionId the decision that is not to teach, or one that said the fact
   * @param afterSeq decisions after this one, up to {@code uptoSeq}, teach nothing
   * @param undoes the change that this one took back
   * @param undoneBy the change that took this one back
   */
  public record Change(
      UUID id,
      Action action,
      Lesson.@Nullable Kind factKind,
      @Nullable String subject,
      @Nullable String meaning,
      @Nullable UUID decisionId,
      @Nullable Long afterSeq,
      @Nullable Long uptoSeq,
      @Nullable UUID undoes,
      @Nullable UUID undoneBy,
      UUID byId,
      String byName,
      Instant at) {

    /** Whether it holds: not undone, and not itself an undoing. */
    public boolean stands() {
      return undoneBy == null && action != Action.UNDO;
    }

    /** The fact it revokes. */
    public Fact.@Nullable Id fact() {
      return factKind == null || subject == null || meaning == null
          ? null
          : new Fact.Id(factKind, subject, meaning);
    }
  }

  /** Everything that was done, newest first. */
  public List<Change> all() {
    return database.withHandle(
        handle -> handle.createQuery(SELECT + "order by c.seq desc").map(this::change).list());
  }

  private Change change(ResultSet row, StatementContext context) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    @Nullable String kind = row.getString("fact_kind");
    return new Change(
        id,
        Action.valueOf(row.getString("action")),
        kind == null ? null : Lesson.Kind.valueOf(kind),
        personal.openIfAny(SealedColumn.LEARNED_SUBJECT, row.getBytes("subject"), id),
        personal.openIfAny(SealedColumn.LEARNED_MEANING, row.getBytes("meaning"), id),
        row.getObject("decision_id", UUID.class),
        row.getObject("after_seq", Long.class),
        row.getObject("upto_seq", Long.class),
        row.getObject("undoes", UUID.class),
        row.getObject("undone_by", UUID.class),
        row.getObject("by_id", UUID.class),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  public Change get(UUID id) {
    return all().stream()
        .filter(change -> change.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND,
                "learned.change-not-found",
                "There is no such change of what was learned."));
  }

  /** What is not to be learned now. */
  Unlearned unlearned() {
    Set<Fact.Id> facts = new HashSet<>();
    Set<String> silent = new HashSet<>();
    for (Change change : all()) {
      if (change.stands()) {
        switch (change.action()) {
          case REVOKE_FACT -> {
            Fact.Id fact = change.fact();
            if (fact == null) {
              // it named somebody who was erased: what said so teaches nothing at all
              silent.add(String.valueOf(change.decisionId()));
            } else {
              facts.add(fact);
            }
          }
          case REVOKE_DECISION -> silent.add(String.valueOf(change.decisionId()));
          case ROLL_BACK -> silent.addAll(decisionsBetween(change));
          case UNDO -> throw new IllegalStateException("An undoing does not stand");
        }
      }
    }
    return new Unlearned(facts, silent);
  }

  private List<String> decisionsBetween(Change change) {
    return database.withHandle(handle ->
        handle
            .createQuery("select id::text from decisions where seq > :after and seq <= :upto")
            .bind("after", change.afterSeq())
            .bind("upto", change.uptoSeq())
            .mapTo(String.class)
            .list());
  }

  void revoke(Fact.Id fact, UUID decision, Actor actor) {
    add(Action.REVOKE_FACT, fact, decision, null, null, actor);
  }

  void revoke(UUID decision, Actor actor) {
    add(Action.REVOKE_DECISION, null, decision, null, null, actor);
  }

  /** What was decided after a decision teaches nothing any more; what comes from now on does. */
  void rollBackTo(long decisionSeq, Actor actor) {
    add(Action.ROLL_BACK, null, null, decisionSeq, null, actor);
  }

  void undo(UUID change, Actor actor) {
    add(Action.UNDO, null, null, null, change, actor);
  }

  private void add(
      Action action,
      Fact.@Nullable Id fact,
      @Nullable UUID decision,
      @Nullable Long afterSeq,
      @Nullable UUID undoes,
      Actor actor) {
    UUID id = TypedId.next();
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into learning_changes
                  (id, action, fact_kind, subject, meaning, decision_id, after_seq, upto_seq,
                   undoes, by_id, by_name, at)
                values (:id, :action, :kind, :subject, :meaning, :decision, :after,
                   case when cast(:after as bigint) is null then null
                        else (select coalesce(max(seq), 0) from decisions) end,
                   :undoes, :by, :byName, :now)
                """)
            .bind("id", id)
            .bind("action", action)
            .bind("kind", fact == null ? null : fact.kind())
            .bind(
                "subject",
                personal.sealIfAny(
                    SealedColumn.LEARNED_SUBJECT, fact == null ? null : fact.subject(), id))
            .bind(
                "meaning",
                personal.sealIfAny(
                    SealedColumn.LEARNED_MEANING, fact == null ? null : fact.meaning(), id))
            .bind("decision", decision)
            .bind("after", afterSeq)
            .bind("undoes", undoes)
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .execute());
  }
}
