package com.medspasync.reconciliation.linkage.table;

import com.medspasync.kernel.DomainException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds out how a list is written from its beginning: separator and titles. */
public final class FormatSniffer {

  private static final int SAMPLE = 1 << 18;
  private static final byte[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int LINES_COMPARED = 200;

  private FormatSniffer() {}

  /**
   * @param name what to call the list in messages
   * @throws DomainException when the list is empty or is no delimited text; says what to do
   */
  public static TableFormat sniff(String name, ByteSource source) throws IOException {
    byte[] sample = new byte[(int) Math.min(SAMPLE, source.size())];
    int length = source.read(0, sample, 0, sample.length);
    int from = startsWith(sample, length, 0xef, 0xbb, 0xbf) ? 3 : 0;
    refuseForeign(name, sample, length);
    int line = 1;
    while (from < length && isSpace(sample[from])) {
      line += endsLine(sample, from, length) ? 1 : 0;
      from++;
    }
    if (from == length) {
      throw invalid("linkage.empty", name + ": the file is empty. Export the list again.");
    }
    byte separator = separator(sample, from, length);
    List<String> titles = new ArrayList<>();
    int at = Titles.read(sample, from, length, separator, titles);
    if (at < length && sample[at] == '\r') {
      at++;
    }
    if (at < length && sample[at] == '\n') {
      at++;
    }
    return new TableFormat(name, separator, at, line + 1, titles);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r';
  }

  private static boolean endsLine(byte[] bytes, int at, int length) {
    return bytes[at] == '\n' || (bytes[at] == '\r' && !(at + 1 < length && bytes[at + 1] == '\n'));
  }

  private static void refuseForeign(String name, byte[] sample, int length) {
    if (startsWith(sample, length, 'P', 'K', 3, 4)
        || startsWith(sample, length, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw invalid(
          "linkage.workbook",
          name
              + ": this is an Excel workbook. Open it, save the sheet as CSV, and give that file.");
    }
    if (startsWith(sample, length, 0x1f, 0x8b)) {
      throw invalid(
          "linkage.compressed",
          name + ": this file is compressed. Unpack it and give what is in it.");
    }
    for (int i = 0; i < length; i++) {
      if (sample[i] == 0) {
        throw invalid(
            "linkage.binary", name + ": this is no text. Export the list as CSV in UTF-8.");
      }
    }
  }

  private static boolean startsWith(byte[] sample, int length, int... bytes) {
    if (length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((sample[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The sign that divides most lines into as many cells as the first one. */
  private static byte separator(byte[] sample, int from, int length) {
    byte best = ',';
    long bestScore = 0;
    for (byte candidate : SEPARATORS) {
      long score = agreement(sample, from, length, candidate);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  private static long agreement(byte[] sample, int from, int length, byte separator) {
    int ofTitles = -1;
    int count = 0;
    int lines = 0;
    int agreeing = 0;
    boolean quoted = false;
    for (int i = from; i < length && lines < LINES_COMPARED; i++) {
      byte b = sample[i];
      if (b == '"') {
        quoted = !quoted;
      } else if (!quoted && b == separator) {
        count++;
      } else if (!quoted && (b == '\n' || i + 1 == length)) {
        ofTitles = ofTitles < 0 ? count : ofTitles;
        agreeing += count == ofTitles ? 1 : 0;
        lines++;
        count = 0;
      }
    }
    ofTitles = ofTitles < 0 ? count : ofTitles;
    return (long) ofTitles * (agreeing + 1);
  }

  static DomainException invalid(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
