package com.medspasync.benchmarks.accuracy;

import com.medspasync.benchmarks.practice.AnswerKey;
import com.medspasync.benchmarks.practice.Practice;
import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    AnswerKey key = Practice.write(seed, folder);
    ReadResult read =
        new StatementFiles()
            .readAll(StatementFiles.scan(List.of(folder)), ReadOptions.DEFAULT, Progress.SILENT);
    if (verbose) {
      out.print(key.layouts());
      read.reports().forEach(this::describe);
    }
    ReconciliationResult result =
        new StandardReconciler()
            .reconcile(read.statements(), ReconciliationOptions.DEFAULT, Progress.SILENT);
    Tally rewardsHere = new Tally();
    Map<LineRef, Set<LineRef>> sold =
        key.soldGiven(
            result.rewards().stream()
                .filter(match -> !treatments(match).isEmpty())
                .map(match -> match.line().ref())
                .collect(Collectors.toSet()));
    for (RewardMatch match : result.rewards()) {
      Set<LineRef> truth = sold.getOrDefault(match.line().ref(), Set.of());
      Set<LineRef> found = treatments(match);
      int wrong = rewardsHere.automaticWrong();
      rewardsHere.add(match.decision(), truth, found);
      if (verbose && rewardsHere.automaticWrong() > wrong) {
        out.printf("  %s matched %s, truly %s%n", match.line().ref(), found, truth);
      }
    }
    Tally payoutsHere = new Tally();
    for (PayoutMatch match : result.payouts()) {
      int wrong = payoutsHere.automaticWrong();
      var truth = key.paid().getOrDefault(match.entry().ref(), Set.of());
      var found = new HashSet<>(match.invoices());
      payoutsHere.add(match.decision(), truth, found);
      if (verbose && payoutsHere.automaticWrong() > wrong) {
        out.printf("  %s paid %s, truly %s%n", match.entry().ref(), found, truth);
      }
    }
    print(Long.toString(seed), key.practice(), rewardsHere, payoutsHere);
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

  private static Set<LineRef> treatments(RewardMatch match) {
    return match.links().stream()
        .filter(link -> link.role() == RewardLink.Role.TREATMENT)
        .map(RewardLink::sale)
        .collect(Collectors.toSet());
  }
}
