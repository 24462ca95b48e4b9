package com.medspasync.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {
  @TempDir Path folder;
  private Path file;
  private Measurements measurements;

  @BeforeEach
  void prepare() {
    file = folder.resolve("docs/measurements.md");
    measurements = new Measurements(file);
  }

  @Test
  void theFirstResultMakesTheDocument() {
    measurements.replace("Load", "by hand\n\n12 s");

    assertThat(file).content().isEqualTo("# Measurements\n\n## Load\nby hand\n\n12 s\n");
  }

  @Test
  void aLaterResultReplacesItsOwnSectionOnly() throws IOException {
    measurements.replace("Load", "12 s");
    measurements.replace("Mutation", "81 %");

    measurements.replace("Load", "11 s");

    assertThat(file).content().isEqualTo("# Measurements\n\n## Load\n11 s\n\n## Mutation\n81 %\n");
  }

  @Test
  void theSameResultTwiceChangesNothing() throws IOException {
    measurements.replace("Load", "12 s");
    measurements.replace("Mutation", "81 %");
    String once = Files.readString(file);

    measurements.replace("Mutation", "81 %");
    measurements.replace("Load", "12 s");

    assertThat(file).content().isEqualTo(once);
  }

  @Test
  void whatStandsAboveTheSectionsStays() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# Measurements\nLast results.\n");

    measurements.replace("Load", "12 s");

    assertThat(file).content().startsWith("# Measurements\nLast results.\n\n## Load\n");
  }
}
