package com.medspasync.launcher.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The document that keeps the last result of every suite, a section each. */
final class Measurements {
  private static final String SECTION = "## ";

  private final Path file;

  Measurements(Path file) {
    this.file = file;
  }

  /** Replaces the section with this title; adds it at the end when there is none. */
  void replace(String title, String text) {
    List<String> kept = new ArrayList<>(lines());
    int begin = kept.indexOf(SECTION + title);
    if (begin < 0) {
      begin = kept.size();
      kept.add("");
      begin++;
    } else {
      kept.subList(begin, end(kept, begin)).clear();
    }
    List<String> section = new ArrayList<>(List.of(SECTION + title));
    text.strip().lines().forEach(section::add);
    if (begin < kept.size()) {
      section.add("");
    }
    kept.addAll(begin, section);
    write(kept);
  }

  private static int end(List<String> lines, int begin) {
    int end = begin + 1;
    while (end < lines.size() && !lines.get(end).startsWith(SECTION)) {
      end++;
    }
    return end;
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of("# Measurements");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private void write(List<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
