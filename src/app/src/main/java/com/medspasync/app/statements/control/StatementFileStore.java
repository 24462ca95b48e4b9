package com.medspasync.app.statements.control;

import com.medspasync.app.rest.StorageFullException;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.integrations.files.FileBytes;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.keys.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Uploaded files on disk, encrypted. A file is either there complete and flushed, or not at all;
 * its name on disk is ours, never the sender's.
 */
public final class StatementFileStore {

  private static final int BUFFER_BYTES = 128 * 1024;
  private static final int LONGEST_NAME = 200;

  /** Control characters, and marks that turn the direction in which text is read. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  static final long BYTES_OF_MEGABYTE = 1_000_000;

  private final SealedFiles files;
  private final long quota;

  /**
   * @param quota what all files of a practice may take together, in bytes, so that none fills the
   *     disk for all
   */
  public StatementFileStore(SealedFiles files, long quota) {
    this.files = files;
    this.quota = quota;
  }

  /**
   * Takes a file of any size as it arrives.
   *
   * @throws DomainException {@code imports.upload-aborted} when the sender stops half-way
   * @throws StorageFullException when it does not fit; nothing is left behind
   */
  public StoredFile receive(TenantId tenant, String name, InputStream content) {
    String storedAs = TypedId.format("file", TypedId.next());
    try {
      long room = quota - files.bytes(tenant);
      Receipt receipt = files.write(tenant, storedAs, target -> copy(content, target, room));
      return new StoredFile(plainName(name), storedAs, receipt.size(), receipt.sha256());
    } catch (IOException e) {
      throw storageFull(e);
    }
  }

  /** The bytes of a stored file as they were sent. */
  FileBytes bytes(TenantId tenant, String storedAs) {
    return () -> files.open(tenant, storedAs);
  }

  /** Forgets a file that no import came to own. */
  public void discard(TenantId tenant, String storedAs) {
    try {
      files.delete(tenant, storedAs);
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file of " + tenant + " cannot be removed", e);
    }
  }

  /**
   * Removes files that nobody owns.
   *
   * @param owned names of stored files to keep
   * @param before files changed since then are kept too
   */
  void sweep(TenantId tenant, Set<String> owned, Instant before) {
    try {
      files.sweep(tenant, owned, before);
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded files of " + tenant + " cannot be listed", e);
    }
  }

  private Receipt copy(InputStream content, WritableByteChannel target, long room)
      throws IOException {
    MessageDigest digest = LineKeys.sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int count = next(content, buffer); count >= 0; count = next(content, buffer)) {
      if (size + count > room) {
        throw quotaReached();
      }
      digest.update(buffer, 0, count);
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
      while (bytes.hasRemaining()) {
        size += target.write(bytes);
      }
    }
    return new Receipt(size, HexFormat.of().formatHex(digest.digest()));
  }

  /** Reads on; trouble here is the sender's, trouble of the disk shows elsewhere. */
  private static int next(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.upload-aborted",
          "The upload stopped before the file was complete. Send it again.",
          e);
    }
  }

  private StorageFullException quotaReached() {
    return new StorageFullException(
        "imports.quota",
        "The files of this practice would take more than the "
            + quota / BYTES_OF_MEGABYTE
            + " MB that it has here. Nothing was imported; ask whoever runs the service for more.",
        null);
  }

  private static StorageFullException storageFull(IOException cause) {
    return new StorageFullException(
        "imports.storage-full",
        "The file could not be kept: the server's disk is full or not writable. Nothing was"
            + " imported; free some space and send it again.",
        cause);
  }

  /**
   * The last part of a path of any system, without control characters and marks of direction, by
   * which a name shows another ending than it has, of bearable length.
   */
  static String plainName(String name) {
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = INVISIBLE.matcher(base).replaceAll("").strip();
    if (plain.isEmpty()) {
      return "unnamed";
    }
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }

  private record Receipt(long size, String sha256) {}
}
