package com.medspasync.reconciliation.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many pairs there are of each pattern. */
public final class PatternCounts {

  private final Map<Pattern, Count> counts = new HashMap<>();

  /** Counts a pair; the answer is the one pattern that stands for all equal ones. */
  public Pattern add(Pattern pattern) {
    Count count = counts.get(pattern);
    if (count == null) {
      count = new Count(pattern);
      counts.put(pattern, count);
    }
    count.pairs++;
    return count.pattern;
  }

  /** The one pattern that stands for all equal ones; the pattern itself when none was counted. */
  public Pattern known(Pattern pattern) {
    Count count = counts.get(pattern);
    return count == null ? pattern : count.pattern;
  }

  /** The patterns in their order. */
  List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>(counts.keySet());
    patterns.sort(null);
    return patterns;
  }

  /** Number of pairs of a pattern. */
  int pairs(Pattern pattern) {
    Count count = counts.get(pattern);
    return count == null ? 0 : count.pairs;
  }

  private static final class Count {

    private final Pattern pattern;
    private int pairs;

    Count(Pattern pattern) {
      this.pattern = pattern;
    }
  }
}
