package com.medspasync.app.statements.control;

import com.medspasync.reconciliation.model.Person;
import java.util.Locale;
import java.util.UUID;

/**
 * Who stands in lines instead of a client who was erased. Nobody is called so. She has a name, a
 * phone number and an address wherever the client had one, and always the same, so that lines which
 * were hers go on being found to belong together.
 *
 * @param name of letters only: the engine takes nothing else for a name
 */
public record MadeUpClient(String name) {

  private static final String GIVEN = "Erased";
  private static final int LETTERS = 10;
  private static final int LETTERS_OF_ALPHABET = 26;
  private static final int LINE_NUMBERS = 10_000_000;

  /** The one for an erasure: the same however often it is begun. */
  public static MadeUpClient of(UUID request) {
    StringBuilder family = new StringBuilder();
    long rest = Long.hashCode(request.getMostSignificantBits()) ^ request.getLeastSignificantBits();
    for (int i = 0; i < LETTERS; i++) {
      char first = i == 0 ? 'A' : 'a';
      family.append((char) (first + Long.remainderUnsigned(rest, LETTERS_OF_ALPHABET)));
      rest = Long.divideUnsigned(rest, LETTERS_OF_ALPHABET);
    }
    return new MadeUpClient(GIVEN + " " + family);
  }

  /** Takes somebody's place: as much is said of her as was of the client. */
  public Person insteadOf(Person client) {
    String family = name.substring(GIVEN.length() + 1);
    return new Person(
        client.name().isBlank() ? "" : name,
        client.given().isBlank() ? "" : GIVEN,
        client.family().isBlank() ? "" : family,
        phoneInsteadOf(client.phone(), family),
        client.email().isBlank() ? "" : family.toLowerCase(Locale.ROOT) + "@erased.invalid",
        client.memberId().isBlank() ? "" : family);
  }

  /** No area has the code 999. */
  private static String phoneInsteadOf(String phone, String family) {
    if (phone.chars().noneMatch(Character::isDigit)) {
      return "";
    }
    String number =
        String.format(Locale.ROOT, "%07d", Math.floorMod(family.hashCode(), LINE_NUMBERS));
    boolean masked = phone.contains("*") || phone.contains("•");
    return masked
        ? "(***) ***-" + number.substring(3)
        : "(999) " + number.substring(0, 3) + "-" + number.substring(3);
  }
}
