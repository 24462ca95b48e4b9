package com.medspasync.benchmarks.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measurement is worth as much as the answer key that it is held against. */
class PracticeTest {

  private static final long SEED = 7;

  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    AnswerKey first = Practice.write(SEED, folder.resolve("first"));
    AnswerKey second = Practice.write(SEED, folder.resolve("second"));

    assertThat(second).isEqualTo(first);
    assertThat(files(folder.resolve("second"))).isEqualTo(files(folder.resolve("first")));
  }

  @Test
  void anotherSeedGivesAnotherPractice() throws IOException {
    AnswerKey first = Practice.write(SEED, folder.resolve("first"));
    AnswerKey second = Practice.write(SEED + 1, folder.resolve("second"));

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void theKeyNamesLinesThatTheFilesHold() throws IOException {
    AnswerKey key = Practice.write(SEED, folder);

    ReadResult read =
        new StatementFiles()
            .readAll(StatementFiles.scan(List.of(folder)), ReadOptions.DEFAULT, Progress.SILENT);

    assertThat(read.reports()).extracting(FileReport::rejected).containsOnly(0L);
    assertThat(key.sold().keySet())
        .isEqualTo(
            read.statements().rewards().stream().map(RewardLine::ref).collect(Collectors.toSet()));
    assertThat(key.paid().keySet())
        .isEqualTo(
            read.statements().payouts().stream().map(PayoutEntry::ref).collect(Collectors.toSet()));
    Set<LineRef> sales =
        read.statements().sales().stream().map(SaleLine::ref).collect(Collectors.toSet());
    assertThat(key.sold().values()).allSatisfy(sold -> assertThat(sales).containsAll(sold));
    assertThat(key.sold().values()).filteredOn(sold -> !sold.isEmpty()).hasSizeGreaterThan(50);
  }

  private static Map<String, String> files(Path of) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(of)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            of.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
