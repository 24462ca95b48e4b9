package com.medspasync.launcher.check;

import com.medspasync.launcher.demo.DemoSpa;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How soon the product is ready, what memory it takes, and how soon it answers under load. */
final class LoadSuite implements Suite {
  private static final int WARM_STARTS = 3;
  private static final double WARM_START_BUDGET_S = 12;
  private static final long MEMORY_BUDGET_MB = 800;
  private static final double READ_BUDGET_MS = 50;
  private static final int READS_PER_SECOND = 200;
  private static final int SIGN_INS_AT_ONCE = 20;
  private static final double SIGN_IN_BUDGET_MS = 400;
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final long MIB = 1 << 20;

  private static final List<String> BASELINE = List.of("/api/v1/health/quick");

  private final Path project;

  LoadSuite(Path project) {
    this.project = project;
  }

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String purpose() {
    return "start, memory, answers at 200 requests a second, sign-ins (about 8 minutes; be alone on the machine)";
  }

  @Override
  public String title() {
    return "Start, memory and load";
  }

  @Override
  public boolean exists() {
    return Files.isDirectory(Path.of("/proc/self"));
  }

  @Override
  public Result run(Terminal terminal) {
    FigureTable table = new FigureTable();
    try (ProductUnderCheck product = ProductUnderCheck.onFreshHome(project)) {
      starts(product, table, terminal);
      idle(product, table, terminal);
      load(product, table, terminal);
    }
    return table.result();
  }

  private static void starts(ProductUnderCheck product, FigureTable table, Terminal terminal) {
    terminal.say("First start …");
    table.add("first start on an empty folder, demonstration imported", "%.1f s", product.start());
    List<Double> walls = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (int i = 1; i <= WARM_STARTS; i++) {
      product.stop();
      terminal.say("Warm start " + i + " of " + WARM_STARTS + " …");
      double wall = product.start();
      walls.add(wall);
      shown.add(
          String.format(
              Locale.ROOT,
              "%.1f s (application %.1f s of processor time)",
              wall,
              product.application().processorTime().toMillis() / 1e3));
    }
    double best = walls.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    table.judge(
        "warm `start --demo` until ready, JVM of the command included",
        String.join(", ", shown),
        "≤ 12 s on a quiet machine",
        best <= WARM_START_BUDGET_S);
  }

  private static void idle(ProductUnderCheck product, FigureTable table, Terminal terminal) {
    terminal.say("Idle for " + IDLE.toSeconds() + " s …");
    sleep(IDLE);
    memory(
        "memory after " + IDLE.toSeconds() + " s idle with the demonstration (PSS)",
        product,
        table);
  }

  private static void load(ProductUnderCheck product, FigureTable table, Terminal terminal) {
    product.stop();
    product.startForService();
    try (Requests requests = new Requests(product.address())) {
      requests.begin(product.email(), product.password());
      terminal.say("Warming up …");
      requests.send(Requests.READS, READS_PER_SECOND / 4, WARM_UP);
      requests.send(Requests.READS, READS_PER_SECOND / 2, WARM_UP);
      requests.send(Requests.READS, READS_PER_SECOND, WARM_UP);
      terminal.say("Load …");
      Requests.Times quick = requests.send(BASELINE, READS_PER_SECOND, MEASURED);
      table.add("baseline: " + BASELINE.getFirst() + ", no database", "%s", quick.shown());
      Requests.Times reads = requests.send(Requests.READS, READS_PER_SECOND, MEASURED);
      table.judge(
          "six reads of the staff app in turns, signed in, started without `--demo`, load generator on the same processors",
          reads.shown(),
          "p95 ≤ 50 ms",
          reads.p95() <= READ_BUDGET_MS && reads.failed() == 0);
      terminal.say("Signing in …");
      signIns(product, requests, table);
    }
    memory("memory after that load (PSS)", product, table);
  }

  private static void signIns(ProductUnderCheck product, Requests requests, FigureTable table) {
    List<String> emails =
        DemoSpa.all().stream()
            .flatMap(spa -> spa.staff().stream())
            .map(DemoSpa.SignIn::email)
            .toList();
    requests.signIns(emails, product.password(), SIGN_INS_AT_ONCE, WARM_UP);
    Requests.Times signIns =
        requests.signIns(emails, product.password(), SIGN_INS_AT_ONCE, MEASURED);
    table.judge(
        SIGN_INS_AT_ONCE + " people signing in at a time, each again as soon as she is in",
        signIns.shown(),
        "p95 ≤ 400 ms",
        signIns.p95() <= SIGN_IN_BUDGET_MS && signIns.failed() == 0);
  }

  private static void memory(String what, ProductUnderCheck product, FigureTable table) {
    long application = product.application().memory() / MIB;
    long database = product.database().memory() / MIB;
    table.judge(
        what,
        String.format(
            Locale.ROOT,
            "application %d MB + PostgreSQL %d MB = %d MB (the command does not stay)",
            application,
            database,
            application + database),
        "≤ 800 MB",
        application + database <= MEMORY_BUDGET_MB);
  }

  private static void sleep(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("launcher.interrupted", "Interrupted.", e);
    }
  }
}
