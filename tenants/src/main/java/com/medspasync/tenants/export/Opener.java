package com.medspasync.tenants.export;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.keys.SealedColumn;
import com.medspasync.tenants.keys.TenantKeys;
import com.medspasync.tenants.keys.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Opens sealed values of a snapshot.
 *
 * @param before the keys as they were just before the snapshot: those that are forgotten while it
 *     lasts are still needed for it
 */
record Opener(TenantKeys keys, Vault before, TenantId tenant) {

  /** The text behind a sealed value that is followed by what tells its row from others. */
  @Nullable String open(SealedColumn column, ResultSet row, int at) throws SQLException {
    byte[] sealed = row.getBytes(at);
    if (sealed == null) {
      return null;
    }
    Object[] identity = new Object[column.row().size()];
    for (int i = 0; i < identity.length; i++) {
      identity[i] = row.getObject(at + 1 + i);
    }
    Vault vault = before.knows(sealed) ? before : keys.opening(tenant, sealed);
    return vault.open(column.of(identity), sealed);
  }
}
