package com.medspasync.reconciliation.compare;

import static com.medspasync.reconciliation.fixtures.Claims.claim;
import static com.medspasync.reconciliation.fixtures.Claims.claims;
import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.fixtures.Visits;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.Program;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventComparatorTest {

  private static final String VOLUMA = "JUVÉDERM® VOLUMA® XC";
  private static final EventComparator COMPARATOR =
      new EventComparator(
          List.of(
              new Location("L1", "Main Street", ZoneOffset.UTC, "", ""),
              new Location("L2", "", ZoneOffset.UTC, "", ""),
              new Location("L3", "main street", ZoneOffset.UTC, "", "")),
          ClockDifferences.NONE);

  @ParameterizedTest
  @CsvSource({
    "0, within 5 minutes",
    "5, within 5 minutes",
    "6, within 10 minutes",
    "-10, within 10 minutes",
    "11, within 20 minutes",
    "20, within 20 minutes",
    "21, within an hour",
    "60, within an hour",
    "61, same day at another time",
    "-240, same day at another time"
  })
  void tellsTheTimeOfTheDay(int minutes, String level) {
    assertThat(timing(aReward(2).at(VISIT.plusMinutes(minutes)), aVisit())).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "1, one day later",
    "2, 2 or 3 days later",
    "3, 2 or 3 days later",
    "4, 4 to 7 days later",
    "7, 4 to 7 days later",
    "8, 8 to 14 days later",
    "14, 8 to 14 days later",
    "15, 15 to 28 days later",
    "28, 15 to 28 days later",
    "29, more than 28 days later",
    "-1, one day earlier",
    "-2, 2 or 3 days earlier"
  })
  void countsDaysBetweenVisitAndLine(int days, String level) {
    assertThat(timing(aReward(2).at(VISIT.plusDays(days)), aVisit())).isEqualTo(level);
  }

  @Test
  void aDayWithoutATimeIsTheSameDayAndNoMore() {
    assertThat(timing(aReward(2).on(VISIT.toLocalDate()), aVisit())).isEqualTo("same day");
    assertThat(timing(aReward(2), aVisit().at(VISIT.toLocalDate().atStartOfDay())))
        .isEqualTo("same day");
  }

  @Test
  void clocksThatUsuallyDifferAreSetRight() {
    ClockDifferences.Learner learner = new ClockDifferences.Learner();
    for (int i = 0; i < 8; i++) {
      learner.add(claim(aReward(2).at(VISIT.plusMinutes(90))), aVisit().build());
    }
    EventComparator comparator = new EventComparator(List.of(), learner.learned());

    EventComparison late =
        comparator.compare(claim(aReward(2).at(VISIT.plusMinutes(92))), aVisit().build());

    assertThat(Field.TIMING.describe(late.timing())).isEqualTo("within 5 minutes");
  }

  @Test
  void namesTheClosestProduct() {
    assertThat(product(aReward(2), aVisit())).isEqualTo("same product");
    assertThat(product(aReward(2).products(VOLUMA), sold("Juvederm Ultra XC")))
        .isEqualTo("same family of products");
    assertThat(product(aReward(2), sold("Dysport"))).isEqualTo("same kind of product");
    assertThat(product(aReward(2), sold("Voluma XC"))).isEqualTo("another product of the program");
    assertThat(product(aReward(2), sold("Consultation")))
        .isEqualTo("nothing that the program pays for");
    assertThat(product(aReward(2).products("nothing known"), aVisit())).isEqualTo("not known");
  }

  @Test
  void someOfSeveralProductsAreLessThanAll() {
    assertThat(product(aReward(2).products("BOTOX® Cosmetic", VOLUMA), aVisit()))
        .isEqualTo("some of the products");
    assertThat(
            product(
                aReward(2).products("BOTOX® Cosmetic", VOLUMA),
                aVisit().with(aSale(2)).with(aSale(3).item("Voluma XC"))))
        .isEqualTo("same product");
  }

  @Test
  void sameAmountIsThatOfTheLineOrOfAllHerLinesOfTheDay() {
    Visits both = aVisit().reward(Program.ALLE, 5000);

    assertThat(amount(aReward(2).value(5000), both)).isEqualTo("same amount");
    assertThat(amount(aReward(2).value(2000), aVisit().reward(Program.ALLE, 2000)))
        .isEqualTo("same amount");
    EventComparison ofTwo =
        COMPARATOR.compare(
            claims(aReward(2).value(2000), aReward(3).value(3000).points(0)).getFirst(),
            both.build());
    assertThat(Field.AMOUNT.describe(ofTwo.amount())).isEqualTo("same amount");
    assertThat(ofTwo.commonAmountMinor()).isEqualTo(5000);
  }

  @Test
  void tellsHowAmountsDiffer() {
    assertThat(amount(aReward(2), aVisit())).isEqualTo("no reward on either side");
    assertThat(amount(aReward(2), aVisit().reward(Program.ALLE, 1)))
        .isEqualTo("reward at the point of sale only");
    assertThat(amount(aReward(2).value(2000), aVisit()))
        .isEqualTo("no reward at the point of sale");
    assertThat(amount(aReward(2).value(2000), aVisit().reward(Program.ALLE, 2001)))
        .isEqualTo("different amounts");
    assertThat(amount(aReward(2).value(2000), aVisit().reward(Program.ASPIRE, 2000)))
        .isEqualTo("same amount under another program's name");
    assertThat(amount(aReward(2).value(2000), aVisit().reward(Program.ASPIRE, 2001)))
        .isEqualTo("no reward at the point of sale");
    assertThat(
            COMPARATOR.compare(claim(aReward(2).value(2000)), aVisit().build()).commonAmountMinor())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20, same",
    "20, 21, slightly different",
    "20, 12, slightly different",
    "20, 11, very different",
    "12, 20, slightly different",
    "1, 2, slightly different",
    "1, 3, very different"
  })
  void aSlipOfQuantityIsWithinTwoFifths(int claimed, int sold, String level) {
    assertThat(quantity(aReward(2).quantity(claimed), aVisit().with(aSale(2).quantity(sold))))
        .isEqualTo(level);
  }

  @Test
  void quantitiesOfOneProductAreAddedUp() {
    Visits visit = aVisit().with(aSale(2).quantity(30)).with(aSale(3).quantity(14));

    assertThat(quantity(aReward(2).quantity(44), visit)).isEqualTo("same");
    assertThat(
            quantity(
                aReward(2).quantity(44),
                aVisit().with(aSale(2).quantity(22)).with(aSale(3).item("Dysport").quantity(22))))
        .as("another product's do not count")
        .isEqualTo("very different");
  }

  @Test
  void noQuantityIsNoEvidence() {
    assertThat(quantity(aReward(2).withoutQuantity(), aVisit())).isEqualTo("not known");
    assertThat(quantity(aReward(2).quantity(0), aVisit())).isEqualTo("not known");
    assertThat(quantity(aReward(2).quantity(-20), aVisit())).isEqualTo("not known");
  }

  @Test
  void placesAreKnownByNameOrCode() {
    assertThat(location(aReward(2).location("MAIN STREET"))).isEqualTo("same");
    assertThat(location(aReward(2).location("l1"))).isEqualTo("same");
    assertThat(location(aReward(2).location("L2"))).isEqualTo("different");
    assertThat(location(aReward(2).location("Elsewhere"))).isEqualTo("not known");
    assertThat(location(aReward(2).location(""))).isEqualTo("not known");
    assertThat(COMPARATOR.locationCode("Main Street")).isEqualTo("L1");
  }

  @Test
  void remembersWhatBothHaveInCommon() {
    EventComparison same =
        COMPARATOR.compare(
            claim(aReward(2).value(2000)), aVisit().reward(Program.ALLE, 2000).build());
    EventComparison other =
        COMPARATOR.compare(claim(aReward(2).quantity(50)), sold("Dysport").build());

    assertThat(same.commonProduct()).isEqualTo("botox");
    assertThat(same.commonQuantity()).isEqualTo("20");
    assertThat(same.commonAmountMinor()).isEqualTo(2000);
    assertThat(other.commonProduct()).isEmpty();
    assertThat(other.commonQuantity()).isEmpty();
  }

  @Test
  void quantitiesAreTheSameHoweverWritten() {
    assertThat(EventComparator.plain(new BigDecimal("40.0"))).isEqualTo("40");
    assertThat(EventComparator.plain(null)).isEmpty();
    assertThat(EventComparator.quantityLevel(new BigDecimal("40.0"), new BigDecimal("40")))
        .isZero();
    assertThat(EventComparator.quantityLevel(new BigDecimal("40"), new BigDecimal("39")))
        .isEqualTo(1);
    assertThat(EventComparator.quantityLevel(new BigDecimal("40"), new BigDecimal("5")))
        .isEqualTo(2);
  }

  private static Visits sold(String item) {
    return aVisit().with(aSale(2).item(item));
  }

  private static String timing(RewardBuilder line, Visits visit) {
    return Field.TIMING.describe(compared(line, visit).timing());
  }

  private static String product(RewardBuilder line, Visits visit) {
    return Field.PRODUCT.describe(compared(line, visit).product());
  }

  private static String amount(RewardBuilder line, Visits visit) {
    return Field.AMOUNT.describe(compared(line, visit).amount());
  }

  private static String quantity(RewardBuilder line, Visits visit) {
    return Field.QUANTITY.describe(compared(line, visit).quantity());
  }

  private static String location(RewardBuilder line) {
    return Field.LOCATION.describe(compared(line, aVisit()).location());
  }

  private static EventComparison compared(RewardBuilder line, Visits visit) {
    return COMPARATOR.compare(claim(line), visit.build());
  }
}
