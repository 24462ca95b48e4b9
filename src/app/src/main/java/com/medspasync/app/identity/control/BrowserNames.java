package com.medspasync.app.identity.control;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * What browsers call themselves, in the words of a letter. Only names from here are repeated: what
 * a browser sends may be anything.
 */
final class BrowserNames {

  private static final String UNKNOWN = "?";

  /** In this order: most name those that they descend from, too. */
  private static final List<Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Microsoft Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iOS"),
          Map.entry("iPad", "iPadOS"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Mac OS", "macOS"),
          Map.entry("Linux", "Linux"));

  private BrowserNames() {}

  /** As the list of devices shows it: {@code Firefox, Windows}. */
  static String of(String userAgent) {
    return first(BROWSERS, userAgent) + ", " + first(SYSTEMS, userAgent);
  }

  private static String first(List<Entry<String, String>> names, String userAgent) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
