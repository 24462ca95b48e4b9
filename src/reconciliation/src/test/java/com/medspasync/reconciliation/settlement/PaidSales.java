package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Card sales, and the payouts that a processor made of them without listing what they hold. */
final class PaidSales {

  static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  private final Random random;
  private final Tariff tariff;
  private final List<Tender> tenders = new ArrayList<>();
  private final List<PayoutEntry> entries = new ArrayList<>();
  private final Map<String, List<Tender>> truth = new HashMap<>();

  PaidSales(long seed, Tariff tariff) {
    this.random = new Random(seed);
    this.tariff = tariff;
  }

  Statements statements() {
    return new Statements(List.of(), List.of(), List.of(), List.of(), tenders, List.of(), entries);
  }

  List<Tender> tenders() {
    return tenders;
  }

  /** What a payout really paid. */
  List<Tender> paidBy(PayoutTieOut payout) {
    return truth.getOrDefault(payout.payoutId(), List.of());
  }

  PaidSales listed(List<PayoutEntry> charges) {
    entries.addAll(charges);
    return this;
  }

  /** A day's sales at a location. */
  List<Tender> day(LocalDate day, String location) {
    List<Tender> sales = new ArrayList<>();
    int count = 4 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      long amount = 2_500L * (1 + random.nextInt(60)) + (random.nextInt(3) == 0 ? 99 : 0);
      sales.add(sale(day, location, LocalTime.of(9, 0).plusMinutes(40L * i), amount));
    }
    return sales;
  }

  Tender sale(LocalDate day, String location, LocalTime time, long amountMinor) {
    int line = tenders.size() + 2;
    Tender tender =
        new Tender(
            new LineRef("sales.csv", line),
            location,
            "INV-" + line,
            day.atTime(time),
            day,
            Person.UNKNOWN,
            TenderKind.CARD,
            "Visa",
            "visa",
            "",
            amountMinor,
            "",
            SaleStatus.CLOSED);
    tenders.add(tender);
    return tender;
  }

  PaidSales pay(LocalDate on, List<Tender> sales) {
    return pay(on, sales, 0);
  }

  /**
   * @param tips what clients added on the terminal, which the point of sale does not know
   */
  PaidSales pay(LocalDate on, List<Tender> sales, long tips) {
    String id = "po_" + (entries.size() + 1);
    long net =
        sales.stream()
            .mapToLong(sale ->
                sale.amountMinor()
                    - (sale.amountMinor() > 0 ? tariff.feeOf(sale.amountMinor()) : 0))
            .sum();
    entries.add(
        new PayoutEntry(
            new LineRef("payouts.csv", entries.size() + 2),
            "stripe",
            id,
            PayoutEntry.Kind.TRANSFER,
            on.atTime(12, 0).toInstant(ZoneOffset.UTC),
            id,
            on,
            -net - tips,
            0,
            -net - tips,
            "",
            "",
            Person.UNKNOWN,
            "",
            "",
            "",
            "",
            "Payout"));
    truth.put(id, List.copyOf(sales));
    return this;
  }
}
