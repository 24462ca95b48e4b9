package com.medspasync.launcher.check;

import com.medspasync.launcher.check.MutatedPackage.Measured;
import com.medspasync.launcher.check.MutatedPackage.Score;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the engine's tests notice when the engine is broken (PIT).
 *
 * <p>The engine is broken one package after the other, and a package is held by its own tests: runs
 * of the whole engine pass through every line, so that they would be run for every fault that
 * nothing notices, and they say little about where it is. The same holds for the few tests of a
 * package on lists or practices of real size, which are tagged {@code large}. What only these
 * notice counts as not noticed. What was measured of a package is kept until its sources or tests
 * change; so a run that was broken off goes on where it was.
 */
final class MutationSuite implements Suite {
  private static final double FLOOR_PERCENT = 80;

  private final Path project;
  private final Path module;
  private final Clock clock;

  MutationSuite(Path project, Clock clock) {
    this.project = project;
    this.clock = clock;
    module = project.resolve("src/reconciliation");
  }

  @Override
  public String name() {
    return "mutation";
  }

  @Override
  public String purpose() {
    return "whether the engine's tests notice a broken engine (PIT; long, goes on where it was)";
  }

  @Override
  public String title() {
    return "Mutation score of the engine";
  }

  @Override
  public boolean exists() {
    return Files.exists(module.resolve("pom.xml"));
  }

  @Override
  public List<String> parts() {
    return MutatedPackage.of(module).stream().map(MutatedPackage::name).toList();
  }

  @Override
  public Result run(Terminal terminal) {
    return run(terminal, parts());
  }

  @Override
  public Result run(Terminal terminal, List<String> parts) {
    for (MutatedPackage each : MutatedPackage.of(module)) {
      if (!parts.contains(each.name())) {
        continue;
      }
      if (each.measured().isPresent()) {
        terminal.say(each.name() + ": measured before, not changed since");
      } else {
        terminal.say(each.name() + " …");
        measure(each);
      }
    }
    return result();
  }

  private void measure(MutatedPackage broken) {
    String sources = broken.fingerprint();
    broken.forget();
    int exitCode =
        new ExternalProgram(
                project,
                List.of(
                    "mvn",
                    "-B",
                    "-q",
                    "-Pmutation",
                    "-pl",
                    "src/reconciliation",
                    "-am",
                    "-Dmaven.test.skip.exec=true",
                    "-Dmutated.classes=" + broken.classes(),
                    "-Dmutated.reports=" + broken.reports(),
                    "-Dmutated.threads=" + Runtime.getRuntime().availableProcessors(),
                    "test"))
            .show();
    if (exitCode != 0) {
      throw new ServiceException(
          "launcher.check-failed",
          "PIT did not finish with "
              + broken.name()
              + "; what it said is above. Run it again to go on.");
    }
    broken.keep(sources, Provenance.minute(clock), Provenance.commit(project));
  }

  /** What is known of every package; it passes when what was measured reaches the floor. */
  Result result() {
    StringBuilder table =
        new StringBuilder(
            "| package | noticed | of | score | of these by time | measured (UTC) | commit |\n"
                + "|---|---|---|---|---|---|---|\n");
    Score total = Score.NONE;
    boolean whole = true;
    for (MutatedPackage each : MutatedPackage.of(module)) {
      Optional<Measured> measured = each.measured();
      if (measured.isEmpty()) {
        whole = false;
        table.append("| ").append(each.name()).append(" | | | not measured | | | |\n");
      } else if (measured.get().score().all() > 0) {
        Measured it = measured.get();
        table.append(row(each.name(), it.score(), it.when(), it.commit()));
        total = total.plus(it.score());
      }
    }
    table.append(row(whole ? "**all**" : "**these**", total, "", ""));
    table.append("\nFloor: ").append((int) FLOOR_PERCENT).append(" % of all. ");
    table.append("Noticed: by a test of the same package, by its time included (a fault that made");
    table.append(" a test run more than three times as long and five seconds).\n");
    return new Result(total.percent() >= FLOOR_PERCENT, table.toString());
  }

  private static String row(String name, Score score, String when, String commit) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.1f %% | %d | %s | %s |\n",
        name,
        score.noticed(),
        score.all(),
        score.percent(),
        score.timedOut(),
        when,
        commit);
  }
}
