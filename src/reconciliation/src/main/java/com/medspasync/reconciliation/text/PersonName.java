package com.medspasync.reconciliation.text;

import com.medspasync.reconciliation.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's name taken apart, folded. */
public final class PersonName {

  public static final PersonName NONE = new PersonName(List.of(), List.of());

  private static final Pattern ASIDE = Pattern.compile("[\"“”(]([^\"“”()]+)[\"“”)]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "la", "las",
          "le", "los", "st", "saint", "al", "el", "bin", "ibn", "mac", "mc", "ter", "ten", "o");
  private static final Set<String> TITLES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "md", "do", "np", "rn", "phd", "mr", "mrs", "ms", "miss",
          "dr", "prof");

  private final List<String> given;
  private final List<String> family;
  private final String wholeFamily;
  private final int hash;
  private @Nullable PersonName swapped; // made when first asked for; the same whoever makes it

  /**
   * @param given given names in order, the name she goes by first; a single letter is an initial
   * @param family parts of the family name; a compound ({@code Garcia-Page}) has several, particles
   *     stay with their name ({@code vandyke}); a single letter is an initial
   */
  public PersonName(List<String> given, List<String> family) {
    this.given = List.copyOf(given);
    this.family = List.copyOf(family);
    this.wholeFamily = this.family.size() == 1 ? this.family.getFirst() : String.join("", family);
    this.hash = 31 * this.given.hashCode() + this.family.hashCode();
  }

  /** Reads the name of a person, kept apart or as one text, {@code Last, First} included. */
  public static PersonName of(Person person) {
    if (!person.given().isBlank() || !person.family().isBlank()) {
      return of(person.given(), person.family());
    }
    return parse(person.name());
  }

  /** Reads a name that is kept in two parts. */
  public static PersonName of(String given, String family) {
    Set<String> names = new LinkedHashSet<>();
    asides(given).forEach(aside -> names.addAll(plainWords(aside)));
    names.addAll(plainWords(withoutAsides(given)));
    return new PersonName(List.copyOf(names), joined(plainWords(withoutAsides(family))));
  }

  /** Reads a name written as one text. */
  public static PersonName parse(String text) {
    int comma = text.indexOf(',');
    if (comma > 0) {
      String after = text.substring(comma + 1);
      if (!plainWords(after).isEmpty()) {
        return of(after, text.substring(0, comma));
      }
    }
    List<List<String>> pieces = new ArrayList<>();
    for (String piece : SPACE.split(withoutAsides(text), -1)) {
      List<String> words = plainWords(piece);
      if (!words.isEmpty()) {
        pieces.add(words);
      }
    }
    if (pieces.isEmpty()) {
      return NONE;
    }
    int familyStart = familyStart(pieces);
    Set<String> given = new LinkedHashSet<>();
    asides(text).forEach(aside -> given.addAll(plainWords(aside)));
    pieces.subList(0, familyStart).forEach(given::addAll);
    List<String> family = new ArrayList<>();
    pieces.subList(familyStart, pieces.size()).forEach(family::addAll);
    return new PersonName(List.copyOf(given), joined(family));
  }

  public List<String> given() {
    return given;
  }

  public List<String> family() {
    return family;
  }

  public boolean isEmpty() {
    return given.isEmpty() && family.isEmpty();
  }

  /** The name she goes by, empty when unknown. */
  public String firstGiven() {
    return given.isEmpty() ? "" : given.getFirst();
  }

  /** The whole family name without spaces, empty when unknown. */
  public String wholeFamily() {
    return wholeFamily;
  }

  /** The same name with the two halves exchanged. */
  public PersonName swapped() {
    PersonName known = swapped;
    if (known == null) {
      known = new PersonName(family, given);
      swapped = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonName name
        && hash == name.hash
        && given.equals(name.given)
        && family.equals(name.family);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "PersonName[given=" + given + ", family=" + family + "]";
  }

  /** The family name begins with its particle, else it is the last word, hyphens included. */
  private static int familyStart(List<List<String>> pieces) {
    for (int i = 1; i < pieces.size() - 1; i++) {
      if (PARTICLES.contains(pieces.get(i).getFirst())) {
        return i;
      }
    }
    return pieces.size() > 1 ? pieces.size() - 1 : 1;
  }

  /** Particles join the part that follows them. */
  private static List<String> joined(List<String> words) {
    List<String> parts = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    for (String word : words) {
      pending.append(word);
      if (!PARTICLES.contains(word)) {
        parts.add(pending.toString());
        pending.setLength(0);
      }
    }
    if (!pending.isEmpty()) {
      parts.add(pending.toString());
    }
    return parts;
  }

  private static List<String> plainWords(String text) {
    List<String> plain = new ArrayList<>();
    for (String word : TextFold.words(text)) {
      if (!TITLES.contains(word)) {
        plain.add(word);
      }
    }
    return plain;
  }

  private static String withoutAsides(String text) {
    return mayHoldAside(text) ? ASIDE.matcher(text).replaceAll(" ") : text;
  }

  private static boolean mayHoldAside(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '"' || c == '“' || c == '”') {
        return true;
      }
    }
    return false;
  }

  private static List<String> asides(String text) {
    if (!mayHoldAside(text)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Matcher matcher = ASIDE.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
