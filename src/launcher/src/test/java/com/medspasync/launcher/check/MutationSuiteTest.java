package com.medspasync.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationSuiteTest {
  @TempDir Path folder;

  @Test
  void countsWhatWasNoticedPerPackage() throws IOException {
    Suite.Result result =
        MutationSuite.result(
            List.of(
                report(
                    "linkage",
                    mutant(true, "com.medspasync.reconciliation.linkage.text.Fold"),
                    mutant(true, "com.medspasync.reconciliation.linkage.text.Fold$Part"),
                    mutant(true, "com.medspasync.reconciliation.Progress")),
                report(
                    "decide",
                    mutant(true, "com.medspasync.reconciliation.decide.AutomaticSet"),
                    mutant(false, "com.medspasync.reconciliation.decide.AutomaticSet"))));

    assertThat(result.markdown())
        .contains("| linkage.text | 2 | 2 | 100.0 % |", "| decide | 1 | 2 | 50.0 % |")
        .contains("| engine | 1 | 1 | 100.0 % |")
        .contains("| **all** | 4 | 5 | 80.0 % |");
    assertThat(result.passed()).isTrue();
  }

  @Test
  void doesNotPassBelowTheFloor() throws IOException {
    Suite.Result result =
        MutationSuite.result(
            List.of(
                report(
                    "decide",
                    mutant(true, "com.medspasync.reconciliation.decide.AutomaticSet"),
                    mutant(false, "com.medspasync.reconciliation.decide.AutomaticSet"))));

    assertThat(result.passed()).isFalse();
  }

  @Test
  void everyPackageOfTheEngineIsBrokenInOnePartOrAnother() throws IOException {
    write("src/main/java/com/medspasync/reconciliation/Progress.java");
    write("src/main/java/com/medspasync/reconciliation/decide/AutomaticSet.java");
    write("src/main/java/com/medspasync/reconciliation/linkage/value/Cell.java");

    assertThat(new MutationSuite(folder).parts()).containsExactly("decide", "engine", "linkage");
  }

  @Test
  void whatWasMeasuredBeforeAChangeIsMeasuredAgain() throws IOException {
    write("pom.xml");
    Path test = write("src/test/java/com/medspasync/reconciliation/decide/AutomaticSetTest.java");
    MutationSuite suite = new MutationSuite(folder);
    Path report = report("decide");

    Files.setLastModifiedTime(report, FileTime.fromMillis(suite.lastChange().toMillis() + 1_000));
    assertThat(MutationSuite.isSince(suite.lastChange(), report)).isTrue();

    Files.setLastModifiedTime(test, FileTime.fromMillis(suite.lastChange().toMillis() + 2_000));
    assertThat(MutationSuite.isSince(suite.lastChange(), report)).isFalse();
    assertThat(MutationSuite.isSince(suite.lastChange(), folder.resolve("none.xml"))).isFalse();
  }

  private Path write(String path) throws IOException {
    Path file = folder.resolve("src/reconciliation").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  private static String mutant(boolean noticed, String type) {
    return "<mutation detected='"
        + noticed
        + "' status='KILLED'><sourceFile>X.java</sourceFile><mutatedClass>"
        + type
        + "</mutatedClass></mutation>";
  }

  private Path report(String part, String... mutants) throws IOException {
    return Files.writeString(
        folder.resolve(part + ".xml"), "<mutations>" + String.join("", mutants) + "</mutations>");
  }
}
