package com.medspasync.tenants.keys;

import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Erases a tenant for good: first nobody can reach its data any more, then its key is destroyed and
 * with it every copy of the data anywhere, then what lies here is deleted. What ended half-way is
 * completed by doing it again.
 */
public final class TenantErasure {

  private final DataSource migrator;
  private final TenantKeys keys;
  private final SealedFiles files;

  /**
   * @param migrator signs in as {@code medspasync_migrator}
   * @param files folder of the uploaded files
   */
  public TenantErasure(DataSource migrator, TenantKeys keys, Path files) {
    this.migrator = migrator;
    this.keys = keys;
    this.files = new SealedFiles(files, keys);
  }

  /**
   * Erases the tenant, its memberships and sessions; people who belong to others as well stay.
   *
   * @throws com.medspasync.kernel.DomainException NOT_FOUND when there is no such tenant
   */
  public void erase(TenantId tenant) throws SQLException {
    if (new Tenants(migrator).get(tenant).status() == Tenant.Status.ACTIVE) {
      new TenantProvisioner(migrator, keys).suspend(tenant, "is being erased");
    }
    Transactions.run(
        migrator, connection -> KeyCustody.note(connection, tenant, KeyCustody.DESTROYED));
    keys.destroy(tenant);
    try {
      files.deleteAll(tenant);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of " + tenant + " cannot be deleted", e);
    }
    Transactions.run(migrator, connection -> dropRows(connection, tenant));
  }

  private static void dropRows(Connection connection, TenantId tenant) throws SQLException {
    String name = tenant.schema();
    try (Statement drop = connection.createStatement()) {
      drop.execute("drop schema if exists " + name + " cascade");
      drop.execute("drop role " + name);
    }
    for (String table : referring(connection)) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from platform." + table + " where tenant_id = ?")) {
        delete.setObject(1, tenant.value());
        delete.executeUpdate();
      }
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from platform.tenants where id = ?")) {
      delete.setObject(1, tenant.value());
      delete.executeUpdate();
    }
  }

  /** Tables of the platform that speak of tenants, whoever added them. */
  private static List<String> referring(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'platform'::regnamespace and c.relkind = 'r'
                  and a.attname = 'tenant_id' and not a.attisdropped
                order by c.relname
                """);
        ResultSet row = select.executeQuery()) {
      List<String> tables = new ArrayList<>();
      while (row.next()) {
        tables.add(row.getString(1));
      }
      return tables;
    }
  }
}
