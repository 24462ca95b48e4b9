package com.medspasync.reconciliation.payouts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lines by time, by amount and time, and by the numbers that they name.
 *
 * @param <T> what the lines are, told apart by identity or in full
 */
final class Places<T> {

  private final NavigableMap<Long, List<T>> byTime = new TreeMap<>();
  private final Map<Long, NavigableMap<Long, List<T>>> byAmount = new HashMap<>();
  private final Map<String, List<T>> byNumber = new HashMap<>();

  /**
   * @param second of the epoch
   * @param numbers invoices and payment ids, each with a letter that says which
   */
  void add(T line, long second, long amountMinor, Collection<String> numbers) {
    byTime.computeIfAbsent(second, s -> new ArrayList<>()).add(line);
    byAmount
        .computeIfAbsent(amountMinor, a -> new TreeMap<>())
        .computeIfAbsent(second, s -> new ArrayList<>())
        .add(line);
    for (String number : numbers) {
      byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(line);
    }
  }

  /** Takes away what was added with the same words. */
  void remove(T line, long second, long amountMinor, Collection<String> numbers) {
    remove(byTime, second, line);
    NavigableMap<Long, List<T>> ofAmount = byAmount.getOrDefault(amountMinor, new TreeMap<>());
    remove(ofAmount, second, line);
    if (ofAmount.isEmpty()) {
      byAmount.remove(amountMinor);
    }
    numbers.forEach(number -> remove(byNumber, number, line));
  }

  private static <K, T> void remove(Map<K, List<T>> all, K key, T line) {
    List<T> lines = all.getOrDefault(key, new ArrayList<>());
    lines.remove(line);
    if (lines.isEmpty()) {
      all.remove(key);
    }
  }

  void between(long first, long last, Consumer<T> found) {
    byTime.subMap(first, true, last, true).values().forEach(of -> of.forEach(found));
  }

  void ofAmount(long amountMinor, long first, long last, Consumer<T> found) {
    byAmount
        .getOrDefault(amountMinor, new TreeMap<>())
        .subMap(first, true, last, true)
        .values()
        .forEach(of -> of.forEach(found));
  }

  List<T> named(String number) {
    return byNumber.getOrDefault(number, List.of());
  }
}
