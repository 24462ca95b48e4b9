package com.medspasync.launcher.check;

import com.medspasync.launcher.service.Settings;
import com.medspasync.launcher.terminal.Terminal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs one of the slow suites, or says which there are. */
@Command(name = "check", description = "Run a slow suite; its last result is kept in docs.")
public final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path project = Settings.ofThisProcess().project();
  private final List<Suite> suites =
      List.of(
          new MutationSuite(project, Clock.systemUTC()),
          new BenchSuite(new BenchmarkPrograms(project)),
          new DiscoverySuite(project, new BenchmarkPrograms(project)),
          new LoadSuite(project),
          new TenantsSuite(project),
          new IsolationSuite(project),
          new ScreensSuite(project),
          new ReproducibleSuite(project));
  private final Measurements measurements =
      new Measurements(project.resolve("docs/measurements.md"));

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SUITE",
      description = "Which; alone: which there are.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      paramLabel = "PART",
      description = "Parts of it, such as packages; alone: all of it.")
  private List<String> parts = List.of();

  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (name == null) {
      list();
      return 0;
    }
    Optional<Suite> suite =
        suites.stream().filter(Suite::exists).filter(each -> each.name().equals(name)).findFirst();
    if (suite.isEmpty()) {
      terminal.complain("There is no suite " + name + "; choose one of:");
      list();
      return 2;
    }
    List<String> known = suite.get().parts();
    List<String> unknown = parts.stream().filter(part -> !known.contains(part)).toList();
    if (!unknown.isEmpty()) {
      terminal.complain(
          known.isEmpty()
              ? name + " has no parts; it runs as a whole."
              : name + " has no part " + unknown.getFirst() + "; choose of " + known);
      return 2;
    }
    return run(suite.get());
  }

  private int run(Suite suite) {
    String provenance = Provenance.line(suite.name(), project, Clock.systemUTC());
    Suite.Result result = parts.isEmpty() ? suite.run(terminal) : suite.run(terminal, parts);
    measurements.replace(suite.title(), provenance + "\n\n" + result.markdown());
    terminal.say("");
    terminal.say(result.markdown());
    terminal.say((result.passed() ? "Passed" : "NOT passed") + "; kept in docs/measurements.md");
    return result.passed() ? 0 : 1;
  }

  private void list() {
    for (Suite suite : suites) {
      if (suite.exists()) {
        terminal.say(String.format(Locale.ROOT, "  check %-12s %s", suite.name(), suite.purpose()));
      }
    }
  }
}
