package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which charges and payments are held against one another at all: positions and relation. */
class HypothesisFinderTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2025-03-12T12:00:00");

  private final DayAtTheSpa spa = new DayAtTheSpa();

  @ParameterizedTest
  @CsvSource({"P3D, true", "P3DT1S, false", "-P3D, true", "-P3DT1S, false"})
  void equalAmountsWithinThreeDays(Duration after, boolean found) {
    spa.paid("INV-1", NOON, "Gia Nunez", 81_250).charged(NOON.plus(after), "Ida Vance", 81_250);

    assertThat(found().contains("[0]EQUAL[0]")).isEqualTo(found);
  }

  @Test
  void anInvoiceNumberConnectsWhateverTimeAndAmountSay() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .paid("INV-2001", NOON.plusDays(20), "Gia Nunez", 33_333)
        .charged(NOON.plusDays(20), "Ida Vance", 33_333, "02000");

    assertThat(found()).containsExactly("[0]OTHER[0]");
  }

  @Test
  void aPaymentIdConnectsWhateverTimeAndAmountSay() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250);
    lastTender(tender -> with(tender, tender.kind(), "", "ch_2", "L1"));
    spa.charged(NOON.plusDays(20), "Ida Vance", 33_333);

    assertThat(found()).containsExactly("[0]OTHER[0]");
  }

  @ParameterizedTest
  @CsvSource({
    "Ida Vance, PT20M, true",
    "Ida Vance, PT20M1S, false",
    "Gia Nunez, PT24H, true",
    "Gia Nunez, PT24H1S, false",
    "G Nunez, -PT24H, true",
    "Gia Nunez, -PT24H1S, false"
  })
  void aTipIsLookedForCloseByAndOfHerOwnWithinADay(String payer, Duration after, boolean found) {
    spa.paid("INV-1", NOON, "Gia Nunez", 80_000).charged(NOON.plus(after), payer, 94_400);

    assertThat(found().contains("[0]TIP[0]")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "Gia Nunez, PT20M, true",
    "Gia Nunez, PT21M, false",
    "Gia Vance, PT1M, false",
    "Ida Vance, PT1M, false"
  })
  void anyOtherAmountNeedsHerNameCloseBy(String payer, Duration after, boolean found) {
    spa.paid("INV-1", NOON, "Gia Nunez", 80_000).charged(NOON.plus(after), payer, 12_345);

    assertThat(found().contains("[0]OTHER[0]")).isEqualTo(found);
  }

  @Test
  void herCardIsEnoughWithinADay() {
    spa.paid("INV-1", NOON, "Gia Nunez", 80_000);
    lastTender(tender -> with(tender, tender.kind(), "4242", "", "L1"));
    spa.charged(NOON.plusHours(23), "Ida Vance", 12_345);
    lastEntry(entry -> DayAtTheSpa.with(entry, "stripe", entry.paymentId(), "4242"));

    assertThat(found()).containsExactly("[0]OTHER[0]");
  }

  @ParameterizedTest
  @CsvSource({"-P180D, true", "-P180DT1S, false", "P1D, true", "P1DT1S, false"})
  void whatIsPaidAheadIsLookedForHalfAYearBack(Duration after, boolean found) {
    deposit("INV-1", "Gia Nunez");
    spa.charged(NOON.plus(after), "Gia Nunez", 5_000);

    assertThat(found().contains("[0]EQUAL[0]")).isEqualTo(found);
  }

  @Test
  void amongManyDepositsHerNameTellsWhichIsHers() {
    for (int i = 0; i < 61; i++) {
      deposit("INV-" + (10 + i), i == 7 ? "Gia Nunez" : "Ida Vance");
    }
    spa.charged(NOON.minusDays(30), "Gia Nunez", 5_000);

    assertThat(found()).containsExactly("[0]EQUAL[7]");
  }

  @Test
  void amongAFewDepositsAllAreComparedWithAll() {
    for (int i = 0; i < 60; i++) {
      deposit("INV-" + (10 + i), "Ida Vance");
    }
    spa.charged(NOON.minusDays(30), "Gia Nunez", 5_000);

    assertThat(found()).hasSize(60);
  }

  @ParameterizedTest
  @CsvSource({
    "PT60M, PT1M, true",
    "PT60M1S, PT1M, false",
    "PT5M, PT4H, true",
    "PT5M, PT4H1S, false"
  })
  void twoCardsWithinAnHourPayOneBillWithinFour(Duration apart, Duration after, boolean found) {
    LocalDateTime first = NOON.plus(after);
    spa.paid("INV-1", NOON, "Gia Nunez", 81_250)
        .charged(first, "Ida Vance", 40_000)
        .charged(first.plus(apart), "Ida Vance", 41_250);

    assertThat(found().contains("[0, 1]TWO_CARDS[0]")).isEqualTo(found);
  }

  @Test
  void twoCardsGoThroughOneTerminal() {
    spa.paid("INV-1", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Ida Vance", 40_000)
        .charged(NOON.plusMinutes(2), "Ida Vance", 41_250);
    lastEntry(entry -> DayAtTheSpa.with(entry, "square", entry.paymentId(), ""));

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"95_000, true", "109_687, true", "109_688, false", "81_250, false"})
  void twoCardsMayHoldATipWhereOneNamesTheBill(String sum, boolean found) {
    long all = Long.parseLong(sum.replace("_", ""));
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Ida Vance", 40_000, "2000")
        .charged(NOON.plusMinutes(2), "Ida Vance", all - 40_000);

    assertThat(found().contains("[0, 1]TWO_CARDS_TIP[0]")).isEqualTo(found);
  }

  @Test
  void aBillThatOneOfThemPaidWholeIsNotPaidByBoth() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Ida Vance", 81_250, "2000")
        .charged(NOON.plusMinutes(2), "Ida Vance", 9_000);

    assertThat(found()).containsExactly("[0]EQUAL[0]");
  }

  @ParameterizedTest
  @CsvSource({"PT4H, PT1M, true", "PT4H1S, PT1M, false", "PT1M, PT4H, true", "PT1M, PT4H2M, false"})
  void oneCardPaysTwoBillsWithinFourHours(Duration apart, Duration after, boolean found) {
    spa.paid("INV-1", NOON, "Gia Nunez", 40_000)
        .paid("INV-2", NOON.plus(apart), "Ian Nunez", 41_250)
        .charged(NOON.plus(after), "Ida Vance", 81_250);

    assertThat(found().contains("[0]TWO_PAYMENTS[0, 1]")).isEqualTo(found);
  }

  @Test
  void billsOfTwoPlacesAreNotPaidTogether() {
    spa.paid("INV-1", NOON, "Gia Nunez", 40_000).paid("INV-2", NOON, "Gia Nunez", 41_250);
    lastTender(tender -> with(tender, tender.kind(), "", "", "L2"));
    spa.charged(NOON.plusMinutes(1), "Ida Vance", 81_250);

    assertThat(found()).doesNotContain("[0]TWO_PAYMENTS[0, 1]");
  }

  @Test
  void onePaymentIdOnTwoBillsConnectsThemWhateverWasTipped() {
    spa.paid("INV-1", NOON, "Gia Nunez", 40_000);
    lastTender(tender -> with(tender, tender.kind(), "", "ch_2", "L1"));
    spa.paid("INV-2", NOON.plusDays(1), "Gia Nunez", 41_250);
    lastTender(tender -> with(tender, tender.kind(), "", "ch_2", "L1"));
    spa.charged(NOON.plusDays(9), "Ida Vance", 95_000);

    Hypothesis both =
        hypotheses().stream()
            .filter(of -> of.relation() == Relation.TWO_PAYMENTS)
            .findFirst()
            .orElseThrow();

    assertThat(both).hasToString("[0]TWO_PAYMENTS[0, 1]");
    assertThat(both.level(Aspect.PAYMENT_ID)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "10, 3", "11, 4", "30, 4", "31, 5"})
  void tellsHowFarTwoCardsAreApart(int minutes, int level) {
    spa.paid("INV-1", NOON, "Gia Nunez", 81_250)
        .charged(NOON, "Ida Vance", 40_000)
        .charged(NOON.plusMinutes(minutes), "Ida Vance", 41_250);

    assertThat(hypotheses().getFirst().level(Aspect.GAP)).isEqualTo(level);
  }

  @Test
  void theNearerOfTwoBillsTellsTheTimeAndTheMoreTellingOneTheName() {
    spa.paid("INV-1", NOON, "Gia Nunez", 40_000)
        .paid("INV-2", NOON.plusHours(2), "Ida Vance", 41_250)
        .charged(NOON.plusMinutes(1), "Ida Vance", 81_250);

    Hypothesis both = hypotheses().getFirst();

    assertThat(TimeLevels.WORDS.get(both.level(Aspect.TIME))).isEqualTo("charged within a minute");
    assertThat(both.level(Aspect.NAME)).isEqualTo(PartyComparator.SAME_NAME);
    assertThat(both.level(Aspect.GAP)).isEqualTo(5);
  }

  @Test
  void countsHowOftenSumsMeetByChance() {
    spa.paid("INV-1", NOON, "Gia Nunez", 81_250)
        .charged(NOON, "Ida Vance", 40_000)
        .charged(NOON.plusMinutes(1), "Ida Vance", 41_250);
    HypothesisFinder finder = finder();
    finder.find();

    assertThat(finder.groupChances())
        .containsEntry(Relation.TWO_CARDS, 2.0)
        .containsEntry(Relation.TWO_CARDS_TIP, 0.05)
        .containsEntry(Relation.TWO_PAYMENTS, 1.0);
  }

  private void deposit(String invoice, String client) {
    spa.paid(invoice, NOON, client, 5_000);
    lastTender(tender -> with(tender, TenderKind.DEPOSIT, "", "", "L1"));
  }

  private List<String> found() {
    return hypotheses().stream().map(Hypothesis::toString).toList();
  }

  private List<Hypothesis> hypotheses() {
    return finder().find();
  }

  private HypothesisFinder finder() {
    Books books = new Books(spa.statements());
    return new HypothesisFinder(
        books.routes(),
        new Comparison(books, books.charges(), books.payments()),
        books.charges(),
        books.payments());
  }

  private void lastTender(UnaryOperator<Tender> change) {
    spa.tenders.addLast(change.apply(spa.tenders.removeLast()));
  }

  private void lastEntry(UnaryOperator<PayoutEntry> change) {
    spa.entries.addLast(change.apply(spa.entries.removeLast()));
  }

  private static Tender with(
      Tender tender, TenderKind kind, String last4, String paymentId, String location) {
    return new Tender(
        tender.ref(),
        location,
        tender.invoice(),
        tender.paidAt(),
        tender.paidOn(),
        tender.client(),
        kind,
        tender.label(),
        tender.cardBrand(),
        last4,
        tender.amountMinor(),
        paymentId,
        tender.status());
  }
}
