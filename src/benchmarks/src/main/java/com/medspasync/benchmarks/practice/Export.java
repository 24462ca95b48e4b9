package com.medspasync.benchmarks.practice;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text file in the making, which knows on which physical line each record starts. */
final class Export {

  /**
   * How a system writes its files.
   *
   * @param separator between cells
   * @param quoted whether all cells are quoted
   * @param charset encoding
   * @param marked whether the file begins with a byte order mark
   */
  record Style(char separator, boolean quoted, Charset charset, boolean marked) {}

  private final String name;
  private final Style style;
  private final StringWriter text = new StringWriter();
  private final CsvWriter rows;
  private int nextLine = 1;
  private Disguise.@Nullable Form form;

  Export(String name, Style style) {
    this.name = name;
    this.style = style;
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder().fieldSeparator(style.separator()).lineDelimiter(LineDelimiter.CRLF);
    if (style.quoted()) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    rows = builder.build(text);
  }

  String name() {
    return name;
  }

  /**
   * Begins the table in a form; what is added from now on are its rows.
   *
   * @param moment column of the day and time, -1 for none
   */
  void begin(Disguise.Form of, List<String> titles, int moment) {
    of.preamble().forEach(this::write);
    write(of.titles(titles, moment));
    form = of;
  }

  /** Adds a record and says on which line it starts. */
  int add(List<String> cells) {
    return write(form == null ? cells : form.cells(cells));
  }

  private int write(List<String> cells) {
    int line = nextLine;
    rows.writeRecord(cells);
    nextLine +=
        1 + (int) cells.stream().flatMapToInt(String::chars).filter(sign -> sign == '\n').count();
    return line;
  }

  void write(Path folder) throws IOException {
    rows.close();
    Files.createDirectories(folder);
    String all = (style.marked() ? "\uFEFF" : "") + text;
    // like old systems do: what the encoding lacks becomes a question mark
    Files.write(folder.resolve(name), all.getBytes(style.charset()));
  }
}
