package com.medspasync.integrations.statements.table;

import com.medspasync.integrations.files.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Makes sure that a workbook is one, and that it does not grow beyond measure when it is unpacked.
 * Sizes that an archive states can lie, so its entries are really unpacked once and counted.
 */
final class ZipGuard {

  private static final long LARGEST_WHOLE = 2L << 30;

  /** Texts of all cells are kept in memory. */
  private static final long LARGEST_TEXTS = 256L << 20;

  /** A workbook that does not lie in a folder is kept in memory, packed, while it is read. */
  private static final long LARGEST_IN_MEMORY = 64L << 20;

  private static final long FREE_OF_RATIO = 32L << 20;
  private static final long LARGEST_RATIO = 120;
  private static final int MOST_ENTRIES = 5_000;

  private ZipGuard() {}

  static void check(FileBytes bytes) throws UnreadableFileException {
    refuseWhatMemoryDoesNotHold(bytes);
    try (SeekableByteChannel packed = bytes.open();
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(packed).get()) {
      if (zip.getEntry("EncryptedPackage") != null) {
        throw new UnreadableFileException(
            "file.encrypted", "The workbook has a password. Remove it in Excel and save again.");
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new UnreadableFileException(
            "file.archive", "This is an archive, not a workbook. Unpack it and give its files.");
      }
      if (Collections.list(zip.getEntries()).size() > MOST_ENTRIES) {
        throw tooLarge();
      }
      measure(zip, packed.size());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static void refuseWhatMemoryDoesNotHold(FileBytes bytes) throws UnreadableFileException {
    if (bytes.path().isPresent()) {
      return;
    }
    try (SeekableByteChannel packed = bytes.open()) {
      if (packed.size() > LARGEST_IN_MEMORY) {
        throw new UnreadableFileException(
            "file.too-large",
            "The workbook is larger than 64 MB. Save it as CSV, which may be of any size.");
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static void measure(ZipFile zip, long packed)
      throws IOException, UnreadableFileException {
    byte[] buffer = new byte[1 << 16];
    long whole = 0;
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      boolean texts = entry.getName().endsWith("sharedStrings.xml");
      long size = 0;
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          size += n;
          boolean outOfRatio =
              whole + size > FREE_OF_RATIO && (whole + size) / LARGEST_RATIO > packed;
          if (outOfRatio || whole + size > LARGEST_WHOLE || (texts && size > LARGEST_TEXTS)) {
            throw tooLarge();
          }
        }
      }
      whole += size;
    }
  }

  private static UnreadableFileException broken(IOException cause) {
    return new UnreadableFileException(
        "file.broken-workbook",
        0,
        "The workbook is damaged or was not uploaded to its end. Upload it again.",
        cause);
  }

  private static UnreadableFileException tooLarge() {
    return new UnreadableFileException(
        "file.too-large-unpacked",
        "The workbook grows beyond measure when it is unpacked. Save it as CSV and give that.");
  }
}
