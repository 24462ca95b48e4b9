package com.medspasync.integrations.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A table of results: how its file is called, its columns, and how an answer becomes a row.
 *
 * @param fileName name of the file, such as {@code reward_matches.csv}
 * @param columns titles of the columns; other programs rely on them
 * @param row cells of one answer, as many as there are columns
 */
public record ResultTable<T>(String fileName, List<String> columns, Function<T, List<String>> row) {

  /** What spreadsheets and programs read as a number, and is no text. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  public ResultTable {
    columns = List.copyOf(columns);
  }

  /**
   * Writes header and rows as comma-separated text, in which nothing is run by a spreadsheet; the
   * writer stays open.
   *
   * @throws IOException when the writer cannot take them
   */
  public void write(Writer out, Iterable<T> answers) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(columns);
    for (T answer : answers) {
      csv.writeRecord(row.apply(answer).stream().map(ResultTable::cell).toList());
    }
    csv.flush();
  }

  private static String cell(String text) {
    return NUMBER.matcher(text).matches() ? text : SpreadsheetText.harmless(text);
  }
}
