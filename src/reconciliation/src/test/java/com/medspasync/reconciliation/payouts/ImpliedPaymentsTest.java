package com.medspasync.reconciliation.payouts;

import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.payouts.Payment.Source;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A spa whose system exports sales with the id of their charge, and no payments. */
class ImpliedPaymentsTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"));
  private static final LocalDateTime NOON = LocalDateTime.parse("2025-03-20T12:30:00");
  private static final long DEPOSIT = 5_000;

  private final DayAtTheSpa spa = new DayAtTheSpa();
  private final List<SaleLine> sales = new ArrayList<>();

  @Test
  void aSaleThatNamesItsChargeIsASumOfLines() {
    sale("Gia Nunez", 81_250, "ch_900");

    assertThat(payments(6)).extracting(Payment::source).containsOnly(Source.SUMMED);
    assertThat(payments(3)).extracting(Payment::source).contains(Source.STATED);
  }

  @Test
  void aSaleThatNamesNoChargeWasPaidInAnotherWay() {
    sale("Gia Nunez", 81_250, "");

    assertThat(payments(6))
        .filteredOn(payment -> payment.source() == Source.OTHERWISE_PAID)
        .extracting(Payment::amountMinor)
        .containsExactly(81_250L);
  }

  @Test
  void whatTheChargeLeavesOpenByJustTheUsualDepositWasPaidAhead() {
    deposits(5);
    sale("Gia Nunez", 81_250, "ch_900");
    charge("ch_900", "Gia Nunez", 76_250, NOON);

    assertThat(payments(6))
        .filteredOn(payment -> payment.source() == Source.SURELY_PREPAID)
        .extracting(Payment::amountMinor, payment -> payment.invoice().invoice())
        .containsExactly(tuple(DEPOSIT, "INV-900"));
  }

  @Test
  void aChargeOfTheWholeSumLeavesNothingOpen() {
    deposits(5);
    sale("Gia Nunez", 81_250, "ch_900");
    charge("ch_900", "Gia Nunez", 81_250, NOON);

    assertThat(payments(6)).noneMatch(Payment::prepaid);
  }

  @Test
  void whereTheChargeIsNotThereSomeMayHaveBeenPaidAhead() {
    deposits(5);
    sale("Gia Nunez", 81_250, "ch_missing");

    assertThat(payments(6))
        .filteredOn(Payment::prepaid)
        .extracting(Payment::source)
        .containsExactly(Source.MAYBE_PREPAID);
  }

  @Test
  void fourPaymentsOfOneAmountAreNoHabit() {
    deposits(4);
    sale("Gia Nunez", 81_250, "ch_missing");

    assertThat(payments(6)).noneMatch(Payment::prepaid);
  }

  @Test
  void whatWasPaidAheadIsNotMissing() {
    deposits(5);
    sale("Zoe Quist", 81_250, "ch_missing");
    paypal("Zoe Quist", NOON.minusDays(9));
    summed(6);

    PayoutOutcome outcome =
        PayoutMatching.match(statements(), MARCH, ReconciliationOptions.DEFAULT, Progress.SILENT);

    assertThat(outcome.exceptions())
        .filteredOn(exception -> exception.tender().invoice().equals("INV-900"))
        .extracting(exception -> exception.tender().amountMinor())
        .containsExactly(81_250 - DEPOSIT);
  }

  /** Payments as they are seen where so many other sales name their charges. */
  private List<Payment> payments(int others) {
    int sold = sales.size();
    int paid = spa.tenders.size();
    int charged = spa.entries.size();
    summed(others);
    List<Payment> all = new Books(statements()).payments();
    sales.subList(sold, sales.size()).clear();
    spa.tenders.subList(paid, spa.tenders.size()).clear();
    spa.entries.subList(charged, spa.entries.size()).clear();
    return all;
  }

  private void summed(int count) {
    for (int i = 0; i < count; i++) {
      String charge = "ch_" + (100 + i);
      LocalDateTime at = NOON.minusDays(i).minusHours(2);
      sold("INV-" + (100 + i), "Ida Vance", 20_000 + 700 * i, charge, at);
      charge(charge, "Ida Vance", 20_000 + 700 * i, at.plusMinutes(1));
    }
  }

  private void deposits(int count) {
    for (int i = 0; i < count; i++) {
      paypal("Client Number" + i, NOON.minusDays(2 * i));
    }
  }

  private void paypal(String client, LocalDateTime at) {
    spa.charged(at, client, DEPOSIT);
    spa.entries.addLast(DayAtTheSpa.with(spa.entries.removeLast(), "paypal", "", ""));
  }

  private void charge(String id, String client, long minor, LocalDateTime at) {
    spa.charged(at, client, minor);
    spa.entries.addLast(DayAtTheSpa.with(spa.entries.removeLast(), "stripe", id, ""));
  }

  private void sale(String client, long minor, String charge) {
    sold("INV-900", client, minor, charge, NOON);
  }

  private void sold(String invoice, String client, long minor, String charge, LocalDateTime at) {
    sales.add(
        aSale(sales.size() + 2)
            .of(Person.named(client))
            .at(at)
            .invoice(invoice)
            .gross(minor)
            .paidBy(charge)
            .build());
    if (!charge.isEmpty()) {
      spa.paid(invoice, at, client, minor);
      spa.tenders.addLast(named(spa.tenders.removeLast(), charge));
    }
  }

  private Statements statements() {
    Statements files = spa.statements();
    return new Statements(
        files.locations(),
        List.of(),
        List.of(),
        sales,
        files.tenders(),
        List.of(),
        files.payouts());
  }

  private static Tender named(Tender tender, String charge) {
    return new Tender(
        tender.ref(),
        tender.location(),
        tender.invoice(),
        tender.paidAt(),
        tender.paidOn(),
        tender.client(),
        tender.kind(),
        tender.label(),
        "",
        "",
        tender.amountMinor(),
        charge,
        tender.status());
  }
}
