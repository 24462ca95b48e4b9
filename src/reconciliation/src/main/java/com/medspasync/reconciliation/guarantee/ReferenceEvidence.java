package com.medspasync.reconciliation.guarantee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Checked proposals of practices whose answers are known, as they ship with this version of the
 * engine: made by chance, with seeds that served no other purpose, so that nothing in the engine
 * was chosen to suit them. The benchmarks write the file and check that it is of this engine.
 */
public final class ReferenceEvidence {

  private static final String RESOURCE = "reference-evidence.txt";

  private ReferenceEvidence() {}

  /** Links of rewards lines. */
  public static Evidence rewards() {
    return Holder.REWARDS;
  }

  /** Links of payout entries. */
  public static Evidence payouts() {
    return Holder.PAYOUTS;
  }

  private static Evidence read(String side) {
    try (InputStream in =
            Objects.requireNonNull(
                ReferenceEvidence.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(row -> row.startsWith(side + " "))
          .map(ReferenceEvidence::ofPractice)
          .reduce(Evidence.NONE, Evidence::and);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row: side, seed, then {@code right/wrong} of each level. */
  private static Evidence ofPractice(String row) {
    List<String> cells = List.of(row.split(" "));
    List<String[]> counts =
        cells.subList(2, cells.size()).stream().map(cell -> cell.split("/")).toList();
    return Evidence.counted(
        counts.stream().mapToLong(count -> Long.parseLong(count[0])).toArray(),
        counts.stream().mapToLong(count -> Long.parseLong(count[1])).toArray());
  }

  private static final class Holder {
    private static final Evidence REWARDS = read("rewards");
    private static final Evidence PAYOUTS = read("payouts");
  }
}
