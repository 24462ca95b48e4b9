package com.medspasync.integrations.statements.payouts;

import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.FileContext;
import com.medspasync.integrations.statements.layout.PersonCells;
import com.medspasync.integrations.statements.layout.RecordReader;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.ZoneNames;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.PayoutEntry.Kind;
import com.medspasync.reconciliation.model.Person;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** Reads the report of any payment processor. */
final class PayoutsReader implements RecordReader {

  private final FileContext context;
  private final PayoutHabits habits;

  PayoutsReader(FileContext context, PayoutHabits habits) {
    this.context = context;
    this.habits = habits;
  }

  @Override
  public Outcome read(Cells row, CanonicalSink out) throws CellException {
    // without a column of ids an entry is known by its place
    String id = row.has(Field.ID) ? row.needed(Field.ID) : "line-" + row.ref().line();
    Instant at = at(row);
    long gross = row.money(Field.GROSS);
    long net = row.has(Field.NET) ? row.money(Field.NET) : gross - Math.abs(row.money(Field.FEE));
    if (!isCompleted(row.text(Field.STATUS))) {
      return Outcome.SKIPPED;
    }
    Kind kind = kind(row.text(Field.TYPE), gross);
    String payment = row.text(Field.PAYMENT_ID);
    String related = row.text(Field.RELATED_ID);
    if (kind == Kind.REFUND || kind == Kind.DISPUTE) {
      related = related.isEmpty() ? payment : related;
      payment = firstOf(row.text(Field.REFUND_ID), row.text(Field.DISPUTE_ID), payment);
    }
    Person payer = PersonCells.read(row);
    out.payout(
        new PayoutEntry(
            row.ref(),
            habits.processor(),
            id,
            kind,
            at,
            row.text(Field.PAYOUT_ID),
            row.dayOrNull(Field.PAYOUT_ON),
            gross,
            fee(row, gross, net),
            net,
            payment,
            related,
            payer,
            row.text(Field.CARD_BRAND).toLowerCase(Locale.ROOT),
            row.text(Field.LAST4),
            row.text(Field.LOCATION),
            row.text(Field.INVOICE_HINT),
            row.text(Field.DESCRIPTION)));
    return Outcome.READ;
  }

  /** Positive when taken, whichever sign the processor writes. */
  private static long fee(Cells row, long gross, long net) throws CellException {
    long fee = row.money(Field.FEE);
    return gross - fee == net ? fee : gross + fee == net ? -fee : gross - net;
  }

  private Instant at(Cells row) throws CellException {
    DateText date = row.date(Field.AT);
    LocalTime time = row.timeOrNull(Field.TIME);
    LocalDateTime local = time == null ? date.dateTime() : date.date().atTime(time);
    if (date.offset() != null) {
      return local.toInstant(date.offset());
    }
    String name = row.has(Field.ZONE) ? row.text(Field.ZONE) : date.zone();
    ZoneId zone = ZoneNames.find(name);
    if (zone == null) {
      zone = habits.zone() == null ? context.places().zone() : habits.zone();
    }
    return local.atZone(zone).toInstant();
  }

  /** Money moves only when an entry is completed. */
  private static boolean isCompleted(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "denied",
          "failed",
          "canceled",
          "cancelled",
          "voided",
          "expired",
          "pending",
          "declined",
          "unclaimed",
          "removed",
          "placed" ->
          false;
      default -> true;
    };
  }

  private static Kind kind(String type, long gross) {
    String text = type.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (text.contains("refund") && !text.contains("fee")) {
      return Kind.REFUND;
    }
    if (text.contains("dispute")
        || text.contains("chargeback")
        || text.contains("payment reversal")) {
      return text.contains("fee") ? Kind.FEE : Kind.DISPUTE;
    }
    if (text.contains("withdraw")
        || text.contains("payout")
        || text.contains("transfer")
        || text.contains("bank deposit")) {
      return Kind.TRANSFER;
    }
    if (text.contains("fee") || text.equals("network cost")) {
      return Kind.FEE;
    }
    if (text.contains("reserve") || text.contains("hold")) {
      return Kind.RESERVE;
    }
    if (text.contains("adjust")
        || text.contains("correction")
        || text.contains("conversion")
        || text.equals("other")) {
      return Kind.ADJUSTMENT;
    }
    return gross < 0 ? Kind.ADJUSTMENT : Kind.CHARGE;
  }

  private static String firstOf(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
