package com.medspasync.tenants.audit;

import com.medspasync.tenants.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a spa in the words that its hashes are made of, for whoever verifies it elsewhere.
 */
public final class AuditRecords {

  /** Names of the texts that an event is hashed from, in their order. */
  public static final List<String> HASHED =
      List.of(
          "practice",
          "id",
          "occurred_at",
          "action",
          "outcome",
          "actor_kind",
          "actor",
          "role",
          "address",
          "request_id",
          "objects",
          "details");

  private static final int ROWS_AT_ONCE = 1_000;

  private AuditRecords() {}

  /**
   * An event at its place.
   *
   * @param position in the chain; {@code null} for what happened in the last seconds
   * @param texts what {@link #HASHED} names; empty where the chain names an event that is gone
   */
  public record AuditRecord(
      @Nullable Long position,
      @Nullable String previousHash,
      @Nullable String hash,
      @Nullable String seal,
      List<String> texts) {}

  /** Takes one after the other. */
  @FunctionalInterface
  public interface Reader {
    void read(AuditRecord record);
  }

  /** Hands all events over: those of the chain by their places, then those that wait for one. */
  public static void forEach(Connection connection, TenantId tenant, Reader reader)
      throws SQLException {
    String schema = tenant.schema();
    select(
        connection,
        "select c.position, c.hash, "
            + AuditRow.COLUMNS
            + " from "
            + schema
            + ".audit_chain c left join "
            + schema
            + ".audit_events e on e.id = c.event_id order by c.position",
        chained(tenant, reader));
    select(
        connection,
        "select "
            + AuditRow.COLUMNS
            + " from "
            + schema
            + ".audit_events e where not exists (select 1 from "
            + schema
            + ".audit_chain c where c.event_id = e.id) order by e.occurred_at, e.id",
        row -> {
          AuditRow found = AuditRow.read(row);
          reader.read(
              new AuditRecord(null, null, null, hex(found.seal()), texts(tenant, found.event())));
        });
  }

  private static RowReader chained(TenantId tenant, Reader reader) {
    return new RowReader() {
      private String previous = AuditHead.EMPTY.hash();

      @Override
      public void read(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        String hash = hex(row.getBytes("hash"));
        if (row.getObject("id", UUID.class) == null) {
          reader.read(new AuditRecord(position, previous, hash, null, List.of()));
        } else {
          AuditRow found = AuditRow.read(row);
          reader.read(
              new AuditRecord(
                  position, previous, hash, hex(found.seal()), texts(tenant, found.event())));
        }
        previous = hash;
      }
    };
  }

  private static void select(Connection connection, String sql, RowReader reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  private static List<String> texts(TenantId tenant, AuditEvent event) {
    return CanonicalText.texts(AuditScope.of(tenant), event);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Takes the present row. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
