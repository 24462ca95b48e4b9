package com.medspasync.reconciliation.blocking;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.fixtures.Visits;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.visits.Visit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitIndexTest {

  private static final PersonProfile ANNA = profile("Anna Novak", "512-555-0101", "anna@x.com");
  private static final PersonProfile STRANGER = profile("Xenia Quist", "737-555-9999", "");

  private final VisitIndex index = new VisitIndex(GivenNames.standard());

  @ParameterizedTest
  @CsvSource({
    "Anna Novak, '', ''",
    "Zoe Quist, 512-555-0101, ''",
    "Zoe Quist, (***) ***-0101, ''",
    "Zoe Quist, '', anna@other.org",
    "Anna Nowicki, '', ''",
    "Anita Novak, '', ''",
    "Novak Anna, '', ''",
    "A. Novak, '', ''"
  })
  void findsTheVisitsOfWhoeverMayBeHer(String name, String phone, String email) {
    Visit visit = add(aVisit().at(VISIT.minusDays(20)), ANNA);

    assertThat(index.candidates(claim(aReward(2)), profile(name, phone, email)))
        .containsExactly(visit);
  }

  @Test
  void aStrangersVisitIsNoCandidate() {
    add(aVisit().at(VISIT.minusDays(20)), ANNA);

    assertThat(index.candidates(claim(aReward(2)), STRANGER)).isEmpty();
    assertThat(index.candidates(claim(aReward(2)), PersonProfile.UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-3, true", "-4, false", "0, true", "45, true", "46, false"})
  void aLineComesUpToThreeDaysBeforeAndFortyFiveAfterItsVisit(int days, boolean found) {
    Visit visit = add(aVisit(), ANNA);
    Claim claim = claim(aReward(2).at(VISIT.plusDays(days)));

    assertThat(index.candidates(claim, ANNA).contains(visit)).isEqualTo(found);
    assertThat(index.visitsOf(Set.of(0), claim).contains(visit)).isEqualTo(found);
    assertThat(VisitIndex.isInTime(claim, visit)).isEqualTo(found);
  }

  @Test
  void onlyVisitsOfTheClientsAskedForAreTheirs() {
    add(aVisit(), ANNA);

    assertThat(index.visitsOf(Set.of(1), claim(aReward(2)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "-1, true", "2, false"})
  void theSameTreatmentOnAboutThatDayMayBeBookedOnSomebodyElse(int days, boolean found) {
    Visit visit = add(aVisit().at(VISIT.plusDays(days)), ANNA);

    assertThat(index.candidates(claim(aReward(2)), STRANGER).contains(visit)).isEqualTo(found);
  }

  @Test
  void anotherQuantityOrProductIsNotTheSameTreatment() {
    add(aVisit(), ANNA);

    assertThat(index.candidates(claim(aReward(2).quantity(21)), STRANGER)).isEmpty();
    assertThat(index.candidates(claim(aReward(2).withoutQuantity()), STRANGER)).isEmpty();
    assertThat(index.candidates(claim(aReward(2).products("Latisse")), STRANGER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 2000, true", "2, 2001, false", "3, 2000, false"})
  void theSameMoneyOffWithinTwoDaysIsTheSameTreatment(int days, long minor, boolean found) {
    Visit visit =
        add(
            aVisit()
                .at(VISIT.plusDays(days))
                .with(aSale(2).quantity(99))
                .reward(Program.ALLE, 2000),
            ANNA);

    assertThat(index.candidates(claim(aReward(2).value(minor)), STRANGER).contains(visit))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"2, true", "-2, true", "3, false"})
  void aRelativesVisitOfAboutThatDayIsACandidate(int days, boolean found) {
    Visit visit = add(aVisit().at(VISIT.plusDays(days)).with(aSale(2).item("Consult")), ANNA);

    assertThat(index.candidates(claim(aReward(2)), profile("Zoe Novak", "", "")).contains(visit))
        .isEqualTo(found);
  }

  @Test
  void candidatesComeOnceAndInTheOrderOfTheBook() {
    Visit second = add(visit(5), ANNA);
    Visit first = add(visit(3), ANNA);

    assertThat(index.candidates(claim(aReward(2)), ANNA)).containsExactly(first, second);
  }

  @Test
  void aVisitThatIsTakenAwayIsFoundNoMore() {
    Visit kept = add(visit(3), ANNA);
    Visit gone = add(visit(5), ANNA);

    index.remove(gone, ANNA);
    assertThat(index.candidates(claim(aReward(2)), ANNA)).containsExactly(kept);
    assertThat(index.candidates(claim(aReward(2)), STRANGER)).containsExactly(kept);

    index.remove(kept, ANNA);
    assertThat(index.candidates(claim(aReward(2)), ANNA)).isEmpty();
    assertThat(index.candidates(claim(aReward(2)), STRANGER)).isEmpty();
  }

  @Test
  void whatTwoHundredClientsShareSaysSomethingAndWhatMoreShareDoesNot() {
    PersonProfile desk = profile("", "512-555-0101", "");
    for (int client = 0; client < 200; client++) {
      add(aVisit().client(client).at(VISIT.minusDays(20)), desk);
    }
    Claim claim = claim(aReward(2));

    assertThat(index.candidates(claim, desk)).isNotEmpty();
    assertThat(index.isTooCommon("p5125550101")).isFalse();
    assertThat(index.turned()).isEmpty();

    Visit last = add(aVisit().client(200).at(VISIT.minusDays(20)), desk);
    assertThat(index.candidates(claim, desk)).isEmpty();
    assertThat(index.isTooCommon("p5125550101")).isTrue();
    assertThat(index.turned()).contains("p5125550101");
    assertThat(index.turned()).as("told once").isEmpty();

    index.remove(last, desk);
    assertThat(index.candidates(claim, desk)).isNotEmpty();
    assertThat(index.turned()).contains("p5125550101");
  }

  @Test
  void unnamedVisitsAreFoundByWhatWasDone() {
    Visit visit = add(aVisit().client(-1), PersonProfile.UNKNOWN);

    assertThat(index.candidates(claim(aReward(2)), STRANGER)).containsExactly(visit);
    assertThat(index.visitsOf(Set.of(-1), claim(aReward(2)))).isEmpty();
  }

  private Visit add(Visits builder, PersonProfile client) {
    return add(builder.build(), client);
  }

  private Visit add(Visit visit, PersonProfile client) {
    index.add(visit, client);
    return visit;
  }

  private static Visit visit(int number) {
    Visit visit = aVisit().build();
    return new Visit(
        number,
        visit.location(),
        visit.day(),
        visit.at(),
        visit.client(),
        false,
        visit.treatments(),
        visit.rewards());
  }

  private static Claim claim(RewardBuilder line) {
    return ClaimBook.of(List.of(line.build()), ProductCatalog.standard(), GivenNames.standard())
        .claims()
        .getFirst();
  }

  private static PersonProfile profile(String name, String phone, String email) {
    return PersonProfile.of(new Person(name, "", "", phone, email, ""));
  }
}
