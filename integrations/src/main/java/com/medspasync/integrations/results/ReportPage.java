package com.medspasync.integrations.results;

import static java.util.stream.Collectors.joining;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.settlement.FeeSchedule;
import com.medspasync.reconciliation.settlement.PayoutTieOut;
import com.medspasync.reconciliation.settlement.Tariff;
import com.medspasync.reconciliation.settlement.UnusualFee;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the page that a bookkeeper prints: self-contained, no script, nothing loaded. */
final class ReportPage {

  private static final String TEMPLATE = "report.html";

  private ReportPage() {}

  static void write(Writer out, ReconciliationSummary summary, ReconciliationResult result)
      throws IOException {
    template().execute(page(summary, result), out);
  }

  private static Template template() throws IOException {
    InputStream template = ReportPage.class.getResourceAsStream(TEMPLATE);
    if (template == null) {
      throw new IOException("The template " + TEMPLATE + " is missing from this build");
    }
    try (Reader text = new InputStreamReader(template, StandardCharsets.UTF_8)) {
      return Mustache.compiler().escapeHTML(true).compile(text);
    }
  }

  private static Map<String, Object> page(
      ReconciliationSummary summary, ReconciliationResult result) {
    List<FindingRow> atStake = findings(summary, Finding.Nature.AT_STAKE);
    List<FindingRow> timing = findings(summary, Finding.Nature.TIMING);
    List<TieOutRow> tieOuts =
        summary.settlement().tieOuts().stream().map(ReportPage::tieOut).toList();
    Map<String, Object> page = new HashMap<>();
    page.put("period", period(summary.period()));
    page.put("locations", String.join(", ", summary.locations()));
    page.put("atStake", BigMoney.of(summary.atStakeMinor()));
    page.put("atStakeMoney", Figures.money(summary.atStakeMinor()));
    page.put("atStakeItems", items(summary.atStakeCount()));
    page.put("atStakeItemCount", Figures.count(summary.atStakeCount()));
    page.put("anyAtStake", !atStake.isEmpty());
    page.put("atStakeRows", atStake);
    page.put("recovered", BigMoney.of(summary.recoveredMinor()));
    page.put("rewards", Progress.of(summary.rewards()));
    page.put("payouts", Progress.of(summary.payouts()));
    page.put("notes", summary.notes());
    page.put("anyTiming", !timing.isEmpty());
    page.put("timingRows", timing);
    page.put("anyPrograms", !summary.programs().isEmpty());
    page.put("programRows", summary.programs().stream().map(ReportPage::program).toList());
    page.put("anyProcessors", !summary.processors().isEmpty());
    page.put("processorRows", summary.processors().stream().map(ReportPage::processor).toList());
    page.put("tieOutSentence", tieOutSentence(summary.settlement().tieOuts()));
    page.put("tieOutRows", tieOuts.stream().limit(ReportDetails.MAX_ROWS).toList());
    page.put("tieOutMore", ReportDetails.more(tieOuts.size(), "summary.json"));
    List<UnusualFee> unusual = summary.settlement().unusualFees();
    page.put("anyFees", !summary.settlement().feeSchedules().isEmpty());
    page.put(
        "feeRows", summary.settlement().feeSchedules().stream().map(ReportPage::tariffs).toList());
    page.put("anyUnusualFees", !unusual.isEmpty());
    page.put(
        "unusualFeeRows",
        unusual.stream().limit(ReportDetails.MAX_ROWS).map(ReportPage::unusualFee).toList());
    page.put("unusualFeeMore", ReportDetails.more(unusual.size(), "summary.json"));
    page.put("details", ReportDetails.of(result));
    page.put("fileRows", summary.files().stream().map(ReportPage::file).toList());
    return page;
  }

  private static List<FindingRow> findings(ReconciliationSummary summary, Finding.Nature nature) {
    return summary.findings().stream()
        .filter(found -> found.finding().nature() == nature)
        .map(found ->
            new FindingRow(
                found.finding().title(),
                found.finding().action(),
                Figures.count(found.count()),
                Figures.money(found.minor())))
        .toList();
  }

  private static Map<String, Object> program(ReconciliationSummary.ProgramTotals totals) {
    Map<String, Object> row = decisions(Labels.of(totals.program()), totals.lines());
    row.put("redeemed", Figures.money(totals.redeemedMinor()));
    row.put("tied", Figures.money(totals.tiedMinor()));
    row.put("reimbursed", Figures.money(totals.reimbursedMinor()));
    return row;
  }

  private static Map<String, Object> processor(ReconciliationSummary.ProcessorTotals totals) {
    Map<String, Object> row = decisions(Labels.of(totals.processor()), totals.entries());
    row.put("gross", Figures.money(totals.grossMinor()));
    row.put("fee", Figures.money(totals.feeMinor()));
    row.put("net", Figures.money(totals.netMinor()));
    return row;
  }

  private static Map<String, Object> decisions(
      String name, ReconciliationSummary.Decisions decisions) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", name);
    row.put("total", Figures.count(decisions.total()));
    row.put("linked", Figures.count(decisions.linked()));
    row.put("review", Figures.count(decisions.review()));
    row.put("none", Figures.count(decisions.none()));
    row.put("autoShare", percent(decisions.auto(), decisions.total()));
    row.put("reviewShare", percent(decisions.review(), decisions.total()));
    return row;
  }

  private static TieOutRow tieOut(PayoutTieOut tie) {
    return new TieOutRow(
        Labels.of(tie.processor()),
        tie.payoutId().isEmpty() ? "–" : tie.payoutId(),
        tie.paidOn() == null ? "–" : tie.paidOn().toString(),
        Figures.count(tie.entries().size() + tie.tenders().size()),
        Figures.money(tie.grossMinor()),
        Figures.money(tie.feeMinor()),
        Figures.money(tie.netMinor()),
        Figures.moneyOrDash(tie.transferMinor()),
        switch (tie.state()) {
          case TIES -> ties(tie.membership());
          case SUM_ONLY -> "Compare with the bank";
          case OPENING_BALANCE ->
              "Includes " + Figures.money(tie.differenceMinor()) + " from before the file";
          case DIFFERS -> "Differs by " + Figures.money(tie.differenceMinor());
          case NOT_LISTED -> notListed(tie.ways());
          case NOT_PAID_OUT -> "Not paid out yet";
        },
        tie.state() == PayoutTieOut.PayoutState.DIFFERS ? "loss" : "");
  }

  private static String ties(PayoutTieOut.PayoutMembership membership) {
    return switch (membership) {
      case NAMED, ALL_OPEN -> "Ties";
      case CUT_OFF -> "Ties; later charges wait for the next payout";
      case SUM -> "Ties; these entries are the only ones that add up";
      case DAYS -> "Ties; the sales of whole days, less fees";
    };
  }

  private static String notListed(long ways) {
    return ways == 0
        ? "Entries not listed; no sales prove to add up"
        : "Entries not listed; sales add up in " + Figures.count(ways) + " ways or more";
  }

  private static Map<String, Object> tariffs(FeeSchedule schedule) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", Labels.of(schedule.processor()));
    row.put("tariffs", schedule.tariffs().stream().map(ReportPage::tariff).collect(joining(" · ")));
    row.put("explained", Figures.count(schedule.explained()));
    row.put("charges", Figures.count(schedule.charges()));
    return row;
  }

  private static String tariff(Tariff tariff) {
    return BigDecimal.valueOf(tariff.basisPoints(), 2).stripTrailingZeros().toPlainString()
        + " %"
        + (tariff.fixedMinor() == 0 ? "" : " + " + Figures.money(tariff.fixedMinor()));
  }

  private static Map<String, Object> unusualFee(UnusualFee fee) {
    Map<String, Object> row = new HashMap<>();
    row.put("processor", Labels.of(fee.entry().processor()));
    row.put("entry", fee.entry().entryId());
    row.put("source", fee.entry().ref().file() + ", line " + fee.entry().ref().line());
    row.put("gross", Figures.money(fee.entry().grossMinor()));
    row.put("fee", Figures.money(fee.entry().feeMinor()));
    row.put("usual", Figures.money(fee.usualMinor()));
    row.put("tariff", tariff(fee.usual()));
    row.put("excess", Figures.money(fee.excessMinor()));
    row.put("tone", fee.excessMinor() > 0 ? "loss" : "");
    return row;
  }

  private static String tieOutSentence(List<PayoutTieOut> tieOuts) {
    long stated = tieOuts.stream().filter(tie -> tie.transferMinor() != null).count();
    long tied =
        tieOuts.stream().filter(tie -> tie.state() == PayoutTieOut.PayoutState.TIES).count();
    long differ =
        tieOuts.stream().filter(tie -> tie.state() == PayoutTieOut.PayoutState.DIFFERS).count();
    long unexplained =
        tieOuts.stream().filter(tie -> tie.state() == PayoutTieOut.PayoutState.NOT_LISTED).count();
    String sums =
        Figures.count(tieOuts.size())
            + (tieOuts.size() == 1 ? " payout. " : " payouts. ")
            + "Each net sum must be the deposit on the bank statement. ";
    if (stated == 0) {
      return sums + "The reports state no transfers of their own.";
    }
    return sums
        + Figures.count(tied)
        + " of "
        + Figures.count(stated)
        + " transfers that the reports state equal their entries to the cent"
        + (differ == 0 ? "" : "; " + Figures.count(differ) + " differ")
        + (unexplained == 0
            ? "."
            : "; of " + Figures.count(unexplained) + " no file lists the entries.");
  }

  private static Map<String, Object> file(FileReport report) {
    Map<String, Object> row = new HashMap<>();
    row.put("file", report.file());
    row.put("recognizedAs", report.recognizedAs() + (report.guessed() ? " (guessed)" : ""));
    row.put("rows", Figures.count(report.rows()));
    row.put("read", Figures.count(report.read()));
    row.put("skipped", Figures.count(report.skipped()));
    row.put("rejected", Figures.count(report.rejected()));
    row.put("anyRejected", report.rejected() > 0);
    row.put("controlTotal", Figures.moneyOrDash(report.controlTotalMinor()));
    row.put("computedTotal", Figures.moneyOrDash(report.computedTotalMinor()));
    row.put(
        "totalDiffers",
        report.controlTotalMinor() != null
            && !report.controlTotalMinor().equals(report.computedTotalMinor()));
    row.put("message", report.message());
    return row;
  }

  private static String period(DateRange period) {
    DateTimeFormatter day = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
    if (!period.equals(DateRange.wholeMonths(period.from(), period.to()))) {
      return day.format(period.from()) + " to " + day.format(period.to());
    }
    String first = month.format(period.from());
    String last = month.format(period.to());
    return first.equals(last) ? first : first + " to " + last;
  }

  private static String items(long count) {
    return Figures.count(count) + (count == 1 ? " item" : " items");
  }

  private static long percent(long part, long whole) {
    return whole == 0 ? 0 : part * 100 / whole;
  }

  /** A large amount, its cents set apart so that they can be lighter. */
  private record BigMoney(String dollars, String cents) {
    static BigMoney of(long minor) {
      String money = Figures.money(minor);
      int point = money.indexOf('.');
      return new BigMoney(money.substring(0, point), money.substring(point));
    }
  }

  private record Progress(String share, String linked, String total, String review) {
    static Progress of(ReconciliationSummary.Decisions decisions) {
      return new Progress(
          Figures.share(decisions.linked(), decisions.total()),
          Figures.count(decisions.linked()),
          Figures.count(decisions.total()),
          Figures.count(decisions.review()));
    }
  }

  private record FindingRow(String title, String action, String count, String money) {}

  private record TieOutRow(
      String processor,
      String payout,
      String paidOn,
      String entries,
      String gross,
      String fee,
      String net,
      String transfer,
      String result,
      String tone) {}
}
