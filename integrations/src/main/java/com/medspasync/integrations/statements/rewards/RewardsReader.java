package com.medspasync.integrations.statements.rewards;

import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.FileContext;
import com.medspasync.integrations.statements.layout.PersonCells;
import com.medspasync.integrations.statements.layout.RecordReader;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.ZoneNames;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.RewardLine.Kind;
import com.medspasync.reconciliation.model.RewardLine.Reimbursement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the statement of any loyalty programme. */
final class RewardsReader implements RecordReader {

  private final FileContext context;
  private final RewardHabits habits;

  RewardsReader(FileContext context, RewardHabits habits) {
    this.context = context;
    this.habits = habits;
  }

  @Override
  public Outcome read(Cells row, CanonicalSink out) throws CellException {
    LocalDateTime visitAt = visitAt(row);
    // without a column of ids a line is known by its place
    String id = row.has(Field.ID) ? row.needed(Field.ID) : "line-" + row.ref().line();
    long value = row.money(Field.VALUE);
    String type = row.text(Field.TYPE);
    String status = row.text(Field.STATUS);
    String paid = row.text(Field.REIMBURSEMENT_STATUS);
    Kind kind = kind(type, status, value, row);
    boolean undone =
        kind == Kind.REVERSAL
            || isCancelled(status)
            || (kind == Kind.REDEEM && paid.equalsIgnoreCase("n/a"));
    long points = points(row, Field.POINTS);
    long issued = points(row, Field.POINTS_ISSUED);
    long redeemed = points(row, Field.POINTS_REDEEMED);
    if (row.has(Field.POINTS)) {
      boolean earned = (points > 0) == (kind != Kind.REVERSAL);
      issued = earned ? points : 0;
      redeemed = earned ? 0 : -points;
    }
    out.reward(
        new RewardLine(
            row.ref(),
            habits.program(),
            id,
            PersonCells.read(row),
            visitAt,
            visitAt.toLocalDate(),
            row.dayOrNull(Field.POSTED_ON),
            row.text(Field.LOCATION),
            products(row.text(Field.ITEM)),
            row.number(Field.QUANTITY),
            kind,
            value,
            issued,
            redeemed,
            certificate(row, id),
            row.text(Field.OFFER),
            status,
            undone,
            reimbursement(row, paid)));
    return undone ? Outcome.READ_VOID : Outcome.READ;
  }

  private LocalDateTime visitAt(Cells row) throws CellException {
    DateText at = row.date(Field.AT);
    LocalTime time = row.timeOrNull(Field.TIME);
    LocalDateTime local = time == null ? at.dateTime() : at.date().atTime(time);
    if (time == null && at.time() == null) {
      return local;
    }
    ZoneId from = at.offset() != null ? at.offset() : habits.zone();
    if (from == null) {
      from = ZoneNames.find(at.zone());
    }
    if (from == null) {
      return local;
    }
    ZoneId practice = context.places().zoneOf(row.text(Field.LOCATION));
    return local.atZone(from).withZoneSameInstant(practice).toLocalDateTime();
  }

  private static Kind kind(String type, String status, long value, Cells row) {
    if (startsWith(type, "revers") || startsWith(status, "revers")) {
      return Kind.REVERSAL;
    }
    if (startsWith(type, "adjust") || startsWith(status, "adjust") || startsWith(type, "correct")) {
      return Kind.ADJUSTMENT;
    }
    if (value < 0) {
      return Kind.REVERSAL;
    }
    boolean redemption = value > 0 || type.toLowerCase(Locale.ROOT).contains("redem");
    return redemption ? Kind.REDEEM : Kind.EARN;
  }

  private static boolean isCancelled(String status) {
    return startsWith(status, "cancel")
        || startsWith(status, "void")
        || startsWith(status, "revers");
  }

  private static boolean startsWith(String text, String beginning) {
    return text.regionMatches(true, 0, beginning, 0, beginning.length());
  }

  private static long points(Cells row, Field field) throws CellException {
    BigDecimal points = row.number(field);
    return points == null ? 0 : points.setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private static List<String> products(String text) {
    if (text.indexOf(';') < 0 && text.indexOf('|') < 0) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    return Stream.of(text.split("[;|]", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private String certificate(Cells row, String id) {
    String certificate = row.text(Field.CERTIFICATE);
    return certificate.isEmpty() && habits.idIsCertificate() ? id : certificate;
  }

  private static Reimbursement reimbursement(Cells row, String status) throws CellException {
    String reference = row.text(Field.REIMBURSEMENT_REF);
    Long amount =
        row.text(Field.REIMBURSED).isEmpty() ? null : Long.valueOf(row.money(Field.REIMBURSED));
    var paidOn = row.dayOrNull(Field.REIMBURSED_ON);
    if (status.isEmpty() && reference.isEmpty() && amount == null && paidOn == null) {
      return Reimbursement.NONE;
    }
    return new Reimbursement(status, paidOn, amount, reference);
  }
}
