package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.PersonName;
import java.util.ArrayList;
import java.util.List;

/**
 * Who paid, as one side knows her.
 *
 * @param names spellings of her name
 * @param emails her addresses
 */
record Party(List<PersonName> names, List<EmailAddress> emails) {

  static final Party UNKNOWN = new Party(List.of(), List.of());

  Party {
    names = List.copyOf(names);
    emails = List.copyOf(emails);
  }

  static Party of(Person person) {
    PersonName name = PersonName.of(person);
    EmailAddress email = EmailAddress.parse(person.email());
    return new Party(
        name.isEmpty() ? List.of() : List.of(name), email.isPresent() ? List.of(email) : List.of());
  }

  /** What both writings tell, this one's first. */
  Party and(Party other) {
    List<PersonName> allNames = new ArrayList<>(names);
    other.names.stream().filter(name -> !allNames.contains(name)).forEach(allNames::add);
    List<EmailAddress> allEmails = new ArrayList<>(emails);
    other.emails.stream().filter(email -> !allEmails.contains(email)).forEach(allEmails::add);
    return new Party(allNames, allEmails);
  }

  /** The first spelling, empty when there is none. */
  PersonName mainName() {
    return names.isEmpty() ? PersonName.NONE : names.getFirst();
  }
}
