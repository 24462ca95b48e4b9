package com.medspasync.reconciliation.guarantee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Checked proposals of practices whose answers are known, as they ship with this version of the
 * engine: made by chance, with seeds that served no other purpose, so that nothing in the engine
 * was chosen to suit them. The benchmarks write the file and check that it is of this engine.
 */
public final class ReferenceEvidence {

  /** With fewer decisions, what was learned is not relied on. */
  public static final int LEAST_DECISIONS = 50;

  private static final String RESOURCE = "reference-evidence.txt";

  private ReferenceEvidence() {}

  /**
   * What the engine by itself says of links of one side.
   *
   * @param side {@code rewards} or {@code payouts}
   */
  public static Evidence of(String side) {
    return after(0, side);
  }

  /**
   * What it says once a practice has decided so much: of practices each with a reviewer who slips
   * now and then, lines of days of which none was decided.
   *
   * @param side {@code rewards} or {@code payouts}
   * @param decisions at least {@link #LEAST_DECISIONS}
   */
  public static Evidence afterLearning(String side, int decisions) {
    if (decisions < LEAST_DECISIONS) {
      throw new IllegalArgumentException("Too few decisions to rely on: " + decisions);
    }
    return after(decisions, side);
  }

  private static Evidence after(int decisions, String side) {
    NavigableMap<Integer, Evidence> stages = Holder.STAGES.get(side);
    if (stages == null) {
      throw new IllegalArgumentException("Rewards or payouts, not " + side);
    }
    return Objects.requireNonNull(stages.floorEntry(decisions)).getValue();
  }

  private static Map<String, NavigableMap<Integer, Evidence>> read() {
    Map<String, NavigableMap<Integer, Evidence>> stages = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                ReferenceEvidence.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(row -> !row.startsWith("#"))
          .map(row -> row.split(" "))
          .forEach(cells ->
              stages
                  .computeIfAbsent(cells[0], side -> new TreeMap<>())
                  .merge(Integer.parseInt(cells[1]), counted(cells), Evidence::and));
      return stages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row: side, decisions, seed, then {@code right/wrong} of each level. */
  private static Evidence counted(String[] cells) {
    List<String[]> counts = Arrays.stream(cells).skip(3).map(cell -> cell.split("/")).toList();
    return Evidence.counted(
        counts.stream().mapToLong(count -> Long.parseLong(count[0])).toArray(),
        counts.stream().mapToLong(count -> Long.parseLong(count[1])).toArray());
  }

  private static final class Holder {
    private static final Map<String, NavigableMap<Integer, Evidence>> STAGES = read();
  }
}
