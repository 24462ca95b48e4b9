package com.medspasync.reconciliation.identity;

import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.PhoneNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Everything known of one person on one side: all spellings of her name, all her phones and
 * addresses.
 *
 * @param names spellings, most frequent first
 * @param phones numbers, whole or masked, sorted
 * @param emails addresses, sorted
 */
public record PersonProfile(
    List<PersonName> names, List<PhoneNumber> phones, List<EmailAddress> emails) {

  public static final PersonProfile UNKNOWN = new PersonProfile(List.of(), List.of(), List.of());

  public PersonProfile {
    names = List.copyOf(names);
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
  }

  /** What one writing of a person tells. */
  public static PersonProfile of(Person person) {
    PersonName name = PersonName.of(person);
    PhoneNumber phone = PhoneNumber.parse(person.phone());
    EmailAddress email = EmailAddress.parse(person.email());
    return new PersonProfile(
        name.isEmpty() ? List.of() : List.of(name),
        phone.last4().isEmpty() ? List.of() : List.of(phone),
        email.isPresent() ? List.of(email) : List.of());
  }

  /** What several writings of one person tell together. */
  public static PersonProfile merged(List<PersonProfile> profiles) {
    if (profiles.size() == 1) {
      return profiles.getFirst();
    }
    TreeSet<PhoneNumber> phones =
        new TreeSet<>(Comparator.comparing(PhoneNumber::digits).thenComparing(PhoneNumber::last4));
    TreeSet<EmailAddress> emails = new TreeSet<>(Comparator.comparing(EmailAddress::toString));
    Map<PersonName, Integer> names = new HashMap<>();
    for (PersonProfile profile : profiles) {
      phones.addAll(profile.phones);
      emails.addAll(profile.emails);
      profile.names.forEach(name -> names.merge(name, 1, Integer::sum));
    }
    List<PersonName> ordered =
        names.entrySet().stream()
            .sorted(
                Map.Entry.<PersonName, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().toString()))
            .map(Map.Entry::getKey)
            .toList();
    return new PersonProfile(ordered, List.copyOf(phones), List.copyOf(emails));
  }

  /** The most frequent spelling, folded; empty when there is none. */
  public PersonName mainName() {
    return names.isEmpty() ? PersonName.NONE : names.getFirst();
  }
}
