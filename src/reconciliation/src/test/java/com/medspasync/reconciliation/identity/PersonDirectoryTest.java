package com.medspasync.reconciliation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.identity.PersonDirectory.Sighting;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.GivenNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonDirectoryTest {

  private static final Sighting ANNA_AT_MAIN_STREET =
      sighting("L1", "7", "Anna Novak", "5125550101");
  private static final Sighting ANNE_AT_LAKESIDE =
      sighting("L2", "31", "Anne Petrov", "5125550909");
  private static final Sighting ANNA_OF_THE_SAME_PHONE =
      sighting("L2", "32", "Anna Novak", "5125550101");

  @Test
  void whoWasSaidToBeOnePersonIsOneWithAllThatIsKnownOfHer() {
    PersonDirectory people =
        resolve(List.of(List.of(ANNA_AT_MAIN_STREET, ANNE_AT_LAKESIDE)), List.of());

    int anna = people.personOf(ANNA_AT_MAIN_STREET);
    assertThat(anna).isEqualTo(people.personOf(ANNE_AT_LAKESIDE));
    assertThat(people.profile(anna).phones()).hasSize(2);
    assertThat(people.profile(anna).names()).hasSize(2);
  }

  @Test
  void nobodySaidAnythingAndOtherNamesWithOtherPhonesStayTwo() {
    PersonDirectory people = resolve(List.of(), List.of());

    assertThat(people.personOf(ANNA_AT_MAIN_STREET))
        .isNotEqualTo(people.personOf(ANNE_AT_LAKESIDE))
        .isEqualTo(people.personOf(ANNA_OF_THE_SAME_PHONE));
  }

  @Test
  void whoWereSaidToBeTwoStayTwoHoweverAlikeTheyAre() {
    PersonDirectory people =
        resolve(List.of(), List.of(List.of(ANNA_AT_MAIN_STREET, ANNA_OF_THE_SAME_PHONE)));

    assertThat(people.personOf(ANNA_AT_MAIN_STREET))
        .isNotEqualTo(people.personOf(ANNA_OF_THE_SAME_PHONE));
  }

  private static PersonDirectory resolve(
      List<List<Sighting>> same, List<List<Sighting>> different) {
    return PersonDirectory.resolve(
        List.of(ANNA_AT_MAIN_STREET, ANNE_AT_LAKESIDE, ANNA_OF_THE_SAME_PHONE),
        GivenNames.standard(),
        same,
        different);
  }

  private static Sighting sighting(String scope, String number, String name, String phone) {
    return new Sighting(scope, new Person(name, "", "", phone, "", number));
  }
}
