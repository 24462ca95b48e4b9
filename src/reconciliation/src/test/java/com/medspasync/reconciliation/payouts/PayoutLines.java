package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Builds single entries and payments of 812.50 at noon. */
final class PayoutLines {

  static final LocalDateTime NOON = LocalDateTime.parse("2025-03-12T12:00:00");

  private static final long MINOR = 81_250;

  private PayoutLines() {}

  static EntryBuilder aCharge(int line) {
    return new EntryBuilder(line, PayoutEntry.Kind.CHARGE, MINOR);
  }

  static EntryBuilder aRefund(int line) {
    return new EntryBuilder(line, PayoutEntry.Kind.REFUND, -MINOR);
  }

  static TenderBuilder aTender(int line) {
    return new TenderBuilder(line);
  }

  /** An entry of Stripe's whose payer and card are not known. */
  static final class EntryBuilder {

    private final int line;
    private final PayoutEntry.Kind kind;
    private String processor = "stripe";
    private Instant at = NOON.toInstant(ZoneOffset.UTC);
    private long minor;
    private String related = "";
    private Person payer = Person.UNKNOWN;
    private String brand = "";
    private String last4 = "";
    private String location = "";
    private String invoice = "";

    private EntryBuilder(int line, PayoutEntry.Kind kind, long minor) {
      this.line = line;
      this.kind = kind;
      this.minor = minor;
    }

    EntryBuilder by(String name) {
      processor = name;
      return this;
    }

    EntryBuilder at(LocalDateTime when) {
      return at(when.toInstant(ZoneOffset.UTC));
    }

    EntryBuilder at(Instant when) {
      at = when;
      return this;
    }

    EntryBuilder minor(long amount) {
      minor = amount;
      return this;
    }

    EntryBuilder ofChargeIn(int other) {
      related = "ch_" + other;
      return this;
    }

    EntryBuilder payer(String name, String email) {
      payer = new Person(name, "", "", "", email, "");
      return this;
    }

    EntryBuilder card(String ofBrand, String digits) {
      brand = ofBrand;
      last4 = digits;
      return this;
    }

    EntryBuilder location(String name) {
      location = name;
      return this;
    }

    EntryBuilder invoice(String number) {
      invoice = number;
      return this;
    }

    /** The payment id is {@code ch_} and the line. */
    PayoutEntry build() {
      return new PayoutEntry(
          new LineRef("stripe.csv", line),
          processor,
          "txn_" + line,
          kind,
          at,
          "po_1",
          null,
          minor,
          0,
          minor,
          "ch_" + line,
          related,
          payer,
          brand,
          last4,
          location,
          invoice,
          "");
    }

    Charge charge() {
      return Charge.of(build());
    }
  }

  /** A card payment at L1 whose client and card are not known. */
  static final class TenderBuilder {

    private final int line;
    private String location = "L1";
    private String invoice;
    private LocalDateTime at = NOON;
    private Person client = Person.UNKNOWN;
    private TenderKind kind = TenderKind.CARD;
    private String brand = "";
    private String last4 = "";
    private long minor = MINOR;
    private String paymentId = "";

    private TenderBuilder(int line) {
      this.line = line;
      invoice = "INV-" + (2000 + line);
    }

    TenderBuilder location(String code) {
      location = code;
      return this;
    }

    TenderBuilder invoice(String number) {
      invoice = number;
      return this;
    }

    TenderBuilder at(LocalDateTime when) {
      at = when;
      return this;
    }

    TenderBuilder client(String name) {
      client = Person.named(name);
      return this;
    }

    TenderBuilder kind(TenderKind of) {
      kind = of;
      return this;
    }

    TenderBuilder card(String ofBrand, String digits) {
      brand = ofBrand;
      last4 = digits;
      return this;
    }

    TenderBuilder minor(long amount) {
      minor = amount;
      return this;
    }

    TenderBuilder paymentId(String id) {
      paymentId = id;
      return this;
    }

    Tender build() {
      return new Tender(
          new LineRef("L1_sales.csv", line),
          location,
          invoice,
          at,
          at.toLocalDate(),
          client,
          kind,
          "",
          brand,
          last4,
          minor,
          paymentId,
          SaleStatus.CLOSED);
    }

    /** As its point of sale states it. */
    Payment payment() {
      return payment(Payment.Source.STATED, false);
    }

    Payment payment(Payment.Source source, boolean dayOnly) {
      Tender tender = build();
      return new Payment(
          tender,
          at.toInstant(ZoneOffset.UTC),
          dayOnly,
          Party.of(client),
          InvoiceKeys.key(invoice),
          source);
    }
  }
}
