package com.medspasync.reconciliation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.GivenNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonComparatorTest {

  private static final PersonComparator COMPARATOR = new PersonComparator(GivenNames.standard());

  @ParameterizedTest
  @CsvSource({
    "Anna Novak, Anna Novak, same, same",
    "Anna Novak, ANNA NOVÁK, same, same",
    "Elizabeth Stone, Liz Stone, short form, same",
    "Maria Elena Ruiz, Elena Ruiz, short form, same",
    "Jennifer Stone, Jeniffer Stone, typing error, same",
    "A. Novak, Anna Novak, same initial, same",
    "B. Novak, Anna Novak, different, same",
    "Anna Novak, Anna N., same, same initial",
    "Anna Novak, Anna P., same, different",
    "Alice Novak, Anna Novak, same initial, same",
    "Beth Novak, Anna Novak, different, same",
    "Anna Garcia-Page, Anna Garcia, same, one part in common",
    "Anna Garcia, Anna Garcia-Page, same, one part in common",
    "Anna Novak, Anna Novac, same, typing error",
    "Anna Novak, Anna Petrov, same, different",
    "Novak Anna, Anna Novak, same, same"
  })
  void tellsHowNamesAgree(String member, String client, String given, String family) {
    PersonComparison compared = compare(named(member), named(client));

    assertThat(Field.GIVEN.describe(compared.given())).isEqualTo(given);
    assertThat(Field.FAMILY.describe(compared.family())).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource({
    "Kowalska, Kowalsky, typing error",
    "Kowalska, Kowolsky, typing error",
    "Kovalsk, Kowolsk, different",
    "Ro, Ra, different",
    "Ray, Roy, typing error",
    "Alexanderson, Alexandersonnen, different"
  })
  void aTypingErrorIsOneLetterOrTwoOfALongName(String member, String client, String level) {
    PersonComparison compared = compare(named("Anna " + member), named("Anna " + client));

    assertThat(Field.FAMILY.describe(compared.family())).isEqualTo(level);
  }

  @Test
  void exchangedNamesAreAcceptedOnlyWhereBothFit() {
    PersonComparison one = compare(named("Novak Anna"), named("Anna Petrov"));

    assertThat(Field.GIVEN.describe(one.given())).isEqualTo("different");
    assertThat(Field.FAMILY.describe(one.family())).isEqualTo("different");
  }

  @Test
  void missingNamesAreNoEvidence() {
    PersonComparison compared = compare(named(""), named("Anna Novak"));

    assertThat(compared.given()).isZero();
    assertThat(compared.family()).isZero();
    assertThat(compare(named("Anna"), named("Anna Novak")).family()).isZero();
  }

  @Test
  void onlyTheSameValueIsCommon() {
    PersonComparison same = compare(named("Anna Novak"), named("Anna Novak"));
    PersonComparison like = compare(named("Anne Novac"), named("Anna Novak"));

    assertThat(same.commonGiven()).isEqualTo("anna");
    assertThat(same.commonFamily()).isEqualTo("novak");
    assertThat(like.commonGiven()).isEmpty();
    assertThat(like.commonFamily()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "512-555-0101, (512) 555-0101, same number",
    "(***) ***-0101, 512-555-0101, same last four digits",
    "512-555-0101, (***) ***-0101, same last four digits",
    "(***) ***-0102, 512-555-0101, different",
    "512-555-0101, 512-555-0191, one digit off",
    "512-555-0101, 512-555-0110, one digit off",
    "512-555-0101, 737-555-0101, different",
    "'', 512-555-0101, not known"
  })
  void tellsHowPhonesAgree(String member, String client, String level) {
    PersonComparison compared =
        compare(
            PersonProfile.of(new Person("", "", "", member, "", "")),
            PersonProfile.of(new Person("", "", "", client, "", "")));

    assertThat(Field.PHONE.describe(compared.phone())).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "anna@x.com, ANNA@X.com, same",
    "anna@x.com, anna@y.com, same name part",
    "anna.novak@x.com, anna.novac@x.com, similar name part",
    "anna@x.com, beth@x.com, different",
    "none, beth@x.com, not known"
  })
  void tellsHowAddressesAgree(String member, String client, String level) {
    PersonComparison compared =
        compare(
            PersonProfile.of(new Person("", "", "", "", member, "")),
            PersonProfile.of(new Person("", "", "", "", client, "")));

    assertThat(Field.EMAIL.describe(compared.email())).isEqualTo(level);
  }

  @Test
  void theClosestOfSeveralWritingsCounts() {
    PersonProfile client =
        PersonProfile.merged(
            List.of(
                PersonProfile.of(
                    new Person("Beth Petrov", "", "", "737-555-9999", "beth@x.com", "")),
                PersonProfile.of(
                    new Person("Anna Novak", "", "", "512-555-0101", "anna@x.com", ""))));
    PersonProfile member =
        PersonProfile.of(new Person("Anna Novak", "", "", "512-555-0101", "anna@x.com", ""));

    PersonComparison all = new PersonComparison(1, 1, 1, 1, "anna", "novak");
    assertThat(compare(member, client)).isEqualTo(all);
    assertThat(compare(client, member)).isEqualTo(all);
  }

  @Test
  void onceSheIsKnownOnlyWhatAgreesSpeaks() {
    assertThat(new PersonComparison(1, 1, 1, 1, "anna", "novak").agreeing())
        .isEqualTo(new PersonComparison(1, 1, 1, 1, "anna", "novak"));
    assertThat(new PersonComparison(2, 3, 4, 2, "", "").agreeing())
        .isEqualTo(new PersonComparison(0, 0, 0, 0, "", ""));
    assertThat(new PersonComparison(0, 1, 0, 4, "", "novak").agreeing())
        .isEqualTo(new PersonComparison(0, 1, 0, 0, "", "novak"));
  }

  private static PersonComparison compare(PersonProfile member, PersonProfile client) {
    return COMPARATOR.compare(member, client);
  }

  private static PersonProfile named(String name) {
    return PersonProfile.of(Person.named(name));
  }
}
