package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payara Micro with the application, as a process of its own. */
final class ApplicationServer {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  /** Writing the cache of classes happens while a trained run ends. */
  private static final Duration TRAINED_STOP_PATIENCE = Duration.ofMinutes(3);

  private final Distribution distribution;
  private final HomeFolder home;
  private final BackgroundProcess process;

  ApplicationServer(Distribution distribution, HomeFolder home) {
    this.distribution = distribution;
    this.home = home;
    this.process = new BackgroundProcess(home.runtime().resolve("application.pid"));
  }

  Optional<ProcessHandle> process() {
    return process.find();
  }

  static Path log(HomeFolder home) {
    return home.logs().resolve("application.0.log");
  }

  /** Starts the server and waits until it serves the application. */
  void start(ApplicationOptions options, Map<String, String> environment) {
    StartCache cache = StartCache.of(server(), options.flags(), home);
    boolean train = options.startCache() && cache.isWorthTraining();
    if (train) {
      cache.removeOthers();
      run(options, environment, cache.train());
      process.stop(TRAINED_STOP_PATIENCE);
      cache.finish();
    }
    run(options, environment, options.startCache() && cache.exists() ? cache.use() : List.of());
  }

  /** Whether the next start with these options prepares the cache, which takes its time once. */
  boolean willTrain(ApplicationOptions options) {
    return options.startCache() && StartCache.of(server(), options.flags(), home).isWorthTraining();
  }

  /** Whether the application at this address answers well before the patience is at its end. */
  boolean becomesReady(String address, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!Readiness.answersWell(address)) {
      if (process().isEmpty() || System.nanoTime() > deadline) {
        return false;
      }
      Pause.of(Duration.ofMillis(200));
    }
    return true;
  }

  void kill() {
    process.kill();
  }

  void stop() {
    process.stop(STOP_PATIENCE);
  }

  private void run(
      ApplicationOptions options, Map<String, String> environment, List<String> cacheFlags) {
    resetState();
    LogFile log = new LogFile(log(home));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options.flags());
    command.addAll(cacheFlags);
    command.add("-XX:ErrorFile=" + home.logs().resolve("application-crash-%p.log"));
    command.add("-Djava.io.tmpdir=" + home.temporary());
    command.addAll(
        List.of(
            "-jar",
            server().resolve("launch-micro.jar").toString(),
            "--noCluster",
            "--noHazelcast",
            "--disablePhoneHome",
            "--port",
            Integer.toString(options.port()),
            "--logProperties",
            writeLoggingProperties().toString(),
            "--preBootCommandFile",
            writeBootCommands(options).toString(),
            "--deploy",
            distribution.application().toString(),
            "--contextRoot",
            "/"));
    ProcessHandle started =
        process.start(command, environment, home.logs().resolve("application-console.log"));
    new Readiness(started, log, home, options).await();
  }

  /** The unpacked server; its jars keep their time stamps, on which the start cache depends. */
  private Path server() {
    Path archive = distribution.applicationServer();
    Path folder = home.runtime().resolve(archive.getFileName().toString().replace(".jar", ""));
    if (!Files.exists(folder.resolve("launch-micro.jar"))) {
      Folders.delete(folder);
      Programs.Outcome outcome =
          Programs.run(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  archive.toString(),
                  "--rootDir",
                  folder.toString(),
                  "--outputLauncher"),
              Map.of());
      if (!outcome.succeeded()) {
        throw new ServiceException(
            "launcher.application-failed",
            "The application server cannot be unpacked: " + outcome.output());
      }
    }
    return folder;
  }

  /** The server remembers what it ran last; every start begins from what it was delivered with. */
  private void resetState() {
    Path config = server().resolve("config");
    Path delivered = config.resolve("domain.delivered.xml");
    Path current = config.resolve("domain.xml");
    try {
      if (Files.exists(delivered)) {
        Files.copy(delivered, current, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.copy(current, delivered);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reset the application server", e);
    }
    for (String folder : List.of("applications", "generated", "autodeploy")) {
      Folders.delete(server().resolve(folder));
    }
  }

  /**
   * In service, HTTP/2 is the proxy's business. Over http a connection becomes one of it by a
   * header, and a proxy that hands that header on is left out of what follows: whoever sent it
   * would then name her address herself. A demonstration has no proxy, and is asked by programs
   * that send that header with their first request, whose body the server then waits for in vain.
   */
  private Path writeBootCommands(ApplicationOptions options) {
    return write(
        "boot-commands",
        """
        set %1$s.network-config.network-listeners.network-listener.http-listener.address=%2$s
        set %1$s.network-config.protocols.protocol.http-listener.http.http2-enabled=%3$s
        set %1$s.network-config.protocols.protocol.http-listener.http.server-header=false
        set %1$s.network-config.protocols.protocol.http-listener.http.xpowered-by=false
        set %1$s.network-config.protocols.protocol.http-listener.http.xframe-options=false
        set %1$s.network-config.protocols.protocol.http-listener.http.compression=on
        set %1$s.network-config.protocols.protocol.http-listener.http.compressable-mime-type=text/html,text/css,text/javascript,application/json,image/svg+xml
        set %1$s.hazelcast-config-specific-configuration.enabled=false
        """
            .formatted(
                "configs.config.server-config",
                options.address().getHostAddress(),
                options.quickStart()));
  }

  /**
   * Jersey's errors are slips in requests, which are answered and otherwise nobody's business: they
   * repeat what was sent, which may be about a client, with the whole stack.
   */
  private Path writeLoggingProperties() {
    return write(
        "logging.properties",
        """
        handlers=java.util.logging.FileHandler
        .level=INFO
        org.glassfish.jersey.internal.Errors.level=OFF
        java.util.logging.FileHandler.pattern=%s/application.%%g.log
        java.util.logging.FileHandler.limit=10000000
        java.util.logging.FileHandler.count=5
        java.util.logging.FileHandler.append=true
        java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$-7s %%3$s %%5$s%%6$s%%n
        """
            .formatted(home.logs().toString().replace("%", "%%")));
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(home.runtime().resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + name, e);
    }
  }
}
