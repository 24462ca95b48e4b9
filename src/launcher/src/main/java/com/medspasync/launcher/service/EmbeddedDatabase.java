package com.medspasync.launcher.service;

import com.medspasync.tenants.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL cluster in the home folder, run as a server of its own: it listens on the loopback
 * address only, asks everyone for a password, and survives both the command that started it and its
 * own sudden death.
 */
final class EmbeddedDatabase {
  private static final String ADMIN = "postgres";
  private static final String MAINTENANCE = "postgres";
  private static final String NAME = "medspasync";
  private static final int FIRST_PORT = 15_432;
  private static final int ATTEMPTS = 5;
  private static final int PORT_LINE = 3;
  private static final int BEGAN_LINE = 2;

  private final Path programsArchive;
  private final HomeFolder home;
  private final Path cluster;

  EmbeddedDatabase(Path programsArchive, HomeFolder home) {
    this.programsArchive = programsArchive;
    this.home = home;
    this.cluster = home.data().resolve("postgresql");
  }

  /** The port the server answers on, when it runs. */
  Optional<Integer> runningPort() {
    return process().map(process -> Integer.parseInt(lockFile().get(PORT_LINE).strip()));
  }

  Optional<ProcessHandle> process() {
    List<String> lock = lockFile();
    return lock.size() <= PORT_LINE
        ? Optional.empty()
        : BackgroundProcess.find(
            Long.parseLong(lock.getFirst().strip()),
            Instant.ofEpochSecond(Long.parseLong(lock.get(BEGAN_LINE).strip())));
  }

  /** The superuser's way into the product's database, when the server runs. */
  Optional<DatabaseAccess> access() {
    return runningPort().map(port -> access(port, NAME));
  }

  private DatabaseAccess access(int port, String database) {
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, ADMIN, adminPassword());
  }

  private String adminPassword() {
    return new KeyFiles(home).getOrCreate("database-admin");
  }

  /** Starts the server unless it runs, and waits until it answers. Returns its port. */
  int start() {
    Optional<Integer> running = runningPort();
    if (running.isPresent()) {
      return running.get();
    }
    PostgresPrograms programs = PostgresPrograms.unpacked(programsArchive, home);
    if (!Files.isDirectory(cluster)) {
      create(programs);
    }
    removeStaleLock();
    int port = choosePort();
    configure(port);
    for (int attempt = 1; ; attempt++) {
      Programs.Outcome outcome = tryStart(programs);
      if (outcome.succeeded()) {
        Database.createIfMissing(access(port, MAINTENANCE), NAME);
        return port;
      }
      if (attempt == ATTEMPTS) {
        throw new ServiceException(
            "launcher.database-failed",
            "PostgreSQL does not start: " + outcome.output() + "\n" + tail(startLog()));
      }
      // After a kill -9 the orphaned backends of the old server need a moment to notice and end.
      Pause.of(Duration.ofSeconds(1));
    }
  }

  void stop() {
    if (process().isEmpty()) {
      return;
    }
    Programs.Outcome outcome =
        PostgresPrograms.unpacked(programsArchive, home)
            .run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-s"));
    if (!outcome.succeeded() && process().isPresent()) {
      throw new ServiceException(
          "launcher.database-stays", "PostgreSQL does not stop: " + outcome.output());
    }
  }

  private Programs.Outcome tryStart(PostgresPrograms programs) {
    return programs.run(
        "pg_ctl",
        List.of(
            "start",
            "-D",
            cluster.toString(),
            "-w",
            "-s",
            "-t",
            "120",
            "-l",
            startLog().toString()));
  }

  private Path startLog() {
    return home.logs().resolve("database-start.log");
  }

  private void create(PostgresPrograms programs) {
    Path draft = home.data().resolve("postgresql.new");
    Folders.delete(draft);
    adminPassword();
    Programs.Outcome outcome =
        programs.run(
            "initdb",
            List.of(
                "-D",
                draft.toString(),
                "-U",
                ADMIN,
                "--auth=scram-sha-256",
                "--pwfile=" + new KeyFiles(home).path("database-admin"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    if (!outcome.succeeded()) {
      throw new ServiceException(
          "launcher.database-failed", "PostgreSQL cannot be set up: " + outcome.output());
    }
    try {
      Files.writeString(
          draft.resolve("postgresql.conf"),
          "\ninclude 'medspasync.conf'\n",
          StandardOpenOption.APPEND);
      Files.move(draft, cluster);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot set up " + cluster, e);
    }
  }

  private void configure(int port) {
    String text =
        """
        # Written by ./medspasync at every start; changes here are lost.
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        port = %d
        max_connections = 100
        timezone = 'UTC'
        log_timezone = 'UTC'
        # One file per weekday, overwritten a week later.
        logging_collector = on
        log_directory = '%s'
        log_filename = 'database-%%a.log'
        log_file_mode = 0600
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on
        # Values of rows are personal data and stay out of the log: no statements, no details.
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_parameter_max_length_on_error = 0
        """
            .formatted(port, home.logs().toString().replace("'", "''"));
    try {
      Files.writeString(cluster.resolve("medspasync.conf"), text);
      Files.writeString(portFile(), Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the configuration of PostgreSQL", e);
    }
  }

  /**
   * The port of last time while it is free, so that tools an engineer has pointed at it keep
   * working.
   */
  private int choosePort() {
    try {
      if (Files.exists(portFile())) {
        int last = Integer.parseInt(Files.readString(portFile()).strip());
        if (Ports.isFree(InetAddress.getLoopbackAddress(), last)) {
          return last;
        }
      }
      return Ports.firstFree(FIRST_PORT);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + portFile(), e);
    }
  }

  private Path portFile() {
    return home.data().resolve("postgresql.port");
  }

  /**
   * PostgreSQL notices by itself that the process in its lock file is gone, but not that the system
   * has given the number to another program since.
   */
  private void removeStaleLock() {
    if (!lockFile().isEmpty() && process().isEmpty()) {
      try {
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot remove the lock of a dead PostgreSQL", e);
      }
    }
  }

  private List<String> lockFile() {
    Path lock = cluster.resolve("postmaster.pid");
    try {
      return Files.exists(lock) ? Files.readAllLines(lock) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + lock, e);
    }
  }

  private static String tail(Path log) {
    return Files.exists(log) ? String.join("\n", LogFile.lastLines(log, 5)) : "";
  }
}
