package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.text.TextFold;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Small operations on cells as bytes. */
final class CellText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Set<String> MISSING =
      Set.of(
          "null",
          "nan",
          "none",
          "na",
          "n a",
          "unknown",
          "missing",
          "not provided",
          "not available");
  private static final int LONGEST_MISSING = 13;

  private CellText() {}

  /**
   * Lower-case ASCII letters and digits; apostrophes join, anything else becomes one space.
   *
   * @return length of the result
   */
  static int fold(byte[] in, int from, int to, byte[] out) {
    int length = 0;
    int end = Math.min(to, from + CellReader.LONGEST);
    for (int i = from; i < end; i++) {
      int b = in[i];
      if (b >= 'a' && b <= 'z' || b >= '0' && b <= '9') {
        out[length++] = (byte) b;
      } else if (b >= 'A' && b <= 'Z') {
        out[length++] = (byte) (b | 0x20);
      } else if (b < 0) {
        return foldBeyondAscii(in, from, to, out);
      } else if (b != '\'' && b != '`' && length > 0 && out[length - 1] != ' ') {
        out[length++] = ' ';
      }
    }
    return length > 0 && out[length - 1] == ' ' ? length - 1 : length;
  }

  private static int foldBeyondAscii(byte[] in, int from, int to, byte[] out) {
    byte[] folded = TextFold.fold(decode(in, from, to)).getBytes(StandardCharsets.US_ASCII);
    int length = Math.min(folded.length, CellReader.LONGEST);
    System.arraycopy(folded, 0, out, 0, length);
    return length;
  }

  /** UTF-8, or windows-1252 where the bytes are no UTF-8. */
  static String decode(byte[] in, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(in, from, to - from, WINDOWS_1252);
    }
  }

  /** Whether folded text only says that nothing is known. */
  static boolean saysMissing(byte[] folded, int length) {
    if (length > LONGEST_MISSING || length < 2) {
      return false;
    }
    byte first = folded[0];
    return (first == 'n' || first == 'u' || first == 'm')
        && MISSING.contains(new String(folded, 0, length, StandardCharsets.US_ASCII));
  }

  /** Removes spaces in place. */
  static int joined(byte[] text, int length) {
    int write = 0;
    for (int i = 0; i < length; i++) {
      if (text[i] != ' ') {
        text[write++] = text[i];
      }
    }
    return write;
  }

  /** The first eight bytes of a word as a number; equal words give equal numbers. */
  static long packed(byte[] text, int from, int to) {
    long packed = 0;
    int end = Math.min(to, from + 8);
    for (int i = from; i < end; i++) {
      packed = packed << 8 | text[i] & 0xff;
    }
    return packed;
  }

  static long packed(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
    return packed(bytes, 0, bytes.length);
  }
}
