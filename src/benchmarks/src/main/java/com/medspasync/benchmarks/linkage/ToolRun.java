package com.medspasync.benchmarks.linkage;

import com.medspasync.reconciliation.linkage.synthetic.PersonLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** One tool on two lists, in a JVM of its own; the last line it prints is what it found. */
final class ToolRun {

  private static final double NANOS = 1e9;

  private ToolRun() {}

  /** Arguments: tool, left list, right list. */
  public static void main(String[] args) throws IOException {
    Tool tool =
        switch (args[0]) {
          case "medspasync" -> new OurTool();
          case "duke" -> new DukeTool();
          case "fuzzy-matcher" -> new FuzzyMatcherTool();
          default -> throw new IllegalArgumentException(args[0]);
        };
    long[] found = new long[2];
    tool.link(
        Path.of(args[1]),
        Path.of(args[2]),
        (left, right) -> {
          found[0]++;
          found[1] += PersonLists.person(left).equals(PersonLists.person(right)) ? 1 : 0;
        });
    double cpu =
        ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map(duration -> duration.toNanos() / NANOS)
            .orElse(Double.NaN);
    System.out.println(String.format(Locale.ROOT, "FOUND %d %d %.2f", found[0], found[1], cpu));
  }
}
