package com.medspasync.launcher.check;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of src/benchmarks, each in a JVM of its own; what they print is kept. */
final class BenchSuite implements Suite {
  private static final int PRACTICES = 20;

  /** Months of a practice that make more than a hundred thousand lines. */
  private static final String MONTHS = "66";

  /**
   * @param about what it measures, in a few words
   * @param mainClass in src/benchmarks
   */
  private record Program(String about, String mainClass, List<String> arguments) {}

  private final Path project;
  private final Path module;

  BenchSuite(Path project) {
    this.project = project;
    this.module = project.resolve("src/benchmarks");
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
    return Files.exists(module.resolve("pom.xml"));
  }

  @Override
  public Result run(Terminal terminal) {
    List<String> build =
        List.of(
            "mvn", "-B", "-q", "-pl", "src/benchmarks", "-am", "-DskipTests", "process-classes");
    if (new ExternalProgram(project, build).show() != 0) {
      throw new ServiceException(
          "launcher.check-failed", "The benchmarks do not build; what Maven said is above.");
    }
    StringBuilder text = new StringBuilder();
    boolean passed = true;
    for (Program program : programs()) {
      terminal.say(program.about() + " …");
      ExternalProgram.Outcome outcome = new ExternalProgram(project, command(program)).capture();
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
            List.of(
                module.resolve("target/practices").toString(), "1", Integer.toString(PRACTICES))),
        new Program(
            "Linking lists, beside Duke and fuzzy-matcher on the same lists; innermost operations",
            "com.medspasync.benchmarks.linkage.LinkageBenchmark",
            List.of()),
        new Program(
            "One line more among a hundred thousand",
            "com.medspasync.benchmarks.incremental.OneLineBenchmark",
            List.of(module.resolve("target/many-lines").toString(), MONTHS)));
  }

  private List<String> command(Program program) {
    String classes =
        String.join(
            File.pathSeparator,
            module.resolve("target/classes").toString(),
            Distribution.ofRunningProgram().folder().resolve("lib") + "/*",
            module.resolve("target/lib") + "/*");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                program.mainClass()));
    command.addAll(program.arguments());
    return command;
  }
}
