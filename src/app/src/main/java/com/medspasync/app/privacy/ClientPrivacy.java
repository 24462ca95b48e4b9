package com.medspasync.app.privacy;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.rest.BadParameterException;
import com.medspasync.reconciliation.model.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows as much of a client as the caller's role needs. Who has the permission {@code
 * contacts:read} sees everything; who reconciles or audits sees initials, the last four digits of
 * phones and member numbers, and references, which is what it takes to tell clients apart.
 */
@Dependent
public class ClientPrivacy {

  private static final String CONTACTS = "contacts:read";
  private static final int LONGEST_SEARCH = 200;

  private final BooleanSupplier seesContacts;

  @Inject
  public ClientPrivacy(CurrentCaller caller) {
    this(() -> caller.may(CONTACTS));
  }

  /** The view of somebody who may see contacts whole, or may not. */
  public ClientPrivacy(BooleanSupplier seesContacts) {
    this.seesContacts = seesContacts;
  }

  /** Whether the caller sees clients with their names and contacts. */
  public boolean isWhole() {
    return seesContacts.getAsBoolean();
  }

  public Person person(Person person) {
    return isWhole()
        ? person
        : new Person(
            Mask.initials(person.name()),
            Mask.initials(person.given()),
            Mask.initials(person.family()),
            Mask.phone(person.phone()),
            Mask.email(person.email()),
            Mask.number(person.memberId()));
  }

  /** Words of a system about a line, such as the name of an item or a means of payment. */
  public String words(String text, Person about) {
    return isWhole() ? text : Mask.people(text, List.of(about));
  }

  /** What somebody typed at the desk: of it only the numbers, which refer to other documents. */
  public String note(String text) {
    return isWhole() ? text : Mask.numbersOf(text);
  }

  /** What a reviewer wrote about the lines of these people. */
  public String remark(String text, Collection<Person> about) {
    return isWhole() ? text : Mask.people(text, about);
  }

  /** A message that may quote a cell of a file. */
  public String message(String text) {
    return isWhole() ? text : Mask.quotations(text);
  }

  /**
   * A value that spoke for or against a link.
   *
   * @param field key of the field, as explanations name it
   */
  public String evidence(String field, String value) {
    if (isWhole() || value.isEmpty()) {
      return value;
    }
    return switch (field.toLowerCase(Locale.ROOT)) {
      case "product", "timing", "amount", "number", "quantity", "location" -> value;
      case "given", "family", "name" -> Mask.initials(value);
      case "phone" -> Mask.phone(value);
      case "email" -> Mask.email(value);
      case "history" -> Mask.number(value);
      default -> "";
    };
  }

  /**
   * What is looked for. Who does not see names does not find by them either: otherwise guessing
   * would tell whose initials they are.
   *
   * @param text words as typed; {@code null} or blank looks for nothing
   * @throws BadParameterException when the text is too long to be a search
   */
  public SearchWords search(@Nullable String text) {
    if (text != null && text.length() > LONGEST_SEARCH) {
      throw new BadParameterException("q", "at most " + LONGEST_SEARCH + " characters");
    }
    return new SearchWords(text == null ? "" : text, isWhole());
  }
}
