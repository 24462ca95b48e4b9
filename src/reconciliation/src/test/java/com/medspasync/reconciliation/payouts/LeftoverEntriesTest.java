package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.PayoutEntry.Kind;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of entries and payments that nothing was rung up or charged for. */
class LeftoverEntriesTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"));
  private static final LocalDateTime NOON = LocalDateTime.parse("2025-03-12T12:30:00");

  private final DayAtTheSpa spa = DayAtTheSpa.quietMonth();

  @ParameterizedTest
  @CsvSource({"FEE, FEE", "ADJUSTMENT, ADJUSTMENT", "RESERVE, ADJUSTMENT", "DISPUTE, DISPUTE"})
  void theProcessorsOwnBookingsAreNoSales(Kind kind, PayoutCategory category) {
    spa.entry(kind, NOON, "", -1_500, "", "");

    PayoutMatch match = last(1).getFirst();

    assertThat(match.category()).isEqualTo(category);
    assertThat(match.decision()).isEqualTo(Decision.NONE);
    assertThat(match.invoices()).isEmpty();
    assertThat(match.confidence()).isEqualTo(0.9);
  }

  @Test
  void aRefundGivesBackWhatTheDeskGaveBack() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Gia Nunez", 81_250)
        .paid("INV-2000", NOON.plusDays(3), "Gia Nunez", -81_250);
    String charge = spa.entries.getLast().paymentId();
    spa.entry(Kind.REFUND, NOON.plusDays(3).plusMinutes(2), "Gia Nunez", -81_250, charge, "");

    List<PayoutMatch> both = last(2);

    assertThat(both).extracting(PayoutMatch::category).containsOnly(PayoutCategory.MATCHED);
    assertThat(both)
        .allSatisfy(match ->
            assertThat(match.invoices()).containsExactly(new InvoiceRef("L1", "INV-2000")));
    assertThat(outcome().exceptions()).isEmpty();
  }

  @Test
  void aRefundThatTheDeskDoesNotKnowNamesTheInvoiceOfItsCharge() {
    String charge = spa.entries.getFirst().paymentId();
    spa.entry(Kind.REFUND, NOON.plusDays(9), "", -spa.entries.getFirst().grossMinor(), charge, "");

    PayoutMatch refund = last(1).getFirst();

    assertThat(refund.category()).isEqualTo(PayoutCategory.DUPLICATE_CHARGE_REFUND);
    assertThat(refund.confidence()).isLessThan(0.7);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-27T12:00:00, PRIOR_PERIOD",
    "2025-03-20T12:00:00, DUPLICATE_CHARGE_REFUND",
    "2025-04-02T12:00:00, NEXT_PERIOD"
  })
  void aRefundOfAChargeThatIsNotThereGoesByItsDay(LocalDateTime at, PayoutCategory category) {
    spa.entry(Kind.REFUND, at, "Ida Vance", -17_171, "ch_unknown", "");

    assertThat(last(1).getFirst().category()).isEqualTo(category);
    assertThat(last(1).getFirst().invoices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-28T12:00:00, PRIOR_PERIOD",
    "2025-03-01T12:00:00, CHARGE_NOT_IN_POS",
    "2025-03-31T12:00:00, CHARGE_NOT_IN_POS",
    "2025-04-01T12:00:00, NEXT_PERIOD"
  })
  void aChargeWithoutASaleGoesByItsDay(LocalDateTime at, PayoutCategory category) {
    spa.charged(at, "Ida Vance", 17_171);

    PayoutMatch match = last(1).getFirst();

    assertThat(match.category()).isEqualTo(category);
    assertThat(match.explanation().sentence()).isNotEmpty();
  }

  @Test
  void theSameAmountWithinTheHourIsASecondCharge() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(50), "Gia Nunez", 81_250);

    List<PayoutMatch> both = last(2);

    assertThat(both)
        .extracting(PayoutMatch::category)
        .containsExactly(PayoutCategory.MATCHED, PayoutCategory.DUPLICATE_CHARGE);
    assertThat(both.getLast().explanation().sentence()).contains(both.getFirst().entry().entryId());
  }

  @Test
  void theSameAmountOfSomebodyElseIsNoSecondCharge() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(50), "Ida Vance", 81_250);

    assertThat(last(1).getFirst().category()).isEqualTo(PayoutCategory.CHARGE_NOT_IN_POS);
  }

  @Test
  void theSameAmountTwoDaysLaterIsNoSecondCharge() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Gia Nunez", 81_250)
        .charged(NOON.plusDays(2), "Gia Nunez", 81_250);

    assertThat(last(1).getFirst().category()).isEqualTo(PayoutCategory.CHARGE_NOT_IN_POS);
  }

  @Test
  void twoEqualPaymentsTakeTheirTwoCharges() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .paid("INV-2001", NOON.plusMinutes(40), "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(1), "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(41), "Gia Nunez", 81_250);

    assertThat(last(2))
        .extracting(PayoutMatch::invoices)
        .containsExactly(
            List.of(new InvoiceRef("L1", "INV-2000")), List.of(new InvoiceRef("L1", "INV-2001")));
  }

  @Test
  void aDisputeOfAChargeThatIsNotThereNamesNoInvoice() {
    spa.entry(Kind.DISPUTE, NOON, "", -5_000, "ch_unknown", "");

    assertThat(last(1).getFirst().invoices()).isEmpty();
    assertThat(last(1).getFirst().explanation().sentence()).contains("not in these files");
  }

  @Test
  void whatTheDeskGaveBackAndNobodyPaidIsMissing() {
    spa.paid("INV-2000", NOON, "Gia Nunez", -5_000)
        .paid("INV-2001", MARCH.to().atTime(20, 0), "Gia Nunez", -6_000);

    assertThat(outcome().exceptions())
        .extracting(exception -> exception.tender().invoice(), PosPaymentException::category)
        .containsExactly(
            tuple("INV-2000", PosPaymentException.Category.CARD_IN_POS_NO_CHARGE),
            tuple("INV-2001", PosPaymentException.Category.IN_TRANSIT_NEXT_PERIOD));
  }

  @Test
  void paymentsOutsideThePeriodAreNotMissing() {
    spa.paid("INV-0001", MARCH.from().minusDays(1).atTime(12, 0), "Gia Nunez", 81_250)
        .paid("INV-0002", MARCH.to().plusDays(1).atTime(12, 0), "Gia Nunez", 81_250);

    assertThat(outcome().exceptions()).isEmpty();
  }

  @Test
  void hearsFourStepsOfTheStage() {
    List<Long> steps = new ArrayList<>();

    PayoutMatching.match(
        spa.statements(),
        MARCH,
        ReconciliationOptions.DEFAULT,
        (stage, done, total) -> {
          assertThat(stage).isEqualTo("payouts");
          assertThat(total).isEqualTo(4);
          steps.add(done);
        });

    assertThat(steps).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  private PayoutOutcome outcome() {
    return PayoutMatching.match(
        spa.statements(), MARCH, ReconciliationOptions.DEFAULT, Progress.SILENT);
  }

  private List<PayoutMatch> last(int count) {
    List<PayoutMatch> matches = outcome().matches();
    return matches.subList(matches.size() - count, matches.size());
  }
}
