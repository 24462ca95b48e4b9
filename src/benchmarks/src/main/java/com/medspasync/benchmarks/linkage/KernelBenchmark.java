package com.medspasync.benchmarks.linkage;

import com.medspasync.reconciliation.linkage.compare.WordDistance;
import com.medspasync.reconciliation.linkage.value.ValueDictionary;
import com.medspasync.reconciliation.sums.SumAnswer;
import com.medspasync.reconciliation.sums.SumSearch;
import com.medspasync.reconciliation.text.EditDistance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
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
  private static final int VALUES = 500_000;
  private static final int PHONE = 10;
  private static final int LINES = 200;

  private final WordDistance distance = new WordDistance();
  private final byte[] pool = (A + B).getBytes(StandardCharsets.US_ASCII);
  private final ValueDictionary dictionary = new ValueDictionary();
  private final ValueDictionary telephones = new ValueDictionary();
  private final byte[] asked = new byte[ValueDictionary.BATCH * PHONE];
  private final int[] ends = new int[ValueDictionary.BATCH];
  private final int[] codes = new int[ValueDictionary.BATCH];
  private final long[] amounts = new long[LINES];
  private long total;

  /**
   * Half a million telephone numbers to join by, and a payout of forty out of two hundred sales.
   */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < VALUES; i++) {
      byte[] phone =
          Long.toString(random.nextLong(2_000_000_000L, 10_000_000_000L))
              .getBytes(StandardCharsets.US_ASCII);
      telephones.intern(phone, 0, phone.length);
      int slot = i % ValueDictionary.BATCH;
      System.arraycopy(phone, 0, asked, slot * PHONE, PHONE);
      ends[slot] = (slot + 1) * PHONE;
    }
    for (int i = 0; i < LINES; i++) {
      amounts[i] = random.nextLong(2_000, 250_000);
      total += i % 5 == 0 ? amounts[i] : 0;
    }
  }

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

  /** One value of a list looked up among those of the other. */
  @Benchmark
  @OperationsPerInvocation(ValueDictionary.BATCH)
  public int[] hashJoin() {
    telephones.internAll(asked, ends, ValueDictionary.BATCH, codes, 0);
    return codes;
  }

  @Benchmark
  public SumAnswer sumAmongTwoHundredLines() {
    return SumSearch.of(amounts, total);
  }
}
