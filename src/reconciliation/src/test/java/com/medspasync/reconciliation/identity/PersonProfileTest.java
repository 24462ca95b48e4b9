package com.medspasync.reconciliation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.identity.PersonDirectory.Sighting;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.PhoneNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonProfileTest {

  @Test
  void aWritingTellsWhatItSays() {
    PersonProfile all = profile("Anna Novak", "512-555-0101", "Anna@X.com");

    assertThat(all.names()).containsExactly(PersonName.parse("anna novak"));
    assertThat(all.phones()).extracting(PhoneNumber::digits).containsExactly("5125550101");
    assertThat(all.emails()).containsExactly(new EmailAddress("anna", "x.com"));
    assertThat(profile("", "12", "none")).isEqualTo(PersonProfile.UNKNOWN);
    assertThat(PersonProfile.UNKNOWN.mainName()).isEqualTo(PersonName.NONE);
  }

  @Test
  void severalWritingsAreOneProfileTheMostFrequentNameFirst() {
    PersonProfile merged =
        PersonProfile.merged(
            List.of(
                profile("Liz Novak", "737-555-0102", "b@x.com"),
                profile("Anna Novak", "512-555-0101", "a@x.com"),
                profile("Anna Novak", "(***) ***-0101", "a@x.com"),
                profile("Beth Novak", "512-555-0101", "")));

    assertThat(merged.names())
        .extracting(PersonName::firstGiven)
        .containsExactly("anna", "beth", "liz");
    assertThat(merged.mainName().firstGiven()).isEqualTo("anna");
    assertThat(merged.phones())
        .extracting(PhoneNumber::digits)
        .containsExactly("", "5125550101", "7375550102");
    assertThat(merged.emails()).extracting(EmailAddress::local).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Novak, Anna Petrov, true",
    "Elizabeth Novak, Liz Petrov, true",
    "Jennifer Novak, Jenifer Novak, true",
    "Anna Novak, Beth Novak, false",
    "Ann Novak, Any Novak, false",
    "Anna Novak, '', false"
  })
  void whoShareAPhoneAreOneOnlyWithTheSameGivenName(String one, String other, boolean same) {
    assertThat(
            areOne(writing("1", one, "512-555-0101", ""), writing("2", other, "512-555-0101", "")))
        .isEqualTo(same);
  }

  @Test
  void whoShareAnAddressAreOneOnlyWithTheSameGivenName() {
    assertThat(
            areOne(
                writing("1", "Anna Novak", "", "a@x.com"), writing("2", "Anna P", "", "a@x.com")))
        .isTrue();
    assertThat(
            areOne(
                writing("1", "Anna Novak", "", "a@x.com"), writing("2", "Beth N", "", "a@x.com")))
        .isFalse();
  }

  @Test
  void fourDigitsProveNothing() {
    assertThat(
            areOne(
                writing("1", "Anna Novak", "(***) ***-0101", ""),
                writing("2", "Anna Petrov", "(***) ***-0101", "")))
        .isFalse();
  }

  @Test
  void aNameAloneBelongsToTheOnePersonOfThatName() {
    Sighting reachable = writing("1", "Anna Novak", "512-555-0101", "");
    Sighting namesake = writing("2", "Anna Novak", "737-555-9999", "");
    Sighting lonely = writing("3", "Anna Novak", "", "");

    assertThat(areOne(reachable, lonely)).isTrue();
    PersonDirectory three = directory(reachable, namesake, lonely);
    assertThat(three.personOf(lonely))
        .isNotEqualTo(three.personOf(reachable))
        .isNotEqualTo(three.personOf(namesake));
  }

  @ParameterizedTest
  @CsvSource({"12, true", "13, false"})
  void aNumberOfThirteenPeopleIsAFrontDesks(int holders, boolean same) {
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < holders; i++) {
      sightings.add(writing("n" + i, "Anna Novak" + (char) ('a' + i), "512-555-0101", ""));
    }

    PersonDirectory directory = directory(sightings.toArray(Sighting[]::new));

    assertThat(directory.personOf(sightings.get(0)) == directory.personOf(sightings.get(1)))
        .isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Walk-In", "WALK IN CLIENT", "walkin", "Cash customer", "Guest"})
  void nobodyIsNobody(String name) {
    Sighting sighting = new Sighting("L1", new Person(name, "", "", "", "", ""));

    assertThat(sighting.key()).isEmpty();
    assertThat(directory(sighting).personOf(sighting)).isEqualTo(-1);
    assertThat(directory(sighting).profile(-1)).isEqualTo(PersonProfile.UNKNOWN);
    assertThat(new Sighting("L1", new Person(name, "", "", "512-555-0101", "", "")).key())
        .isNotEmpty();
    assertThat(new Sighting("L1", new Person(name, "", "", "", "a@x.com", "")).key()).isNotEmpty();
  }

  @Test
  void aSystemsOwnNumberIsOnePersonWhateverIsWrittenWithinThatSystem() {
    Sighting one = writing("7", "Anna Novak", "", "");
    Sighting other = writing(" 7 ", "Beth Petrov", "", "");
    Sighting elsewhere = new Sighting("L2", new Person("Carla Quinn", "", "", "", "", "7"));

    PersonDirectory directory = directory(one, other, elsewhere);

    assertThat(directory.personOf(one)).isEqualTo(directory.personOf(other));
    assertThat(directory.personOf(elsewhere)).isNotEqualTo(directory.personOf(one));
    assertThat(directory.personOf(one.key())).isEqualTo(directory.personOf(one));
    assertThat(directory.personOf("nobody's key")).isEqualTo(-1);
    assertThat(directory.size()).isEqualTo(2);
    assertThat(directory.profile(directory.personOf(one)).names()).hasSize(2);
  }

  @Property(tries = 50)
  void theOrderOfWritingsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> names =
        List.of("Anna Novak", "Anne Novak", "Beth Novak", "Anna Petrov", "Liz Ray");
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      sightings.add(
          writing(
              random.nextBoolean() ? "" : "n" + random.nextInt(4),
              names.get(random.nextInt(names.size())),
              random.nextBoolean() ? "" : "512-555-010" + random.nextInt(3),
              random.nextBoolean() ? "" : random.nextInt(3) + "@x.com"));
    }
    List<Sighting> shuffled = new ArrayList<>(sightings);
    Collections.shuffle(shuffled, random);
    PersonDirectory inOrder = directory(sightings.toArray(Sighting[]::new));
    PersonDirectory another = directory(shuffled.toArray(Sighting[]::new));

    for (Sighting sighting : sightings) {
      int person = inOrder.personOf(sighting);
      assertThat(another.personOf(sighting)).isEqualTo(person);
      assertThat(another.profile(person)).isEqualTo(inOrder.profile(person));
    }
  }

  private static boolean areOne(Sighting one, Sighting other) {
    PersonDirectory directory = directory(one, other);
    return directory.personOf(one) == directory.personOf(other);
  }

  private static PersonDirectory directory(Sighting... sightings) {
    return PersonDirectory.resolve(Arrays.asList(sightings), GivenNames.standard());
  }

  private static Sighting writing(String number, String name, String phone, String email) {
    return new Sighting("L1", new Person(name, "", "", phone, email, number));
  }

  private static PersonProfile profile(String name, String phone, String email) {
    return PersonProfile.of(new Person(name, "", "", phone, email, ""));
  }
}
