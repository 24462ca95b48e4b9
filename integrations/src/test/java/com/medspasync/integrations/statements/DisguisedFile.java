package com.medspasync.integrations.statements;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A sample export that its own system would no longer know: other titles, another order. */
final class DisguisedFile {

  private final List<List<String>> rows;
  private final int header;

  private DisguisedFile(List<List<String>> rows, int header) {
    this.rows = rows;
    this.header = header;
  }

  /**
   * @param firstTitle title of the first column, which tells the titles from a preamble
   */
  static DisguisedFile of(Path file, Charset charset, char separator, String firstTitle)
      throws IOException {
    String text = Files.readString(file, charset).replace("\ufeff", "");
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
    }
    int header = 0;
    while (!rows.get(header).getFirst().equals(firstTitle)) {
      header++;
    }
    return new DisguisedFile(rows, header);
  }

  List<String> titles() {
    return rows.get(header);
  }

  /** Gives other titles, by the place of the column. */
  DisguisedFile titled(IntFunction<String> title) {
    List<List<String>> changed = new ArrayList<>(rows);
    changed.set(header, IntStream.range(0, titles().size()).mapToObj(title).toList());
    return new DisguisedFile(changed, header);
  }

  /** Puts the columns into another order. */
  DisguisedFile shuffled(long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, titles().size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    List<List<String>> changed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      changed.add(
          i < header
              ? row
              : order.stream().map(from -> from < row.size() ? row.get(from) : "").toList());
    }
    return new DisguisedFile(changed, header);
  }

  String text() throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      rows.forEach(writer::writeRecord);
    }
    return text.toString();
  }
}
