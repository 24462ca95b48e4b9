package com.medspasync.app.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application's log as a queue: lines that were written after a place in it, across the files
 * that the log goes through. The files keep what nobody has taken yet, also while this program does
 * not run.
 */
final class LogFiles {

  /** {@code application.0.log} is written to, higher numbers are older. */
  private static final Pattern NAME = Pattern.compile("application\\.(\\d+)\\.log");

  /** Of the number of a run, that of a line, and a moment. */
  private static final int KEY_BYTES = 120;

  private final Path folder;

  LogFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * A place in the log.
   *
   * @param file how the file begins, whatever it is called by now
   * @param offset in bytes
   */
  record Place(String file, long offset) {

    static final Place BEGINNING = new Place("", 0);
  }

  /**
   * Lines, whole ones.
   *
   * @param upTo where the next begin
   * @param lost whether lines before these were written over before anybody took them
   */
  record Lines(List<String> lines, Place upTo, boolean lost) {}

  /** Some of the lines after a place, none when there are no more. */
  Lines after(Place place, int mostBytes) throws IOException {
    List<Path> oldestFirst = oldestFirst();
    int at = indexOf(oldestFirst, place.file());
    boolean lost = at < 0 && !place.file().isEmpty();
    Place next = place;
    for (int i = Math.max(at, 0); i < oldestFirst.size(); i++) {
      Path file = oldestFirst.get(i);
      String key = key(file).orElse("");
      long offset = i == at ? place.offset() : 0;
      Piece piece = read(file, offset, mostBytes);
      next = new Place(key, piece.end());
      if (!piece.lines().isEmpty()) {
        return new Lines(piece.lines(), next, lost);
      }
    }
    return new Lines(List.of(), next, lost);
  }

  private record Piece(List<String> lines, long end) {}

  private static Piece read(Path file, long offset, int mostBytes) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(mostBytes);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(offset);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        continue;
      }
    } catch (NoSuchFileException e) {
      return new Piece(List.of(), offset); // it was written over at this moment
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n') + 1;
    if (end == 0 && !bytes.hasRemaining()) {
      end = text.length(); // a line without end is taken in pieces
    }
    String whole = text.substring(0, end);
    return new Piece(
        whole.lines().filter(line -> !line.isBlank()).toList(),
        offset + whole.getBytes(StandardCharsets.UTF_8).length);
  }

  private List<Path> oldestFirst() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "application.*.log")) {
      all.forEach(file -> number(file).ifPresent(_ -> files.add(file)));
    }
    files.sort(Comparator.comparing((Path file) -> number(file).orElse(0)).reversed());
    return files;
  }

  private static Optional<Integer> number(Path file) {
    Matcher name = NAME.matcher(Objects.toString(file.getFileName(), ""));
    return name.matches() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
  }

  private static int indexOf(List<Path> files, String key) throws IOException {
    for (int i = 0; i < files.size(); i++) {
      if (key(files.get(i)).filter(key::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** How a file begins: each has a first line of its own, with a number or a time in it. */
  private static Optional<String> key(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String beginning = new String(in.readNBytes(KEY_BYTES), StandardCharsets.ISO_8859_1);
      int end = beginning.indexOf('\n');
      if (end >= 0) {
        return Optional.of(beginning.substring(0, end));
      }
      boolean longer = beginning.length() == KEY_BYTES;
      return longer ? Optional.of(beginning) : Optional.empty(); // it has no whole line yet
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
