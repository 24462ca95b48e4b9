package com.medspasync.launcher.check;

import com.medspasync.launcher.terminal.Terminal;
import java.util.List;

/** What the engine does, measured by the programs of src/benchmarks; what they print is kept. */
final class BenchSuite implements Suite {
  private static final int PRACTICES = 20;

  /** Months of a practice that make more than a hundred thousand lines. */
  private static final String MONTHS = "66";

  /**
   * @param about what it measures, in a few words
   * @param mainClass in src/benchmarks
   */
  private record Program(String about, String mainClass, List<String> arguments) {}

  private final BenchmarkPrograms benchmarks;

  BenchSuite(BenchmarkPrograms benchmarks) {
    this.benchmarks = benchmarks;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String purpose() {
    return "accuracy of the engine on practices made by chance; linking lists beside other libraries";
  }

  @Override
  public String title() {
    return "Engine on practices made by chance";
  }

  @Override
  public boolean exists() {
    return benchmarks.exist();
  }

  @Override
  public Result run(Terminal terminal) {
    benchmarks.build();
    StringBuilder text = new StringBuilder();
    boolean passed = true;
    for (Program program : programs()) {
      terminal.say(program.about() + " …");
      ExternalProgram.Outcome outcome = benchmarks.run(program.mainClass(), program.arguments());
      passed &= outcome.exitCode() == 0;
      text.append(program.about()).append(":\n```\n");
      text.append(outcome.output().stripTrailing()).append("\n```\n");
    }
    return new Result(passed, text.toString());
  }

  private List<Program> programs() {
    return List.of(
        new Program(
            PRACTICES + " practices, seeds 1 to " + PRACTICES,
            "com.medspasync.benchmarks.accuracy.AccuracyBenchmark",
            List.of(benchmarks.target("practices").toString(), "1", Integer.toString(PRACTICES))),
        new Program(
            "Linking lists, beside Duke and fuzzy-matcher on the same lists; innermost operations",
            "com.medspasync.benchmarks.linkage.LinkageBenchmark",
            List.of()),
        new Program(
            "One line more among a hundred thousand",
            "com.medspasync.benchmarks.incremental.OneLineBenchmark",
            List.of(benchmarks.target("many-lines").toString(), MONTHS)));
  }
}
