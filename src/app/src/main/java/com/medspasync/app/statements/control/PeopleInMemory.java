package com.medspasync.app.statements.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * People of the spas that somebody searched a while ago, in the open: sealed texts cannot be
 * searched (ADR 0017). Bounded for all spas together, and dropped when nobody searches any more.
 */
@ApplicationScoped
public class PeopleInMemory {

  /** About 300,000 people. */
  private static final long MOST_CHARACTERS = 32L << 20;

  private static final int CHARACTERS_OF_AN_ENTRY = 48;
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private final Cache<TenantId, People> spas =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((TenantId spa, People people) -> people.characters)
          .expireAfterAccess(KEPT_FOR)
          .build();

  /** A person: what lines call her, and what she is searched by. */
  record Entry(long number, String text) {}

  /**
   * The people of a spa up to one of them.
   *
   * @param changes how often people had been taken away when they were read
   * @param entries in the order in which they were added
   * @param characters how much memory they take
   */
  record People(long changes, List<Entry> entries, int characters) {

    static People none(long changes) {
      return new People(changes, List.of(), 0);
    }

    /** The number of the last one. */
    long upTo() {
      return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    People with(List<Entry> more) {
      List<Entry> all = new ArrayList<>(entries.size() + more.size());
      all.addAll(entries);
      all.addAll(more);
      return new People(
          changes,
          all,
          characters
              + more.stream()
                  .mapToInt(entry -> entry.text().length() + CHARACTERS_OF_AN_ENTRY)
                  .sum());
    }
  }

  /**
   * Those that are known; none when people were taken away since.
   *
   * @param changes how often people have been taken away
   */
  People of(TenantId spa, long changes) {
    People known = spas.getIfPresent(spa);
    return known == null || known.changes() != changes ? People.none(changes) : known;
  }

  void keep(TenantId spa, People people) {
    spas.put(spa, people);
  }
}
