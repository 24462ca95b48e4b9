package com.medspasync.benchmarks.incremental;

import com.medspasync.benchmarks.practice.Practice;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.rewards.OpenLines;
import com.medspasync.reconciliation.rewards.OpenLines.Portion;
import com.medspasync.reconciliation.rewards.RewardMatching;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The lines of a practice made by chance, open for others. Making, learning from and opening them
 * takes minutes, so that all that is measured shares them.
 */
final class ManyLines {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1_000;

  private final OpenLines open;
  private final List<SaleLine> sales;
  private final List<RewardLine> rewards;
  private final SplittableRandom random = new SplittableRandom(7);
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong worked = new AtomicLong();
  private final AtomicLong added = new AtomicLong();

  private ManyLines(OpenLines open, List<SaleLine> sales, List<RewardLine> rewards) {
    this.open = open;
    this.sales = sales;
    this.rewards = rewards;
  }

  /**
   * Makes a practice and opens its lines.
   *
   * @param folder receives the files
   * @param months that the files cover
   */
  static ManyLines of(Path folder, int months) throws IOException {
    Practice.write(77, folder, months);
    Statements statements =
        new StatementFiles()
            .readAll(StatementFiles.scan(List.of(folder)), ReadOptions.DEFAULT, Progress.SILENT)
            .statements();
    List<LocalDate> days =
        statements.sales().stream().map(SaleLine::soldOn).sorted().distinct().toList();
    OpenLines open =
        RewardMatching.standard()
            .open(
                statements,
                DateRange.wholeMonths(days.getFirst(), days.getLast()),
                ReconciliationOptions.DEFAULT);
    return new ManyLines(open, statements.sales(), statements.rewards());
  }

  /** Sale lines and rewards lines together. */
  int size() {
    return sales.size() + rewards.size();
  }

  RewardLine anyReward() {
    return rewards.get(random.nextInt(rewards.size()));
  }

  SaleLine anySale() {
    return sales.get(random.nextInt(sales.size()));
  }

  void takeAway(Portion line) {
    open.change(Portion.NOTHING, line);
  }

  int add(Portion line) {
    long before = CLOCK.getCurrentThreadCpuTime();
    int again = open.change(line, Portion.NOTHING);
    worked.addAndGet(CLOCK.getCurrentThreadCpuTime() - before);
    answered.addAndGet(again);
    added.incrementAndGet();
    return again;
  }

  /** Mean processor time that one line took, in microseconds; a busy machine makes others wait. */
  double workForOne() {
    return worked.get() / NANOS / Math.max(1, added.get());
  }

  /** Mean number of rewards lines that were answered again for one line. */
  double answeredForOne() {
    return (double) answered.get() / Math.max(1, added.get());
  }
}
