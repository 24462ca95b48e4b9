package com.medspasync.launcher.demo;

import com.medspasync.launcher.service.Database;
import com.medspasync.launcher.service.Progress;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.people.PasswordHashes;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Brings the demonstration spas into a running service. May be repeated: what is there stays. */
public final class DemoSpas {
  private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(3);

  private final DataSource platform;
  private final String address;
  private final Path exports;
  private final String password;

  /**
   * @param address where this machine reaches the application
   * @param exports folder with a folder per spa
   * @param password what everyone in the demonstration signs in with
   */
  public DemoSpas(Database database, String address, Path exports, String password) {
    this.platform = database.migrator();
    this.address = address;
    this.exports = exports;
    this.password = password;
  }

  /** Returns when everything is imported and reconciled, or takes too long to wait for. */
  public void create(Progress progress) {
    String hash = new PasswordHashes(1).hash(password);
    for (DemoSpa spa : DemoSpa.all()) {
      progress.begins("demonstration: " + spa.name());
      register(spa, hash);
      progress.done(tryImport(spa));
    }
  }

  private void register(DemoSpa spa, String hash) {
    try {
      TenantId tenant = tenant(spa);
      PeopleRegistry people = new PeopleRegistry(platform, Clock.systemUTC());
      for (DemoSpa.SignIn each : spa.staff()) {
        Person person = people.add(each.email(), each.name());
        people.join(person.id(), tenant, each.role());
        people.setPasswordHash(person.id(), hash);
      }
    } catch (SQLException e) {
      throw new ServiceException(
          "launcher.demo-failed", "Cannot create " + spa.name() + ": " + e.getMessage(), e);
    }
  }

  private TenantId tenant(DemoSpa spa) throws SQLException {
    Optional<Tenant> known =
        new Tenants(platform)
            .all().stream()
                .filter(tenant -> tenant.demo() && tenant.name().equals(spa.name()))
                .findFirst();
    if (known.isPresent()) {
      return known.get().id();
    }
    NewTenant tenant =
        new NewTenant(TenantId.next(), spa.name(), Currency.getInstance("USD"), spa.zone(), true);
    return new TenantProvisioner(platform).create(tenant).id();
  }

  /**
   * People can sign in and bring the files themselves, so a failed import does not end the start.
   */
  private String tryImport(DemoSpa spa) {
    try {
      return importFiles(spa);
    } catch (ServiceException e) {
      return "staff can sign in, but the files in "
          + exports.resolve(spa.folder())
          + " were not imported: "
          + e.getMessage();
    }
  }

  private String importFiles(DemoSpa spa) {
    try (DemoClient client = new DemoClient(address)) {
      client.signIn(spa.owner().email(), password);
      Optional<DemoClient.ImportState> earlier = client.latestImport();
      DemoClient.ImportState state =
          earlier.isPresent() ? earlier.get() : client.upload(files(spa));
      long deadline = System.nanoTime() + IMPORT_PATIENCE.toNanos();
      while (!state.isOver() && System.nanoTime() < deadline) {
        state = client.awaitChange(state);
      }
      return switch (state.status()) {
        case "DONE" -> "a month of files, imported and reconciled";
        case "FAILED" ->
            throw new ServiceException(
                "launcher.demo-failed", "The import of " + spa.name() + " failed.");
        default -> "still importing; the figures fill up while you look";
      };
    }
  }

  private List<Path> files(DemoSpa spa) {
    try (Stream<Path> walk = Files.walk(exports.resolve(spa.folder()))) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the files of " + spa.name(), e);
    }
  }
}
