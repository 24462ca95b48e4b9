package com.medspasync.tenants.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where heads of chains are noted outside the database: a file per spa to which lines are added,
 * each {@code time position hash}. A chain that was cut or written anew no longer fits them.
 */
public final class AuditAnchors {

  private static final Pattern LINE =
      Pattern.compile("([0-9-]+T[0-9:.]+Z) (\\d{1,18}) ([0-9a-f]{64})");

  /** Several lines. */
  private static final int END_BYTES = 1_024;

  private final Path folder;

  /**
   * @param home the folder of the product's own files
   */
  public AuditAnchors(Path home) {
    this.folder = home.resolve("audit");
  }

  /** The file of a spa, whether it exists or not. */
  public Path file(AuditScope scope) {
    return folder.resolve(scope.name() + ".anchors");
  }

  /** Notes a head; it is on the disk when this returns. */
  public void add(AuditScope scope, AuditHead head, Instant at) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file(scope),
          at + " " + head.position() + " " + head.hash() + "\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(scope), e);
    }
  }

  /** The position that was noted last; 0 when there is none. Reads the end of the file only. */
  public long lastPosition(AuditScope scope) {
    return last(scope).map(line -> Long.parseLong(line.group(2))).orElse(0L);
  }

  /** When a head was noted last. Reads the end of the file only. */
  public Optional<Instant> lastNoted(AuditScope scope) {
    return last(scope).map(line -> Instant.parse(line.group(1)));
  }

  private Optional<MatchResult> last(AuditScope scope) {
    Path file = file(scope);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - END_BYTES));
      ByteBuffer end = ByteBuffer.allocate(END_BYTES);
      while (end.hasRemaining() && channel.read(end) >= 0) {
        // until the end of the file
      }
      String text = StandardCharsets.US_ASCII.decode(end.flip()).toString();
      return LINE.matcher(text).results().reduce((_, later) -> later);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Every head that was noted, oldest first. A last line that a crash cut off does not count.
   *
   * @throws AnchorsUnreadableException when a line is none of ours
   */
  public List<AuditHead> of(AuditScope scope) {
    Path file = file(scope);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      List<AuditHead> heads = new ArrayList<>();
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
          throw new AnchorsUnreadableException(file, heads.size() + 1);
        }
        heads.add(new AuditHead(Long.parseLong(parts.group(2)), parts.group(3)));
      }
      return heads;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Somebody wrote to the file who should not have. */
  public static final class AnchorsUnreadableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AnchorsUnreadableException(Path file, int line) {
      super(file + ", line " + line + " is not an anchor");
    }
  }
}
