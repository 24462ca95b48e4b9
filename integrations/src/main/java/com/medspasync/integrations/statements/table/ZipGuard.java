package com.medspasync.integrations.statements.table;

import com.medspasync.integrations.files.FileBytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Makes sure that a workbook is one, and that it does not grow beyond measure when it is unpacked.
 * Sizes that an archive states can lie, so its entries are really unpacked once and counted.
 */
final class ZipGuard {

  private static final long LARGEST_WHOLE = 2L << 30;

  /** A workbook that does not lie in a folder is kept in memory, packed, while it is read. */
  private static final long LARGEST_IN_MEMORY = 64L << 20;

  private static final long FREE_OF_RATIO = 32L << 20;
  private static final long LARGEST_RATIO = 120;
  private static final int MOST_ENTRIES = 5_000;

  /** {@code PK}, 1, 2. */
  private static final int ENTRY_OF_DIRECTORY = 0x504B0102;

  private ZipGuard() {}

  static void check(FileBytes bytes) throws UnreadableFileException {
    refuseWhatMemoryDoesNotHold(bytes);
    refuseManyEntries(bytes);
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

  /**
   * The directory of an archive is read into memory whole, before anybody can ask how long it is.
   * So its entries are counted by the mark that each begins with, wherever the archive says that
   * they are.
   */
  private static void refuseManyEntries(FileBytes bytes) throws UnreadableFileException {
    try (InputStream packed = new BufferedInputStream(bytes.stream(), 1 << 16)) {
      int entries = 0;
      int last = 0;
      for (int b = packed.read(); b >= 0; b = packed.read()) {
        last = last << 8 | b;
        if (last == ENTRY_OF_DIRECTORY && ++entries > MOST_ENTRIES) {
          throw tooLarge();
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static void measure(ZipFile zip, long packed)
      throws IOException, UnreadableFileException {
    long whole = 0;
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      long before = whole;
      try (InputStream part = zip.getInputStream(entries.nextElement())) {
        whole += PartGuard.read(part, size -> refuseBombs(before + size, packed));
      } catch (PartGuard.TooLargeException e) {
        throw tooLarge();
      }
    }
  }

  private static void refuseBombs(long whole, long packed) throws PartGuard.TooLargeException {
    boolean outOfRatio = whole > FREE_OF_RATIO && whole / LARGEST_RATIO > packed;
    if (outOfRatio || whole > LARGEST_WHOLE) {
      throw new PartGuard.TooLargeException();
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
