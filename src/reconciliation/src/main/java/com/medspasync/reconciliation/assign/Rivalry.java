package com.medspasync.reconciliation.assign;

import com.medspasync.reconciliation.assign.Assignment.Exclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who competes with whom. Options are counted through all items, in their order: those of item
 * {@code i} are {@code first(i)} to {@code first(i + 1)}, exclusive.
 */
final class Rivalry {

  private final int[] first;
  private final int[] owner;

  /** The rivals of an option, from {@code firstRival[option]} on, in the order of their items. */
  private final int[] firstRival;

  private int[] rivals = new int[0];

  Rivalry(List<List<Option>> options, Exclusion exclusion) {
    first = new int[options.size() + 1];
    for (int item = 0; item < options.size(); item++) {
      first[item + 1] = first[item] + options.get(item).size();
    }
    int count = first[options.size()];
    owner = new int[count];
    int[] target = new int[count];
    Map<Integer, List<Integer>> byTarget = new HashMap<>();
    for (int item = 0; item < options.size(); item++) {
      for (int option = first[item]; option < first[item + 1]; option++) {
        owner[option] = item;
        target[option] = options.get(item).get(option - first[item]).target();
        byTarget.computeIfAbsent(target[option], t -> new ArrayList<>()).add(option);
      }
    }
    firstRival = new int[count + 1];
    int found = 0;
    for (int option = 0; option < count; option++) {
      firstRival[option] = found;
      for (int other : byTarget.getOrDefault(target[option], List.of())) {
        if (owner[other] != owner[option]
            && exclusion.excludes(owner[option], owner[other], target[option])) {
          if (found == rivals.length) {
            rivals = Arrays.copyOf(rivals, Math.max(2 * found, count));
          }
          rivals[found++] = other;
        }
      }
    }
    firstRival[count] = found;
  }

  /** How many items there are. */
  int items() {
    return first.length - 1;
  }

  /** How many options all items have. */
  int options() {
    return owner.length;
  }

  int first(int item) {
    return first[item];
  }

  /** Whose option it is. */
  int owner(int option) {
    return owner[option];
  }

  int firstRival(int option) {
    return firstRival[option];
  }

  /** The option of another item that excludes those whose {@link #firstRival} range it is in. */
  int rival(int position) {
    return rivals[position];
  }
}
