package com.medspasync.app.reconciliation.control;

import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.learn.Fact;
import com.medspasync.reconciliation.learn.LearnedModel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Every state of what the bound spa has learned. Rows are added, never changed. */
@Dependent
public class LearnedVersions {

  /** Prefix of the public form of a version's id. */
  public static final String PREFIX = "lver";

  private final Jdbi database;
  private final Clock clock;

  @Inject
  public LearnedVersions(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A state of what was learned.
   *
   * @param version short name: equal states have equal ones
   * @param decisions decisions that stood
   * @param facts facts in force
   * @param lastDecision number of the newest decision it had heard of, 0 before the first
   */
  public record Version(
      UUID id, String version, int decisions, int facts, long lastDecision, Instant at) {}

  /** The newest, newest first. */
  public List<Version> newest(int limit) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select id, version, decisions, facts, last_decision, at
                from learning_versions order by seq desc limit :limit
                """)
            .bind("limit", limit)
            .map(ConstructorMapper.of(Version.class))
            .list());
  }

  public Version get(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select id, version, decisions, facts, last_decision, at
                from learning_versions where id = :id
                """)
            .bind("id", id)
            .map(ConstructorMapper.of(Version.class))
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "learned.version-not-found",
                    "There is no such version of what was learned.")));
  }

  /** Adds a state unless it is the one that was there already. */
  void keep(LearnedModel model) {
    String version = model.version();
    List<Version> last = newest(1);
    if (!last.isEmpty() && last.getFirst().version().equals(version)) {
      return;
    }
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into learning_versions
                  (id, version, decisions, facts, last_decision, at)
                values (:id, :version, :decisions, :facts,
                  (select coalesce(max(seq), 0) from decisions), :now)
                """)
            .bind("id", TypedId.next())
            .bind("version", version)
            .bind("decisions", model.rulings().size())
            .bind("facts", (int) model.facts().stream().filter(Fact::inForce).count())
            .bind("now", clock.instant())
            .execute());
  }
}
