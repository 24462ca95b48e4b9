package com.medspasync.reconciliation.compare;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.visits.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By how many minutes a programme's time of an entry usually differs from the time a point of sale
 * puts on the sale: some systems stamp the appointment, others the checkout.
 */
public final class ClockDifferences {

  /** Fewer pairs than this tell nothing. */
  private static final int ENOUGH = 8;

  public static final ClockDifferences NONE = new ClockDifferences(Map.of());

  private final Map<Key, Long> minutes;

  private ClockDifferences(Map<Key, Long> minutes) {
    this.minutes = minutes;
  }

  /** Usual difference, 0 when unknown. */
  public long minutes(Program program, String location) {
    return minutes.getOrDefault(new Key(program, location), 0L);
  }

  /** Gathers pairs of one person and day and takes the median. */
  public static final class Learner {

    private final Map<Key, List<Long>> seen = new HashMap<>();

    /** Adds a pair, if both tell the time and the day is the same. */
    public void add(Claim claim, Visit visit) {
      if (claim.isTimed() && visit.isTimed() && claim.line().visitOn().equals(visit.day())) {
        seen.computeIfAbsent(new Key(claim.program(), visit.location()), key -> new ArrayList<>())
            .add(Duration.between(visit.at(), claim.line().visitAt()).toMinutes());
      }
    }

    public ClockDifferences learned() {
      Map<Key, Long> medians = new HashMap<>();
      seen.forEach((key, values) -> {
        if (values.size() >= ENOUGH) {
          Collections.sort(values);
          medians.put(key, values.get(values.size() / 2));
        }
      });
      return new ClockDifferences(Map.copyOf(medians));
    }
  }

  private record Key(Program program, String location) {}
}
