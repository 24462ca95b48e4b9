package com.medspasync.launcher.demo;

import com.medspasync.launcher.service.Database;
import com.medspasync.launcher.service.HomeFolder;
import com.medspasync.launcher.service.Progress;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.tenants.KeyMaker;
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
  private final KeyMaker keys;
  private final String address;
  private final Path exports;
  private final String password;
  private final CompletedDemo completed;

  /**
   * @param address where this machine reaches the application
   * @param exports folder with a folder per spa
   * @param home remembers a demonstration that is complete, so that a later start need not look
   * @param password what everyone in the demonstration signs in with
   */
  public DemoSpas(
      Database database, String address, Path exports, HomeFolder home, String password) {
    this.platform = database.migrator();
    this.keys = database.keys();
    this.address = address;
    this.exports = exports;
    this.password = password;
    this.completed = new CompletedDemo(home, password);
  }

  /** Returns when everything is imported and reconciled, or takes too long to wait for. */
  public void create(Progress progress) {
    if (completed.isOf(known())) {
      return;
    }
    String hash = new PasswordHashes(1).hash(password);
    boolean complete = true;
    for (DemoSpa spa : DemoSpa.all()) {
      progress.begins("demonstration: " + spa.name());
      register(spa, hash);
      complete &= tryImport(spa, progress);
    }
    if (complete) {
      completed.note(known());
    }
  }

  /** The demonstration spas that the database holds. */
  private List<TenantId> known() {
    try {
      return new Tenants(platform).all().stream().filter(Tenant::demo).map(Tenant::id).toList();
    } catch (SQLException e) {
      throw new ServiceException(
          "launcher.demo-failed", "Cannot look for the demonstration: " + e.getMessage(), e);
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
    return new TenantProvisioner(platform, keys).create(tenant).id();
  }

  /**
   * People can sign in and bring the files themselves, so a failed import does not end the start.
   * Returns whether nothing is left to do.
   */
  private boolean tryImport(DemoSpa spa, Progress progress) {
    try {
      boolean complete = importFiles(spa);
      progress.done(
          complete
              ? "a month of files, imported and reconciled"
              : "still importing; the figures fill up while you look");
      return complete;
    } catch (ServiceException e) {
      progress.done(
          "staff can sign in, but the files in "
              + exports.resolve(spa.folder())
              + " were not imported: "
              + e.getMessage());
      return false;
    }
  }

  private boolean importFiles(DemoSpa spa) {
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
        case "DONE" -> true;
        case "FAILED" ->
            throw new ServiceException(
                "launcher.demo-failed", "The import of " + spa.name() + " failed.");
        default -> false;
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
