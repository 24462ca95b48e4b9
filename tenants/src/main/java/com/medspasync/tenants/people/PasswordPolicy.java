package com.medspasync.tenants.people;

import com.medspasync.kernel.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which passwords are accepted: long ones, of any characters, that do not consist of what everybody
 * knows about the person.
 *
 * @see "OWASP ASVS 5.0, 6.2"
 */
public final class PasswordPolicy {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int SHORTEST_KNOWN_WORD = 4;
  private static final String PRODUCT = "medspasync";

  private PasswordPolicy() {}

  /**
   * @throws DomainException INVALID with the rule that is broken
   */
  public static void check(String password, Person person) {
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
  }

  private static Stream<String> knownWords(Person person) {
    Stream<String> own =
        Stream.of(person.name(), person.email())
            .flatMap(
                text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    return Stream.concat(Stream.of(PRODUCT), own)
        .filter(word -> word.length() >= SHORTEST_KNOWN_WORD);
  }

  private static DomainException refused(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
