package com.medspasync.benchmarks.accuracy;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardMatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reconciles practices made by chance and counts the wrong automatic matches. Arguments: a folder
 * to write the practices to, the first seed, and how many. With {@code -v} each wrong automatic
 * match is listed by its lines.
 */
public final class AccuracyBenchmark {

  private static final String ROW = "%-6s %-34s %7d %7d %6d %8.4f %8.4f %7d %6d %8.4f %8.4f%n";

  private final PrintStream out;
  private final boolean verbose;
  private final Tally rewards = new Tally();
  private final Tally payouts = new Tally();

  private AccuracyBenchmark(PrintStream out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    int practices = Integer.parseInt(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AccuracyBenchmark benchmark =
        new AccuracyBenchmark(out, arguments.length > 3 && arguments[3].equals("-v"));
    out.printf(
        "%-6s %-34s %7s %7s %6s %8s %8s %7s %6s %8s %8s%n",
        "seed",
        "practice",
        "rewards",
        "auto",
        "wrong",
        "coverage",
        "pair F1",
        "payouts",
        "wrong",
        "coverage",
        "pair F1");
    for (long seed = first; seed < first + practices; seed++) {
      benchmark.measure(seed, folder.resolve("practice-" + seed));
    }
    benchmark.pooled();
  }

  private void measure(long seed, Path folder) throws IOException {
    ReconciledPractice practice = ReconciledPractice.of(seed, folder);
    if (verbose) {
      out.print(practice.key().layouts());
      practice.reports().forEach(this::describe);
    }
    Tally rewardsHere = new Tally();
    Map<LineRef, Set<LineRef>> sold = practice.sold();
    for (RewardMatch match : practice.result().rewards()) {
      Set<LineRef> truth = sold.getOrDefault(match.line().ref(), Set.of());
      Set<LineRef> found = ReconciledPractice.treatments(match);
      int wrong = rewardsHere.automaticWrong();
      rewardsHere.add(match.decision(), truth, found);
      if (verbose && rewardsHere.automaticWrong() > wrong) {
        out.printf("  %s matched %s, truly %s%n", match.line().ref(), found, truth);
      }
    }
    Tally payoutsHere = new Tally();
    for (PayoutMatch match : practice.result().payouts()) {
      int wrong = payoutsHere.automaticWrong();
      var truth = practice.paid(match);
      var found = new HashSet<>(match.invoices());
      payoutsHere.add(match.decision(), truth, found);
      if (verbose && payoutsHere.automaticWrong() > wrong) {
        out.printf("  %s paid %s, truly %s%n", match.entry().ref(), found, truth);
      }
    }
    print(Long.toString(seed), practice.key().practice(), rewardsHere, payoutsHere);
    rewards.add(rewardsHere);
    payouts.add(payoutsHere);
  }

  private void describe(FileReport report) {
    out.printf(
        "  %-32s %-24s %6d rows %6d read %4d rejected %s%n",
        report.file(),
        report.recognizedAs(),
        report.rows(),
        report.read(),
        report.rejected(),
        report.message());
  }

  private void pooled() {
    print("all", "", rewards, payouts);
    Tally all = new Tally();
    all.add(rewards);
    all.add(payouts);
    precision("rewards", rewards);
    precision("payouts", payouts);
    precision("all", all);
  }

  private void print(String seed, String practice, Tally ofRewards, Tally ofPayouts) {
    out.printf(
        Locale.ROOT,
        ROW,
        seed,
        practice,
        ofRewards.lines(),
        ofRewards.automatic(),
        ofRewards.automaticWrong(),
        ofRewards.coverage(),
        ofRewards.pairF1(),
        ofPayouts.lines(),
        ofPayouts.automaticWrong(),
        ofPayouts.coverage(),
        ofPayouts.pairF1());
  }

  private void precision(String of, Tally tally) {
    out.printf(
        Locale.ROOT,
        "automatic precision of %-8s %.5f  (95 %% interval %.5f to %.5f, %d of %d wrong)%n",
        of,
        tally.precision(),
        tally.precisionBound(-1),
        tally.precisionBound(1),
        tally.automaticWrong(),
        tally.automatic());
  }
}
