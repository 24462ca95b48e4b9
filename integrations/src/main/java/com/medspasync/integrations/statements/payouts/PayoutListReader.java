package com.medspasync.integrations.statements.payouts;

import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.RecordReader;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Reads a list of payouts that does not say what is in them. */
final class PayoutListReader implements RecordReader {

  private final String processor;

  PayoutListReader(String processor) {
    this.processor = processor;
  }

  @Override
  public Outcome read(Cells row, CanonicalSink out) throws CellException {
    String payout = row.needed(Field.PAYOUT_ID);
    DateText made = row.date(Field.AT);
    LocalDate arrived = row.dayOrNull(Field.PAYOUT_ON);
    long fee = Math.abs(row.money(Field.FEE));
    // some exports write what leaves the balance, others what reaches the bank
    long amount = Math.abs(row.money(Field.GROSS));
    String status = row.text(Field.STATUS).toLowerCase(Locale.ROOT);
    if (status.equals("failed") || status.startsWith("cancel") || status.equals("pending")) {
      return Outcome.SKIPPED;
    }
    // a payout that failed after it was paid comes back
    long gross =
        row.text(Field.TYPE).toLowerCase(Locale.ROOT).contains("reversal") ? amount : -amount;
    out.payout(
        new PayoutEntry(
            row.ref(),
            processor,
            row.has(Field.ID) ? row.needed(Field.ID) : payout,
            PayoutEntry.Kind.TRANSFER,
            made.dateTime().toInstant(ZoneOffset.UTC),
            payout,
            arrived == null ? made.date() : arrived,
            gross,
            fee,
            Math.subtractExact(gross, fee),
            "",
            "",
            Person.UNKNOWN,
            "",
            "",
            "",
            "",
            row.text(Field.DESCRIPTION)));
    return Outcome.READ;
  }
}
