package com.medspasync.integrations.statements.table;

import com.medspasync.integrations.files.FileBytes;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delimited text.
 *
 * <p>A quotation mark that is opened and never closed would swallow the rest of the file. Then the
 * line on which it stands becomes a damaged row and reading goes on with the next line.
 */
final class TextTable implements Table {

  /** Longest record, in characters; longer ones are damage, not data. */
  private static final int LONGEST_RECORD = 1 << 25;

  /** After so many stray quotation marks they no longer mean anything. */
  private static final int STRAY_QUOTES = 50;

  private static final String UNCLOSED =
      "The quotation marks of this line do not fit: one is never closed, or text follows a closed"
          + " one. Close or remove it.";
  private static final String TOO_LONG =
      "The line is longer than 32 million characters. Remove it or export the report again.";

  private final FileBytes bytes;
  private final Fingerprint fingerprint;
  private final char separator;

  TextTable(FileBytes bytes, Fingerprint fingerprint, char separator) {
    this.bytes = bytes;
    this.fingerprint = fingerprint;
    this.separator = separator;
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public boolean fromSpreadsheet() {
    return false;
  }

  @Override
  public RowSource open() throws UnreadableFileException {
    return new Rows();
  }

  /** A reader at the first character after the byte order mark. */
  static Reader reader(FileBytes bytes, Fingerprint fingerprint) throws IOException {
    InputStream in = bytes.stream();
    try {
      in.skipNBytes(fingerprint.bomLength());
      return new InputStreamReader(
          in,
          fingerprint
              .charset()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private final class Rows implements RowSource {

    private @Nullable CloseableIterator<CsvRecord> records;
    private long linesBefore;
    private int strayQuotes;
    private int width;
    private int rowsOfWidth;
    private long lastLine;

    Rows() throws UnreadableFileException {
      restartAfter(0);
    }

    @Override
    public @Nullable Row next() throws UnreadableFileException {
      CloseableIterator<CsvRecord> current = records;
      if (current == null) {
        return null;
      }
      CsvRecord record;
      try {
        if (!current.hasNext()) {
          return null;
        }
        record = current.next();
      } catch (CsvParseException e) {
        return damaged(startOfDamage(e), damage(e));
      } catch (UncheckedIOException e) {
        throw new UnreadableFileException(
            "file.unreadable", 0, "The file could not be read to its end. Upload it again.", e);
      }
      lastLine = linesBefore + record.getStartingLineNumber();
      List<String> cells = record.getFields();
      if (strayQuotes < STRAY_QUOTES && swallowedLines(cells)) {
        return damaged(lastLine, UNCLOSED);
      }
      if (cells.size() > width) {
        width = cells.size();
        rowsOfWidth = 0;
      }
      rowsOfWidth += cells.size() == width ? 1 : 0;
      return new Row((int) lastLine, cells);
    }

    /**
     * A record over several lines that has not as many cells as the others is a stray quote. Lines
     * above the titles are narrower, so a wider record counts only after some rows of one width.
     */
    private boolean swallowedLines(List<String> cells) {
      boolean odd = cells.size() < width || (cells.size() > width && rowsOfWidth >= 3);
      if (!odd) {
        return false;
      }
      for (String cell : cells) {
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
          return true;
        }
      }
      return false;
    }

    private Row damaged(long line, String damage) throws UnreadableFileException {
      strayQuotes++;
      restartAfter(line);
      return new Row((int) line, List.of(), damage);
    }

    private static String damage(CsvParseException e) {
      boolean tooLong = String.valueOf(e.getCause()).contains("buffer");
      return tooLong ? TOO_LONG : UNCLOSED;
    }

    /** The parser tells the line only in its message; the record after the last one is meant. */
    private long startOfDamage(CsvParseException e) {
      String message = String.valueOf(e.getMessage());
      int digits = message.lastIndexOf("line ");
      long line = 0;
      for (int i = digits + 5;
          digits >= 0 && i < message.length() && Character.isDigit(message.charAt(i));
          i++) {
        line = line * 10 + message.charAt(i) - '0';
      }
      return Math.max(lastLine + 1, linesBefore + line);
    }

    private void restartAfter(long line) throws UnreadableFileException {
      close();
      try {
        Reader reader = new BufferedReader(reader(bytes, fingerprint), 1 << 16);
        if (!skipLines(reader, line)) {
          reader.close();
          return;
        }
        linesBefore = line;
        records =
            CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(strayQuotes < STRAY_QUOTES ? '"' : '\uffff')
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(reader)
                .iterator();
      } catch (IOException e) {
        throw new UnreadableFileException(
            "file.unreadable", 0, "The file cannot be opened. Upload it again.", e);
      }
    }

    private static boolean skipLines(Reader reader, long lines) throws IOException {
      long left = lines;
      int pushedBack = -1;
      while (left > 0) {
        int c = pushedBack >= 0 ? pushedBack : reader.read();
        pushedBack = -1;
        if (c < 0) {
          return false;
        }
        if (c == '\n') {
          left--;
        } else if (c == '\r') {
          reader.mark(1);
          if (reader.read() != '\n') {
            reader.reset();
          }
          left--;
        }
      }
      return true;
    }

    @Override
    public void close() throws UnreadableFileException {
      CloseableIterator<CsvRecord> current = records;
      records = null;
      if (current != null) {
        try {
          current.close();
        } catch (IOException e) {
          throw new UnreadableFileException(
              "file.unreadable", 0, "The file could not be closed. Upload it again.", e);
        }
      }
    }
  }
}
