package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which settings there are: those in {@code env.example}, which the build puts beside this. */
final class SettingKeys {
  private static final Pattern KEY = Pattern.compile("(?m)^#?([A-Z][A-Z0-9_]*)=");

  /** A key that differs by more is another word, not a slip. */
  private static final int LARGEST_SLIP = 4;

  private SettingKeys() {}

  static Set<String> all() {
    try (InputStream example =
        Objects.requireNonNull(SettingKeys.class.getResourceAsStream("env.example"))) {
      Set<String> keys = new TreeSet<>();
      Matcher matcher = KEY.matcher(new String(example.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        keys.add(matcher.group(1));
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read env.example", e);
    }
  }

  /** The setting that somebody who wrote {@code unknown} probably meant. */
  static Optional<String> nearest(String unknown) {
    return all().stream()
        .filter(key -> distance(key, unknown) <= LARGEST_SLIP)
        .min(Comparator.comparingInt(key -> distance(key, unknown)));
  }

  /** Letters to insert, delete or replace until one text is the other (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
