package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.model.RewardLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the day of a visit from the running number of a rewards line, for programmes that number
 * visits when they happen rather than when they are posted.
 *
 * <p>Nothing of the kind is assumed. The numbers of sure links are laid beside the days of their
 * visits; only where the neighbours' days give away the day of lines that were posted <em>late</em>
 * do numbers count as evidence.
 */
final class EntryNumbers {

  private static final int NEIGHBOURS = 3;
  private static final int LATE_DAYS = 4;
  private static final int ENOUGH_LATE = 6;
  private static final double RELIABLE = 0.6;

  private static final int SAME_DAY = 1;
  private static final int NEAR = 2;
  private static final int FAR = 3;
  private static final int NEAR_DAYS = 4;

  private static final Pattern NUMBER = Pattern.compile("^(\\D*)(\\d{1,18})$");

  private final Map<String, List<Entry>> sequences;
  private final Persons members;
  private final Map<Claim, OptionalLong> told = new IdentityHashMap<>();

  private EntryNumbers(Map<String, List<Entry>> sequences, Persons members) {
    this.sequences = sequences;
    this.members = members;
  }

  /**
   * Learns from sure links.
   *
   * @param members directory of the lines' members
   */
  static EntryNumbers of(List<Candidate> sure, Persons members) {
    Map<String, List<Entry>> all = new HashMap<>();
    Map<String, List<Candidate>> links = new HashMap<>();
    for (Candidate link : sure) {
      RewardLine line = link.claim().line();
      Matcher matcher = NUMBER.matcher(line.rewardId());
      if (matcher.matches()) {
        String sequence = line.program() + matcher.group(1);
        all.computeIfAbsent(sequence, s -> new ArrayList<>())
            .add(
                new Entry(
                    Long.parseLong(matcher.group(2)),
                    link.visit().day().toEpochDay(),
                    ClaimBook.sighting(line).key()));
        links.computeIfAbsent(sequence, s -> new ArrayList<>()).add(link);
      }
    }
    all.values()
        .forEach(entries ->
            entries.sort(Comparator.comparingLong(Entry::number).thenComparingLong(Entry::day)));
    EntryNumbers learned = new EntryNumbers(all, members);
    links.forEach((sequence, ofSequence) -> {
      if (!learned.tellsLateVisits(ofSequence)) {
        all.remove(sequence);
      }
    });
    learned.told.clear();
    return learned;
  }

  /** What was learned, told to lines whose members may be known by other numbers. */
  EntryNumbers with(Persons others) {
    return new EntryNumbers(sequences, others);
  }

  /** Level of {@link com.medspasync.reconciliation.compare.Field#NUMBER}. */
  int level(Claim claim, LocalDate visitDay) {
    OptionalLong told = dayTold(claim);
    if (told.isEmpty()) {
      return 0;
    }
    long days = Math.abs(told.getAsLong() - visitDay.toEpochDay());
    if (days <= 1) {
      return SAME_DAY;
    }
    return days <= NEAR_DAYS ? NEAR : FAR;
  }

  /**
   * Day (of the epoch) of the visits whose lines have neighbouring numbers, if numbers tell days.
   */
  OptionalLong dayTold(Claim claim) {
    OptionalLong known = told.get(claim);
    if (known == null) {
      known = tell(claim);
      told.put(claim, known);
    }
    return known;
  }

  private OptionalLong tell(Claim claim) {
    Matcher matcher = NUMBER.matcher(claim.line().rewardId());
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    List<Entry> entries = sequences.getOrDefault(claim.program() + matcher.group(1), List.of());
    if (entries.size() < 2 * NEIGHBOURS) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(matcher.group(2));
    int at = position(entries, number);
    List<Long> days = new ArrayList<>();
    addNeighbours(entries, at - 1, -1, claim.member(), days);
    int before = days.size();
    addNeighbours(entries, at, 1, claim.member(), days);
    if (before == 0 || before == days.size()) {
      return beyond(entries, number, claim.member());
    }
    days.sort(null);
    return OptionalLong.of(days.get(days.size() / 2));
  }

  private boolean tellsLateVisits(List<Candidate> links) {
    int late = 0;
    int right = 0;
    for (Candidate link : links) {
      LocalDate day = link.visit().day();
      if (ChronoUnit.DAYS.between(day, link.claim().line().visitOn()) >= LATE_DAYS) {
        late++;
        right += level(link.claim(), day) == SAME_DAY ? 1 : 0;
      }
    }
    return late >= ENOUGH_LATE && right >= RELIABLE * late;
  }

  /** Days of the nearest numbers in one direction; a member does not testify for herself. */
  private void addNeighbours(List<Entry> entries, int from, int step, int member, List<Long> days) {
    int found = 0;
    for (int i = from; i >= 0 && i < entries.size() && found < NEIGHBOURS; i += step) {
      if (isOfOther(entries.get(i), member)) {
        days.add(entries.get(i).day);
        found++;
      }
    }
  }

  private boolean isOfOther(Entry entry, int member) {
    return members.personOf(entry.member) != member;
  }

  /** A number before the first or after the last one of other members, at the usual pace. */
  private OptionalLong beyond(List<Entry> entries, long number, int member) {
    Entry first = null;
    for (int i = 0; i < entries.size() && first == null; i++) {
      first = isOfOther(entries.get(i), member) ? entries.get(i) : null;
    }
    Entry last = null;
    for (int i = entries.size() - 1; i >= 0 && last == null; i--) {
      last = isOfOther(entries.get(i), member) ? entries.get(i) : null;
    }
    if (first == null || last == null) {
      return OptionalLong.empty();
    }
    double daysPerNumber =
        (double) Math.max(1, last.day - first.day) / Math.max(1, last.number - first.number);
    Entry end = number <= first.number ? first : last;
    return OptionalLong.of(end.day + Math.round((number - end.number) * daysPerNumber));
  }

  private static int position(List<Entry> entries, long number) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).number < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A number whose visit is known.
   *
   * @param day day of the epoch
   * @param member key of the member
   */
  private record Entry(long number, long day, String member) {}
}
