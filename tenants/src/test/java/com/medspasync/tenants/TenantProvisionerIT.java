package com.medspasync.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TenantProvisionerIT {

  private static TestDatabase database;

  @BeforeAll
  static void prepareDatabase() throws SQLException {
    database = new TestDatabase("provisioning", 2);
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @Test
  void createsATenantThatCanBeUsedAtOnce() throws SQLException {
    TenantId tenant = database.create("Aspen Skin");

    TenantContext.run(tenant, () -> insertLocation("L1"));

    assertThat(TenantContext.call(tenant, TenantProvisionerIT::countLocations)).isEqualTo(1);
    assertThat(new Tenants(database.platform()).get(tenant).name()).isEqualTo("Aspen Skin");
  }

  @Test
  void leavesNothingBehindWhenATenantCannotBeCreated() throws SQLException {
    NewTenant tenant = NewTenant.inDollars("Twice", ZoneId.of("UTC"));
    TenantProvisioner provisioner = database.provisioner();
    provisioner.create(tenant);

    assertThatThrownBy(() -> provisioner.create(tenant))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("there is a tenant");
    assertThat(new Tenants(database.platform()).all())
        .filteredOn(each -> each.name().equals("Twice"))
        .hasSize(1);
  }

  @Test
  void cutsOffASuspendedTenantUntilItIsRestored() throws SQLException {
    TenantId tenant = database.create("Late Payer");
    TenantProvisioner provisioner = database.provisioner();

    TenantContext.run(tenant, () -> insertLocation("L1"));

    provisioner.suspend(tenant, "three invoices are open");
    assertThatThrownBy(() -> TenantContext.call(tenant, TenantProvisionerIT::countLocations))
        .isInstanceOf(TenantClosedException.class);
    Tenant suspended = new Tenants(database.platform()).get(tenant);
    assertThat(suspended.status()).isEqualTo(Tenant.Status.SUSPENDED);
    assertThat(suspended.suspension())
        .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo("three invoices are open"));

    provisioner.restore(tenant);
    assertThat(TenantContext.call(tenant, TenantProvisionerIT::countLocations)).isEqualTo(1);
    assertThat(new Tenants(database.platform()).get(tenant).suspension()).isEmpty();
  }

  private static void insertLocation(String code) {
    try (Connection connection = database.tenants().getConnection();
        var insert =
            connection.prepareStatement(
                "insert into locations (id, code, name, time_zone) values (gen_random_uuid(), ?, ?, 'UTC')")) {
      insert.setString(1, code);
      insert.setString(2, code);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long countLocations() throws SQLException {
    try (Connection connection = database.tenants().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from locations")) {
      row.next();
      return row.getLong(1);
    }
  }
}
