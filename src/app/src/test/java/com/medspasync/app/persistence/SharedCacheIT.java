package com.medspasync.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.tenants.DatabaseAccess;
import com.medspasync.tenants.DatabaseRoles;
import com.medspasync.tenants.DatabaseSetup;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.connection.TenantDataSource;
import com.medspasync.tenants.connection.TransactionRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** EclipseLink must not answer one tenant from what it remembers of another. */
class SharedCacheIT {

  private static EmbeddedPostgres server;
  private static DatabaseAccess app;
  private static TenantId ours;
  private static TenantId other;

  @BeforeAll
  static void prepareDatabase() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    DatabaseAccess admin =
        new DatabaseAccess(
            "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "x");
    DatabaseSetup.prepare(admin, "app", "migrator");
    app = admin.as(DatabaseRoles.APP, "app");
    TenantProvisioner provisioner =
        new TenantProvisioner(
            admin.as(DatabaseRoles.MIGRATOR, "migrator").open(), tenant -> "no personal data");
    ours = provisioner.create(NewTenant.inDollars("Ours", ZoneId.of("UTC"))).id();
    other = provisioner.create(NewTenant.inDollars("Other", ZoneId.of("UTC"))).id();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Test
  void everyUnitOfTheApplicationIsGuardedAndKeepsNoSharedCache()
      throws IOException, ParserConfigurationException, SAXException {
    List<Element> units = unitsOfTheApplication();

    assertThat(units).isNotEmpty();
    for (Element unit : units) {
      assertThat(text(unit, "shared-cache-mode")).isEqualTo("NONE");
      assertThat(property(unit, "eclipselink.session.customizer"))
          .isIn(TenantSession.class.getName(), PlatformSession.class.getName());
      assertThat(property(unit, "eclipselink.transaction.join-existing")).isEqualTo("true");
    }
  }

  @Test
  void findsNoRowOfAnotherTenantByItsId() {
    assertThat(otherFindsOurRow("NONE")).isEmpty();
  }

  @Test
  void wouldFindItInASharedCache() {
    assertThat(otherFindsOurRow("ALL")).contains("ours");
  }

  @Test
  void nativeQueriesDoNotLeaveTheTenantEither() {
    try (EntityManagerFactory units = entityManagers("NONE")) {
      for (String sql :
          List.of(
              "set local role " + other.schema(),
              "select 1; set local role " + other.schema(),
              "select name from " + other.schema() + ".locations",
              "select set_config('role', '" + other.schema() + "', true)")) {
        TenantContext.run(
            ours,
            () -> {
              try (EntityManager entities = units.createEntityManager()) {
                assertThatThrownBy(() -> entities.createNativeQuery(sql).getResultList())
                    .isInstanceOf(PersistenceException.class);
              }
            });
      }
    }
  }

  /** The name by which the other tenant finds a row that is ours, if it does. */
  private static Optional<String> otherFindsOurRow(String cacheMode) {
    UUID id = UUID.randomUUID();
    try (EntityManagerFactory units = entityManagers(cacheMode)) {
      TenantContext.run(ours, () -> add(units, id));
      return TenantContext.call(other, () -> nameOf(units, id));
    }
  }

  private static void add(EntityManagerFactory units, UUID id) {
    try (EntityManager entities = units.createEntityManager()) {
      entities.getTransaction().begin();
      entities.persist(new LocationRow(id, "ours"));
      entities.getTransaction().commit();
    }
  }

  private static Optional<String> nameOf(EntityManagerFactory units, UUID id) {
    try (EntityManager entities = units.createEntityManager()) {
      return Optional.ofNullable(entities.find(LocationRow.class, id)).map(LocationRow::name);
    }
  }

  private static EntityManagerFactory entityManagers(String cacheMode) {
    return Persistence.createEntityManagerFactory(
        "rows-of-tenants",
        Map.of(
            "jakarta.persistence.nonJtaDataSource",
            new TenantDataSource(app.open(), TransactionRoles.withoutContainer()),
            "jakarta.persistence.sharedCache.mode",
            cacheMode));
  }

  private static List<Element> unitsOfTheApplication()
      throws IOException, ParserConfigurationException, SAXException {
    // beside our classes, and not the test's own file of that name
    URL classes = TenantSession.class.getProtectionDomain().getCodeSource().getLocation();
    try (InputStream file =
        URI.create(classes.toString()).resolve("META-INF/persistence.xml").toURL().openStream()) {
      NodeList found =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file)
              .getElementsByTagName("persistence-unit");
      List<Element> units = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        units.add((Element) found.item(i));
      }
      return units;
    }
  }

  private static String text(Element unit, String tag) {
    return unit.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static String property(Element unit, String name) {
    NodeList properties = unit.getElementsByTagName("property");
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      if (property.getAttribute("name").equals(name)) {
        return property.getAttribute("value");
      }
    }
    return "";
  }
}
