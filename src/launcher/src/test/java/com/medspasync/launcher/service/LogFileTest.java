package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("app.log"), "one\ntwo\nthree\n");
  }

  @Test
  void showsTheLastLinesOldestFirst() {
    assertThat(LogFile.lastLines(file, 2)).containsExactly("two", "three");
    assertThat(LogFile.lastLines(file, 9)).containsExactly("one", "two", "three");
    assertThat(LogFile.lastLines(folder.resolve("none"), 9)).isEmpty();
  }

  @Test
  void followsWhatIsAddedInWholeLines() throws IOException {
    LogFile log = new LogFile(file);

    append("fo");
    assertThat(newLines(log)).isEmpty();
    append("ur\nfive\n");
    assertThat(newLines(log)).containsExactly("four", "five");
    assertThat(newLines(log)).isEmpty();
  }

  @Test
  void beginsAgainWhenTheLogWasRotated() throws IOException {
    LogFile log = new LogFile(file);

    Files.writeString(file, "new\n");

    assertThat(newLines(log)).containsExactly("new");
  }

  @Test
  void canBeginAtTheStart() {
    assertThat(newLines(LogFile.fromStart(file))).containsExactly("one", "two", "three");
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static List<String> newLines(LogFile log) {
    List<String> lines = new ArrayList<>();
    log.forEachNewLine(lines::add);
    return lines;
  }
}
