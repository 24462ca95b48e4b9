package com.medspasync.tenants.keys;

import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Encrypted files on disk, a folder per tenant. A file is either there complete and flushed, or not
 * at all. On disk its name ends in the number of its key; one without a number is from before there
 * were keys. Files of any size are written and read in pieces.
 */
public final class SealedFiles {

  private static final String DRAFT = ".part";
  private static final int PIECE_BYTES = 128 * 1024;

  private final Path root;
  private final TenantKeys keys;

  /**
   * @param root folder that holds a folder per tenant; created when missing
   */
  public SealedFiles(Path root, TenantKeys keys) {
    this.root = root;
    this.keys = keys;
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content<T> {

    /** Writes everything; the answer is the caller's. */
    T writeTo(WritableByteChannel target) throws IOException;
  }

  /**
   * Keeps a new file.
   *
   * @param name without a dot
   */
  public <T> T write(TenantId tenant, String name, Content<T> content) throws IOException {
    Vault vault = keys.of(tenant);
    Path folder = Files.createDirectories(folder(tenant));
    // a draft of its own for everybody: one that was cut off is in nobody's way
    Path draft = folder.resolve(name + "." + UUID.randomUUID() + DRAFT);
    try {
      T answer;
      try (FileChannel out =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        // closing the inner channel would close the file before it is flushed
        try (WritableByteChannel sealing = vault.sealing(new Unclosed(out), place(name))) {
          answer = content.writeTo(sealing);
        }
        out.force(true);
      }
      Files.move(
          draft,
          folder.resolve(name + "." + vault.fileKey()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return answer;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * The content of a file, from any position.
   *
   * @throws NoSuchFileException when there is none of this name
   */
  public SeekableByteChannel open(TenantId tenant, String name) throws IOException {
    try {
      return openNow(tenant, name);
    } catch (NoSuchFileException e) {
      return openNow(tenant, name); // its key changed in between, and its name on disk with it
    }
  }

  private SeekableByteChannel openNow(TenantId tenant, String name) throws IOException {
    List<Path> versions = versions(tenant, name); // each is whole; there are two while keys change
    if (versions.isEmpty()) {
      throw new NoSuchFileException(name);
    }
    Path path = versions.getFirst();
    String key = key(path);
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      Vault vault = keys.openingFiles(tenant, key);
      if (!key.isEmpty()) {
        return vault.opening(file, place(name));
      }
      if (vault.takesPlain()) {
        return file;
      }
      throw new SealBrokenException(place(name), null);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** What all files of the tenant take on disk, those included that are being written. */
  public long bytes(TenantId tenant) throws IOException {
    long bytes = 0;
    for (Path file : all(tenant)) {
      try {
        bytes += Files.size(file);
      } catch (NoSuchFileException e) {
        continue; // removed meanwhile
      }
    }
    return bytes;
  }

  /** Removes a file; none of this name is fine. */
  public void delete(TenantId tenant, String name) throws IOException {
    for (Path version : versions(tenant, name)) {
      Files.deleteIfExists(version);
    }
  }

  /**
   * Removes files that nobody owns.
   *
   * @param owned names of files to keep
   * @param before files changed since then are kept too
   */
  public void sweep(TenantId tenant, Set<String> owned, Instant before) throws IOException {
    for (Path file : all(tenant)) {
      boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
      if (old && (isDraft(file) || !owned.contains(name(file)))) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Seals every file by the newest key that is not yet.
   *
   * @return how many there were
   */
  long sealAnew(TenantId tenant) throws IOException {
    String newest = keys.of(tenant).fileKey();
    long sealed = 0;
    for (Path file : all(tenant)) {
      String name = name(file);
      if (isDraft(file) || key(file).equals(newest)) {
        continue;
      }
      try (SeekableByteChannel content = open(tenant, name)) {
        write(tenant, name, target -> copy(content, target));
      }
      Files.deleteIfExists(file);
      sealed++;
    }
    return sealed;
  }

  /** Removes everything of a tenant. */
  void deleteAll(TenantId tenant) throws IOException {
    for (Path file : all(tenant)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder(tenant));
  }

  private static long copy(SeekableByteChannel from, WritableByteChannel to) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
    long copied = 0;
    while (from.read(piece) >= 0) {
      piece.flip();
      while (piece.hasRemaining()) {
        copied += to.write(piece);
      }
      piece.clear();
    }
    return copied;
  }

  private List<Path> versions(TenantId tenant, String name) throws IOException {
    List<Path> versions = new ArrayList<>();
    for (Path file : all(tenant)) {
      if (name(file).equals(name) && !isDraft(file)) {
        versions.add(file);
      }
    }
    return versions;
  }

  private List<Path> all(TenantId tenant) throws IOException {
    Path folder = folder(tenant);
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        files.forEach(all::add);
      }
    }
    return all;
  }

  private Path folder(TenantId tenant) {
    return root.resolve(tenant.toString());
  }

  private static String name(Path file) {
    String base = String.valueOf(file.getFileName());
    int dot = base.indexOf('.');
    return dot < 0 ? base : base.substring(0, dot);
  }

  private static String key(Path file) {
    String base = String.valueOf(file.getFileName());
    int dot = base.indexOf('.');
    return dot < 0 ? "" : base.substring(dot + 1);
  }

  private static boolean isDraft(Path file) {
    return file.toString().endsWith(DRAFT);
  }

  private static Place place(String name) {
    return Place.of("files", "content", name);
  }

  /** Lets the cipher complete its last piece while the file stays open. */
  private record Unclosed(FileChannel file) implements WritableByteChannel {

    @Override
    public int write(ByteBuffer source) throws IOException {
      return file.write(source);
    }

    @Override
    public boolean isOpen() {
      return file.isOpen();
    }

    @Override
    public void close() {
      // whoever opened the file flushes and closes it
    }
  }
}
