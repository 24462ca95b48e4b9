package com.medspasync.integrations.statements.table;

import com.medspasync.integrations.files.FileBytes;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;

/** Opens files as tables. */
public final class Tables {

  private static final String SEPARATORS = ",;\t|";
  private static final int SAMPLE = 1 << 16;

  private Tables() {}

  /**
   * The tables of a file: one, or one per sheet with data.
   *
   * @throws UnreadableFileException when the file is no table; its message says how to mend it
   */
  public static List<Table> of(FileBytes bytes, Fingerprint fingerprint)
      throws UnreadableFileException {
    if (fingerprint.size() == 0) {
      throw new UnreadableFileException(
          "file.empty", "The file is empty. Export it again from the system it came from.");
    }
    refuseForeignFormats(fingerprint);
    if (fingerprint.startsWith('P', 'K', 3, 4)) {
      return WorkbookTable.of(bytes);
    }
    String sample = sample(bytes, fingerprint);
    if (sample.isBlank()) {
      throw new UnreadableFileException(
          "file.empty", "The file holds nothing but space. Export it again.");
    }
    refuseBinary(sample);
    refuseMarkup(sample);
    if (looksLikeJson(sample)) {
      return List.of(JsonTable.of(bytes, fingerprint));
    }
    return List.of(new TextTable(bytes, fingerprint, separator(sample)));
  }

  private static void refuseForeignFormats(Fingerprint file) throws UnreadableFileException {
    if (file.startsWith('%', 'P', 'D', 'F')) {
      throw new UnreadableFileException(
          "file.pdf", "This is a PDF. Export the report as CSV or Excel instead.");
    }
    if (file.startsWith(0x89, 'P', 'N', 'G')
        || file.startsWith(0xff, 0xd8, 0xff)
        || file.startsWith('G', 'I', 'F', '8')) {
      throw new UnreadableFileException(
          "file.image", "This is a picture. Export the report as CSV or Excel instead.");
    }
    if (file.startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
      throw new UnreadableFileException(
          "file.encrypted-or-old-excel",
          "This is an Excel file with a password, or one of Excel 97-2003 (.xls). Open it in Excel,"
              + " remove the password and save it as .xlsx or CSV.");
    }
    if (file.startsWith(0x1f, 0x8b)) {
      throw new UnreadableFileException(
          "file.compressed", "This file is compressed. Unpack it and give the files in it.");
    }
  }

  private static boolean looksLikeJson(String sample) {
    String start = sample.replace("\ufeff", "").stripLeading();
    return start.startsWith("{")
        || (start.startsWith("[") && start.substring(1).stripLeading().startsWith("{"));
  }

  /** Reports are often web pages that were only named {@code .xls}. */
  private static void refuseMarkup(String sample) throws UnreadableFileException {
    String start = sample.replace("\ufeff", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      throw new UnreadableFileException(
          "file.web-page",
          "This is a web page or XML, whatever its name says. Open it in Excel and save it as .xlsx"
              + " or CSV.");
    }
  }

  private static void refuseBinary(String sample) throws UnreadableFileException {
    int control = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != 0) || c == '\ufffd') {
        control++;
      }
    }
    if (control > sample.length() / 20) {
      throw new UnreadableFileException(
          "file.binary", "This is no text and no spreadsheet. Export the report as CSV or Excel.");
    }
  }

  private static String sample(FileBytes bytes, Fingerprint fingerprint)
      throws UnreadableFileException {
    try (Reader reader = TextTable.reader(bytes, fingerprint)) {
      char[] buffer = new char[SAMPLE];
      int length = 0;
      for (int n = 0; n >= 0 && length < SAMPLE; n = reader.read(buffer, length, SAMPLE - length)) {
        length += n;
      }
      return new String(buffer, 0, length);
    } catch (IOException e) {
      throw new UnreadableFileException(
          "file.unreadable", 0, "The file cannot be opened. Upload it again.", e);
    }
  }

  /**
   * The sign that divides the most lines into the same number of cells; outside quotation marks
   * only. A file of one column has none, and is read with commas.
   */
  static char separator(String sample) {
    char best = ',';
    long bestScore = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      long score = agreement(sample, SEPARATORS.charAt(i));
      if (score > bestScore) {
        bestScore = score;
        best = SEPARATORS.charAt(i);
      }
    }
    return best;
  }

  /** Lines with the most frequent number of separators, weighted by that number. */
  private static long agreement(String sample, char separator) {
    int[] linesByCount = new int[1025];
    boolean quoted = false;
    int count = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        count++;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        linesByCount[Math.min(count, 1024)]++;
        count = 0;
      }
    }
    linesByCount[Math.min(count, 1024)]++;
    long best = 0;
    for (int n = 1; n < linesByCount.length; n++) {
      best = Math.max(best, linesByCount[n] * (long) (10 + n));
    }
    return best;
  }
}
