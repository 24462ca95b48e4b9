package com.medspasync.launcher.linkage;

import com.medspasync.reconciliation.linkage.Explainer;
import com.medspasync.reconciliation.linkage.Linked;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes pairs: whole or not at all. */
final class PairFile {

  private static final int MILLIONTHS = 1_000_000;

  private PairFile() {}

  static void write(Path file, Linked linked, boolean explain) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, ".pairs-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished);
          CsvWriter csv =
              CsvWriter.builder()
                  .lineDelimiter(LineDelimiter.LF)
                  .build(out, StandardCharsets.UTF_8)) {
        write(csv, linked, explain);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void write(CsvWriter csv, Linked linked, boolean explain) {
    if (!explain) {
      csv.writeRecord("left_id", "right_id", "probability");
      for (int pair = 0; pair < linked.size(); pair++) {
        csv.writeRecord(left(linked, pair), right(linked, pair), probability(linked, pair));
      }
      return;
    }
    Explainer explainer = linked.explainer();
    csv.writeRecord("left_id", "right_id", "probability", "explanation");
    for (int pair = 0; pair < linked.size(); pair++) {
      csv.writeRecord(
          left(linked, pair),
          right(linked, pair),
          probability(linked, pair),
          explainer.explain(pair));
    }
  }

  private static String left(Linked linked, int pair) {
    return linked.left().id(linked.leftRow(pair));
  }

  private static String right(Linked linked, int pair) {
    return linked.right().id(linked.rightRow(pair));
  }

  /** Six decimals; certainty is never claimed. */
  static String probability(double probability) {
    int millionths = Math.clamp(Math.round(probability * MILLIONTHS), 0, MILLIONTHS - 1);
    String digits = Integer.toString(MILLIONTHS + millionths);
    return "0." + digits.substring(1);
  }

  private static String probability(Linked linked, int pair) {
    return probability(linked.probability(pair));
  }
}
