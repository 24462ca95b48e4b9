package com.medspasync.integrations.statements.pos;

import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.FileContext;
import com.medspasync.integrations.statements.layout.PersonCells;
import com.medspasync.integrations.statements.layout.RecordReader;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.PaymentText;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * A ledger, as practice management systems print it: charges, adjustments and payments are rows of
 * their own, payments with their amount negative or not.
 */
final class Ledger implements RecordReader {

  private final FileContext context;
  private final SalesReader charges;

  Ledger(FileContext context, SalesReader charges) {
    this.context = context;
    this.charges = charges;
  }

  static boolean isPayment(String type) {
    return GuessedSales.startsWithAny(type, "payment", "pmt", "pay ", "receipt")
        || type.strip().equalsIgnoreCase("P")
        || type.strip().equalsIgnoreCase("pay");
  }

  @Override
  public boolean needsSurvey() {
    return charges.needsSurvey();
  }

  @Override
  public void survey(Cells row) throws CellException {
    if (!isPayment(row.text(Field.TYPE))) {
      charges.survey(row);
    }
  }

  @Override
  public Outcome read(Cells row, CanonicalSink out) throws CellException {
    if (!isPayment(row.text(Field.TYPE))) {
      return charges.read(row, out);
    }
    DateText date = row.date(Field.AT);
    LocalTime time = row.timeOrNull(Field.TIME);
    LocalDateTime at = time == null ? date.dateTime() : date.date().atTime(time);
    long amount =
        row.has(Field.TOTAL)
            ? row.money(Field.TOTAL)
            : row.has(Field.GROSS) ? row.money(Field.GROSS) : row.money(Field.NET);
    boolean givenBack = row.text(Field.TYPE).toLowerCase(Locale.ROOT).contains("refund");
    String words = row.text(Field.PAYMENTS);
    PaymentText.Payment payment =
        PaymentText.of(
            words.isEmpty() ? row.text(Field.ITEM) : words,
            givenBack ? -Math.abs(amount) : Math.abs(amount));
    boolean undone = row.text(Field.STATUS).toLowerCase(Locale.ROOT).startsWith("v");
    out.tender(
        new Tender(
            row.ref(),
            context.places().ofFile(context.file(), row.text(Field.LOCATION), out).code(),
            SalesReader.invoice(row),
            at,
            at.toLocalDate(),
            PersonCells.read(row),
            payment.kind(),
            payment.label(),
            payment.cardBrand(),
            payment.last4(),
            payment.amountMinor(),
            row.text(Field.PAYMENT_ID),
            undone ? SaleStatus.VOID : SaleStatus.CLOSED));
    return undone ? Outcome.READ_VOID : Outcome.READ;
  }
}
