package com.medspasync.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationSuiteTest {
  private static final String ENGINE = "java/com/medspasync/reconciliation/";

  @TempDir Path folder;
  private MutationSuite suite;

  @BeforeEach
  void anEngineOfThreePackages() throws IOException {
    write("src/main/" + ENGINE + "Progress.java", "");
    write("src/main/" + ENGINE + "decide/AutomaticSet.java", "");
    write("src/main/" + ENGINE + "decide/package-info.java", "");
    write("src/main/" + ENGINE + "linkage/value/Cell.java", "");
    write("src/main/" + ENGINE + "linkage/value/package-info.java", "");
    write("src/test/" + ENGINE + "decide/AutomaticSetTest.java", "");
    suite =
        new MutationSuite(
            folder, Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void everyPackageWithClassesIsBrokenOnItsOwn() {
    assertThat(suite.parts()).containsExactly("decide", "engine", "linkage.value");
    assertThat(MutatedPackage.of(module()))
        .extracting(MutatedPackage::classes)
        .containsExactly(
            "~com\\.medspasync\\.reconciliation\\.decide\\.[^.]*",
            "~com\\.medspasync\\.reconciliation\\.[^.]*",
            "~com\\.medspasync\\.reconciliation\\.linkage\\.value\\.[^.]*");
  }

  @Test
  void tellsWhatWasNoticedPerPackageAndOfAll() throws IOException {
    measured("decide", "KILLED", "KILLED", "TIMED_OUT", "SURVIVED");
    measured("engine", "KILLED");
    measured("linkage.value", "MEMORY_ERROR", "NO_COVERAGE");

    assertThat(suite.result().markdown())
        .contains("| decide | 3 | 4 | 75.0 % | 1 | 2026-01-15 10:00 | abc1234 |")
        .contains("| engine | 1 | 1 | 100.0 % | 0 |")
        .contains("| linkage.value | 1 | 2 | 50.0 % | 0 |")
        .contains("| **all** | 5 | 7 | 71.4 % | 1 |");
    assertThat(suite.result().passed()).isFalse();
  }

  @Test
  void passesFromTheFloorOn() throws IOException {
    measured("decide", "KILLED", "KILLED", "KILLED", "KILLED", "SURVIVED");

    assertThat(suite.result().passed()).isTrue();
  }

  @Test
  void saysWhatIsNotMeasured() throws IOException {
    measured("decide", "KILLED");

    assertThat(suite.result().markdown())
        .contains("| engine | | | not measured |", "| **these** | 1 | 1 |")
        .doesNotContain("**all**");
  }

  @Test
  void aPackageInWhichNothingCanBeBrokenHasNoRow() throws IOException {
    measured("decide", "KILLED");
    measured("linkage.value");
    keep("engine");

    assertThat(suite.result().markdown())
        .contains("**all**")
        .doesNotContain("linkage.value", "engine |");
  }

  @Test
  void whatWasMeasuredHoldsUntilAClassOrATestOfThePackageChanges() throws IOException {
    measured("decide", "KILLED");
    measured("engine", "KILLED");
    measured("linkage.value", "KILLED");

    write("src/test/" + ENGINE + "decide/AutomaticSetTest.java", "// more");
    write("src/main/" + ENGINE + "linkage/value/Cell.java", "// less");

    assertThat(suite.result().markdown())
        .contains("| decide | | | not measured", "| linkage.value | | | not measured")
        .contains("| engine | 1 | 1 |");
  }

  @Test
  void aMeasurementThatWasBrokenOffDoesNotCount() throws IOException {
    measured("decide", "KILLED");

    partOf("decide").forget();
    report("decide", "KILLED");

    assertThat(partOf("decide").measured()).isEmpty();
  }

  private void measured(String part, String... statuses) throws IOException {
    report(part, statuses);
    keep(part);
  }

  private void report(String part, String... statuses) throws IOException {
    StringBuilder xml = new StringBuilder("<mutations partial=\"true\">");
    for (String status : statuses) {
      boolean survived = status.equals("SURVIVED") || status.equals("NO_COVERAGE");
      xml.append("<mutation detected='").append(!survived).append("' status='").append(status);
      xml.append("'><mutatedClass>X</mutatedClass></mutation>");
    }
    write("target/pit-reports/" + part + "/mutations.xml", xml.append("</mutations>").toString());
  }

  private void keep(String part) {
    MutatedPackage broken = partOf(part);
    broken.keep(broken.fingerprint(), "2026-01-15 10:00", "abc1234");
  }

  private MutatedPackage partOf(String name) {
    return MutatedPackage.of(module()).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Path module() {
    return folder.resolve("src/reconciliation");
  }

  private void write(String path, String text) throws IOException {
    Path file = module().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
