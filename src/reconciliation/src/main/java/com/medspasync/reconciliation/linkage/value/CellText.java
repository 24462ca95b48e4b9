package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.text.TextFold;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  private static final byte JOINS = 0;
  private static final byte BEYOND_ASCII = -1;

  /** What each byte becomes: itself in lower case, a space, or one of the two above. */
  private static final byte[] FOLDED = folded();

  private CellText() {}

  /**
   * Lower-case ASCII letters and digits; apostrophes join, anything else becomes one space.
   *
   * @param out takes the result from {@code at} on
   * @return the byte after the last of the result
   */
  static int fold(byte[] in, int from, int to, byte[] out, int at) {
    byte[] folded = FOLDED;
    int write = at;
    int end = Math.min(to, from + CellReader.LONGEST);
    for (int i = from; i < end; i++) {
      byte b = folded[in[i] & 0xff];
      if (b > ' ') {
        out[write++] = b;
      } else if (b == BEYOND_ASCII) {
        return foldBeyondAscii(in, from, to, out, at);
      } else if (b == ' ' && write > at && out[write - 1] != ' ') {
        out[write++] = ' ';
      }
    }
    return write > at && out[write - 1] == ' ' ? write - 1 : write;
  }

  private static byte[] folded() {
    byte[] folded = new byte[256];
    Arrays.fill(folded, 0, 128, (byte) ' ');
    Arrays.fill(folded, 128, 256, BEYOND_ASCII);
    for (int b = '0'; b <= '9'; b++) {
      folded[b] = (byte) b;
    }
    for (int b = 'a'; b <= 'z'; b++) {
      folded[b] = (byte) b;
      folded[b - 'a' + 'A'] = (byte) b;
    }
    folded['\''] = JOINS;
    folded['`'] = JOINS;
    return folded;
  }

  private static int foldBeyondAscii(byte[] in, int from, int to, byte[] out, int at) {
    byte[] folded = TextFold.fold(decode(in, from, to)).getBytes(StandardCharsets.US_ASCII);
    int length = Math.min(folded.length, CellReader.LONGEST);
    System.arraycopy(folded, 0, out, at, length);
    return at + length;
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
  static boolean saysMissing(byte[] folded, int from, int to) {
    int length = to - from;
    if (length > LONGEST_MISSING || length < 2) {
      return false;
    }
    byte first = folded[from];
    return (first == 'n' || first == 'u' || first == 'm')
        && MISSING.contains(new String(folded, from, length, StandardCharsets.US_ASCII));
  }

  /** Removes spaces in place; returns the byte after the last that stays. */
  static int joined(byte[] text, int from, int to) {
    int write = from;
    for (int i = from; i < to; i++) {
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
