package com.medspasync.reconciliation.payouts;

import static com.medspasync.reconciliation.fixtures.Lines.aSale;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.KnownPeople;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A few days at three tills with every kind of slip, and so few clients and amounts that much
 * competes: one desk states payments with times, one days only, one only which charge paid a sale.
 */
final class RandomTill {

  private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
  private static final int DAYS = 12;
  private static final List<String> CLIENTS =
      List.of("Ana Lopez", "Anna Lopez", "Beth Stone", "Cara Quinn", "Dora Wolfe", "Eve Marsh");
  private static final List<String> PLACES = List.of("L1", "L1", "L2", "L3");
  private static final long DEPOSIT = 5_000;

  private final Random random;
  private final List<SaleLine> sales = new ArrayList<>();
  private final List<Tender> tenders = new ArrayList<>();
  private final List<PayoutEntry> entries = new ArrayList<>();

  private RandomTill(Random random) {
    this.random = random;
  }

  /** The same seed gives the same days. */
  static Statements of(long seed, int visits) {
    RandomTill till = new RandomTill(new Random(seed));
    for (int visit = 0; visit < visits; visit++) {
      till.visit(visit);
    }
    List<ClientRecord> clients = new ArrayList<>();
    for (int client = 0; client < 4; client++) {
      clients.add(
          new ClientRecord(
              new LineRef("clients.csv", client + 2),
              client % 2 == 0 ? "" : "L1",
              numbered(CLIENTS.get(client), "C" + client),
              null));
    }
    ZoneId zone = ZoneId.of("America/Chicago");
    return new Statements(
            List.of(
                new Location("L1", "Main Street", ZoneOffset.UTC, "L1_sales.csv", "stripe"),
                new Location("L2", "Harbor", zone, "L2_sales.csv", ""),
                new Location("L3", "Hill", ZoneOffset.UTC, "L3_sales.csv", "square")),
            List.of(),
            clients,
            till.sales,
            till.tenders,
            List.of(),
            till.entries)
        .with(
            new KnownPeople(
                List.of(clients.subList(0, 2)),
                List.of(new KnownPeople.Different(clients.get(2), clients.get(3)))));
  }

  private void visit(int number) {
    String place = PLACES.get(random.nextInt(PLACES.size()));
    int client = random.nextInt(CLIENTS.size());
    Person who = happens(0.3) ? numbered(CLIENTS.get(client), "C" + client) : payer(client);
    LocalDateTime at =
        FIRST.plusDays(random.nextInt(DAYS)).atTime(9 + random.nextInt(8), 5 * random.nextInt(12));
    String invoice = "INV-" + (1000 + number);
    long due = 10_000 + 2_500L * random.nextInt(6);
    if (place.equals("L3")) {
      payUnderAnId(number, who, client, at, invoice, due);
      return;
    }
    sell(place, invoice, who, at, due, "");
    LocalDateTime paidAt = place.equals("L2") ? at.toLocalDate().atStartOfDay() : at;
    if (happens(0.15)) {
      tender(place, invoice, at.plusDays(2), who, TenderKind.DEPOSIT, DEPOSIT, "");
      charge("paypal", at.minusDays(random.nextInt(20)), client, DEPOSIT, "", "");
    }
    tender(place, invoice, paidAt, who, TenderKind.CARD, due, "");
    String hint = happens(0.2) ? invoice : happens(0.03) ? "INV-77" + number : "";
    String processor = place.equals("L2") ? "square" : "stripe";
    LocalDateTime chargedAt = at.plusMinutes(random.nextInt(30));
    switch (random.nextInt(12)) {
      case 0 -> {
        charge(processor, chargedAt, client, due - 5_000, hint, "");
        charge(processor, chargedAt.plusMinutes(3), client + 1, 5_000, hint, "");
      }
      case 1 -> {
        tender(place, invoice + "0", paidAt, who, TenderKind.CARD, 2_500, "");
        charge(processor, chargedAt, client, due + 2_500, "", "");
      }
      case 2 -> charge(processor, chargedAt, client, due + due / 5, hint, "");
      case 3 -> charge(processor, chargedAt, client, due + 9, hint, "");
      case 4 -> repeated(processor, chargedAt, client, due, hint);
      case 5 -> givenBack(place, processor, invoice, who, paidAt, chargedAt, client, due);
      case 6 -> sell(place, invoice, who, at, 1_000, "");
      default -> charge(processor, chargedAt, client, due, hint, "");
    }
  }

  private void payUnderAnId(
      int number, Person who, int client, LocalDateTime at, String invoice, long due) {
    String id = happens(0.1) ? "" : "ch_x" + (happens(0.2) ? number / 4 : number);
    sell("L3", invoice, who, at, due, id);
    if (!id.isEmpty()) {
      tender("L3", invoice, at, who, TenderKind.CARD, due, id);
      long charged = happens(0.2) ? due - DEPOSIT : happens(0.1) ? due + 1_500 : due;
      charge("square", at.plusMinutes(1), client, charged, "", id);
    } else {
      charge("paypal", at.plusMinutes(9), client, due, "", "");
    }
  }

  private void repeated(String processor, LocalDateTime at, int client, long due, String hint) {
    charge(processor, at, client, due, hint, "");
    PayoutEntry again = charge(processor, at.plusMinutes(4), client, due, hint, "");
    if (happens(0.6)) {
      back(PayoutEntry.Kind.REFUND, again, at.plusDays(1), client);
    }
  }

  private void givenBack(
      String place,
      String processor,
      String invoice,
      Person who,
      LocalDateTime paidAt,
      LocalDateTime at,
      int client,
      long due) {
    PayoutEntry charge = charge(processor, at, client, due, "", "");
    back(
        happens(0.3) ? PayoutEntry.Kind.DISPUTE : PayoutEntry.Kind.REFUND,
        charge,
        at.plusDays(1),
        client);
    if (happens(0.6)) {
      tender(place, invoice, paidAt.plusDays(1), who, TenderKind.CARD, -due, "");
    }
  }

  private void sell(
      String place, String invoice, Person who, LocalDateTime at, long due, String id) {
    SaleLine line =
        aSale(sales.size() + 2)
            .of(who)
            .at(at)
            .invoice(invoice)
            .gross(due)
            .status(happens(0.04) ? SaleStatus.VOID : SaleStatus.CLOSED)
            .build();
    sales.add(at(line, place, id, 0));
  }

  /** The line with another amount. */
  static SaleLine with(SaleLine line, long moreMinor) {
    return at(line, line.location(), line.paymentId(), moreMinor);
  }

  /** The payment on another day and of another amount. */
  static Tender with(Tender tender, int days, long moreMinor) {
    return new Tender(
        tender.ref(),
        tender.location(),
        tender.invoice(),
        tender.paidAt().plusDays(days),
        tender.paidOn().plusDays(days),
        tender.client(),
        tender.kind(),
        tender.label(),
        tender.cardBrand(),
        tender.last4(),
        tender.amountMinor() + moreMinor,
        tender.paymentId(),
        tender.status());
  }

  /** The entry at another hour and of another amount. */
  static PayoutEntry with(PayoutEntry entry, int hours, long moreMinor) {
    return new PayoutEntry(
        entry.ref(),
        entry.processor(),
        entry.entryId(),
        entry.kind(),
        entry.at().plusSeconds(3_600L * hours),
        entry.payoutId(),
        entry.payoutOn(),
        entry.grossMinor() + moreMinor,
        entry.feeMinor(),
        entry.netMinor() + moreMinor,
        entry.paymentId(),
        entry.relatedId(),
        entry.payer(),
        entry.cardBrand(),
        entry.last4(),
        entry.location(),
        entry.invoiceHint(),
        entry.description());
  }

  private static SaleLine at(SaleLine line, String place, String id, long moreMinor) {
    return new SaleLine(
        line.ref(),
        place,
        line.invoice(),
        line.ordinal(),
        line.soldAt(),
        line.soldOn(),
        line.client(),
        line.kind(),
        line.item(),
        line.itemCode(),
        line.category(),
        line.quantity(),
        line.grossMinor(),
        line.discountMinor(),
        line.discountLabel(),
        line.taxMinor(),
        line.totalMinor() + moreMinor,
        line.rewards(),
        line.status(),
        line.staff(),
        id,
        line.note());
  }

  private void tender(
      String place,
      String invoice,
      LocalDateTime at,
      Person who,
      TenderKind kind,
      long amountMinor,
      String id) {
    tenders.add(
        new Tender(
            new LineRef(place + "_sales.csv", tenders.size() + 2),
            place,
            invoice,
            at,
            at.toLocalDate(),
            who,
            kind,
            kind.name(),
            happens(0.5) ? "visa" : "",
            happens(0.2) ? "424" + random.nextInt(3) : "",
            amountMinor,
            id,
            happens(0.03) ? SaleStatus.VOID : SaleStatus.CLOSED));
  }

  private PayoutEntry charge(
      String processor, LocalDateTime at, int client, long amountMinor, String hint, String id) {
    int line = entries.size() + 2;
    PayoutEntry entry =
        entry(
            PayoutEntry.Kind.CHARGE,
            processor,
            at,
            payer(client),
            amountMinor,
            id.isEmpty() ? "ch_" + line : id,
            "",
            hint);
    entries.add(entry);
    return entry;
  }

  private void back(PayoutEntry.Kind kind, PayoutEntry charge, LocalDateTime at, int client) {
    String related = happens(0.9) ? charge.paymentId() : charge.entryId();
    entries.add(
        entry(
            kind,
            charge.processor(),
            at,
            payer(client),
            -charge.grossMinor(),
            "re_" + (entries.size() + 2),
            happens(0.1) ? "" : related,
            ""));
  }

  private PayoutEntry entry(
      PayoutEntry.Kind kind,
      String processor,
      LocalDateTime at,
      Person who,
      long amountMinor,
      String id,
      String related,
      String hint) {
    int line = entries.size() + 2;
    return new PayoutEntry(
        new LineRef(processor + ".csv", line),
        processor,
        "txn_" + line,
        kind,
        at.toInstant(ZoneOffset.UTC),
        "po_" + at.toLocalDate(),
        at.toLocalDate().plusDays(2),
        amountMinor,
        0,
        amountMinor,
        id,
        related,
        who,
        happens(0.7) ? "visa" : "amex",
        happens(0.2) ? "424" + random.nextInt(3) : "",
        "",
        hint,
        "");
  }

  private Person payer(int client) {
    String name = CLIENTS.get(client % CLIENTS.size());
    return happens(0.15)
        ? Person.named("")
        : new Person(
            name,
            "",
            "",
            "",
            happens(0.3) ? name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com" : "",
            "");
  }

  private static Person numbered(String name, String number) {
    return new Person(name, "", "", "", "", number);
  }

  private boolean happens(double share) {
    return random.nextDouble() < share;
  }
}
