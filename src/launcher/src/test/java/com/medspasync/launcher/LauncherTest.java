package com.medspasync.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.launcher.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reconsile",
        "start --prot 8081",
        "start --port eighty",
        "start now",
        "logs app database",
        "logs kernel",
        "logs -n few",
        "logs -n -1",
        "status please",
        "tenants create --name Spa",
        "tenants create --name Spa --zone Mars --owner-email a@b.example --owner-name Rosa",
        "reconcile --out"
      })
  void whatIsNotUnderstoodIsSaidWithoutATraceAndEndsWithTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);

    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .isNotBlank()
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void helpOfACommandShowsItsOptions() {
    assertThat(run("help", "start")).isZero();

    assertThat(answers.toString(StandardCharsets.UTF_8))
        .contains("--demo", "--port", "--foreground");
  }

  private int run(String... arguments) {
    return Launcher.run(
        new Terminal(new PrintStream(answers), new PrintStream(complaints)), arguments);
  }
}
