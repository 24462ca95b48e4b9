package com.medspasync.launcher.linkage;

import com.medspasync.integrations.statements.table.Fingerprint;
import com.medspasync.integrations.statements.table.UnreadableFileException;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a list as UTF-8. What is written in UTF-16 is converted in memory. */
final class ListFile {

  private static final int HEAD = 4096;

  private ListFile() {}

  /**
   * @throws DomainException when there is nothing to read at that path
   */
  static ByteSource open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw invalid(path, "no such file. Check the path.");
    }
    if (Files.isDirectory(path)) {
      throw invalid(path, "this is a folder. Name the file in it.");
    }
    ByteSource bytes = ByteSource.of(path);
    byte[] head = new byte[HEAD];
    int length = bytes.read(0, head, 0, HEAD);
    if (!isWide(head, length)) {
      return bytes;
    }
    bytes.close();
    return converted(path);
  }

  /** Western text in UTF-16 has zeros between its letters; other text has none. */
  private static boolean isWide(byte[] head, int length) {
    boolean workbook = length > 1 && head[0] == 'P' && head[1] == 'K';
    int zeros = 0;
    for (int i = 0; i < length; i++) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return !workbook && zeros > length / 4;
  }

  private static ByteSource converted(Path path) throws IOException {
    try {
      Charset charset = Fingerprint.of(path).charset();
      String text = new String(Files.readAllBytes(path), charset);
      int start = text.startsWith("\ufeff") ? 1 : 0;
      return ByteSource.of(text.substring(start).getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableFileException e) {
      throw new DomainException(
          DomainException.Kind.INVALID, e.code(), path + ": " + e.getMessage(), e);
    }
  }

  private static DomainException invalid(Path path, String what) {
    return new DomainException(
        DomainException.Kind.INVALID, "linkage.no-such-list", path + ": " + what);
  }
}
