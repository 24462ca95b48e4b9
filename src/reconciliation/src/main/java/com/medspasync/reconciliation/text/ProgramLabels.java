package com.medspasync.reconciliation.text;

import com.medspasync.reconciliation.model.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which programme the words of a discount, tender or column mean ({@code Brilliant
 * Distinctions}, {@code XP (Merz)}, {@code Evolus $40}). Immutable; {@link #with} adds what a
 * reviewer has explained.
 */
public final class ProgramLabels {

  private static final int SHORTEST_MISTYPED = 5;

  private static final ProgramLabels STANDARD =
      new ProgramLabels(
          Map.ofEntries(
              Map.entry("alle", Program.ALLE),
              Map.entry("brilliant", Program.ALLE),
              Map.entry("distinctions", Program.ALLE),
              Map.entry("bd", Program.ALLE),
              Map.entry("allergan", Program.ALLE),
              Map.entry("abbvie", Program.ALLE),
              Map.entry("aspire", Program.ASPIRE),
              Map.entry("galderma", Program.ASPIRE),
              Map.entry("xperience", Program.XPERIENCE),
              Map.entry("xp", Program.XPERIENCE),
              Map.entry("merz", Program.XPERIENCE),
              Map.entry("evolus", Program.EVOLUS),
              Map.entry("jeuveau", Program.EVOLUS),
              Map.entry("botox", Program.ALLE),
              Map.entry("dysport", Program.ASPIRE),
              Map.entry("xeomin", Program.XPERIENCE)));

  private final Map<String, Program> words;

  private ProgramLabels(Map<String, Program> words) {
    this.words = words;
  }

  /** The programmes' names, old names and makers. */
  public static ProgramLabels standard() {
    return STANDARD;
  }

  /** These labels and one more word, or a label of several words as a whole. */
  public ProgramLabels with(String label, Program program) {
    Map<String, Program> more = new HashMap<>(words);
    more.put(TextFold.fold(label), program);
    return new ProgramLabels(Map.copyOf(more));
  }

  /** The programme that a label names. */
  public Optional<Program> recognize(String label) {
    Program whole = words.get(TextFold.fold(label));
    if (whole != null) {
      return Optional.of(whole);
    }
    List<String> labelWords = TextFold.words(label);
    for (String word : labelWords) {
      Program program = words.get(word);
      if (program != null) {
        return Optional.of(program);
      }
    }
    return labelWords.stream()
        .filter(word -> word.length() >= SHORTEST_MISTYPED)
        .flatMap(word -> mistyped(word).stream())
        .findFirst();
  }

  /** The parts of a label that the point of sale joined: {@code VIP 10% / Alle} has two. */
  public static List<String> parts(String label) {
    List<String> parts = new ArrayList<>();
    for (String part : label.split("[/;|,]", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private Optional<Program> mistyped(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return words.entrySet().stream()
        .filter(known -> known.getKey().length() >= SHORTEST_MISTYPED)
        .filter(known -> EditDistance.isWithin(lower, known.getKey(), 1))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
