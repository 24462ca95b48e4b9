package com.medspasync.benchmarks.incremental;

import com.medspasync.reconciliation.rewards.OpenLines.Portion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Microseconds that one line more takes among a hundred thousand: a line picked by chance is taken
 * away, which is not measured, and added again, which is. Arguments: a folder for the practice's
 * files and how many months they cover; 66 make a hundred and fifty thousand.
 *
 * <p>Everything runs in the JVM that opened the lines, for that takes minutes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(0)
public class OneLineBenchmark {

  private static @Nullable ManyLines shared;

  /** A rewards line that is not there. */
  @State(Scope.Benchmark)
  public static class OneReward {

    private Portion line = Portion.NOTHING;

    @Setup(Level.Invocation)
    public void takeAway() {
      line = Portion.of(lines().anyReward());
      lines().takeAway(line);
    }
  }

  /** A sale line that is not there. */
  @State(Scope.Benchmark)
  public static class OneSale {

    private Portion line = Portion.NOTHING;

    @Setup(Level.Invocation)
    public void takeAway() {
      line = Portion.of(lines().anySale());
      lines().takeAway(line);
    }
  }

  private static ManyLines lines() {
    return Objects.requireNonNull(shared);
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    shared = ManyLines.of(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println("lines " + lines().size());
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(OneLineBenchmark.class.getSimpleName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      Statistics times = result.getPrimaryResult().getStatistics();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-16s mean %6.0f  median %6.0f  99 of 100 within %6.0f µs",
              result.getPrimaryResult().getLabel(),
              times.getMean(),
              times.getPercentile(50),
              times.getPercentile(99)));
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "processor time %.0f µs, answered again %.1f lines",
            lines().workForOne(),
            lines().answeredForOne()));
  }

  @Benchmark
  public int oneRewardsLine(OneReward one) {
    return lines().add(one.line);
  }

  @Benchmark
  public int oneSaleLine(OneSale one) {
    return lines().add(one.line);
  }
}
