package com.medspasync.app.persistence;

import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.connection.PlatformDataSource;
import com.medspasync.tenants.connection.TenantDataSource;
import com.medspasync.tenants.connection.TransactionRoles;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Hands out data sources and entity managers. The pool itself stays in here: its login has no right
 * on any table, but it may switch to every role.
 */
@DataSourceDefinition(
    name = Databases.LOGIN,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=medspasync.db.url}",
    user = DatabaseRoles.APP,
    password = "${MPCONFIG=medspasync.db.app.password}",
    minPoolSize = 2,
    maxPoolSize = 20,
    maxIdleTime = 300,
    properties = {
      "applicationName=medspasync",
      "tcpKeepAlive=true",
      // what a constraint refuses is a row with people in it, and messages reach the log
      "logServerErrorDetail=false",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=5",
      // where one connection breaks, the others are tried before they are used: emptying the pool
      // for each that breaks kept everybody waiting for new ones while more broke
      "fish.payara.fail-all-connections=false",
      // a connection remembers the tables of every tenant it served, about 1 MB each
      "fish.payara.max-connection-usage-count=20000"
    })
@DataSourceDefinition(
    name = Databases.SNAPSHOTS,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=medspasync.db.url}",
    user = DatabaseRoles.APP,
    password = "${MPCONFIG=medspasync.db.app.password}",
    // what takes minutes neither holds connections that requests wait for nor is without limit
    minPoolSize = 0,
    maxPoolSize = 2,
    maxIdleTime = 60,
    transactional = false,
    properties = {"applicationName=medspasync-snapshots", "tcpKeepAlive=true"})
@ApplicationScoped
public class Databases {

  static final String LOGIN = "java:app/jdbc/medspasync";
  static final String SNAPSHOTS = "java:app/jdbc/medspasync-snapshots";

  @Resource(lookup = LOGIN)
  private DataSource login;

  @Resource(lookup = SNAPSHOTS)
  private DataSource snapshots;

  @Produces
  @Dependent
  @PersistenceContext(unitName = "tenant")
  private EntityManager tenantEntities;

  @Produces
  @Dependent
  @Platform
  @PersistenceContext(unitName = "platform")
  private EntityManager platformEntities;

  /** Tables of the tenant that the request or job is bound to. */
  @Produces
  @Singleton
  DataSource tenantTables() {
    return new TenantDataSource(login, new ContainerTransactionRoles());
  }

  /** The same outside all transactions of the container. */
  @Produces
  @Singleton
  @Snapshots
  DataSource tenantSnapshots() {
    return new TenantDataSource(snapshots, TransactionRoles.withoutContainer());
  }

  /** Tables of schema platform. */
  @Produces
  @Singleton
  @Platform
  DataSource platformTables() {
    return new PlatformDataSource(login, new ContainerTransactionRoles());
  }

  /** The registry of tenants. */
  @Produces
  @Singleton
  Tenants tenants(@Platform DataSource platform) {
    return new Tenants(platform);
  }
}
