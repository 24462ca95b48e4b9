package com.medspasync.integrations.statements.table;

import com.medspasync.integrations.files.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What one pass over the bytes of a file tells: its checksum and how its text is encoded.
 *
 * @param checksum tells most files apart; the same for files of the same content
 * @param size number of bytes
 * @param head the first bytes, at most 4 KiB
 * @param charset encoding of the text, a guess where the file does not say
 * @param bomLength bytes of the byte order mark
 * @param damaged whether a few bytes do not fit the encoding and are shown as replacement signs
 */
public record Fingerprint(
    long checksum, long size, byte[] head, Charset charset, int bomLength, boolean damaged) {

  private static final int HEAD = 4096;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Reads the whole file once. */
  public static Fingerprint of(Path path) throws UnreadableFileException {
    return of(FileBytes.in(path));
  }

  /** Reads all bytes once. */
  public static Fingerprint of(FileBytes bytes) throws UnreadableFileException {
    if (bytes.path().filter(Files::isDirectory).isPresent()) {
      throw new UnreadableFileException(
          "file.directory", "This is a folder. Give the files in it.");
    }
    CRC32C crc = new CRC32C();
    Utf8Check utf8 = new Utf8Check();
    byte[] head = new byte[0];
    long size = 0;
    try (InputStream in = bytes.stream()) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        if (size == 0) {
          head = Arrays.copyOf(buffer, Math.min(n, HEAD));
        }
        crc.update(buffer, 0, n);
        utf8.accept(buffer, n);
        size += n;
      }
    } catch (IOException e) {
      throw new UnreadableFileException(
          "file.unreadable",
          0,
          "The file cannot be opened. Check that it still exists and may be read.",
          e);
    }
    long checksum = crc.getValue();
    Charset marked = byteOrderMark(head);
    if (marked != null) {
      int bom = marked == StandardCharsets.UTF_8 ? 3 : 2;
      boolean damaged = marked == StandardCharsets.UTF_8 ? utf8.invalid > 0 : size % 2 != 0;
      return new Fingerprint(checksum, size, head, marked, bom, damaged);
    }
    Charset wide = wideWithoutMark(head);
    if (wide != null) {
      return new Fingerprint(checksum, size, head, wide, 0, size % 2 != 0);
    }
    boolean mostlyUtf8 = utf8.invalid == 0 || utf8.valid > 8L * utf8.invalid;
    return new Fingerprint(
        checksum,
        size,
        head,
        mostlyUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252,
        0,
        mostlyUtf8 && utf8.invalid > 0);
  }

  /** Whether the file begins with these bytes. */
  public boolean startsWith(int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static @org.jspecify.annotations.Nullable Charset byteOrderMark(byte[] head) {
    if (head.length >= 3
        && (head[0] & 0xff) == 0xef
        && (head[1] & 0xff) == 0xbb
        && (head[2] & 0xff) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** Western text in UTF-16 has a zero in nearly every second byte. */
  private static @org.jspecify.annotations.Nullable Charset wideWithoutMark(byte[] head) {
    int pairs = head.length / 2;
    if (pairs < 4) {
      return null;
    }
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i + 1 < head.length; i += 2) {
      evenZeros += head[i] == 0 && head[i + 1] != 0 ? 1 : 0;
      oddZeros += head[i + 1] == 0 && head[i] != 0 ? 1 : 0;
    }
    if (oddZeros > pairs * 3 / 4) {
      return StandardCharsets.UTF_16LE;
    }
    return evenZeros > pairs * 3 / 4 ? StandardCharsets.UTF_16BE : null;
  }

  /** Counts well-formed and malformed sequences beyond ASCII. */
  private static final class Utf8Check {

    private long valid;
    private long invalid;
    private int pending;

    void accept(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        int b = bytes[i];
        if (b >= 0 && pending == 0) {
          continue;
        }
        step(b & 0xff);
      }
    }

    private void step(int b) {
      if (pending > 0) {
        if ((b & 0xc0) == 0x80) {
          if (--pending == 0) {
            valid++;
          }
          return;
        }
        invalid++;
        pending = 0;
      }
      if (b < 0x80) {
        return;
      }
      if (b >= 0xc2 && b <= 0xdf) {
        pending = 1;
      } else if (b >= 0xe0 && b <= 0xef) {
        pending = 2;
      } else if (b >= 0xf0 && b <= 0xf4) {
        pending = 3;
      } else {
        invalid++;
      }
    }
  }
}
