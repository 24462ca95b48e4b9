package com.medspasync.tenants.keys;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Holds the keys that are found against what the registry says they should be, before anybody is
 * served: data sealed from now on by a wrong key would be lost as soon as the right one is back.
 */
public final class KeyCustody {

  /** What the registry says of a tenant whose key was destroyed. */
  static final String DESTROYED = "destroyed";

  private KeyCustody() {}

  /** Whether there is a tenant who has a key, so that a new master key would not do. */
  public static boolean expectsKeys(DataSource migrator) throws SQLException {
    return !marks(migrator).values().stream().allMatch(String::isEmpty);
  }

  /**
   * Makes keys for tenants from before there were any, and checks those of all others.
   *
   * @throws UnusableKeyException when a key is missing or another one
   */
  public static void ensure(DataSource migrator, TenantKeys keys) throws SQLException {
    for (Map.Entry<TenantId, String> each : marks(migrator).entrySet()) {
      TenantId tenant = each.getKey();
      if (each.getValue().isEmpty()) {
        String mark = keys.makeForPlain(tenant);
        Transactions.run(migrator, connection -> note(connection, tenant, mark));
      } else if (!each.getValue().equals(DESTROYED) && !each.getValue().equals(keys.mark(tenant))) {
        throw new UnusableKeyException(
            "The key that was found for practice "
                + tenant
                + " is not the one that sealed its data: bring back the folder keys that belongs to"
                + " this database.");
      }
    }
  }

  static void note(Connection connection, TenantId tenant, String mark) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update platform.tenants set sealed_by = ? where id = ?")) {
      update.setString(1, mark);
      update.setObject(2, tenant.value());
      update.executeUpdate();
    }
  }

  private static Map<TenantId, String> marks(DataSource migrator) throws SQLException {
    return Transactions.call(
        migrator,
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, coalesce(sealed_by, '') from platform.tenants order by id");
              ResultSet row = select.executeQuery()) {
            Map<TenantId, String> marks = new LinkedHashMap<>();
            while (row.next()) {
              marks.put(new TenantId(row.getObject(1, UUID.class)), row.getString(2));
            }
            return marks;
          }
        });
  }
}
