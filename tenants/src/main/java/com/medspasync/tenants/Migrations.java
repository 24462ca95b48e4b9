package com.medspasync.tenants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The two series of migration scripts and how they are run. */
final class Migrations {

  private static final String PLATFORM_SCHEMA = "platform";
  private static final String PLATFORM_SCRIPTS = "db/platform";
  private static final String TENANT_SCRIPTS = "db/tenant";

  private Migrations() {}

  static Flyway ofPlatform(DataSource migrator) {
    return configure(migrator, PLATFORM_SCHEMA, PLATFORM_SCRIPTS).load();
  }

  /**
   * @param recorded version the registry has for the tenant: where its own history starts, since a
   *     tenant is created whole and not by one migration after another
   */
  static Flyway ofTenant(DataSource migrator, TenantId tenant, String recorded) {
    return configure(migrator, tenant.schema(), TENANT_SCRIPTS)
        .baselineOnMigrate(true)
        .baselineVersion(recorded)
        .baselineDescription("created")
        .load();
  }

  /** All tenant migrations at once, in order, as one script without a schema name in it. */
  static TenantSchemaScript tenantSchema(DataSource migrator) {
    // a schema that never exists: every migration is pending there, so Flyway lists them all
    Flyway flyway = configure(migrator, "t_none", TENANT_SCRIPTS).load();
    List<MigrationInfo> pending = Arrays.asList(flyway.info().pending());
    if (pending.isEmpty()) {
      throw new IllegalStateException("no tenant migrations in " + TENANT_SCRIPTS);
    }
    StringBuilder script = new StringBuilder();
    for (MigrationInfo migration : pending) {
      script.append(read(TENANT_SCRIPTS + "/" + migration.getScript())).append("\n;\n");
    }
    return new TenantSchemaScript(pending.getLast().getVersion().getVersion(), script.toString());
  }

  private static FluentConfiguration configure(DataSource migrator, String schema, String scripts) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(migrator)
        .defaultSchema(schema)
        .createSchemas(false)
        .locations("classpath:" + scripts)
        .placeholderReplacement(false)
        .failOnMissingLocations(true)
        .cleanDisabled(true);
  }

  private static String read(String resource) {
    try (InputStream script = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
      if (script == null) {
        throw new IllegalStateException("migration not found: " + resource);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param version version of its last migration
   * @param sql statements that make the schema of a tenant in an empty schema on the search path
   */
  record TenantSchemaScript(String version, String sql) {}
}
