package com.medspasync.reconciliation.payouts;

import static com.medspasync.reconciliation.payouts.PayoutLines.NOON;
import static com.medspasync.reconciliation.payouts.PayoutLines.aCharge;
import static com.medspasync.reconciliation.payouts.PayoutLines.aRefund;
import static com.medspasync.reconciliation.payouts.PayoutLines.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.PayoutLines.EntryBuilder;
import com.medspasync.reconciliation.payouts.PayoutLines.TenderBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeKindsTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"));

  private final List<PayoutEntry> entries = new ArrayList<>();
  private final List<Tender> tenders = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "2025-03-01T04:59:59Z, EARLIER",
    "2025-03-01T05:00:00Z, PLAIN",
    "2025-04-01T03:59:59Z, PLAIN",
    "2025-04-01T04:00:00Z, LATER"
  })
  void whatIsOutsideThePeriodGoesByTheBusinessDayOfThePlace(Instant at, ChargeKind kind) {
    with(aCharge(2).at(at));

    assertThat(kindOfLast()).isEqualTo(kind);
  }

  @Test
  void anInvoiceThatNoSaleHasIsUnknownWhereMostAreKnown() {
    with(aTender(2).invoice("INV-2000")).with(aTender(3).invoice("INV-2001"));
    with(aCharge(2).invoice("2000").minor(1)).with(aCharge(3).invoice("2001").minor(2));
    with(aCharge(4).invoice("2009"));

    assertThat(kindOfLast()).isEqualTo(ChargeKind.OF_UNKNOWN_INVOICE);
  }

  @Test
  void numbersOfAnotherKindThanOurInvoicesTellNothing() {
    with(aTender(2).invoice("INV-2000"));
    with(aCharge(2).invoice("2000").minor(1)).with(aCharge(3).invoice("2009"));

    assertThat(kindOfLast()).isEqualTo(ChargeKind.PLAIN);
  }

  @Test
  void aChargeGivenBackInFullWithoutTheDeskIsTakenBack() {
    with(aCharge(2));

    assertThat(kindOfLast(aRefund(3).ofChargeIn(2))).isEqualTo(ChargeKind.TAKEN_BACK);
    assertThat(kindOfLast(aRefund(3).ofChargeIn(2).minor(-5_000))).isEqualTo(ChargeKind.PLAIN);
    assertThat(kindOfLast(aRefund(3).ofChargeIn(9))).isEqualTo(ChargeKind.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "P3D, stripe, PLAIN",
    "-P3D, stripe, PLAIN",
    "P3DT1S, stripe, TAKEN_BACK",
    "-P3DT1S, stripe, TAKEN_BACK",
    "PT1H, square, TAKEN_BACK"
  })
  void whatTheDeskGaveBackWithinThreeDaysIsNoMistake(
      Duration apart, String processor, ChargeKind kind) {
    with(aTender(9).at(NOON.plus(apart)).minor(-81_250)).with(aCharge(2));

    // the desk's clock is five hours behind
    EntryBuilder refund = aRefund(3).ofChargeIn(2).by(processor).at(NOON.plusHours(4));

    assertThat(kindOfLast(refund)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"PT0S, REPEATED", "PT1H, REPEATED", "PT1H1S, PLAIN", "-PT1S, PLAIN"})
  void theSameCardAgainWithinAnHourIsRepeated(Duration after, ChargeKind kind) {
    with(aCharge(2).card("visa", "4242"));
    with(aCharge(3).card("visa", "4242").at(NOON.plus(after)));

    assertThat(kindOfLast()).isEqualTo(kind);
  }

  @Test
  void ofTwoAtTheSameTimeTheOneThatStandsLaterRepeats() {
    with(aCharge(3).card("visa", "4242")).with(aCharge(2).card("visa", "4242"));

    assertThat(kindOfLast()).isEqualTo(ChargeKind.PLAIN);
  }

  @Test
  void anotherTerminalProcessorOrAmountIsAnotherPurchase() {
    with(aCharge(2).card("visa", "4242").location("Main Street"));
    with(aCharge(3).card("visa", "4242").by("square"));
    with(aCharge(4).card("visa", "4242").minor(81_251));
    with(aCharge(5).card("visa", "4242"));

    assertThat(kindOfLast()).isEqualTo(ChargeKind.PLAIN);
  }

  @Test
  void whereNothingTellsThePayersItMayBeRepeated() {
    with(aCharge(2)).with(aCharge(3).at(NOON.plusMinutes(3)));

    assertThat(kindOfLast()).isEqualTo(ChargeKind.MAYBE_REPEATED);
  }

  @Test
  void anotherPayerBesideDoesNotClearADoubt() {
    with(aCharge(2)).with(aCharge(3).card("amex", "")).with(aCharge(4).at(NOON.plusMinutes(3)));

    assertThat(kindOfLast()).isEqualTo(ChargeKind.MAYBE_REPEATED);
  }

  @Test
  void oneThatWasTakenBackIsTriedAgainAndNotRepeated() {
    with(aCharge(2).card("visa", "4242"));
    with(aCharge(3).card("visa", "4242").at(NOON.plusMinutes(3)));

    assertThat(kindOfLast(aRefund(4).ofChargeIn(2))).isEqualTo(ChargeKind.PLAIN);
  }

  @Test
  void theDigitsOfTheCardTellThePayerFirst() {
    assertThat(same(aCharge(2).card("visa", "4242"), aCharge(3).card("mc", "4242"))).isTrue();
    assertThat(same(aCharge(2).card("visa", "4242"), aCharge(3).card("visa", "1111"))).isFalse();
  }

  @Test
  void withoutDigitsTheBrandTheInvoiceTheAddressAndTheNameTell() {
    assertThat(same(aCharge(2).card("visa", "4242"), aCharge(3).card("mc", ""))).isFalse();
    assertThat(same(aCharge(2).card("visa", "4242"), aCharge(3).card("visa", ""))).isNull();
    assertThat(same(aCharge(2).invoice("7001"), aCharge(3).invoice("7001"))).isTrue();
    assertThat(same(aCharge(2).invoice("7001"), aCharge(3).invoice("7002"))).isFalse();
    assertThat(same(aCharge(2).invoice("7001"), aCharge(3))).isNull();
    assertThat(same(aCharge(2).payer("", "a@x.com"), aCharge(3).payer("", "a@x.com"))).isTrue();
    assertThat(same(aCharge(2).payer("", "a@x.com"), aCharge(3).payer("", "b@x.com"))).isFalse();
    assertThat(same(aCharge(2).payer("", "a@x.com"), aCharge(3))).isNull();
    assertThat(same(aCharge(2).payer("Gia Nunez", ""), aCharge(3).payer("Gia Nunez", ""))).isTrue();
    assertThat(same(aCharge(2).payer("Gia Nunez", ""), aCharge(3).payer("Ida Vance", "")))
        .isFalse();
    assertThat(same(aCharge(2).payer("Gia Nunez", ""), aCharge(3))).isNull();
  }

  private static @Nullable Boolean same(EntryBuilder a, EntryBuilder b) {
    Boolean same = ChargeKinds.samePayer(a.charge(), b.charge());
    assertThat(ChargeKinds.samePayer(b.charge(), a.charge())).isEqualTo(same);
    return same;
  }

  private ChargeKindsTest with(EntryBuilder entry) {
    entries.add(entry.build());
    return this;
  }

  private ChargeKindsTest with(TenderBuilder tender) {
    tenders.add(tender.build());
    return this;
  }

  private ChargeKind kindOfLast(EntryBuilder refund) {
    List<PayoutEntry> all = new ArrayList<>(entries);
    all.add(refund.build());
    return kindOf(entries.getLast(), all);
  }

  private ChargeKind kindOfLast() {
    return kindOf(entries.getLast(), entries);
  }

  private ChargeKind kindOf(PayoutEntry charge, List<PayoutEntry> all) {
    Books books =
        new Books(
            new Statements(
                List.of(
                    new Location(
                        "L1",
                        "Main Street",
                        ZoneId.of("America/New_York"),
                        "L1_sales.csv",
                        "stripe")),
                List.of(),
                List.of(),
                List.of(),
                tenders,
                List.of(),
                all));
    return new ChargeKinds(
            books.index(),
            new Comparison(books, books.charges(), books.payments()),
            books.routes(),
            books.days(),
            MARCH)
        .of(Charge.of(charge));
  }
}
