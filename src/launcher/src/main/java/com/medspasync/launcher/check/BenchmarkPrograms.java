package com.medspasync.launcher.check;

import com.medspasync.launcher.service.Distribution;
import com.medspasync.launcher.service.ServiceException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of src/benchmarks, each in a JVM of its own. */
final class BenchmarkPrograms {
  private final Path project;
  private final Path module;

  BenchmarkPrograms(Path project) {
    this.project = project;
    this.module = project.resolve("src/benchmarks");
  }

  boolean exist() {
    return Files.exists(module.resolve("pom.xml"));
  }

  /** A folder or file of what they write. */
  Path target(String name) {
    return module.resolve("target").resolve(name);
  }

  void build() {
    List<String> build =
        List.of(
            "mvn", "-B", "-q", "-pl", "src/benchmarks", "-am", "-DskipTests", "process-classes");
    if (new ExternalProgram(project, build).show() != 0) {
      throw new ServiceException(
          "launcher.check-failed", "The benchmarks do not build; what Maven said is above.");
    }
  }

  ExternalProgram.Outcome run(String mainClass, List<String> arguments) {
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
                mainClass));
    command.addAll(arguments);
    return new ExternalProgram(project, command).capture();
  }
}
