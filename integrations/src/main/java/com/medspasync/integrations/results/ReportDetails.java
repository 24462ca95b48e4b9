package com.medspasync.integrations.results;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.ReimbursementException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The printed page's lists: the rows behind each finding, under its own heading. */
final class ReportDetails {

  /** Longer lists are cut here; the result files hold all rows. */
  static final int MAX_ROWS = 400;

  private static final Table<PosRewardException> REWARDS =
      new Table<>(
          exception -> Finding.valueOf(exception.category().name()),
          ResultTables.POS_REWARD_EXCEPTIONS.fileName(),
          List.of(
              Column.id("Invoice", it -> new InvoiceRef(it.location(), it.posRef()).toString()),
              Column.text("Program", it -> Labels.of(it.program())),
              Column.id("Program's entry", it -> String.join(", ", it.rewardIds())),
              Column.money("At the desk", PosRewardException::posMinor),
              Column.money("With the program", PosRewardException::programMinor),
              Column.money("Difference", it -> it.posMinor() - it.programMinor())));

  private static final Table<PosPaymentException> PAYMENTS =
      new Table<>(
          exception -> Finding.valueOf(exception.category().name()),
          ResultTables.POS_PAYMENT_EXCEPTIONS.fileName(),
          List.of(
              Column.text("Day", it -> it.tender().paidOn().toString()),
              Column.id("Invoice", it -> invoice(it.tender())),
              Column.text("Paid by", it -> it.tender().label()),
              Column.money("Amount", it -> it.tender().amountMinor())));

  private static final Table<PayoutMatch> PAYOUTS =
      new Table<>(
          ReportDetails::finding,
          ResultTables.PAYOUT_MATCHES.fileName(),
          List.of(
              Column.text("Day", it -> day(it.entry())),
              Column.text("Processor", it -> Labels.of(it.entry().processor())),
              Column.id("Entry", it -> it.entry().entryId()),
              Column.text("Kind", it -> it.entry().kind().name().toLowerCase(Locale.ROOT)),
              Column.id("Invoice", ReportDetails::invoices),
              Column.money("Charged", it -> it.entry().grossMinor()),
              Column.money("Rung up", PayoutMatch::posMinorIfDifferent)));

  private static final Table<ReimbursementException> REIMBURSEMENTS =
      new Table<>(
          exception -> Finding.valueOf(exception.category().name()),
          ResultTables.REIMBURSEMENT_EXCEPTIONS.fileName(),
          List.of(
              Column.text("Visit", it -> it.line().visitOn().toString()),
              Column.text("Program", it -> Labels.of(it.line().program())),
              Column.id("Entry", it -> it.line().rewardId()),
              Column.money("Redeemed", it -> it.line().valueMinor()),
              Column.money("Open", ReimbursementException::amountMinor)));

  private ReportDetails() {}

  static List<Detail> of(ReconciliationResult result) {
    return Stream.of(
            REWARDS.details(result.rewardExceptions()),
            PAYMENTS.details(result.paymentExceptions()),
            PAYOUTS.details(result.payouts()),
            REIMBURSEMENTS.details(result.reimbursementExceptions()))
        .flatMap(List::stream)
        .toList();
  }

  /** A sentence for the rows that the page leaves out; none when it shows all of them. */
  static List<String> more(int rows, String file) {
    return rows <= MAX_ROWS
        ? List.of()
        : List.of(Figures.count(rows - MAX_ROWS) + " more rows are in " + file + ".");
  }

  private static @Nullable Finding finding(PayoutMatch match) {
    return switch (match.category()) {
      case CHARGE_NOT_IN_POS -> Finding.CHARGE_NOT_IN_POS;
      case DUPLICATE_CHARGE, DUPLICATE_CHARGE_REFUND -> Finding.DUPLICATE_CHARGE;
      case DISPUTE -> Finding.DISPUTE;
      case MATCHED -> match.posMinorIfDifferent() == null ? null : Finding.CHARGED_OTHER_AMOUNT;
      case PRIOR_PERIOD, NEXT_PERIOD, FEE, ADJUSTMENT -> null;
    };
  }

  private static String day(PayoutEntry entry) {
    return LocalDate.ofInstant(entry.at(), ZoneOffset.UTC).toString();
  }

  private static String invoice(Tender tender) {
    return new InvoiceRef(tender.location(), tender.invoice()).toString();
  }

  private static String invoices(PayoutMatch match) {
    return match.invoices().stream().map(InvoiceRef::toString).collect(Collectors.joining(", "));
  }

  /**
   * How one kind of answer becomes lists.
   *
   * @param finding what a row shows; null keeps the row off the page
   * @param file the result file with all rows
   */
  private record Table<T>(
      Function<T, @Nullable Finding> finding, String file, List<Column<T>> columns) {

    List<Detail> details(Collection<T> answers) {
      Map<Finding, List<Row>> rows = new EnumMap<>(Finding.class);
      for (T answer : answers) {
        Finding found = finding.apply(answer);
        if (found != null) {
          rows.computeIfAbsent(found, key -> new ArrayList<>()).add(row(answer));
        }
      }
      return rows.entrySet().stream()
          .map(found -> detail(found.getKey(), found.getValue()))
          .toList();
    }

    private Row row(T answer) {
      return new Row(columns.stream().map(column -> column.cell(answer)).toList());
    }

    private Detail detail(Finding found, List<Row> rows) {
      return new Detail(
          found.title(),
          found.action(),
          columns.stream().map(column -> new Heading(column.name(), column.isMoney())).toList(),
          rows.stream().limit(MAX_ROWS).toList(),
          more(rows.size(), file));
    }
  }

  /** A column and its style in the page: {@code id} is not broken, {@code m} is money. */
  private record Column<T>(String name, String style, Function<T, String> text) {

    static <T> Column<T> text(String name, Function<T, String> text) {
      return new Column<>(name, "", text);
    }

    static <T> Column<T> id(String name, Function<T, String> text) {
      return new Column<>(name, "id", text);
    }

    static <T> Column<T> money(String name, Function<T, @Nullable Long> minor) {
      return new Column<>(name, "m", answer -> Figures.moneyOrDash(minor.apply(answer)));
    }

    boolean isMoney() {
      return style.equals("m");
    }

    Cell cell(T answer) {
      return new Cell(style, text.apply(answer));
    }
  }

  /** A list of rows under its own heading. */
  record Detail(
      String title, String action, List<Heading> columns, List<Row> rows, List<String> more) {}

  record Heading(String name, boolean money) {}

  record Row(List<Cell> cells) {}

  record Cell(String style, String text) {}
}
