package com.medspasync.app.identity.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What a browser keeps for us while it is on its way to a provider and back, so that nothing is
 * kept here of journeys that anybody may begin. Sealed: the browser can neither read nor change it,
 * and whoever holds another browser does not have it. Each is taken once.
 */
@ApplicationScoped
public class SealedNotes {

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final String LINE = "\n";

  /** Lines of our own: purpose, end and id. */
  private static final int HEADING = 3;

  @Inject @Platform private Jdbi sql;
  @Inject private MasterKey masterKey;
  @Inject private Clock clock;

  /**
   * A note for a browser.
   *
   * @param text as the browser keeps it
   */
  public record Note(String text, Instant endsAt) {}

  /**
   * Writes a note.
   *
   * @param purpose for which alone it can be read
   * @param lines without line breaks
   */
  Note write(String purpose, List<String> lines) {
    Instant end = clock.instant().plus(LIFETIME);
    List<String> all =
        new ArrayList<>(List.of(purpose, Long.toString(end.getEpochSecond()), Tokens.random()));
    lines.forEach(line -> all.add(line.replaceAll("\\R", " ")));
    return new Note(
        new String(masterKey.seal(String.join(LINE, all)), StandardCharsets.US_ASCII), end);
  }

  /**
   * A note that was brought back.
   *
   * @param id by which it is known once it is used, since a text can be written in several ways
   */
  record Opened(String id, List<String> lines) {}

  /** What a note says; empty when it is not ours, for another purpose, or too old. */
  Optional<Opened> read(String purpose, String text) {
    return masterKey
        .tryToUnseal(text.getBytes(StandardCharsets.US_ASCII))
        .map(opened -> List.of(opened.split(LINE, -1)))
        .filter(lines -> lines.getFirst().equals(purpose))
        .filter(lines -> clock.instant().getEpochSecond() < Long.parseLong(lines.get(1)))
        .map(lines -> new Opened(lines.get(2), lines.subList(HEADING, lines.size())));
  }

  /**
   * Uses a note up.
   *
   * @return whether that had not been done before; of two at once, one finds it so
   */
  boolean use(Opened note) {
    Instant now = clock.instant();
    return sql.inTransaction(handle -> {
      handle.execute(
          "delete from platform.used_sign_in_notes where expires_at < ?",
          now.atOffset(ZoneOffset.UTC));
      return handle.execute(
              "insert into platform.used_sign_in_notes (note_hash, expires_at) values (?, ?)"
                  + " on conflict do nothing",
              Tokens.hashOf(note.id()),
              now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
          == 1;
    });
  }
}
