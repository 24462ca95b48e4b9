package com.medspasync.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationSuiteTest {
  @TempDir Path folder;

  @Test
  void countsWhatWasNoticedPerPackage() throws IOException {
    Suite.Result result =
        MutationSuite.result(
            report(
                mutant(true, "com.medspasync.reconciliation.text.EditDistance"),
                mutant(true, "com.medspasync.reconciliation.text.PersonName$Part"),
                mutant(true, "com.medspasync.reconciliation.text.PersonName"),
                mutant(true, "com.medspasync.reconciliation.decide.AutomaticSet"),
                mutant(false, "com.medspasync.reconciliation.decide.AutomaticSet")));

    assertThat(result.markdown())
        .contains("| text | 3 | 3 | 100.0 % |", "| decide | 1 | 2 | 50.0 % |")
        .contains("| **all** | 4 | 5 | 80.0 % |");
    assertThat(result.passed()).isTrue();
  }

  @Test
  void doesNotPassBelowTheFloor() throws IOException {
    Suite.Result result =
        MutationSuite.result(
            report(
                mutant(true, "com.medspasync.reconciliation.decide.AutomaticSet"),
                mutant(false, "com.medspasync.reconciliation.decide.AutomaticSet")));

    assertThat(result.passed()).isFalse();
  }

  private static String mutant(boolean noticed, String type) {
    return "<mutation detected='"
        + noticed
        + "' status='KILLED'><sourceFile>X.java</sourceFile><mutatedClass>"
        + type
        + "</mutatedClass></mutation>";
  }

  private Path report(String... mutants) throws IOException {
    return Files.writeString(
        folder.resolve("mutations.xml"), "<mutations>" + String.join("", mutants) + "</mutations>");
  }
}
