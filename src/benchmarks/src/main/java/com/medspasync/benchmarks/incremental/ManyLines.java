package com.medspasync.benchmarks.incremental;

import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.payouts.OpenEntries;
import com.medspasync.reconciliation.payouts.PayoutMatching;
import com.medspasync.reconciliation.rewards.OpenLines;
import com.medspasync.reconciliation.rewards.RewardMatching;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/**
 * The lines of a practice, open for others. Learning from them and opening them takes minutes, so
 * that all that is measured shares them.
 */
final class ManyLines {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1_000;

  private final OpenLines open;
  private final OpenEntries entries;
  private final Statements statements;
  private final SplittableRandom random = new SplittableRandom(7);

  private ManyLines(OpenLines open, OpenEntries entries, Statements statements) {
    this.open = open;
    this.entries = entries;
    this.statements = statements;
  }

  /**
   * Opens the lines of a practice.
   *
   * @param folder its files
   */
  static ManyLines of(Path folder) throws IOException {
    Statements statements =
        new StatementFiles()
            .readAll(StatementFiles.scan(List.of(folder)), ReadOptions.DEFAULT, Progress.SILENT)
            .statements();
    List<LocalDate> days =
        statements.sales().stream().map(SaleLine::soldOn).sorted().distinct().toList();
    DateRange period = DateRange.wholeMonths(days.getFirst(), days.getLast());
    return new ManyLines(
        RewardMatching.standard().open(statements, period, ReconciliationOptions.DEFAULT),
        PayoutMatching.open(statements, period, ReconciliationOptions.DEFAULT),
        statements);
  }

  /** Sale lines and rewards lines. */
  int lines() {
    return statements.sales().size() + statements.rewards().size();
  }

  /** Payout entries and payments. */
  int entries() {
    return statements.payouts().size() + statements.tenders().size();
  }

  /** Takes a rewards line away and adds it again. */
  Work oneReward() {
    RewardLine line = any(statements.rewards());
    open.change(OpenLines.Portion.NOTHING, OpenLines.Portion.of(line));
    return Work.of(() -> open.change(OpenLines.Portion.of(line), OpenLines.Portion.NOTHING));
  }

  /** Takes a sale line away and adds it again. */
  Work oneSale() {
    SaleLine line = any(statements.sales());
    open.change(OpenLines.Portion.NOTHING, OpenLines.Portion.of(line));
    return Work.of(() -> open.change(OpenLines.Portion.of(line), OpenLines.Portion.NOTHING));
  }

  /** Takes a payout entry away and adds it again. */
  Work oneEntry() {
    PayoutEntry entry = any(statements.payouts());
    entries.change(OpenEntries.Portion.NOTHING, OpenEntries.Portion.of(entry));
    return Work.of(
        () -> entries.change(OpenEntries.Portion.of(entry), OpenEntries.Portion.NOTHING));
  }

  /** Takes a payment away and adds it again. */
  Work oneTender() {
    Tender tender = any(statements.tenders());
    entries.change(OpenEntries.Portion.NOTHING, OpenEntries.Portion.of(tender));
    return Work.of(
        () -> entries.change(OpenEntries.Portion.of(tender), OpenEntries.Portion.NOTHING));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * What it took to add one.
   *
   * @param micros processor time in microseconds; a busy machine makes the clock say anything
   * @param elapsed microseconds of the clock
   * @param answered how many lines were answered again
   */
  record Work(double micros, double elapsed, int answered) {

    private static Work of(IntSupplier adding) {
      long start = System.nanoTime();
      long before = CLOCK.getCurrentThreadCpuTime();
      int answered = adding.getAsInt();
      long after = CLOCK.getCurrentThreadCpuTime();
      return new Work((after - before) / NANOS, (System.nanoTime() - start) / NANOS, answered);
    }
  }
}
