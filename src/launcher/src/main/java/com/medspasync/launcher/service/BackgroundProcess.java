package com.medspasync.launcher.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process that outlives the command which started it. It is known by its process id and the
 * moment it began, so that a number which the system has given to another program since is never
 * mistaken for it.
 */
final class BackgroundProcess {
  /** Linux derives the moment a process began from the boot time, which clock corrections shift. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(3);

  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  private final Path pidFile;

  BackgroundProcess(Path pidFile) {
    this.pidFile = pidFile;
  }

  /** The process, when it lives. */
  Optional<ProcessHandle> find() {
    try {
      String[] words = Files.readString(pidFile).strip().split(" ");
      return words.length == 2
          ? find(Long.parseLong(words[0]), Instant.parse(words[1]))
          : Optional.empty();
    } catch (IOException notStarted) {
      return Optional.empty();
    }
  }

  /** The live process with this id, if it is the one that began then. */
  static Optional<ProcessHandle> find(long pid, Instant began) {
    return ProcessHandle.of(pid)
        .filter(BackgroundProcess::lives)
        .filter(process ->
            process
                .info()
                .startInstant()
                .map(actual -> Duration.between(began, actual).abs())
                .map(apart -> apart.compareTo(START_TOLERANCE) <= 0)
                .orElse(false));
  }

  /** Starts the command apart from this terminal, so that closing it ends nothing. */
  ProcessHandle start(List<String> command, Map<String, String> environment, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Programs.detacher().stream(), command.stream()).toList())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // What the command itself was given may hold the database's superuser: only what was chosen.
    builder.environment().keySet().removeIf(key -> key.startsWith(Settings.OWN_PREFIX));
    builder.environment().putAll(environment);
    try {
      ProcessHandle process = builder.start().toHandle();
      Instant began = process.info().startInstant().orElseThrow();
      Files.writeString(pidFile, process.pid() + " " + began);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
    }
  }

  /** Asks the process to end, waits, and ends it by force when it does not listen. */
  void stop(Duration patience) {
    find()
        .ifPresent(process -> {
          if (!patience.isZero()) {
            process.destroy();
          }
          if (!awaitEnd(process, patience)) {
            process.destroyForcibly();
            awaitEnd(process, AFTER_KILL);
          }
        });
    forget();
  }

  /** Ends the process at once. */
  void kill() {
    stop(Duration.ZERO);
  }

  void forget() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + pidFile, e);
    }
  }

  static boolean awaitEnd(ProcessHandle process, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (lives(process)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Pause.of(Duration.ofMillis(50));
    }
    return true;
  }

  /**
   * Whether the process still runs. One that ended but was never collected by its parent (as in a
   * container whose first process collects nobody) counts as ended.
   */
  static boolean lives(ProcessHandle process) {
    return process.isAlive() && !isZombie(process);
  }

  private static boolean isZombie(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (IOException notLinux) {
      return false;
    }
  }
}
