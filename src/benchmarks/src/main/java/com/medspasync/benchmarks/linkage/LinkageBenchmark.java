package com.medspasync.benchmarks.linkage;

import com.medspasync.reconciliation.linkage.synthetic.PersonLists;
import com.medspasync.reconciliation.linkage.synthetic.PersonLists.Damage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Links the same two lists with each tool and prints a table in Markdown: how well, how fast, how
 * large, and in what relation to ours. Wall time includes the start of the JVM.
 */
public final class LinkageBenchmark {

  private static final int PEOPLE = 2000;
  private static final double MS = 1e6;
  private static final double MIB_IN_KIB = 1024;

  private LinkageBenchmark() {}

  /** Argument: number of people, 2,000 if absent. */
  public static void main(String[] args) throws IOException {
    int people = args.length > 0 ? Integer.parseInt(args[0]) : PEOPLE;
    Path folder = Files.createTempDirectory("linkage-benchmark");
    Path left = folder.resolve("left.csv");
    Path right = folder.resolve("right.csv");
    try {
      List<List<String[]>> lists = PersonLists.twoLists(people, Damage.USUAL, 42);
      Files.writeString(left, PersonLists.csv(PersonLists.TITLES, lists.getFirst()));
      Files.writeString(right, PersonLists.csv(PersonLists.TITLES, lists.getLast()));
      System.out.println(table(people, left, right));
      KernelBenchmark.run();
    } finally {
      Files.deleteIfExists(left);
      Files.deleteIfExists(right);
      Files.deleteIfExists(folder);
    }
  }

  private static String table(int people, Path left, Path right) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "| tool, "
            + people
            + " × "
            + people
            + " | precision | recall | F1 | wall | processor |"
            + " memory | time against ours | memory against ours |\n");
    table.append("|---|---|---|---|---|---|---|---|---|\n");
    Measured ours = null;
    for (String tool : List.of("medspasync", "duke", "fuzzy-matcher")) {
      Measured measured = measure(tool, left, right);
      ours = ours == null ? measured : ours;
      table.append(measured.row(tool, people, ours));
    }
    return table.toString();
  }

  private static Measured measure(String tool, Path left, Path right) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(ToolRun.class.getName(), tool, left.toString(), right.toString()));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    PeakMemory memory = new PeakMemory(process.pid());
    Thread watch = Thread.ofVirtual().start(memory);
    try (InputStream out = process.getInputStream();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String[] found =
          lines
              .lines()
              .filter(line -> line.startsWith("FOUND "))
              .findFirst()
              .orElseThrow(() -> new IOException(tool + " did not finish"))
              .split(" ", -1);
      process.waitFor();
      watch.join();
      return new Measured(
          Long.parseLong(found[1]),
          Long.parseLong(found[2]),
          (System.nanoTime() - began) / MS,
          Double.parseDouble(found[3]),
          memory.kib / MIB_IN_KIB);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private record Measured(long pairs, long right, double wallMs, double cpu, double mib) {

    String row(String tool, int truth, Measured ours) {
      double precision = right / (double) Math.max(1, pairs);
      double recall = right / (double) truth;
      return String.format(
          Locale.ROOT,
          "| %s | %.4f | %.4f | %.4f | %.0f ms | %.1f s | %.0f MiB | %.1f × | %.1f × |%n",
          tool,
          precision,
          recall,
          2.0 * right / (pairs + truth),
          wallMs,
          cpu,
          mib,
          cpu / ours.cpu,
          mib / ours.mib);
    }
  }

  /** Largest resident memory of a process, as Linux tells it; 0 elsewhere. */
  private static final class PeakMemory implements Runnable {
    private static final int EVERY_MS = 20;
    private final Path status;
    private volatile long kib;

    PeakMemory(long pid) {
      this.status = Path.of("/proc", Long.toString(pid), "status");
    }

    @Override
    public void run() {
      try {
        while (Files.exists(status)) {
          for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
              kib = Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
          }
          Thread.sleep(EVERY_MS);
        }
      } catch (IOException e) {
        if (Files.exists(status)) {
          throw new UncheckedIOException(e); // else it ended while it was looked at
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
