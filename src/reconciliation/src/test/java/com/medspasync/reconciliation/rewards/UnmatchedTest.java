package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.visits.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A hundred days from {@code VISIT} on; thirty visits, one a day, numbered from ALT100 on, and five
 * lines without a sale.
 */
class UnmatchedTest {

  private static final LocalDate FIRST = VISIT.toLocalDate();
  private static final DateRange COVERED = new DateRange(FIRST, FIRST.plusDays(99));
  private static final String NO_NUMBER = "none";
  private static final int STRANGER = 99;

  private final List<Candidate> numbered = new ArrayList<>();
  private final PersonDirectory members = thirtyMembers();
  private final FoundLinks found = new FoundLinks();

  @BeforeEach
  void fiveLinesHaveNoSale() {
    for (int i = 0; i < 5; i++) {
      found.line(SureCandidates.claim(500 + i, aReward(500 + i).at(VISIT.plusDays(40))));
    }
  }

  @ParameterizedTest
  @CsvSource({"ALT115, 15", "ALT118, 15", "ALT113, 15", "ALT103, 4"})
  void aLineOfADayWithSalesIsNotAmongThem(String number, int day) {
    assertThat(verdict(number, day).category()).isEqualTo(RewardCategory.NOT_IN_POS);
  }

  @Test
  void aNumberOfALaterDayWasGivenElsewhere() {
    assertThat(verdict("ALT119", 15).category()).isEqualTo(RewardCategory.OTHER_LOCATION);
    assertThat(verdict("ALT119", 15).confidence()).isCloseTo(0.9, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"ALT90, 15", "ALT99, 0", "ALT100, 2", "ALT102, 4"})
  void aNumberFromBeforeTheSalesTellsAnEarlierVisit(String number, int day) {
    assertThat(verdict(number, day).category()).isEqualTo(RewardCategory.PRIOR_PERIOD);
    assertThat(verdict(number, day).confidence()).isCloseTo(0.9, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, PRIOR_PERIOD",
    "0, PRIOR_PERIOD",
    "20, NOT_IN_POS",
    "99, NOT_IN_POS",
    "100, NEXT_PERIOD"
  })
  void withoutANumberItGoesByTheDay(int day, RewardCategory category) {
    assertThat(verdict(NO_NUMBER, day).category()).isEqualTo(category);
  }

  @Test
  void aNumberOfADayWithSalesIsNoEarlierVisitHoweverLateItWasPosted() {
    assertThat(verdict("ALT103", 1).category()).isEqualTo(RewardCategory.NOT_IN_POS);
    assertThat(verdict(NO_NUMBER, 1).confidence())
        .as("without it, that is less sure")
        .isLessThan(verdict("ALT103", 1).confidence());
  }

  @Test
  void theSameLineAgainIsADuplicate() {
    Visit visit = found.visit(aVisit().at(VISIT.plusDays(20)).build());
    found.line(line(NO_NUMBER, 20), visit, 9);
    Claim again = found.line(line(NO_NUMBER, 21), visit, 4);

    Unmatched.Verdict verdict = unmatched().of(again);

    assertThat(verdict.category()).isEqualTo(RewardCategory.DUPLICATE);
    assertThat(verdict.confidence()).isEqualTo(0.85);
  }

  @Test
  void whatFitsTheVisitOfTheOtherLineBadlyIsNoDuplicate() {
    Visit visit = found.visit(aVisit().at(VISIT.plusDays(20)).build());
    found.line(line(NO_NUMBER, 20), visit, 9);
    Claim other = found.line(line(NO_NUMBER, 21), visit, -4);

    assertThat(unmatched().of(other).category()).isEqualTo(RewardCategory.NOT_IN_POS);
  }

  @Test
  void anotherMembersOrProgrammesLineIsNoDuplicate() {
    Visit visit = found.visit(aVisit().at(VISIT.plusDays(20)).build());
    found.line(line(NO_NUMBER, 20), visit, 9);
    Claim member =
        found.line(
            SureCandidates.claim(STRANGER + 1, aReward(3).id(NO_NUMBER).at(VISIT.plusDays(20))),
            visit,
            4);
    Claim programme =
        found.line(
            SureCandidates.claim(
                STRANGER, aReward(4).id(NO_NUMBER).program(Program.ASPIRE).at(VISIT.plusDays(20))),
            found.visit(aVisit().at(VISIT.plusDays(20)).build()),
            -4);

    assertThat(unmatched().of(member).category()).isEqualTo(RewardCategory.NOT_IN_POS);
    assertThat(unmatched().of(programme).category()).isEqualTo(RewardCategory.NOT_IN_POS);
  }

  @Test
  void aVisitThatMayBeItsOwnMakesTheCategoryLessSure() {
    Visit visit = found.visit(aVisit().at(VISIT.plusDays(20)).build());
    Claim doubtful = found.line(line(NO_NUMBER, 20), visit, -1);
    Claim clear = found.line(line(NO_NUMBER, 20));

    assertThat(unmatched().of(doubtful).confidence())
        .isLessThan(unmatched().of(clear).confidence())
        .isGreaterThan(0.3);
  }

  private Unmatched.Verdict verdict(String number, int day) {
    return unmatched().of(line(number, day));
  }

  private Unmatched unmatched() {
    Linking linking = found.linking();
    return new Unmatched(
        found.open(),
        linking,
        PostingDelays.of(found.open(), linking, numbered, COVERED),
        EntryNumbers.of(numbered, members),
        COVERED);
  }

  private static Claim line(String number, int day) {
    return SureCandidates.claim(STRANGER, aReward(2).id(number).at(VISIT.plusDays(day)));
  }

  /** Every third of their lines is posted nine days late. */
  private PersonDirectory thirtyMembers() {
    List<Person> people = new ArrayList<>();
    List<PersonDirectory.Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      people.add(
          person("Client" + (char) ('a' + i % 26) + i + " Name" + i, "512-555-" + (1000 + i)));
      sightings.add(ClaimBook.sighting(aReward(2).of(people.get(i)).build()));
    }
    PersonDirectory directory = PersonDirectory.resolve(sightings, GivenNames.standard());
    for (int i = 0; i < 30; i++) {
      RewardBuilder line =
          aReward(i + 2)
              .id("ALT" + (100 + i))
              .of(people.get(i))
              .at(VISIT.plusDays(i % 3 == 1 ? i + 9 : i));
      Claim claim = SureCandidates.claim(directory.personOf(sightings.get(i)), line);
      numbered.add(SureCandidates.sure(claim, aVisit().at(VISIT.plusDays(i)).build()));
    }
    return directory;
  }
}
