package com.medspasync.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.guarantee.ReferenceEvidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The evidence that ships with the engine is what the engine says today: a promise must not rest on
 * an engine that is no more.
 */
class ReferenceEvidenceTest {

  @TempDir private Path folder;

  @Test
  void theEvidenceIsOfTheEngineAsItIs() throws IOException {
    List<String> shipped = shipped();

    for (long seed : List.of(1001L, 1029L)) {
      assertThat(shipped)
          .as("run ReferenceEvidenceWriter again when the engine has changed")
          .containsAll(ReferenceEvidenceWriter.rows(seed, folder.resolve(Long.toString(seed))));
    }
  }

  @Test
  void theEvidenceAfterLearningIsOfTheEngineAsItIs() throws IOException {
    assertThat(shipped())
        .as("run ReferenceEvidenceWriter again when the engine has changed")
        .containsAll(ReferenceEvidenceWriter.rowsAfterLearning(1009, folder.resolve("half-year")));
  }

  private static List<String> shipped() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ReferenceEvidence.class.getResourceAsStream("reference-evidence.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
