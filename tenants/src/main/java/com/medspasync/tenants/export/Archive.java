package com.medspasync.tenants.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written from beginning to end and remembers what it holds. */
final class Archive implements AutoCloseable {

  private final ZipOutputStream zip;
  private final Instant at;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param at when its files are said to have been written
   */
  Archive(OutputStream target, Instant at) {
    this.zip = new ZipOutputStream(new Unclosed(target), StandardCharsets.UTF_8);
    this.at = at;
  }

  /**
   * A file that was written.
   *
   * @param lines how many ends of lines it has
   */
  record Entry(String name, long bytes, long lines, String sha256) {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  /** Adds a file. */
  Entry add(String name, Content content) {
    try {
      ZipEntry file = new ZipEntry(name);
      file.setTime(at.toEpochMilli());
      zip.putNextEntry(file);
      Measured measured = new Measured(zip);
      content.writeTo(measured);
      zip.closeEntry();
      Entry entry = measured.entry(name);
      entries.add(entry);
      return entry;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a file of text. */
  Entry add(String name, String text) {
    return add(name, file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds a file that comes with the program. */
  Entry addResource(String name) {
    return add(
        name,
        file -> {
          try (InputStream resource =
              Objects.requireNonNull(Archive.class.getResourceAsStream(name), name)) {
            resource.transferTo(file);
          }
        });
  }

  /** All files so far, in order. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Completes the archive; the target stays open for whoever opened it. */
  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Hands on what is written, but not that it is closed. */
  private static class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** Counts and digests what goes through. */
  private static final class Measured extends Unclosed {

    private final MessageDigest digest = sha256();
    private long bytes;
    private long lines;

    Measured(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      digest.update(some, from, length);
      bytes += length;
      for (int i = from; i < from + length; i++) {
        if (some[i] == '\n') {
          lines++;
        }
      }
    }

    Entry entry(String name) {
      return new Entry(name, bytes, lines, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
