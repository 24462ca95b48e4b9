package com.medspasync.app.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands the lines of this node's log over to the operator's sink, each at least once. What the sink
 * does not take stays in the files and is handed over later; how far it came is kept beside them.
 * What was written over meanwhile is missing there, which a line says and the numbers of lines
 * show.
 */
public final class LogShipping {

  private static final System.Logger LOG = System.getLogger(LogShipping.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_BYTES = 512 * 1024;
  private static final String KEPT = "shipped.json";

  private final LogFiles files;
  private final Path kept;
  private final LogSink sink;
  private final Clock clock;

  private volatile @Nullable Instant heldUpSince;

  LogShipping(Path folder, LogSink sink, Clock clock) {
    this.files = new LogFiles(folder);
    this.kept = folder.resolve(KEPT);
    this.sink = sink;
    this.clock = clock;
  }

  /** Since when the sink takes nothing; empty while all is well. */
  public Optional<Instant> heldUpSince() {
    return Optional.ofNullable(heldUpSince);
  }

  /** Hands over all that is there; what fails is tried the next time. */
  public void ship() {
    try {
      LogFiles.Place place = place();
      LogFiles.Lines next = files.after(place, MOST_BYTES);
      while (!next.lines().isEmpty()) {
        sink.take(next.lines().stream().map(LogShipping::json).toList());
        keep(next.upTo());
        if (next.lost()) {
          LOG.log(
              Level.ERROR,
              "Lines of the log were written over before the sink took them: those before this one"
                  + " are missing there");
        }
        next = files.after(next.upTo(), MOST_BYTES);
      }
      if (heldUpSince != null) {
        LOG.log(Level.INFO, "The sink takes the log again");
      }
      heldUpSince = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      if (heldUpSince == null) {
        heldUpSince = clock.instant();
        LOG.log(Level.WARNING, "The log does not reach its sink: {0}", e.getMessage());
      }
    }
  }

  /** The server says something before lines are written in JSON. */
  private static String json(String line) {
    return line.startsWith("{") ? line : text(Map.of("message", line));
  }

  private LogFiles.Place place() throws IOException {
    try {
      return JSON.readValue(Files.readString(kept), LogFiles.Place.class);
    } catch (NoSuchFileException e) {
      return LogFiles.Place.BEGINNING;
    } catch (JsonProcessingException e) {
      LOG.log(Level.WARNING, "{0} cannot be read; the log is handed over from its beginning", kept);
      return LogFiles.Place.BEGINNING;
    }
  }

  private void keep(LogFiles.Place place) throws IOException {
    Path draft = Files.writeString(kept.resolveSibling(KEPT + ".draft"), text(place));
    Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of the log cannot be written as JSON", e);
    }
  }
}
