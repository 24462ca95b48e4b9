package com.medspasync.tenants.audit;

import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.people.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that somebody did, or tried to do.
 *
 * @param occurredAt in microseconds, as the database keeps it
 * @param action name of the operation
 * @param objects public ids of what was seen or changed
 * @param details a JSON object; names of people and clients do not belong in here
 */
public record AuditEvent(
    UUID id,
    Instant occurredAt,
    String action,
    Outcome outcome,
    Doer doer,
    List<String> objects,
    String details) {

  /** What public ids of events begin with. */
  public static final String PREFIX = "event";

  public AuditEvent {
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    objects = List.copyOf(objects);
  }

  /** How it ended. */
  public enum Outcome {
    /** It was done. */
    DONE,
    /** Whoever tried was not allowed to. */
    REFUSED,
    /** It was not done for another reason. */
    FAILED
  }

  /** Who did it. */
  public enum DoerKind {
    /** A person with a sign-in. */
    PERSON,
    /** The product itself, in the background. */
    SYSTEM,
    /** Whoever gives commands on the machine that the product runs on. */
    OPERATOR,
    /** Somebody who is not signed in. */
    UNKNOWN
  }

  /**
   * Who did it, and from where.
   *
   * @param person exactly when it was a person
   * @param role in the spa, or empty
   * @param address network address, or empty
   * @param request id of the request, or empty
   */
  public record Doer(
      DoerKind kind, Optional<UUID> person, String role, String address, String request) {

    public Doer {
      if ((kind == DoerKind.PERSON) != person.isPresent()) {
        throw new IllegalArgumentException("a person, and only a person, has an id");
      }
    }

    /** The product itself. */
    public static Doer system() {
      return new Doer(DoerKind.SYSTEM, Optional.empty(), "", "", "");
    }

    /** Whoever gives commands on the machine. */
    public static Doer operator() {
      return new Doer(DoerKind.OPERATOR, Optional.empty(), "", "", "");
    }

    String personText() {
      return person.map(id -> TypedId.format(Person.PREFIX, id)).orElse("");
    }
  }

  /** The public id. */
  public String publicId() {
    return TypedId.format(PREFIX, id);
  }

  String objectText() {
    return String.join(" ", objects);
  }
}
