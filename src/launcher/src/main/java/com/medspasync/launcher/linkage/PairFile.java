package com.medspasync.launcher.linkage;

import com.medspasync.reconciliation.linkage.Explainer;
import com.medspasync.reconciliation.linkage.Linked;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Writes pairs: whole or not at all. */
final class PairFile {

  private static final int MILLIONTHS = 1_000_000;

  /** Pairs whose lines are made at once; an explanation has some three hundred bytes. */
  private static final int CHUNK = 1 << 14;

  private static final int CHUNKS_AT_ONCE = 8;

  private PairFile() {}

  static void write(Path file, Linked linked, boolean explain) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, ".pairs-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        write(out, linked, explain);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Lines are made by all processors, some chunks at a time, and written in order. */
  private static void write(OutputStream out, Linked linked, boolean explain) throws IOException {
    out.write(titles(explain));
    int chunks = Math.ceilDiv(linked.size(), CHUNK);
    for (int first = 0; first < chunks; first += CHUNKS_AT_ONCE) {
      List<byte[]> made =
          IntStream.range(first, Math.min(chunks, first + CHUNKS_AT_ONCE))
              .parallel()
              .mapToObj(chunk -> lines(linked, explain, chunk))
              .toList();
      for (byte[] lines : made) {
        out.write(lines);
      }
    }
  }

  private static byte[] titles(boolean explain) {
    List<String> titles = new ArrayList<>(List.of("left_id", "right_id", "probability"));
    if (explain) {
      titles.add("explanation");
    }
    return csv(csv -> csv.writeRecord(titles));
  }

  private static byte[] lines(Linked linked, boolean explain, int chunk) {
    int first = chunk * CHUNK;
    int after = Math.min(linked.size(), first + CHUNK);
    return explain ? explained(linked, first, after) : plain(linked, first, after);
  }

  private static byte[] plain(Linked linked, int first, int after) {
    PairLines lines = new PairLines();
    for (int pair = first; pair < after; pair++) {
      if (!lines.add(linked, pair)) {
        int quoted = pair;
        lines.add(
            csv(csv ->
                csv.writeRecord(
                    left(linked, quoted), right(linked, quoted), probability(linked, quoted))));
      }
    }
    return lines.toByteArray();
  }

  private static byte[] explained(Linked linked, int first, int after) {
    return csv(csv -> {
      Explainer explainer = linked.explainer();
      for (int pair = first; pair < after; pair++) {
        csv.writeRecord(
            left(linked, pair),
            right(linked, pair),
            probability(linked, pair),
            explainer.explain(pair));
      }
    });
  }

  private static byte[] csv(Consumer<CsvWriter> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    content.accept(csv);
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory takes whatever is written to it
    }
    return bytes.toByteArray();
  }

  private static String left(Linked linked, int pair) {
    return linked.left().id(linked.leftRow(pair));
  }

  private static String right(Linked linked, int pair) {
    return linked.right().id(linked.rightRow(pair));
  }

  /** Six decimals; certainty is never claimed. */
  static String probability(double probability) {
    String digits = Integer.toString(MILLIONTHS + PairLines.millionths(probability));
    return "0." + digits.substring(1);
  }

  private static String probability(Linked linked, int pair) {
    return probability(linked.probability(pair));
  }
}
