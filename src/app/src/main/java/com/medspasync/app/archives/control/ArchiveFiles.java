package com.medspasync.app.archives.control;

import com.medspasync.app.archives.entity.PracticeArchive;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.export.PracticeExport;
import com.medspasync.tenants.export.UndecidedException;
import com.medspasync.tenants.keys.SealedFiles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.UUID;

/** The files of copies, sealed by the key of the bound spa like all its files. */
@Dependent
class ArchiveFiles {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final SealedFiles files;
  private final PracticeExport export;

  @Inject
  ArchiveFiles(SealedFiles files, PracticeExport export) {
    this.files = files;
    this.export = export;
  }

  /**
   * A copy as it lies on disk.
   *
   * @param bytes its size before it was sealed
   */
  record Written(PracticeExport.Receipt receipt, long bytes) {}

  /** The name of a copy's file. */
  static String name(UUID id) {
    return TypedId.format(PracticeArchive.PREFIX, id);
  }

  /**
   * Makes a copy; one that an earlier try has made is replaced.
   *
   * @throws DomainException when trying again would not help
   */
  Written write(UUID id, PracticeExport.Progress progress) {
    try {
      PracticeExport.Receipt receipt =
          files.write(TenantContext.require(), name(id), target -> written(target, progress));
      try (SeekableByteChannel content = files.open(TenantContext.require(), name(id))) {
        return new Written(receipt, content.size());
      }
    } catch (UndecidedException e) {
      throw refusal(
          "archives.tables-changing",
          "The tables of the practice are being brought to another version. Try again later.",
          e);
    } catch (UncheckedIOException | IOException e) {
      throw unwritten(e);
    }
  }

  /** Hands a copy over, all of it. */
  void copyTo(UUID id, OutputStream target) throws IOException {
    try (InputStream content =
        Channels.newInputStream(files.open(TenantContext.require(), name(id)))) {
      content.transferTo(target);
      target.flush();
    }
  }

  /** Removes the file of a copy; none is fine. */
  void delete(UUID id) {
    try {
      files.delete(TenantContext.require(), name(id));
    } catch (IOException e) {
      throw new UncheckedIOException("The file of an export cannot be removed", e);
    }
  }

  private PracticeExport.Receipt written(
      WritableByteChannel target, PracticeExport.Progress progress) throws IOException {
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(target), BUFFER_BYTES);
    try {
      PracticeExport.Receipt receipt = export.write(TenantContext.require(), out, progress);
      out.flush();
      return receipt;
    } catch (SQLException e) {
      throw new IllegalStateException("The practice cannot be read", e);
    }
  }

  private static DomainException unwritten(Exception trouble) {
    Throwable cause = trouble instanceof UncheckedIOException io ? io.getCause() : trouble;
    return cause instanceof NoSuchFileException
        ? refusal(
            "archives.file-missing",
            "A file that was once uploaded is not there any more, so that the export would not be"
                + " whole. Tell whoever runs this installation.",
            trouble)
        : refusal(
            "archives.storage-full",
            "The export could not be kept: the server's disk is full or not writable. Tell whoever"
                + " runs this installation.",
            trouble);
  }

  private static DomainException refusal(String code, String message, Exception cause) {
    return new DomainException(DomainException.Kind.CONFLICT, code, message, cause);
  }
}
