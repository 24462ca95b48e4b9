package com.medspasync.launcher.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits until the application really answers. The server says that it is ready before it is,
 * answers 200, 404 and 503 in turns while it starts, and stays up without the application when that
 * fails to deploy; so its own word comes first, and then a few good answers in a row.
 */
final class Readiness {
  private static final int GOOD_ANSWERS_IN_A_ROW = 3;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int ANSWER_WITHIN_MS = 5_000;
  private static final List<String> PATHS = List.of("/health/ready", "/api/v1/health/quick");

  private final ProcessHandle process;
  private final LogFile log;
  private final HomeFolder home;
  private final ApplicationOptions options;
  private final List<String> severe = new ArrayList<>();
  private final long deadline;

  Readiness(ProcessHandle process, LogFile log, HomeFolder home, ApplicationOptions options) {
    this.process = process;
    this.log = log;
    this.home = home;
    this.options = options;
    this.deadline = System.nanoTime() + options.timeout().toNanos();
  }

  void await() {
    awaitOwnWord();
    int good = 0;
    while (good < GOOD_ANSWERS_IN_A_ROW) {
      good = answersWell(options.localAddress()) ? good + 1 : 0;
      log.forEachNewLine(this::collectSevere);
      refuseIfOver();
      Pause.of(BETWEEN_LOOKS);
    }
  }

  /** Whether the application at this address answers on all its health paths. */
  static boolean answersWell(String address) {
    return PATHS.stream().allMatch(path -> status(address + path) == HttpURLConnection.HTTP_OK);
  }

  private void awaitOwnWord() {
    List<String> lines = new ArrayList<>();
    while (lines.stream().noneMatch(line -> line.contains(" ready in "))) {
      log.forEachNewLine(line -> {
        collectSevere(line);
        lines.add(line);
      });
      refuseIfOver();
      Pause.of(BETWEEN_LOOKS);
    }
    // Its count of deployed archives includes those that failed.
    if (lines.stream().noneMatch(line -> line.contains(" was successfully deployed in "))) {
      throw failed("The application does not deploy");
    }
  }

  private void refuseIfOver() {
    if (!BackgroundProcess.lives(process)) {
      throw failed("The application ended while it started");
    }
    if (System.nanoTime() > deadline) {
      throw failed("The application is not ready after " + options.timeout().toSeconds() + " s");
    }
  }

  private void collectSevere(String line) {
    LogLine.of(line).trouble().ifPresent(severe::add);
  }

  private ServiceException failed(String what) {
    Path console = home.logs().resolve("application-console.log");
    String reason =
        severe.stream().findFirst().or(() -> lastLine(console)).map(text -> ": " + text).orElse("");
    return new ServiceException(
        "launcher.application-failed",
        what
            + reason
            + "; the whole log: "
            + (severe.isEmpty() ? console : ApplicationServer.log(home)));
  }

  private static Optional<String> lastLine(Path file) {
    return LogFile.lastLines(file, 1).stream().filter(line -> !line.isBlank()).findFirst();
  }

  private static int status(String address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(ANSWER_WITHIN_MS);
      connection.setReadTimeout(ANSWER_WITHIN_MS);
      connection.setInstanceFollowRedirects(false);
      try {
        return connection.getResponseCode();
      } finally {
        connection.disconnect();
      }
    } catch (IOException notYet) {
      return 0;
    }
  }
}
