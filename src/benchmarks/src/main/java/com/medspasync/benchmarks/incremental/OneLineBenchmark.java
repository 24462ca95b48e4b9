package com.medspasync.benchmarks.incremental;

import com.medspasync.benchmarks.incremental.ManyLines.Work;
import com.medspasync.benchmarks.practice.Practice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What one line more takes among a hundred thousand: a line picked by chance is taken away, which
 * is not measured, and added again, which is. Arguments: a folder for the practice's files and how
 * many months they cover, 66 make a hundred and fifty thousand lines; or a folder of files alone.
 *
 * <p>Each time is measured by the processor as well as by the clock, and every single one counts:
 * the greatest tells of lines that compete with hundreds. That the lines are opened in the same
 * process, which takes minutes, is why the harness of the other benchmarks is not used here.
 */
public final class OneLineBenchmark {

  private static final int SEED = 77;
  private static final int WARM_UP = 4_000;
  private static final int MEASURED = 4_000;

  private OneLineBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    if (arguments.length > 1) {
      Practice.write(SEED, folder, Integer.parseInt(arguments[1]));
    }
    ManyLines lines = ManyLines.of(folder);
    System.out.println("sale and rewards lines " + lines.lines());
    System.out.println("payout entries and payments " + lines.entries());
    report("one rewards line", lines::oneReward);
    report("one sale line", lines::oneSale);
    report("one payout entry", lines::oneEntry);
    report("one payment", lines::oneTender);
  }

  private static void report(String what, Supplier<Work> one) {
    List<Work> warm = new ArrayList<>();
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      warm.add(one.get());
    }
    List<Work> all = warm.subList(WARM_UP, warm.size());
    System.out.println(what + ", answered again " + spread(all, Work::answered));
    System.out.println("  µs of processor " + spread(all, Work::micros));
    System.out.println("  µs of the clock " + spread(all, Work::elapsed));
  }

  private static String spread(List<Work> all, ToDoubleFunction<Work> of) {
    double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
    double mean = all.stream().mapToDouble(of).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "mean %.0f, median %.0f, 95 of 100 within %.0f, 99 of 100 within %.0f, at most %.0f",
        mean,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1]);
  }
}
