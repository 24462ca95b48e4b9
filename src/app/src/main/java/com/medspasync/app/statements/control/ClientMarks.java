package com.medspasync.app.statements.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.tenants.keys.BlindIndex;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a client is known again without anybody being told who she is: blind indexes of her name
 * with a phone number, with an address, and with the key of a line. A name alone is nobody's.
 */
@Dependent
public class ClientMarks {

  /** A national number; what stands before it is written by some systems only. */
  private static final int PHONE_DIGITS = 10;

  private static final char SEPARATOR = '\n';

  private final PersonalData personal;

  @Inject
  public ClientMarks(PersonalData personal) {
    this.personal = personal;
  }

  /**
   * A line and whom it names.
   *
   * @param key the line's
   */
  public record Named(UUID key, Person person) {}

  /** The marks of whom a line names. */
  public Set<UUID> of(Named line) {
    Person person = line.person();
    String name = person.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    String digits = person.phone().replaceAll("\\D", "");
    String phone = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    String email = person.email().strip().toLowerCase(Locale.ROOT);
    return Stream.of(phone, email, line.key().toString())
        .filter(other -> !other.isEmpty())
        .map(other -> personal.index(BlindIndex.CLIENT_MARK, name + SEPARATOR + other))
        .collect(Collectors.toSet());
  }
}
