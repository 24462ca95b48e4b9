package com.medspasync.launcher.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The product on this machine: the database first, then the application; in reverse to stop. */
public final class Service {
  /** How long an application may take to notice that its database is back. */
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  /** Tells the application; no operator's choice, and so refused among the settings. */
  private static final String DEMO = "MEDSPASYNC_DEMO";

  private static final int FIRST_UNPRIVILEGED_PORT = 1_024;

  private final Settings settings;
  private final HomeFolder home;
  private final EmbeddedDatabase database;
  private final ApplicationServer application;

  public Service(Settings settings, Distribution distribution) {
    this.settings = settings;
    this.home = settings.home();
    this.database = new EmbeddedDatabase(distribution.databasePrograms(), home);
    this.application = new ApplicationServer(distribution, home);
  }

  public HomeFolder home() {
    return home;
  }

  /** How the service was started, when its application runs. */
  public Optional<Running> running() {
    return application.process().flatMap(process -> Running.read(home));
  }

  /** How the service was started the last time, whether it runs or not. */
  public Optional<Running> lastRun() {
    return Running.read(home);
  }

  /** Whether letters can be sent to people. */
  public boolean sendsMail() {
    return settings.sendsMail();
  }

  /** Where people reach the product: as the operator says, else on this machine. */
  public String publicAddress() {
    return settings
        .publicUrl()
        .or(() -> lastRun().map(Running::address))
        .orElseGet(() -> "http://127.0.0.1:" + settings.httpPort());
  }

  /** Whether every process lives that this machine runs for the service. */
  public boolean processesLive() {
    boolean databaseLives =
        settings.externalDatabase().isPresent() || database.process().isPresent();
    return databaseLives && application.process().isPresent();
  }

  /**
   * Starts what does not run yet and waits until it answers. After a failure, or when this process
   * is asked to end meanwhile, nothing is left running.
   *
   * @param demo run for demonstration: sooner ready, with demonstration data
   */
  public Running start(boolean demo, Progress progress) {
    settings.refuseUnsafe();
    home.refuseUnusable();
    try (HomeLock _ = HomeLock.take(home, () -> progress.begins("after another command"))) {
      Optional<Running> already = running();
      if (already.isPresent()) {
        return complete(already.get(), progress);
      }
      ApplicationOptions options = ApplicationOptions.from(settings, demo);
      if (demo && !options.address().isLoopbackAddress()) {
        throw new ServiceException(
            "launcher.demo-in-public",
            "A demonstration has known sign-ins and runs on the loopback address only; unset "
                + Settings.HTTP_ADDRESS
                + " or start without --demo.");
      }
      refuseTakenPort(options);
      return startOrClean(options, demo, progress);
    }
  }

  private Running startOrClean(ApplicationOptions options, boolean demo, Progress progress) {
    try (Interruption _ = Interruption.watch()) {
      try {
        return start(options, demo, progress);
      } catch (RuntimeException e) {
        Thread.interrupted(); // or nothing below could wait
        application.kill(); // it has not served anybody yet
        database.stop();
        throw e;
      }
    }
  }

  /** What runs stays; a database that died meanwhile comes back, and the application finds it. */
  private Running complete(Running running, Progress progress) {
    if (settings.externalDatabase().isEmpty() && database.process().isEmpty()) {
      startDatabase(progress);
    }
    if (!application.becomesReady(running.address(), RECOVERY)) {
      throw new ServiceException(
          "launcher.application-silent",
          "The application runs, but does not answer well on "
              + running.address()
              + "; start it anew with: ./medspasync restart. Its log: "
              + ApplicationServer.log(home));
    }
    return running;
  }

  private Running start(ApplicationOptions options, boolean demo, Progress progress) {
    Map<String, String> environment = new TreeMap<>(settings.forApplication());
    Database prepared = startDatabase(progress);
    environment.put(Settings.DB_URL, prepared.url());
    environment.put(Settings.DB_APP_PASSWORD, prepared.appPassword());
    environment.put(Settings.DB_MIGRATOR_PASSWORD, prepared.migratorPassword());
    environment.put(
        Settings.MASTER_KEY,
        settings.secret(Settings.MASTER_KEY, new KeyFiles(home), "master-key"));
    environment.put(Settings.AUDIT_KEY, auditKey());
    environment.put(Settings.HOME, home.root().toString());
    environment.put(Settings.HTTP_PORT, Integer.toString(options.port()));
    environment.put(Settings.PUBLIC_URL, settings.publicUrl().orElseGet(options::localAddress));
    settings
        .mailPassword()
        .ifPresent(password -> environment.put(Settings.MAIL_PASSWORD, password));
    environment.put(DEMO, Boolean.toString(demo));
    progress.begins(
        application.willTrain(options)
            ? "application (the first start prepares later, faster ones)"
            : "application");
    Running running = new Running(options.port(), options.localAddress(), demo);
    running.write(home); // before, so that a start which is cut off can be found and finished
    application.start(options, environment);
    progress.done("ready on " + options.localAddress());
    return running;
  }

  /** What seals the events of the audit trails. */
  public String auditKey() {
    return settings.secret(Settings.AUDIT_KEY, new KeyFiles(home), "audit-key");
  }

  /** Starts the database alone, for work on it that needs no application. */
  public Database startDatabase(Progress progress) {
    if (settings.externalDatabase().isEmpty()) {
      progress.begins("database");
      int port = database.start();
      progress.done("ready on 127.0.0.1:" + port);
    }
    Database prepared = database();
    progress.begins("schemas");
    int migrated = prepared.migrate().migrated().size();
    progress.done(migrated == 0 ? "up to date" : "migrated " + migrated + " tenants");
    return prepared;
  }

  /** The database, which must run. */
  public Database database() {
    return settings
        .externalDatabase()
        .or(database::access)
        .map(access -> Database.of(access, settings))
        .orElseThrow(() ->
            new ServiceException(
                "launcher.not-running",
                "The database does not run; start it with: ./medspasync start"));
  }

  /** Stops everything; stopping what does not run is fine. Returns whether anything ran. */
  public boolean stop() {
    try (HomeLock _ = HomeLock.take(home, () -> {})) {
      boolean ran = !status().allDown();
      application.stop();
      database.stop();
      return ran;
    }
  }

  public ServiceStatus status() {
    return new ServiceStatus(List.of(databaseStatus(), applicationStatus()));
  }

  private ServiceStatus.Part databaseStatus() {
    if (settings.externalDatabase().isEmpty() && database.process().isEmpty()) {
      return new ServiceStatus.Part("database", false, "not running");
    }
    Database running = database();
    return running
        .trouble()
        .map(trouble -> new ServiceStatus.Part("database", false, trouble))
        .orElse(new ServiceStatus.Part("database", true, running.url()));
  }

  private ServiceStatus.Part applicationStatus() {
    Optional<Running> running = running();
    if (running.isEmpty()) {
      return new ServiceStatus.Part("application", false, "not running");
    }
    String address = running.get().address();
    return Readiness.answersWell(address)
        ? new ServiceStatus.Part("application", true, address)
        : new ServiceStatus.Part("application", false, "running, but not ready on " + address);
  }

  private static void refuseTakenPort(ApplicationOptions options) {
    Ports.whyNotFree(options.address(), options.port())
        .ifPresent(reason -> {
          throw new ServiceException(
              "launcher.port-taken",
              reason + "; choose another with: ./medspasync start --port " + otherPort(options));
        });
  }

  private static int otherPort(ApplicationOptions options) {
    return options.port() < FIRST_UNPRIVILEGED_PORT
        ? Settings.DEFAULT_HTTP_PORT
        : Math.min(options.port() + 1, Settings.HIGHEST_PORT);
  }
}
