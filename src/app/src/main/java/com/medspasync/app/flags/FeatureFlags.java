package com.medspasync.app.flags;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** How the switches stand. Asked anew each time, so that a change works at once on every node. */
@ApplicationScoped
public class FeatureFlags {

  @Inject @Platform private DataSource platform;

  /** Whether the flag is on for the tenant: its own setting, else everybody's, else the default. */
  public boolean isOn(FeatureFlag flag, TenantId tenant) throws SQLException {
    return all(tenant).getOrDefault(flag.key(), flag.onUnlessSet());
  }

  /** Every flag by its key. */
  public Map<String, Boolean> all(TenantId tenant) throws SQLException {
    Map<String, Boolean> set = read(tenant);
    Map<String, Boolean> all = new LinkedHashMap<>();
    for (FeatureFlag flag : FeatureFlag.values()) {
      all.put(flag.key(), set.getOrDefault(flag.key(), flag.onUnlessSet()));
    }
    return all;
  }

  private Map<String, Boolean> read(TenantId tenant) throws SQLException {
    return Transactions.call(
        platform,
        connection -> {
          Map<String, Boolean> set = new HashMap<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  select key, enabled from platform.feature_flags
                   where tenant_id is null or tenant_id = ?
                   order by tenant_id nulls first
                  """)) {
            select.setObject(1, tenant.value());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                set.put(row.getString(1), row.getBoolean(2));
              }
            }
          }
          return set;
        });
  }
}
