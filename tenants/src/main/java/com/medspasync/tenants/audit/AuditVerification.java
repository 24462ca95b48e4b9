package com.medspasync.tenants.audit;

import com.medspasync.kernel.TypedId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the record of a spa is what the application wrote, and where it first is not.
 */
public final class AuditVerification {

  private static final int ROWS_AT_ONCE = 1_000;

  /** An event older than this should be in the chain, whatever became of the node that wrote it. */
  private static final Duration CHAINED_WITHIN = Duration.ofMinutes(10);

  private final AuditKey key;
  private final Clock clock;

  public AuditVerification(AuditKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** What a verification came to. */
  public sealed interface Result {}

  /**
   * Nothing was changed.
   *
   * @param events in the chain
   * @param anchors noted heads that were compared
   */
  public record Intact(AuditHead head, long events, int anchors) implements Result {}

  /**
   * Something was changed.
   *
   * @param position of the first bad row in the chain; 0 for an event outside it
   * @param event public id of the event there, where it is known
   */
  public record Broken(long position, Optional<String> event, Fault fault) implements Result {}

  /** What is wrong with a row. */
  public enum Fault {
    /** The place is missing: the row of the chain was removed, or moved elsewhere. */
    LINK_MISSING,
    /** The chain names an event that is not there. */
    EVENT_MISSING,
    /** The event was not written by the application, or was changed since. */
    EVENT_NOT_OURS,
    /** The hash does not follow from the event and the hash before. */
    HASH_WRONG,
    /** The chain is another than the one whose head was noted outside the database. */
    ANCHOR_DIFFERS,
    /** The chain ends before a head that was noted outside the database. */
    CUT_OFF,
    /** An event was kept out of the chain. */
    NEVER_CHAINED
  }

  /**
   * Reads the whole chain.
   *
   * @param anchors heads noted outside the database, read before this is called
   */
  public Result verify(Connection connection, AuditScope scope, List<AuditHead> anchors)
      throws SQLException {
    NavigableMap<Long, String> noted = new TreeMap<>();
    for (AuditHead anchor : anchors) {
      String other = noted.putIfAbsent(anchor.position(), anchor.hash());
      if (other != null && !other.equals(anchor.hash())) {
        return new Broken(anchor.position(), Optional.empty(), Fault.ANCHOR_DIFFERS);
      }
    }
    Walk walk = new Walk(scope, noted);
    Optional<Broken> broken = walk(connection, walk);
    if (broken.isPresent()) {
      return broken.get();
    }
    if (!noted.isEmpty() && noted.lastKey() > walk.position) {
      return new Broken(walk.position + 1, Optional.empty(), Fault.CUT_OFF);
    }
    Optional<Broken> outside = outside(connection, scope);
    return outside.isPresent()
        ? outside.get()
        : new Intact(AuditHead.of(walk.position, walk.hash), walk.position, anchors.size());
  }

  private Optional<Broken> walk(Connection connection, Walk walk) throws SQLException {
    String schema = walk.scope.schema();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select c.position, c.event_id, c.hash, "
                + AuditRow.COLUMNS
                + " from "
                + schema
                + ".audit_chain c left join "
                + schema
                + ".audit_events e on e.id = c.event_id order by c.position")) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Optional<Broken> broken = walk.step(row);
          if (broken.isPresent()) {
            return broken;
          }
        }
      }
      return Optional.empty();
    }
  }

  /** Events that are not in the chain: forged ones, and those that should have been chained. */
  private Optional<Broken> outside(Connection connection, AuditScope scope) throws SQLException {
    String schema = scope.schema();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + AuditRow.COLUMNS
                + " from "
                + schema
                + ".audit_events e where not exists (select 1 from "
                + schema
                + ".audit_chain c where c.event_id = e.id) order by e.occurred_at, e.id")) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          AuditRow found = AuditRow.read(row);
          if (!key.sealed(scope, found.event(), found.seal())) {
            return Optional.of(broken(found.event(), Fault.EVENT_NOT_OURS));
          }
          if (found.event().occurredAt().isBefore(clock.instant().minus(CHAINED_WITHIN))) {
            return Optional.of(broken(found.event(), Fault.NEVER_CHAINED));
          }
        }
      }
      return Optional.empty();
    }
  }

  private static Broken broken(AuditEvent event, Fault fault) {
    return new Broken(0, Optional.of(event.publicId()), fault);
  }

  /** From one row of the chain to the next. */
  private final class Walk {

    private final AuditScope scope;
    private final Map<Long, String> noted;
    private long position;
    private byte[] hash = AuditHead.EMPTY.bytes();

    Walk(AuditScope scope, Map<Long, String> noted) {
      this.scope = scope;
      this.noted = noted;
    }

    Optional<Broken> step(ResultSet row) throws SQLException {
      long next = position + 1;
      UUID named = row.getObject("event_id", UUID.class);
      Optional<String> event = Optional.of(TypedId.format(AuditEvent.PREFIX, named));
      if (row.getLong("position") != next) {
        return Optional.of(new Broken(next, Optional.empty(), Fault.LINK_MISSING));
      }
      if (row.getObject("id", UUID.class) == null) {
        return Optional.of(new Broken(next, event, Fault.EVENT_MISSING));
      }
      @Nullable Fault fault = fault(row, next);
      position = next;
      return Optional.ofNullable(fault).map(found -> new Broken(next, event, found));
    }

    private @Nullable Fault fault(ResultSet row, long next) throws SQLException {
      AuditRow found = AuditRow.read(row);
      if (!key.sealed(scope, found.event(), found.seal())) {
        return Fault.EVENT_NOT_OURS;
      }
      hash = CanonicalText.hash(hash, next, CanonicalText.of(scope, found.event()), found.seal());
      if (!Arrays.equals(hash, row.getBytes("hash"))) {
        return Fault.HASH_WRONG;
      }
      String anchor = noted.get(next);
      return anchor == null || anchor.equals(AuditHead.of(next, hash).hash())
          ? null
          : Fault.ANCHOR_DIFFERS;
    }
  }
}
