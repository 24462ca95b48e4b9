package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How linking lists compares with other libraries on the same lists, and its innermost parts. */
final class BenchSuite implements Suite {

  private final Path project;

  BenchSuite(Path project) {
    this.project = project;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String purpose() {
    return "linking lists beside Duke and fuzzy-matcher (about 3 minutes; be alone on the machine)";
  }

  @Override
  public String title() {
    return "Linking lists";
  }

  @Override
  public boolean exists() {
    return Files.exists(project.resolve("src/benchmarks/pom.xml"));
  }

  @Override
  public Result run(Terminal terminal) {
    terminal.say("Building …");
    run(
        List.of(
            "mvn", "-B", "-q", "-Pbenchmarks", "-pl", "src/benchmarks", "-am", "-DskipTests",
            "package"));
    terminal.say("Measuring …");
    Path target = project.resolve("src/benchmarks/target");
    String output =
        run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                "com.medspasync.benchmarks.LinkageBenchmark"));
    return new Result(true, markdown(output));
  }

  private String run(List<String> command) {
    ExternalProgram.Outcome outcome = new ExternalProgram(project, command).capture();
    if (outcome.exitCode() != 0) {
      throw new ServiceException(
          "launcher.check-failed", "The benchmark did not finish:\n" + outcome.output());
    }
    return outcome.output();
  }

  /** The table, and of the kernels' report the lines with their figures. */
  static String markdown(String output) {
    String table =
        output.lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
    String kernels =
        output
            .lines()
            .filter(line -> line.startsWith("KernelBenchmark.") || line.startsWith("Benchmark "))
            .collect(Collectors.joining("\n"));
    return table + "\n\nInnermost operations (JMH):\n```\n" + kernels + "\n```\n";
  }
}
