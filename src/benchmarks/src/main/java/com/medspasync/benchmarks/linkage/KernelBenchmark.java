package com.medspasync.benchmarks.linkage;

import com.medspasync.reconciliation.linkage.compare.WordDistance;
import com.medspasync.reconciliation.linkage.value.ValueDictionary;
import com.medspasync.reconciliation.text.EditDistance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Nanoseconds of the innermost operations; the textbook's way beside the bit-parallel one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class KernelBenchmark {

  private static final String A = "katherine";
  private static final String B = "catharyne";

  private final WordDistance distance = new WordDistance();
  private final byte[] pool = (A + B).getBytes(StandardCharsets.US_ASCII);
  private final ValueDictionary dictionary = new ValueDictionary();

  static void run() throws IOException {
    try {
      for (RunResult result :
          new Runner(
                  new OptionsBuilder()
                      .include(KernelBenchmark.class.getSimpleName())
                      .verbosity(VerboseMode.SILENT)
                      .build())
              .run()) {
        System.out.println(
            String.format(
                Locale.ROOT,
                "%-28s %8.1f ns",
                result.getPrimaryResult().getLabel(),
                result.getPrimaryResult().getScore()));
      }
    } catch (RunnerException e) {
      throw new IOException("The kernels could not be measured", e);
    }
  }

  @Benchmark
  public int edits() {
    return distance.edits(pool, 0, A.length(), A.length(), B.length());
  }

  @Benchmark
  public int editsOfTheTextbook() {
    return EditDistance.damerau(A, B);
  }

  @Benchmark
  public double jaroWinkler() {
    return distance.jaroWinkler(pool, 0, A.length(), A.length(), B.length());
  }

  @Benchmark
  public double jaroWinklerOfTheTextbook() {
    return EditDistance.jaroWinkler(A, B);
  }

  @Benchmark
  public int intern() {
    return dictionary.intern(pool, 0, A.length());
  }
}
