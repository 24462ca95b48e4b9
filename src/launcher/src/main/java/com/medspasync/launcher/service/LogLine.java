package com.medspasync.launcher.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a log as a person reads it. The application writes JSON once it is loaded; before, and
 * in the log of the database, lines are text.
 */
public final class LogLine {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final String SEVERE = " SEVERE ";
  private static final String ERROR = "ERROR";

  private final String text;
  private final @Nullable Entry entry;

  private record Entry(
      String at,
      String level,
      String logger,
      String message,
      @Nullable String request,
      @Nullable String tenant,
      @Nullable String person,
      @Nullable String failure) {}

  private LogLine(String text, @Nullable Entry entry) {
    this.text = text;
    this.entry = entry;
  }

  public static LogLine of(String text) {
    if (text.startsWith("{")) {
      try {
        return new LogLine(text, JSON.readValue(text, Entry.class));
      } catch (JsonProcessingException e) {
        return new LogLine(text, null); // some library's text that begins alike
      }
    }
    return new LogLine(text, null);
  }

  /** What went wrong, if the line tells of that. */
  Optional<String> trouble() {
    if (entry != null) {
      return entry.level.equals(ERROR) ? Optional.of(entry.message) : Optional.empty();
    }
    int severity = text.indexOf(SEVERE);
    return severity < 0
        ? Optional.empty()
        : Optional.of(text.substring(severity + SEVERE.length()).strip());
  }

  /** Time, level, where, what, and for whom. */
  public String readable() {
    if (entry == null) {
      return text;
    }
    StringBuilder line = new StringBuilder();
    line.append(entry.at)
        .append(' ')
        .append(String.format(Locale.ROOT, "%-7s", entry.level))
        .append(' ');
    line.append(entry.logger).append(' ').append(entry.message);
    add(line, entry.request);
    add(line, entry.tenant);
    add(line, entry.person);
    if (entry.failure != null) {
      line.append('\n').append(entry.failure.stripTrailing());
    }
    return line.toString();
  }

  private static void add(StringBuilder line, @Nullable String id) {
    if (id != null) {
      line.append(" · ").append(id);
    }
  }
}
