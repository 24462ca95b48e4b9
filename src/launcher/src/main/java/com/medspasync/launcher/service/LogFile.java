package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads a log that someone else writes, from a position onwards, across its rotation. */
public final class LogFile {
  private static final long TAIL_BYTES = 256 * 1024;

  private final Path file;
  private long position;

  /** Starts at the end of what is there now. */
  public LogFile(Path file) {
    this.file = file;
    this.position = size(file);
  }

  /** Starts before what is there now. */
  public static LogFile fromStart(Path file) {
    LogFile log = new LogFile(file);
    log.position = 0;
    return log;
  }

  /** The last lines, oldest first. */
  public static List<String> lastLines(Path file, int count) {
    LogFile log = new LogFile(file);
    log.position = Math.max(0, log.position - TAIL_BYTES);
    List<String> lines = log.newText().lines().toList();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  /** Hands over every line written since the last call. */
  public void forEachNewLine(Consumer<String> reader) {
    newText().lines().forEach(reader);
  }

  /** What was written since the last call, up to the last complete line. */
  String newText() {
    long size = size(file);
    if (size < position) {
      position = 0; // rotated
    }
    if (size == position) {
      return "";
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(Math.min(size - position, Integer.MAX_VALUE / 2))];
      open.seek(position);
      open.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      position += end;
      return new String(bytes, 0, end, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
