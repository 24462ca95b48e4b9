package com.medspasync.launcher.check;

import com.medspasync.launcher.service.Database;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TenantProvisioner;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** Whether a thousand practices are served as one is. */
final class TenantsSuite implements Suite {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final int PRACTICES = 1_000;

  /** So many of them ask in turns. */
  private static final int ASKING = 64;

  /** After so many a migration is broken off. */
  private static final int BROKEN_OFF_AFTER = 250;

  private static final double PROVISIONING_BUDGET_S = 1;
  private static final double RATIO_BUDGET = 1.2;
  private static final int READS_PER_SECOND = 100;

  /** Slower than what is measured: a JVM that is still compiling must not fall behind for good. */
  private static final int WARM_UP_PER_SECOND = 40;

  private static final Duration WARM_UP = Duration.ofSeconds(90);
  private static final Duration MEASURED = Duration.ofSeconds(40);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final long MIB = 1 << 20;

  /** Before any migration of a practice's schema. */
  private static final String BEFORE_ALL = "202600000000";

  private final Path project;

  TenantsSuite(Path project) {
    this.project = project;
  }

  @Override
  public String name() {
    return "tenants";
  }

  @Override
  public String purpose() {
    return "a thousand practices: created, served, migrated (about 20 minutes; be alone on the machine)";
  }

  @Override
  public String title() {
    return "A thousand practices";
  }

  @Override
  public boolean exists() {
    return Files.isDirectory(Path.of("/proc/self"));
  }

  @Override
  public Result run(Terminal terminal) {
    FigureTable table = new FigureTable();
    try (ProductUnderCheck product = ProductUnderCheck.onFreshHome(project)) {
      terminal.say("Starting with the demonstration …");
      product.start();
      product.stop();
      product.startForService();
      Registry registry = Registry.of(product);
      List<TenantId> practices = new ArrayList<>(registry.create(1).practices());

      Served few = serve(product, practices, terminal);
      memory("memory, few practices (PSS)", product, table);
      terminal.say("Creating " + PRACTICES + " practices …");
      Created created = registry.create(PRACTICES);
      practices.addAll(created.practices());
      table.judge(
          "a practice created with its owner, " + PRACTICES + " one after another",
          created.shown(),
          "≤ 1 s",
          created.longest() <= PROVISIONING_BUDGET_S);
      Served many = serve(product, practices, terminal);
      judge(
          "six reads of a practice with the demonstration's data", few.full(), many.full(), table);
      judge(
          "the same of one empty practice, then of " + ASKING + " in turns",
          few.empty(),
          many.empty(),
          table);
      memory("memory, " + PRACTICES + " practices more (PSS)", product, table);

      terminal.say("Starting anew …");
      product.stop();
      table.add(
          "start when nothing is to be migrated", "%.1f s", seconds(product::startForService));
      product.killApplication();
      migrate(registry, practices, table, terminal);
    } catch (SQLException e) {
      throw new ServiceException(
          "launcher.check-failed", "The database refused: " + e.getMessage(), e);
    }
    return table.result();
  }

  /**
   * @param full of the practice with the demonstration's data
   * @param empty of practices without any
   */
  private record Served(Requests.Times full, Requests.Times empty) {}

  private static Served serve(
      ProductUnderCheck product, List<TenantId> practices, Terminal terminal) {
    terminal.say("Asking …");
    try (Requests full = new Requests(product.address());
        Requests empty = new Requests(product.address())) {
      full.begin(product.email(), product.password());
      practices.stream()
          .limit(ASKING)
          .forEach(practice -> empty.begin(product.email(), product.password(), practice));
      full.send(Requests.READS, WARM_UP_PER_SECOND, WARM_UP);
      Requests.Times ofFull = full.send(Requests.READS, READS_PER_SECOND, MEASURED);
      empty.send(Requests.READS, WARM_UP_PER_SECOND, WARM_UP);
      return new Served(ofFull, empty.send(Requests.READS, READS_PER_SECOND, MEASURED));
    }
  }

  private static void judge(
      String what, Requests.Times few, Requests.Times many, FigureTable table) {
    double ratio = many.p95() / few.p95();
    table.judge(
        what,
        String.format(
            Locale.ROOT,
            "with few practices %s; with %d more %s: p95 %.2f ×",
            few.shown(),
            PRACTICES,
            many.shown(),
            ratio),
        "p95 ≤ 1.2 ×",
        ratio <= RATIO_BUDGET && few.failed() + many.failed() == 0);
  }

  private static void memory(String what, ProductUnderCheck product, FigureTable table) {
    table.add(
        what,
        "application %d MB + PostgreSQL %d MB",
        product.application().memory() / MIB,
        product.database().memory() / MIB);
  }

  /** Every practice from an empty schema to the newest; broken off once, and gone on with. */
  private static void migrate(
      Registry registry, List<TenantId> practices, FigureTable table, Terminal terminal)
      throws SQLException {
    terminal.say("Emptying the practices …");
    registry.empty(practices);
    terminal.say("Migrating, broken off after " + BROKEN_OFF_AFTER + " …");
    long began = System.nanoTime();
    Thread migration = Thread.ofPlatform().start(registry::migrateOrBreakOff);
    while (migration.isAlive() && practices.size() - registry.behind() < BROKEN_OFF_AFTER) {
      sleep(LOOK);
    }
    migration.interrupt();
    join(migration);
    double first = (System.nanoTime() - began) / 1e9;
    int left = registry.behind();
    terminal.say("Going on …");
    double second = seconds(registry::migrate);
    int migrated = practices.size() - left;
    table.judge(
        practices.size()
            + " practices migrated from an empty schema to the newest, broken off once",
        String.format(
            Locale.ROOT,
            "%d in %.1f s, then the other %d in %.1f s (%.0f ms each); %d left behind",
            migrated,
            first,
            left,
            second,
            second * 1e3 / Math.max(1, left),
            registry.behind()),
        "resumed, none left behind",
        left > 0 && migrated > 0 && registry.behind() == 0);
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static void sleep(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static ServiceException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ServiceException("launcher.interrupted", "Interrupted.", e);
  }

  /**
   * @param seconds each practice's, sorted
   */
  private record Created(List<TenantId> practices, double[] seconds) {
    double longest() {
      return seconds[seconds.length - 1];
    }

    String shown() {
      return String.format(
          Locale.ROOT,
          "median %.0f ms, longest %.0f ms",
          seconds[seconds.length / 2] * 1e3,
          longest() * 1e3);
    }
  }

  /** The registry of practices as its operator reaches it. */
  private record Registry(Database database, DataSource migrator, UUID owner) {

    static Registry of(ProductUnderCheck product) throws SQLException {
      Database database = product.registry();
      DataSource migrator = database.migrator();
      UUID owner =
          new PeopleRegistry(migrator, Clock.systemUTC())
              .findByEmail(product.email())
              .orElseThrow()
              .id();
      return new Registry(database, migrator, owner);
    }

    Created create(int count) throws SQLException {
      TenantProvisioner provisioner = new TenantProvisioner(migrator, database.keys());
      PeopleRegistry people = new PeopleRegistry(migrator, Clock.systemUTC());
      List<TenantId> practices = new ArrayList<>();
      double[] seconds = new double[count];
      for (int i = 0; i < count; i++) {
        long began = System.nanoTime();
        TenantId practice =
            provisioner
                .create(
                    // its owner's account is the demonstration's, without a second factor
                    new NewTenant(TenantId.next(), "Practice " + i, DOLLARS, CHICAGO, true))
                .id();
        people.join(owner, practice, Role.OWNER);
        seconds[i] = (System.nanoTime() - began) / 1e9;
        practices.add(practice);
      }
      Arrays.sort(seconds);
      return new Created(practices, seconds);
    }

    /** Leaves the practices as they were before any migration. */
    void empty(List<TenantId> practices) throws SQLException {
      try (Connection connection = migrator.getConnection();
          Statement statement = connection.createStatement();
          PreparedStatement back =
              connection.prepareStatement(
                  "update platform.tenants set schema_version = ? where id = ?")) {
        for (TenantId practice : practices) {
          statement.execute("drop schema " + practice.schema() + " cascade");
          statement.execute("create schema " + practice.schema());
          back.setString(1, BEFORE_ALL);
          back.setObject(2, practice.value());
          back.executeUpdate();
        }
      }
    }

    void migrate() {
      database.migrate();
    }

    void migrateOrBreakOff() {
      try {
        database.migrate();
      } catch (ServiceException brokenOff) {
        // what is left is counted by who broke it off
      }
    }

    int behind() throws SQLException {
      try (Connection connection = migrator.getConnection();
          PreparedStatement count =
              connection.prepareStatement(
                  "select count(*) from platform.tenants where schema_version = ?")) {
        count.setString(1, BEFORE_ALL);
        try (ResultSet row = count.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      }
    }
  }
}
