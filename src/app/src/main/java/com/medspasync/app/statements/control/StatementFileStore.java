package com.medspasync.app.statements.control;

import com.medspasync.app.rest.StorageFullException;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

/**
 * Uploaded files on disk, a folder per spa. A file is either there complete and flushed, or not at
 * all; its name on disk is ours, never the sender's.
 */
public final class StatementFileStore {

  private static final int BUFFER_BYTES = 128 * 1024;
  private static final int LONGEST_NAME = 200;

  private final Path root;

  /**
   * @param root folder that holds a folder per spa; created when missing
   */
  public StatementFileStore(Path root) {
    this.root = root;
  }

  /**
   * Takes a file of any size as it arrives.
   *
   * @throws DomainException {@code imports.upload-aborted} when the sender stops half-way
   * @throws StorageFullException when it does not fit; nothing is left behind
   */
  public StoredFile receive(TenantId tenant, String name, InputStream content) {
    String storedAs = TypedId.format("file", TypedId.next());
    Path complete = path(tenant, storedAs);
    Path partial = complete.resolveSibling(storedAs + ".part");
    try {
      Files.createDirectories(complete.getParent());
      Receipt receipt = copy(content, partial);
      Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
      return new StoredFile(plainName(name), storedAs, receipt.size(), receipt.sha256());
    } catch (IOException e) {
      throw storageFull(e);
    } finally {
      deleteIfThere(partial);
    }
  }

  /** Where the bytes of a stored file are. */
  public Path path(TenantId tenant, String storedAs) {
    return root.resolve(tenant.toString()).resolve(storedAs);
  }

  /** Forgets a file that no import came to own. */
  public void discard(TenantId tenant, String storedAs) {
    deleteIfThere(path(tenant, storedAs));
  }

  /**
   * Removes files that nobody owns.
   *
   * @param owned names of stored files to keep
   * @param before files changed since then are kept too
   */
  void sweep(TenantId tenant, Set<String> owned, Instant before) {
    Path folder = root.resolve(tenant.toString());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
        if (old && !owned.contains(file.getFileName().toString())) {
          deleteIfThere(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded files of " + tenant + " cannot be listed", e);
    }
  }

  private static Receipt copy(InputStream content, Path target) throws IOException {
    MessageDigest digest = LineKeys.sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (FileChannel out =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int count = next(content, buffer); count >= 0; count = next(content, buffer)) {
        digest.update(buffer, 0, count);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
        while (bytes.hasRemaining()) {
          size += out.write(bytes);
        }
      }
      out.force(true);
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

  private static StorageFullException storageFull(IOException cause) {
    return new StorageFullException(
        "imports.storage-full",
        "The file could not be kept: the server's disk is full or not writable. Nothing was"
            + " imported; free some space and send it again.",
        cause);
  }

  /** The last part of a path of any system, without control characters, of bearable length. */
  static String plainName(String name) {
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = base.replaceAll("\\p{Cntrl}", "").strip();
    if (plain.isEmpty()) {
      return "unnamed";
    }
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }

  private static void deleteIfThere(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path.getFileName(), e);
    }
  }

  private record Receipt(long size, String sha256) {}
}
