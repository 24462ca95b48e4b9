package com.medspasync.launcher.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process and all below it use, by Linux's own tables. */
final class ProcessFigures {
  private static final long KIB = 1024;

  private final ProcessHandle process;

  ProcessFigures(long process) {
    this.process = ProcessHandle.of(process).orElseThrow();
  }

  /** Memory with what is shared divided among those who share it (PSS), in bytes. */
  long memory() {
    return all().mapToLong(ProcessFigures::memory).sum();
  }

  /** Processor time since it began. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends it at once, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(process), process.descendants());
  }

  private static long memory(ProcessHandle process) {
    Path table = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .sum();
    } catch (NoSuchFileException endedMeanwhile) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + table, e);
    }
  }
}
