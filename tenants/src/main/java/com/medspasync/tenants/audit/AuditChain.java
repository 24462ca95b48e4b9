package com.medspasync.tenants.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Puts the events of a spa into one order and lets each hash cover the one before. Any number of
 * nodes may do so at the same time: they take turns.
 */
public final class AuditChain {

  /** Events chained in one transaction. */
  private static final int BATCH = 500;

  private final Clock clock;

  public AuditChain(Clock clock) {
    this.clock = clock;
  }

  /**
   * Chains events that are not yet in the chain, oldest first, in the transaction of the
   * connection. An event that is committed later than a younger one comes behind it.
   *
   * @return how many; call again when it is as many as go into one batch
   */
  public int extend(Connection connection, AuditScope scope) throws SQLException {
    String schema = scope.schema();
    takeTurn(connection, schema);
    List<AuditRow> rows = unchained(connection, schema);
    if (rows.isEmpty()) {
      return 0;
    }
    AuditHead head = head(connection, scope);
    byte[] previous = head.bytes();
    long position = head.position();
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into "
                    + schema
                    + ".audit_chain (position, event_id, hash, chained_at) values (?, ?, ?, ?)");
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from " + schema + ".audit_unchained where event_id = ?")) {
      for (AuditRow row : rows) {
        UUID id = row.event().id();
        position++;
        previous =
            CanonicalText.hash(
                previous, position, CanonicalText.of(scope, row.event()), row.seal());
        insert.setLong(1, position);
        insert.setObject(2, id);
        insert.setBytes(3, previous);
        insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
        insert.addBatch();
        delete.setObject(1, id);
        delete.addBatch();
      }
      insert.executeBatch();
      delete.executeBatch();
    }
    return rows.size();
  }

  /** Whether there may be more to chain after so many. */
  public static boolean mayBeMore(int chained) {
    return chained == BATCH;
  }

  /** Where the chain ends. */
  public AuditHead head(Connection connection, AuditScope scope) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select position, hash from "
                    + scope.schema()
                    + ".audit_chain order by position desc limit 1");
        ResultSet row = select.executeQuery()) {
      return row.next() ? AuditHead.of(row.getLong(1), row.getBytes(2)) : AuditHead.EMPTY;
    }
  }

  /** Held until the transaction ends: whoever comes second sees what the first has chained. */
  private static void takeTurn(Connection connection, String schema) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select name from " + schema + ".turns where name = 'audit' for update")) {
      lock.executeQuery().close();
    }
  }

  private static List<AuditRow> unchained(Connection connection, String schema)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + AuditRow.COLUMNS
                + " from "
                + schema
                + ".audit_unchained u join "
                + schema
                + ".audit_events e on e.id = u.event_id order by e.occurred_at, e.id limit ?")) {
      select.setInt(1, BATCH);
      List<AuditRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(AuditRow.read(row));
        }
      }
      return rows;
    }
  }
}
