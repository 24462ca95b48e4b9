package com.medspasync.benchmarks.learning;

import com.medspasync.benchmarks.accuracy.Tally;
import com.medspasync.benchmarks.practice.AnswerKey;
import com.medspasync.benchmarks.practice.Practice;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.ReconciliationResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * By how much the share of lines that wait for a person falls once 200 lines were decided.
 *
 * <p>Decided are lines of the first two thirds of the days only, doubtful decisions a second time;
 * counted are lines of the last third only, none of which is ever decided. So nothing but what
 * carries over from decided lines to others counts. Arguments: a folder to write practices to, the
 * first seed, how many practices, how many months each, and folders of labelled practices.
 */
public final class LearningBenchmark {

  /** Decisions that are made before the lines left are counted. */
  static final int DECISIONS = 200;

  /** How many are made before they are learned. */
  static final int STEP = 50;

  /** Share of decisions in which the reviewer errs. */
  static final double SLIPS = 0.03;

  private static final int RESAMPLES = 2_000;

  private final PrintStream out;
  private final List<Gain> perfect = new ArrayList<>();
  private final List<Gain> slipping = new ArrayList<>();

  private LearningBenchmark(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    LearningBenchmark benchmark =
        new LearningBenchmark(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    Path folder = Path.of(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    int practices = Integer.parseInt(arguments[2]);
    int months = Integer.parseInt(arguments[3]);
    benchmark.head();
    for (int i = 4; i < arguments.length; i++) {
      Path labelled = Path.of(arguments[i]);
      FileTruth truth = new FileTruth(labelled);
      benchmark.measure(labelled.getFileName().toString(), read(labelled), result -> truth);
    }
    if (arguments.length > 4) {
      benchmark.pooled("labelled practices");
    }
    for (long seed = first; seed < first + practices; seed++) {
      Path written = folder.resolve("practice-" + seed);
      AnswerKey key = Practice.write(seed, written, months);
      benchmark.measure(Long.toString(seed), read(written), result -> KeyTruth.of(key, result));
    }
    if (practices > 0) {
      benchmark.pooled("practices by chance");
    }
  }

  static Statements read(Path folder) throws IOException {
    return new StatementFiles()
        .readAll(StatementFiles.scan(List.of(folder)), ReadOptions.DEFAULT, Progress.SILENT)
        .statements();
  }

  private void measure(
      String name, Statements statements, Function<ReconciliationResult, Truth> truthOf) {
    if (statements.sales().isEmpty()) {
      out.printf("%-10s no sales were read%n", name);
      return;
    }
    Course course = new Course(statements, truthOf);
    ReconciliationResult before = course.run(LearnedModel.NONE);
    perfect.add(measure(name, "perfect", course, before, 0));
    slipping.add(measure(name, "slipping", course, before, SLIPS));
  }

  private Gain measure(
      String name, String reviewer, Course course, ReconciliationResult before, double slips) {
    Course.Stage learned = course.review(before, slips, name.hashCode(), DECISIONS, STEP).getLast();
    Gain gain = new Gain(new Tally(), new Tally(), new Tally(), new Tally());
    course.count(before, gain.rewardsBefore, gain.payoutsBefore);
    course.count(learned.result(), gain.rewardsAfter, gain.payoutsAfter);
    out.printf(
        Locale.ROOT,
        "%-10s %-9s %9d | %6d %5d %5d %6d %6d | %6d %5d %5d %6d %6d%n",
        name,
        reviewer,
        learned.model().rulings().size(),
        gain.rewardsBefore.lines(),
        gain.rewardsBefore.review(),
        gain.rewardsAfter.review(),
        gain.rewardsBefore.automaticWrong(),
        gain.rewardsAfter.automaticWrong(),
        gain.payoutsBefore.lines(),
        gain.payoutsBefore.review(),
        gain.payoutsAfter.review(),
        gain.payoutsBefore.automaticWrong(),
        gain.payoutsAfter.automaticWrong());
    return gain;
  }

  private void head() {
    out.printf(
        "%-10s %-9s %9s | %6s %5s %5s %6s %6s | %6s %5s %5s %6s %6s%n",
        "practice",
        "reviewer",
        "lines",
        "rewards",
        "rev.",
        "then",
        "wrong",
        "then",
        "payouts",
        "rev.",
        "then",
        "wrong",
        "then");
  }

  private void pooled(String of) {
    out.println(of);
    print("perfect", perfect);
    print("slipping", slipping);
    perfect.clear();
    slipping.clear();
  }

  private void print(String reviewer, List<Gain> gains) {
    double[] interval = interval(gains);
    Tally before = new Tally();
    Tally after = new Tally();
    gains.forEach(gain -> {
      before.add(gain.rewardsBefore);
      before.add(gain.payoutsBefore);
      after.add(gain.rewardsAfter);
      after.add(gain.payoutsAfter);
    });
    out.printf(
        Locale.ROOT,
        "%-9s review share %.2f %% then %.2f %%, a fall of %.0f %% (95 %% by resampling practices"
            + " %.0f to %.0f); rewards alone %.0f %%%n",
        reviewer,
        100.0 * before.review() / before.lines(),
        100.0 * after.review() / after.lines(),
        100 * fall(gains),
        100 * interval[0],
        100 * interval[1],
        100
            * (1
                - gains.stream().mapToDouble(gain -> gain.rewardsAfter.review()).sum()
                    / gains.stream().mapToDouble(gain -> gain.rewardsBefore.review()).sum()));
    precision("before", before);
    precision("then", after);
  }

  private void precision(String when, Tally tally) {
    out.printf(
        Locale.ROOT,
        "          %-6s automatic precision %.5f (95 %% interval %.5f to %.5f, %d of %d wrong)%n",
        when,
        tally.precision(),
        tally.precisionBound(-1),
        tally.precisionBound(1),
        tally.automaticWrong(),
        tally.automatic());
  }

  private static double fall(List<Gain> gains) {
    double before = 0;
    double after = 0;
    for (Gain gain : gains) {
      before += gain.rewardsBefore.review() + gain.payoutsBefore.review();
      after += gain.rewardsAfter.review() + gain.payoutsAfter.review();
    }
    return before == 0 ? 0 : 1 - after / before;
  }

  /** Percentile interval over resampled practices. */
  private static double[] interval(List<Gain> gains) {
    Random random = new Random(1);
    double[] falls = new double[RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      List<Gain> drawn = new ArrayList<>();
      for (int i = 0; i < gains.size(); i++) {
        drawn.add(gains.get(random.nextInt(gains.size())));
      }
      falls[sample] = fall(drawn);
    }
    Arrays.sort(falls);
    return new double[] {falls[RESAMPLES / 40], falls[RESAMPLES - RESAMPLES / 40 - 1]};
  }

  /** Lines of the last third, before and after the decisions. */
  private record Gain(
      Tally rewardsBefore, Tally payoutsBefore, Tally rewardsAfter, Tally payoutsAfter) {}
}
