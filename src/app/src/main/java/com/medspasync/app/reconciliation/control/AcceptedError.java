package com.medspasync.app.reconciliation.control;

import com.medspasync.app.requests.Actor;
import com.medspasync.app.rest.StaleException;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The share of automatic matches that may be wrong, as the owner of the bound spa set it. */
@Dependent
public class AcceptedError {

  /** Less cannot be promised by any number of checks that a spa will ever make. */
  private static final BigDecimal LEAST = new BigDecimal("0.0001");

  private static final BigDecimal MOST = new BigDecimal("0.05");

  private final Jdbi database;
  private final Clock clock;

  @Inject
  public AcceptedError(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public double get() {
    return database.withHandle(handle ->
        handle.createQuery("select accepted_error from settings").mapTo(Double.class).one());
  }

  /** Names the state of the settings when changing them. */
  public int version() {
    return database.withHandle(
        handle -> handle.createQuery("select version from settings").mapTo(Integer.class).one());
  }

  /** Who chose what is in force, and when. */
  public record Choice(String byName, Instant at) {}

  /** The choice in force, unless nobody ever chose. */
  public Optional<Choice> findChoice() {
    return database.withHandle(handle ->
        handle
            .createQuery("select by_name, at from accepted_errors order by seq desc limit 1")
            .map(ConstructorMapper.of(Choice.class))
            .findOne());
  }

  /**
   * @param share in [0.0001, 0.05]
   * @param version the settings that were shown
   * @throws DomainException {@code accuracy.out-of-range}
   * @throws StaleException when somebody was faster
   */
  void set(BigDecimal share, int version, Actor actor) {
    if (share.compareTo(LEAST) < 0 || share.compareTo(MOST) > 0 || share.scale() > 5) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "accuracy.out-of-range",
          "Choose between 1 in 10,000 (0.0001) and 1 in 20 (0.05).");
    }
    int changed =
        database.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    update settings set accepted_error = :share, version = version + 1
                    where version = :version
                    """)
                .bind("share", share)
                .bind("version", version)
                .execute());
    if (changed == 0) {
      throw new StaleException(
          "accuracy.stale",
          "Someone else changed this in the meantime. Look at it again before choosing.");
    }
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into accepted_errors (share, by_id, by_name, at)
                values (:share, :by, :byName, :now)
                """)
            .bind("share", share)
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .execute());
  }
}
