package com.medspasync.app.statements.control;

import com.medspasync.reconciliation.model.Person;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which texts speak of a client, and texts without them. */
public final class ClientWords {

  /** Shorter words are parts of too many others. */
  private static final int SHORTEST = 3;

  private static final int FEWEST_DIGITS = 7;

  /** A national number; what stands before it is written by some only. */
  private static final int PHONE_DIGITS = 10;

  private static final String GONE = "•••";

  private final List<Pattern> all;
  private final List<Pattern> whole;

  private ClientWords(List<Pattern> all, List<Pattern> whole) {
    this.all = all;
    this.whole = whole;
  }

  /** Those of a client whom systems write in several ways. */
  public static ClientWords of(Collection<Person> spellings) {
    return new ClientWords(
        patterns(spellings.stream().flatMap(person -> Stream.concat(whole(person), parts(person)))),
        patterns(spellings.stream().flatMap(ClientWords::whole)));
  }

  /** Whether a text names her: by her whole name, a phone number, an address or her number. */
  public boolean occurIn(String text) {
    return whole.stream().anyMatch(word -> word.matcher(text).find());
  }

  /** A text about her without any word of hers, parts of her name included. */
  public String outOf(String text) {
    return without(text, all);
  }

  /** A text that may be about anybody, without what means nobody but her. */
  public String outOfOthers(String text) {
    return without(text, whole);
  }

  private static String without(String text, List<Pattern> words) {
    String left = text;
    for (Pattern word : words) {
      left = word.matcher(left).replaceAll(GONE);
    }
    return left;
  }

  private static Stream<String> whole(Person person) {
    String digits = person.phone().replaceAll("\\D", "");
    String phone = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    String family = person.family().strip();
    String given = person.given().strip();
    return Stream.of(
        person.name().strip().contains(" ") ? person.name() : "",
        given.isEmpty() || family.isEmpty() ? "" : given + " " + family,
        given.isEmpty() || family.isEmpty() ? "" : family + ", " + given,
        phone.length() < FEWEST_DIGITS ? "" : phone,
        person.email(),
        person.memberId().length() < FEWEST_DIGITS ? "" : person.memberId());
  }

  private static Stream<String> parts(Person person) {
    return Stream.concat(
        Stream.of(person.memberId()),
        Arrays.stream(
            String.join(" ", person.name(), person.given(), person.family()).split("[\\s,]+")));
  }

  /** The longest first, since others are parts of them. */
  private static List<Pattern> patterns(Stream<String> words) {
    return words
        .map(String::strip)
        .filter(word -> word.length() >= SHORTEST)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(word ->
            Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                    + (isNumber(word) ? number(word) : words(word))
                    + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }

  private static boolean isNumber(String word) {
    return word.length() >= FEWEST_DIGITS && word.chars().allMatch(Character::isDigit);
  }

  /** However it is put apart, with or without the country. */
  private static String number(String digits) {
    return "(?:\\+?1[\\s.-]?)?\\(?" + String.join("[\\s().-]*", digits.split(""));
  }

  private static String words(String text) {
    return Pattern.quote(text).replace(" ", "\\E\\s+\\Q");
  }
}
