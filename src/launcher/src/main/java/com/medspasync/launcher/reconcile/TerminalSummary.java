package com.medspasync.launcher.reconcile;

import com.medspasync.integrations.results.Finding;
import com.medspasync.integrations.results.ReconciliationSummary;
import com.medspasync.integrations.statements.FileReport;
import com.medspasync.reconciliation.settlement.FeeSchedule;
import com.medspasync.reconciliation.settlement.PayoutTieOut;
import com.medspasync.reconciliation.settlement.Settlement;
import com.medspasync.reconciliation.settlement.UnusualFee;
import java.io.PrintStream;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Prints the outcome for a person at a terminal: totals, money at stake, where to look next. */
final class TerminalSummary {

  private static final int TITLE_WIDTH = 58;
  private static final int ITEMS_WIDTH = 9;
  private static final int MONEY_WIDTH = 16;

  private final PrintStream out;
  private final Styling style;

  TerminalSummary(PrintStream out, Styling style) {
    this.out = out;
    this.style = style;
  }

  void print(ReconciliationSummary summary, Path folder) {
    out.println(
        style.heading(
            "Rewards and payouts, " + summary.period().from() + " to " + summary.period().to()));
    if (!summary.locations().isEmpty()) {
      out.println(style.quiet(String.join(", ", summary.locations())));
    }
    out.println();
    printFiles(summary.files());
    printDecisions("Rewards", "lines", summary.rewards());
    printDecisions("Payouts", "entries", summary.payouts());
    printTieOuts(summary.settlement().tieOuts());
    printFees(summary.settlement());
    summary.notes().forEach(note -> out.println(style.attention(note)));
    printFindings("Money at stake", summary, Finding.Nature.AT_STAKE);
    printFindings("Only a matter of time", summary, Finding.Nature.TIMING);
    out.println();
    out.println(
        "Results are in " + folder + "; open " + folder.resolve("report.html") + " to print.");
  }

  private void printFiles(List<FileReport> files) {
    if (files.isEmpty()) {
      return;
    }
    long refused = files.stream().filter(FileReport::refused).count();
    long read = files.stream().mapToLong(FileReport::read).sum();
    long skipped = files.stream().mapToLong(FileReport::skipped).sum();
    long rejected = files.stream().mapToLong(FileReport::rejected).sum();
    line(
        "Files",
        count(files.size() - refused)
            + " read"
            + (refused == 0 ? "" : ", " + style.loss(count(refused) + " refused"))
            + "; "
            + count(read)
            + " rows read, "
            + count(skipped)
            + " skipped, "
            + (rejected == 0 ? "none rejected" : style.loss(count(rejected) + " rejected")));
  }

  private void printDecisions(
      String title, String what, ReconciliationSummary.Decisions decisions) {
    if (decisions.total() == 0) {
      return;
    }
    line(
        title,
        count(decisions.linked())
            + " of "
            + count(decisions.total())
            + " "
            + what
            + " tied to a sale: "
            + style.good(count(decisions.auto()) + " automatically")
            + ", "
            + style.attention(count(decisions.review()) + " to review")
            + "; "
            + count(decisions.none())
            + " without a sale");
  }

  private void printTieOuts(List<PayoutTieOut> ties) {
    if (ties.isEmpty()) {
      return;
    }
    long stated = ties.stream().filter(tie -> tie.transferMinor() != null).count();
    List<PayoutTieOut> differing =
        ties.stream().filter(tie -> tie.state() == PayoutTieOut.PayoutState.DIFFERS).toList();
    long unexplained =
        ties.stream().filter(tie -> tie.state() == PayoutTieOut.PayoutState.NOT_LISTED).count();
    long told = stated - unexplained;
    String transfers =
        told == 0
            ? "compare their sums with the bank"
            : differing.isEmpty()
                ? "all " + count(told) + " transfers stated equal their entries to the cent"
                : style.loss(count(differing.size()) + " of " + count(told) + " transfers differ");
    line("Tie-out", count(ties.size()) + " payouts; " + transfers);
    if (unexplained > 0) {
      line(
          "",
          style.attention(
              count(unexplained) + " transfers hold entries that no file lists: export these too"));
    }
  }

  private void printFees(Settlement settlement) {
    if (settlement.feeSchedules().isEmpty()) {
      return;
    }
    int charges = settlement.feeSchedules().stream().mapToInt(FeeSchedule::charges).sum();
    int unusual = settlement.unusualFees().size();
    long excess = settlement.unusualFees().stream().mapToLong(UnusualFee::excessMinor).sum();
    line(
        "Fees",
        count(charges)
            + " charges held against the usual tariffs; "
            + (unusual == 0
                ? "none costs anything else"
                : style.attention(
                    count(unusual) + " cost something else, " + money(excess) + " more in all")));
  }

  private void printFindings(String title, ReconciliationSummary summary, Finding.Nature nature) {
    List<ReconciliationSummary.Found> found =
        summary.findings().stream().filter(one -> one.finding().nature() == nature).toList();
    if (found.isEmpty()) {
      return;
    }
    boolean loss = nature == Finding.Nature.AT_STAKE;
    out.println();
    out.println(style.heading(row(title, "Items", "Money")));
    for (ReconciliationSummary.Found one : found) {
      out.println(row("  " + one.finding().title(), count(one.count()), money(one.minor())));
    }
    if (loss) {
      out.println(
          style.loss(row("  Total", count(summary.atStakeCount()), money(summary.atStakeMinor()))));
    }
  }

  private void line(String title, String text) {
    out.println(String.format(Locale.ROOT, "%-9s", title) + text);
  }

  private static String row(String title, String items, String money) {
    return String.format(
        Locale.ROOT,
        "%-" + TITLE_WIDTH + "s%" + ITEMS_WIDTH + "s%" + MONEY_WIDTH + "s",
        title,
        items,
        money);
  }

  private static String count(long count) {
    return NumberFormat.getIntegerInstance(Locale.US).format(count);
  }

  private static String money(long minor) {
    return String.format(
        Locale.US,
        "%s$%,d.%02d",
        minor < 0 ? "-" : "",
        Math.abs(minor / 100),
        Math.abs(minor % 100));
  }
}
