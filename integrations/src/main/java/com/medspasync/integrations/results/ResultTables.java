package com.medspasync.integrations.results;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.RowIssue;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.ReimbursementException;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The tables of a result folder. File names and columns are an interface: spreadsheets and programs
 * of customers read them.
 */
public final class ResultTables {

  /** One row for every rewards line. */
  public static final ResultTable<RewardMatch> REWARD_MATCHES =
      new ResultTable<>(
          "reward_matches.csv",
          List.of(
              "file",
              "line",
              "reward_id",
              "program",
              "decision",
              "category",
              "confidence",
              "value"),
          match ->
              List.of(
                  match.line().ref().file(),
                  String.valueOf(match.line().ref().line()),
                  match.line().rewardId(),
                  match.line().program().slug(),
                  lower(match.decision()),
                  match.category().word(),
                  Figures.probability(match.confidence()),
                  Figures.dollars(match.line().valueMinor())));

  /** One row for every link of a rewards line. */
  public static final ResultTable<LinkOfReward> REWARD_LINKS =
      new ResultTable<>(
          "reward_links.csv",
          List.of(
              "file", "line", "reward_id", "pos_file", "pos_line", "pos_ref", "role", "confidence"),
          of ->
              List.of(
                  of.match().line().ref().file(),
                  String.valueOf(of.match().line().ref().line()),
                  of.match().line().rewardId(),
                  of.link().sale().file(),
                  String.valueOf(of.link().sale().line()),
                  of.link().posRef(),
                  of.link().role().word(),
                  Figures.probability(of.link().confidence())));

  /** One row for every invoice, program and category that disagree. */
  public static final ResultTable<PosRewardException> POS_REWARD_EXCEPTIONS =
      new ResultTable<>(
          "pos_reward_exceptions.csv",
          List.of(
              "pos_file",
              "pos_line",
              "pos_ref",
              "pos_program",
              "pos_amount",
              "program_amount",
              "category",
              "reward_ids"),
          exception ->
              List.of(
                  exception.sale().file(),
                  String.valueOf(exception.sale().line()),
                  exception.posRef(),
                  exception.program().slug(),
                  Figures.dollars(exception.posMinor()),
                  Figures.dollars(exception.programMinor()),
                  exception.category().word(),
                  String.join(";", exception.rewardIds())));

  /** One row for every payout entry but the processors' own transfers. */
  public static final ResultTable<PayoutMatch> PAYOUT_MATCHES =
      new ResultTable<>(
          "payout_matches.csv",
          List.of(
              "file",
              "line",
              "processor",
              "entry_id",
              "kind",
              "decision",
              "category",
              "confidence",
              "invoices",
              "pos_amount_if_different"),
          match ->
              List.of(
                  match.entry().ref().file(),
                  String.valueOf(match.entry().ref().line()),
                  match.entry().processor(),
                  match.entry().entryId(),
                  lower(match.entry().kind()),
                  lower(match.decision()),
                  match.category().word(),
                  Figures.probability(match.confidence()),
                  match.invoices().stream()
                      .map(InvoiceRef::toString)
                      .collect(Collectors.joining(";")),
                  Figures.dollarsOrEmpty(match.posMinorIfDifferent())));

  /** One row for every card or PayPal payment without an entry. */
  public static final ResultTable<PosPaymentException> POS_PAYMENT_EXCEPTIONS =
      new ResultTable<>(
          "pos_payment_exceptions.csv",
          List.of("invoice", "tender", "amount", "category"),
          exception ->
              List.of(
                  new InvoiceRef(exception.tender().location(), exception.tender().invoice())
                      .toString(),
                  exception.tender().label(),
                  Figures.dollars(exception.tender().amountMinor()),
                  exception.category().word()));

  /** One row for every redemption that was not paid back as it should. */
  public static final ResultTable<ReimbursementException> REIMBURSEMENT_EXCEPTIONS =
      new ResultTable<>(
          "reimbursement_exceptions.csv",
          List.of("file", "line", "reward_id", "category", "amount"),
          exception ->
              List.of(
                  exception.line().ref().file(),
                  String.valueOf(exception.line().ref().line()),
                  exception.line().rewardId(),
                  exception.category().word(),
                  Figures.dollars(exception.amountMinor())));

  /** One row for every file that was read or refused. */
  public static final ResultTable<FileReport> IMPORT_REPORT =
      new ResultTable<>(
          "import_report.csv",
          List.of(
              "file",
              "recognized_as",
              "guessed",
              "rows",
              "read",
              "skipped",
              "rejected",
              "control_total",
              "computed_total",
              "message"),
          report ->
              List.of(
                  report.file(),
                  report.recognizedAs(),
                  report.guessed() ? "yes" : "no",
                  String.valueOf(report.rows()),
                  String.valueOf(report.read()),
                  String.valueOf(report.skipped()),
                  String.valueOf(report.rejected()),
                  Figures.dollarsOrEmpty(report.controlTotalMinor()),
                  Figures.dollarsOrEmpty(report.computedTotalMinor()),
                  report.message()));

  /** One row for every row or column with trouble. */
  public static final ResultTable<RowIssue> IMPORT_ISSUES =
      new ResultTable<>(
          "import_issues.csv",
          List.of("file", "line", "column", "code", "message"),
          issue ->
              List.of(
                  issue.file(),
                  String.valueOf(issue.line()),
                  issue.column(),
                  issue.code(),
                  issue.message()));

  private ResultTables() {}

  /** The troubles of all files. */
  public static List<RowIssue> issuesOf(List<FileReport> reports) {
    return reports.stream().flatMap(report -> report.issues().stream()).toList();
  }

  /** The links of all answers, each with the answer it belongs to. */
  public static Iterable<LinkOfReward> linksOf(List<RewardMatch> matches) {
    return () ->
        matches.stream()
            .flatMap(match -> match.links().stream().map(link -> new LinkOfReward(match, link)))
            .iterator();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A link together with the answer it belongs to.
   *
   * @param match answer to a rewards line
   * @param link one of its links
   */
  public record LinkOfReward(RewardMatch match, RewardLink link) {}
}
