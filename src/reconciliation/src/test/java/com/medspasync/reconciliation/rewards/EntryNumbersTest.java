package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.GivenNames;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thirty members, one visit a day, numbered as they happened; every third line is posted late. */
class EntryNumbersTest {

  private static final int DAYS = 30;
  private static final int POSTED_LATE = 9;

  private final List<Person> people = new ArrayList<>();
  private final PersonDirectory members = members();

  @Test
  void tellsTheDayOfALineThatWasPostedLate() {
    EntryNumbers numbers = EntryNumbers.of(links(true), members);
    Claim late = claim(15, aReward(99).id("ALT115").of(people.get(15)).at(visit(15).plusDays(9)));

    assertThat(Math.abs(numbers.dayTold(late).orElseThrow() - visitDay(15))).isLessThanOrEqualTo(1);
    assertThat(numbers.level(late, day(15))).isEqualTo(1);
    assertThat(numbers.level(late, day(15).plusDays(3))).isEqualTo(2);
    assertThat(numbers.level(late, day(15).minusDays(8))).isEqualTo(3);
  }

  @Test
  void saysNothingWhereNumbersAreGivenWhenLinesArePosted() {
    EntryNumbers numbers = EntryNumbers.of(links(false), members);

    assertThat(numbers.dayTold(claim(15, aReward(99).id("ALT115")))).isEmpty();
    assertThat(numbers.level(claim(15, aReward(99).id("ALT115")), day(15))).isZero();
  }

  @Test
  void saysNothingOfOtherSequencesAndOfIdsWithoutANumber() {
    EntryNumbers numbers = EntryNumbers.of(links(true), members);

    assertThat(numbers.dayTold(claim(15, aReward(99).id("XYZ115")))).isEmpty();
    assertThat(numbers.dayTold(claim(15, aReward(99).id("ALT115B")))).isEmpty();
  }

  @Test
  void goesOnBeyondTheFirstAndTheLastNumberAtTheUsualPace() {
    EntryNumbers numbers = EntryNumbers.of(links(true), members);

    assertThat(numbers.dayTold(claim(-1, aReward(99).id("ALT139"))))
        .hasValue(visitDay(DAYS - 1) + 10);
    assertThat(numbers.dayTold(claim(-1, aReward(99).id("ALT90")))).hasValue(visitDay(0) - 10);
  }

  @Test
  void fewLinksTellNothing() {
    EntryNumbers numbers = EntryNumbers.of(links(true).subList(0, 15), members);

    assertThat(numbers.dayTold(claim(-1, aReward(99).id("ALT107"))))
        .as("five late ones are not enough")
        .isEmpty();
  }

  @Test
  void aMemberDoesNotTestifyForHerself() {
    List<Candidate> links = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      links.add(link(i, people.getFirst(), 100 + i));
    }
    EntryNumbers numbers = EntryNumbers.of(links, members);

    assertThat(numbers.dayTold(claim(0, aReward(99).id("ALT115").of(people.getFirst())))).isEmpty();
  }

  private List<Candidate> links(boolean numberedByVisit) {
    List<Candidate> links = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      int posted = i % 3 == 1 ? i + POSTED_LATE : i;
      links.add(link(i, people.get(i), 100 + (numberedByVisit ? i : posted)));
    }
    return links;
  }

  private Candidate link(int day, Person member, int number) {
    int late = day % 3 == 1 ? POSTED_LATE : 0;
    return SureCandidates.sure(
        SureCandidates.claim(
            members.personOf(ClaimBook.sighting(aReward(2).of(member).build())),
            aReward(day + 2).id("ALT" + number).of(member).at(visit(day).plusDays(late))),
        aVisit().at(visit(day)).build());
  }

  private Claim claim(int person, RewardBuilder line) {
    int member =
        person < 0
            ? -1
            : members.personOf(ClaimBook.sighting(aReward(2).of(people.get(person)).build()));
    return SureCandidates.claim(member, line);
  }

  private PersonDirectory members() {
    List<PersonDirectory.Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      people.add(
          person("Client" + (char) ('a' + i % 26) + i + " Name" + i, "512-555-" + (1000 + i)));
      sightings.add(ClaimBook.sighting(aReward(2).of(people.get(i)).build()));
    }
    return PersonDirectory.resolve(sightings, GivenNames.standard());
  }

  private static LocalDateTime visit(int day) {
    return VISIT.plusDays(day);
  }

  private static LocalDate day(int day) {
    return visit(day).toLocalDate();
  }

  private static long visitDay(int day) {
    return day(day).toEpochDay();
  }
}
