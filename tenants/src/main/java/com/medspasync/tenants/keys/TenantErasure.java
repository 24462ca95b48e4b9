package com.medspasync.tenants.keys;

import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantDoor;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Erases a tenant for good: first nobody can reach its data any more, then its key is destroyed and
 * with it every copy of the data anywhere, then what lies here is deleted. What ended half-way is
 * completed by doing it again.
 */
public final class TenantErasure {

  private final DataSource platform;
  private final TenantKeys keys;
  private final SealedFiles files;
  private final By by;

  /** Who erases, and so what the database lets happen. */
  public enum By {
    /** Whoever runs the service, by a command; signs in as {@code medspasync_migrator}. */
    COMMAND("platform.erase_practice"),
    /** The application, only a tenant whose owner's request is due and has begun. */
    REQUEST("platform.finish_erasure");

    private final String function;

    By(String function) {
      this.function = function;
    }
  }

  /**
   * @param platform may use schema platform
   * @param files the uploaded files of all tenants
   */
  public TenantErasure(DataSource platform, TenantKeys keys, SealedFiles files, By by) {
    this.platform = platform;
    this.keys = keys;
    this.files = files;
    this.by = by;
  }

  /**
   * Erases the tenant, its memberships and sessions, and its people but those who belong to others
   * as well.
   *
   * @throws com.medspasync.kernel.DomainException NOT_FOUND when there is no such tenant
   */
  public void erase(TenantId tenant) throws SQLException {
    if (new Tenants(platform).get(tenant).status() == Tenant.Status.ACTIVE) {
      Transactions.run(
          platform, connection -> TenantDoor.close(connection, tenant, "is being erased"));
    }
    Transactions.run(
        platform, connection -> KeyCustody.note(connection, tenant, KeyCustody.DESTROYED));
    keys.destroy(tenant);
    try {
      files.deleteAll(tenant);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of " + tenant + " cannot be deleted", e);
    }
    Transactions.run(
        platform,
        connection -> {
          try (PreparedStatement erase =
              connection.prepareStatement("select " + by.function + "(?)")) {
            erase.setObject(1, tenant.value());
            erase.execute();
          }
        });
  }
}
