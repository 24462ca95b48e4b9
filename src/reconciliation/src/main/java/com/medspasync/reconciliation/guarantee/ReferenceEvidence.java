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
 * engine. A test holds them against what the engine says of these practices today.
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
      List<String[]> rows =
          lines.lines().map(line -> line.split(" ")).filter(row -> row[0].equals(side)).toList();
      return Evidence.counted(
          rows.stream().mapToLong(row -> Long.parseLong(row[2])).toArray(),
          rows.stream().mapToLong(row -> Long.parseLong(row[3])).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final Evidence REWARDS = read("rewards");
    private static final Evidence PAYOUTS = read("payouts");
  }
}
