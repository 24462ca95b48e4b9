package com.medspasync.launcher.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The product on this machine: the database first, then the application; in reverse to stop. */
public final class Service {
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

  /** The application's process, when it runs. */
  public Optional<ProcessHandle> applicationProcess() {
    return application.process();
  }

  /**
   * Starts what does not run yet and waits until it answers. After a failure nothing is left
   * running that did not run before.
   *
   * @param demo run for demonstration: sooner ready, with demonstration data
   */
  public Running start(boolean demo, Progress progress) {
    settings.refuseUnsafe();
    try (HomeLock lock = HomeLock.take(home)) {
      Optional<Running> already = running();
      if (already.isPresent()) {
        return already.get();
      }
      ApplicationOptions options = ApplicationOptions.from(settings, demo);
      refuseTakenPort(options);
      try {
        return start(options, demo, progress);
      } catch (RuntimeException e) {
        application.stop();
        database.stop();
        throw e;
      }
    }
  }

  private Running start(ApplicationOptions options, boolean demo, Progress progress) {
    Map<String, String> environment = new TreeMap<>(settings.forApplication());
    startDatabase(environment, progress);
    environment.put(Settings.HOME, home.root().toString());
    environment.put(Settings.HTTP_PORT, Integer.toString(options.port()));
    progress.begins(
        application.willTrain(options)
            ? "application (the first start prepares later, faster ones)"
            : "application");
    application.start(options, environment);
    progress.done("ready on " + options.localAddress());
    Running running = new Running(options.port(), options.localAddress(), demo);
    running.write(home);
    return running;
  }

  private void startDatabase(Map<String, String> environment, Progress progress) {
    Optional<ExternalDatabase> external = settings.externalDatabase();
    if (external.isPresent()) {
      environment.put(Settings.DB_URL, external.get().url());
      return;
    }
    progress.begins("database");
    int port = database.start();
    progress.done("ready on 127.0.0.1:" + port);
    environment.put(Settings.DB_URL, database.url(port));
  }

  /** Stops everything; stopping what does not run is fine. Returns whether anything ran. */
  public boolean stop() {
    try (HomeLock lock = HomeLock.take(home)) {
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
    if (settings.externalDatabase().isPresent()) {
      return new ServiceStatus.Part("database", true, "your own server (" + Settings.DB_URL + ")");
    }
    return database
        .runningPort()
        .map(port -> new ServiceStatus.Part("database", true, "127.0.0.1:" + port))
        .orElse(new ServiceStatus.Part("database", false, "not running"));
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
    if (!Ports.isFree(options.address(), options.port())) {
      throw new ServiceException(
          "launcher.port-taken",
          "Port "
              + options.port()
              + " is taken"
              + Ports.owner(options.port()).map(owner -> " by " + owner).orElse("")
              + "; choose another with: ./medspasync start --port "
              + (options.port() + 1));
    }
  }
}
