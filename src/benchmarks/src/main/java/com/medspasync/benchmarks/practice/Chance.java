package com.medspasync.benchmarks.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Repeatable chance: the same seed, the same practice. */
final class Chance {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SIGNS = LETTERS + "abcdefghjkmnpqrstuvwxyz23456789";

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** An early value more often than a late one, as names and services are in life. */
  <T> T oneOfFalling(List<T> values) {
    double at = random.nextDouble();
    return values.get((int) (at * at * values.size()));
  }

  <T> List<T> shuffled(List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  String digits(int length) {
    return text(length, "0123456789");
  }

  String letters(int length) {
    return text(length, LETTERS);
  }

  String code(int length) {
    return text(length, SIGNS);
  }

  private String text(int length, String signs) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  /** One typing error: two letters swapped, one left out, doubled or replaced. */
  String mistyped(String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = between(1, text.length() - 2);
    return switch (between(0, 3)) {
      case 0 ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      case 1 -> text.substring(0, at) + text.substring(at + 1);
      case 2 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
      default ->
          text.substring(0, at)
              + (char) ('a' + random.nextInt('z' - 'a' + 1))
              + text.substring(at + 1);
    };
  }
}
