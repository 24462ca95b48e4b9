package com.medspasync.tenants.people;

import com.medspasync.kernel.DomainException;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which passwords are accepted: long ones, of any characters, without what everybody knows about
 * the person, and not soon guessed from the lists and habits that guessers use. The lists come with
 * the library; nothing is sent anywhere.
 *
 * @see "OWASP ASVS 5.0, 6.2"
 * @see "Wheeler 2016, zxcvbn: Low-Budget Password Strength Estimation, USENIX Security"
 */
public final class PasswordPolicy {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int SHORTEST_KNOWN_WORD = 4;
  private static final String PRODUCT = "medspasync";

  /** Safe even from somebody who has stolen a hash that is slow to compute (Wheeler 2016). */
  private static final double FEWEST_GUESSES = 1e10;

  /** The estimate takes time that grows with the square; so much of a password says enough. */
  private static final int ESTIMATED = 100;

  private static final Zxcvbn GUESSER = new Zxcvbn();

  private PasswordPolicy() {}

  /**
   * @param practices names of the spas that the person belongs to
   * @throws DomainException INVALID with the rule that is broken
   */
  public static void check(String password, Person person, Collection<String> practices) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw refused("identity.password-too-short", "Use at least " + SHORTEST + " characters.");
    }
    if (length > LONGEST) {
      throw refused("identity.password-too-long", "Use at most " + LONGEST + " characters.");
    }
    String text = password.toLowerCase(Locale.ROOT);
    if (knownWords(person).anyMatch(text::contains)) {
      throw refused(
          "identity.password-guessable",
          "Leave out your name, your e-mail address and the name of this product.");
    }
    if (isSoonGuessed(password, practices)) {
      throw refused(
          "identity.password-common",
          "This is easy to guess. A few words that have nothing to do with each other are better.");
    }
  }

  private static boolean isSoonGuessed(String password, Collection<String> practices) {
    String start = password.substring(0, Math.min(password.length(), ESTIMATED));
    List<String> words = practices.stream().flatMap(PasswordPolicy::words).toList();
    return GUESSER.measure(start, words).getGuesses() < FEWEST_GUESSES;
  }

  private static Stream<String> knownWords(Person person) {
    Stream<String> own = Stream.of(person.name(), person.email()).flatMap(PasswordPolicy::words);
    return Stream.concat(Stream.of(PRODUCT), own)
        .filter(word -> word.length() >= SHORTEST_KNOWN_WORD);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  private static DomainException refused(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
