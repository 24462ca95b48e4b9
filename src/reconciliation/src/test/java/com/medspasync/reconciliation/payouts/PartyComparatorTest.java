package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyComparatorTest {

  private static final PartyComparator COMPARATOR = new PartyComparator(GivenNames.standard());

  @ParameterizedTest
  @CsvSource({
    "Anna Novak, Anna Novak, 1",
    "Novak Anna, Anna Novak, 1",
    "Elizabeth Novak, Liz Novak, 1",
    "Anna Garcia-Page, Anna Garcia, 1",
    "Anna Garcia, Anna Garcia-Page, 1",
    "Maria Anna Novak, Anna Novak, 1",
    "Anna Novak, Maria Anna Novak, 1",
    "A Novak, Anna Novak, 2",
    "Anna Novac, Anna Novak, 2",
    "Jenifer Novak, Jennifer Novak, 2",
    "Beth Novak, Anna Novak, 3",
    "Anna Petrov, Anna Novak, 4",
    "Beth Petrov, Anna Novak, 5",
    "B Novak, Anna Novak, 3",
    "Xi Xu, Xi Xo, 4",
    "'', Anna Novak, 0",
    "Anna Novak, '', 0"
  })
  void tellsHowThePayersNameAgrees(String payer, String client, int level) {
    assertThat(COMPARATOR.names(named(payer), named(client))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "anna@x.com, Anna Novak, anna@x.com, 1",
    "anna.novak@x.com, Anna Novak, '', 2",
    "anovak77@x.com, Anna Novak, '', 2",
    "novak77@x.com, Anna Novak, '', 3",
    "anna77@x.com, Anna Novak, '', 3",
    "lashes@x.com, Anna Novak, '', 4",
    "xu1@x.com, Xi Xu, '', 4",
    "anna@x.com, '', '', 0",
    "'', Anna Novak, '', 0"
  })
  void tellsHowThePayersAddressAgrees(String email, String client, String known, int level) {
    Party payer = Party.of(new Person("", "", "", "", email, ""));
    Party of = Party.of(new Person(client, "", "", "", known, ""));

    assertThat(COMPARATOR.emails(payer, of)).isEqualTo(level);
  }

  @Test
  void theClosestWritingCounts() {
    Party both = named("Beth Petrov").and(named("Anna Novak")).and(named("Carla Quinn"));

    assertThat(COMPARATOR.names(both, named("Anna Novak"))).isEqualTo(PartyComparator.SAME_NAME);
    assertThat(COMPARATOR.names(named("Anna Novak"), both)).isEqualTo(PartyComparator.SAME_NAME);
  }

  @Test
  void whatBothWritingsTellStandsOnceTheFirstOnesFirst() {
    Party one = Party.of(new Person("Anna Novak", "", "", "", "a@x.com", ""));
    Party other = Party.of(new Person("Beth Novak", "", "", "", "b@x.com", ""));

    Party both = one.and(other).and(one);

    assertThat(both.names())
        .containsExactly(PersonName.parse("Anna Novak"), PersonName.parse("Beth Novak"));
    assertThat(both.emails()).extracting(EmailAddress::local).containsExactly("a", "b");
    assertThat(both.mainName()).isEqualTo(PersonName.parse("Anna Novak"));
    assertThat(Party.UNKNOWN.mainName()).isEqualTo(PersonName.NONE);
    assertThat(named("")).isEqualTo(Party.UNKNOWN);
  }

  private static Party named(String name) {
    return Party.of(Person.named(name));
  }
}
