package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the time of an answer tells who has an account. */
final class DiscoverySuite implements Suite {
  /** So many that none is tried often enough to be slowed down. */
  private static final int ACCOUNTS = 140;

  private static final Pattern LINK = Pattern.compile("\\S+/app/welcome#(\\S+)");

  private final Path project;
  private final BenchmarkPrograms benchmarks;

  DiscoverySuite(Path project, BenchmarkPrograms benchmarks) {
    this.project = project;
    this.benchmarks = benchmarks;
  }

  @Override
  public String name() {
    return "discovery";
  }

  @Override
  public String purpose() {
    return "whether the time of an answer tells who has an account (about 8 minutes; be alone on the machine)";
  }

  @Override
  public String title() {
    return "Time of answers about accounts";
  }

  @Override
  public boolean exists() {
    return benchmarks.exist();
  }

  @Override
  public Result run(Terminal terminal) {
    benchmarks.build();
    try (ProductUnderCheck product = ProductUnderCheck.onFreshHome(project)) {
      product.start();
      terminal.say("Opening " + ACCOUNTS + " accounts …");
      Path links = write(accounts(product));
      terminal.say("Asking about them and as many that nobody has …");
      ExternalProgram.Outcome outcome =
          benchmarks.run(
              "com.medspasync.benchmarks.discovery.DiscoveryBenchmark",
              List.of(product.address(), links.toString()));
      return new Result(outcome.exitCode() == 0, outcome.output());
    }
  }

  /** Lines of an e-mail address and what the link of a first password carries. */
  private static List<String> accounts(ProductUnderCheck product) {
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      String email = "owner@known-" + i + ".example";
      String said =
          product.command(
              "tenants",
              "create",
              "--name",
              "Known " + i,
              "--zone",
              "America/Chicago",
              "--owner-email",
              email,
              "--owner-name",
              "Rosa Vance");
      Matcher link = LINK.matcher(said);
      if (!link.find()) {
        throw new ServiceException("launcher.check-failed", "No link was shown:\n" + said);
      }
      accounts.add(email + "\t" + link.group(1));
    }
    return accounts;
  }

  private Path write(List<String> lines) {
    try {
      Path file = benchmarks.target("accounts.tsv");
      return Files.write(Files.createDirectories(file.getParent()).resolve(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The accounts cannot be written down", e);
    }
  }
}
