package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PayoutMatchingTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"));
  private static final LocalDateTime NOON = LocalDateTime.parse("2025-03-12T12:30:00");

  @Test
  void tiesEachChargeToItsInvoice() {
    PayoutOutcome outcome = match(DayAtTheSpa.quietMonth().statements());

    assertThat(outcome.matches())
        .allSatisfy(match -> {
          int position = match.entry().ref().line() - 2;
          assertThat(match.category()).isEqualTo(PayoutCategory.MATCHED);
          assertThat(match.invoices())
              .containsExactly(new InvoiceRef("L1", "INV-" + (1000 + position)));
        });
    assertThat(outcome.exceptions()).isEmpty();
  }

  @Test
  void contributionsSumToTheScore() {
    PayoutOutcome outcome = match(DayAtTheSpa.quietMonth().statements());

    assertThat(outcome.matches())
        .allSatisfy(match ->
            assertThat(
                    match.explanation().contributions().stream()
                        .mapToDouble(contribution -> contribution.logOdds())
                        .sum())
                .isCloseTo(match.explanation().score(), within(1e-9)));
  }

  @Test
  void joinsTwoCardsToOneInvoice() {
    DayAtTheSpa spa =
        DayAtTheSpa.quietMonth()
            .paid("INV-2000", NOON, "Gia Nunez", 81_250)
            .charged(NOON.plusMinutes(1), "Gia Nunez", 40_000)
            .charged(NOON.plusMinutes(2), "", 41_250);

    List<PayoutMatch> last = lastOf(match(spa.statements()), 2);

    assertThat(last)
        .allSatisfy(match ->
            assertThat(match.invoices()).containsExactly(new InvoiceRef("L1", "INV-2000")));
  }

  @Test
  void splitsOneChargeOverTwoInvoices() {
    DayAtTheSpa spa =
        DayAtTheSpa.quietMonth()
            .paid("INV-2000", NOON, "Gia Nunez", 81_250)
            .paid("INV-2001", NOON.plusMinutes(3), "Ian Nunez", 33_330)
            .charged(NOON.plusMinutes(4), "Gia Nunez", 114_580);

    PayoutMatch match = lastOf(match(spa.statements()), 1).getFirst();

    assertThat(match.invoices())
        .containsExactly(new InvoiceRef("L1", "INV-2000"), new InvoiceRef("L1", "INV-2001"));
  }

  @Test
  void statesThePosAmountWhenATipWasAddedAtTheTerminal() {
    DayAtTheSpa spa =
        DayAtTheSpa.quietMonth()
            .paid("INV-2000", NOON, "Gia Nunez", 80_000)
            .charged(NOON.plusMinutes(1), "Gia Nunez", 94_400);

    PayoutMatch match = lastOf(match(spa.statements()), 1).getFirst();

    assertThat(match.invoices()).containsExactly(new InvoiceRef("L1", "INV-2000"));
    assertThat(match.posMinorIfDifferent()).isEqualTo(80_000);
  }

  @Test
  void neverTiesAChargeToAnotherInvoiceThanItNames() {
    DayAtTheSpa spa = DayAtTheSpa.quietMonth();
    for (int i = 0; i < 5; i++) {
      spa.paid("INV-200" + i, NOON.plusDays(i), "Gia Nunez", 81_250 + i)
          .charged(NOON.plusDays(i).plusMinutes(1), "Gia Nunez", 81_250 + i, "200" + i);
    }
    spa.paid("INV-2005", NOON.plusDays(6), "Gia Nunez", 70_070)
        .charged(NOON.plusDays(6).plusMinutes(1), "Gia Nunez", 70_070, "2009");

    PayoutMatch match = lastOf(match(spa.statements()), 1).getFirst();

    assertThat(match.invoices()).isEmpty();
    assertThat(match.decision()).isEqualTo(Decision.NONE);
  }

  @Test
  void namesADoubleChargeItsRefundAndADispute() {
    DayAtTheSpa spa =
        DayAtTheSpa.quietMonth()
            .paid("INV-2000", NOON, "Gia Nunez", 81_250)
            .charged(NOON.plusMinutes(1), "Gia Nunez", 81_250)
            .charged(NOON.plusMinutes(3), "Gia Nunez", 81_250);
    String second = spa.entries.getLast().paymentId();
    spa.entry(PayoutEntry.Kind.REFUND, NOON.plusDays(2), "Gia Nunez", -81_250, second, "");
    String first = spa.entries.getFirst().paymentId();
    spa.entry(
        PayoutEntry.Kind.DISPUTE,
        NOON.plusDays(9),
        "",
        -spa.entries.getFirst().grossMinor(),
        first,
        "");

    List<PayoutMatch> last = lastOf(match(spa.statements()), 4);

    assertThat(last)
        .extracting(PayoutMatch::category)
        .containsExactly(
            PayoutCategory.MATCHED,
            PayoutCategory.DUPLICATE_CHARGE,
            PayoutCategory.DUPLICATE_CHARGE_REFUND,
            PayoutCategory.DISPUTE);
    assertThat(last.get(1).invoices()).containsExactly(new InvoiceRef("L1", "INV-2000"));
    assertThat(last.get(3).invoices()).containsExactly(new InvoiceRef("L1", "INV-1000"));
  }

  @Test
  void tellsWhatIsMissingOnEitherSide() {
    DayAtTheSpa spa =
        DayAtTheSpa.quietMonth()
            .paid("INV-2000", NOON, "Gia Nunez", 81_250)
            .paid("INV-2001", MARCH.to().atTime(15, 0), "Gia Nunez", 55_550)
            .charged(NOON.plusHours(5), "Ida Vance", 17_171)
            .charged(MARCH.from().minusDays(1).atTime(12, 0), "Ida Vance", 17_272);

    PayoutOutcome outcome = match(spa.statements());

    assertThat(lastOf(outcome, 2))
        .extracting(PayoutMatch::category)
        .containsExactly(PayoutCategory.CHARGE_NOT_IN_POS, PayoutCategory.PRIOR_PERIOD);
    assertThat(outcome.exceptions())
        .extracting(exception -> exception.tender().invoice(), PosPaymentException::category)
        .containsExactly(
            tuple("INV-2000", PosPaymentException.Category.CARD_IN_POS_NO_CHARGE),
            tuple("INV-2001", PosPaymentException.Category.IN_TRANSIT_NEXT_PERIOD));
  }

  @Test
  void answersEveryEntryWithoutAnySale() {
    DayAtTheSpa spa = DayAtTheSpa.quietMonth();
    spa.tenders.clear();

    PayoutOutcome outcome = match(spa.statements());

    assertThat(outcome.matches()).hasSameSizeAs(spa.entries);
    assertThat(outcome.matches()).allMatch(match -> match.decision() == Decision.NONE);
  }

  @Test
  void reportsNoPaymentAsUnchargedWithoutAnyReport() {
    DayAtTheSpa spa = DayAtTheSpa.quietMonth();
    spa.entries.clear();

    assertThat(match(spa.statements()).exceptions()).isEmpty();
  }

  @Property(tries = 6)
  void doesNotDependOnTheOrderOfTheLines(@ForAll long seed) {
    DayAtTheSpa spa =
        DayAtTheSpa.quietMonth()
            .paid("INV-2000", NOON, "Gia Nunez", 81_250)
            .charged(NOON.plusMinutes(1), "Gia Nunez", 40_000)
            .charged(NOON.plusMinutes(2), "", 41_250)
            .charged(NOON.plusMinutes(9), "Ida Vance", 17_171);
    PayoutOutcome inOrder = match(spa.statements());
    Random random = new Random(seed);
    List<PayoutEntry> entries = new ArrayList<>(spa.entries);
    Collections.shuffle(entries, random);
    spa.entries.clear();
    spa.entries.addAll(entries);
    Collections.shuffle(spa.tenders, random);

    assertThat(match(spa.statements())).isEqualTo(inOrder);
  }

  private static PayoutOutcome match(Statements statements) {
    return PayoutMatching.match(statements, MARCH, ReconciliationOptions.DEFAULT, Progress.SILENT);
  }

  private static List<PayoutMatch> lastOf(PayoutOutcome outcome, int count) {
    int size = outcome.matches().size();
    return outcome.matches().subList(size - count, size);
  }
}
