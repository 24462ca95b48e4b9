package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private BackgroundProcess process;

  @BeforeEach
  void prepare() {
    process = new BackgroundProcess(folder.resolve("pid"));
  }

  @AfterEach
  void end() {
    process.kill();
  }

  @Test
  void nothingIsFoundBeforeAStart() {
    assertThat(process.find()).isEmpty();
  }

  @Test
  void whatWasStartedIsFoundAgainUntilItIsStopped() {
    ProcessHandle started = start("sleep", "600");

    assertThat(new BackgroundProcess(folder.resolve("pid")).find()).contains(started);
    process.stop(PATIENCE);
    assertThat(process.find()).isEmpty();
    assertThat(BackgroundProcess.lives(started)).isFalse();
  }

  @Test
  void aProcessThatTookOverTheNumberIsNotMistakenForOurs() {
    ProcessHandle other = ProcessHandle.current();
    Instant began = other.info().startInstant().orElseThrow();

    assertThat(BackgroundProcess.find(other.pid(), began)).contains(other);
    assertThat(BackgroundProcess.find(other.pid(), began.minusSeconds(60))).isEmpty();
  }

  @Test
  void whatDoesNotListenIsEndedByForce() {
    ProcessHandle stubborn =
        start(
            "sh",
            "-c",
            "trap '' TERM; echo ready > " + folder.resolve("up") + "; sleep 600 & wait");
    awaitFile(folder.resolve("up"));

    process.stop(Duration.ofMillis(200));

    assertThat(BackgroundProcess.lives(stubborn)).isFalse();
  }

  @Test
  void aHalfWrittenNoteIsNoProcess() throws IOException {
    Files.writeString(folder.resolve("pid"), "4711");

    assertThat(process.find()).isEmpty();
  }

  @Test
  void seesNothingOfOurSettingsButWhatItIsGiven() throws IOException {
    Path seen = folder.resolve("seen");

    ProcessHandle started =
        process.start(
            List.of("sh", "-c", "env > " + seen),
            Map.of("MEDSPASYNC_DB_URL", "jdbc:postgresql://db/medspasync"),
            folder.resolve("output"));
    BackgroundProcess.awaitEnd(started, PATIENCE);

    assertThat(Files.readAllLines(seen).stream().filter(line -> line.startsWith("MEDSPASYNC_")))
        .containsExactly("MEDSPASYNC_DB_URL=jdbc:postgresql://db/medspasync");
  }

  private ProcessHandle start(String... command) {
    return process.start(List.of(command), Map.of(), folder.resolve("output"));
  }

  private static void awaitFile(Path file) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Pause.of(Duration.ofMillis(20));
    }
  }
}
