package com.medspasync.app.statements.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.ImportStatus;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a spa become lines, each exactly once, whatever happens on the way. */
class ImportIT {

  private static final String TITLES =
      "\"Transaction ID\",\"Date\",\"Member Name\",\"Member Phone\",\"Member Email\",\"Member ID\","
          + "\"Location\",\"Treatments\",\"Qty\",\"Points Issued\",\"Points Redeemed\",\"Offer\","
          + "\"Total Savings\",\"Status\",\"Reimbursement Status\",\"Reimbursement Date\","
          + "\"Reimbursement Amount\"\n";

  @TempDir Path folder;

  private TestSpa spa;

  @BeforeEach
  void openASpa() {
    spa = TestSpa.with(new StandardReconciler(), folder);
  }

  @Test
  void theSameBytesAreRecognizedUnderAnotherName() {
    read("january.csv", TITLES + line("ALT1", "Pending") + line("ALT2", "Pending"));

    UUID again = read("copy.csv", TITLES + line("ALT1", "Pending") + line("ALT2", "Pending"));

    ImportFile file = onlyFileOf(again);
    assertThat(file.status()).isEqualTo(FileStatus.DUPLICATE);
    assertThat(file.duplicateOf()).isNotNull();
    assertThat(spa.in(() -> spa.imports.get(again)).status()).isEqualTo(ImportStatus.DONE);
    assertThat(activeLines()).isEqualTo(2);
  }

  @Test
  void overlappingExportsKeepEachLineOnceAndTheNewerState() {
    read("january.csv", TITLES + line("ALT1", "Pending") + line("ALT2", "Pending"));

    UUID second =
        read(
            "february.csv",
            TITLES + line("ALT1", "Pending") + line("ALT2", "Completed") + line("ALT3", "Pending"));

    ImportFile file = onlyFileOf(second);
    assertThat(file.linesDuplicate()).isEqualTo(1);
    assertThat(file.linesChanged()).isEqualTo(1);
    assertThat(file.linesNew()).isEqualTo(1);
    assertThat(activeLines()).isEqualTo(3);
    assertThat(completedLines()).isEqualTo(1);
  }

  @Test
  void anImportKnowsEveryStepItWentThrough() {
    UUID read = read("january.csv", TITLES + line("ALT1", "Pending"));

    spa.in(() -> spa.undoImport.undo(read, spa.bookkeeper));

    List<Imports.Step> steps =
        spa.in(() -> spa.imports.stepsOf(List.of(read))).getOrDefault(read, List.of());
    assertThat(steps.stream().filter(step -> step.stage().isEmpty()).map(Imports.Step::status))
        .containsExactly(
            ImportStatus.QUEUED,
            ImportStatus.READING,
            ImportStatus.READY,
            ImportStatus.RECONCILING,
            ImportStatus.DONE,
            ImportStatus.UNDONE);
    assertThat(steps.stream().filter(step -> step.status() == ImportStatus.RECONCILING))
        .extracting(Imports.Step::stage)
        .contains(Stage.REWARDS.word(), Stage.PAYOUTS.word(), Stage.STORING.word());
    assertThat(steps).extracting(Imports.Step::at).isSorted();
  }

  @Test
  void undoBringsBackWhatAnEarlierFileHeld() {
    read("january.csv", TITLES + line("ALT1", "Pending"));
    UUID second =
        read("february.csv", TITLES + line("ALT1", "Completed") + line("ALT2", "Pending"));

    spa.in(() -> spa.undoImport.undo(second, spa.bookkeeper));
    spa.runJobs();

    assertThat(activeLines()).isEqualTo(1);
    assertThat(completedLines()).isZero();
    assertThat(spa.in(() -> spa.imports.get(second)).status()).isEqualTo(ImportStatus.UNDONE);
  }

  @Test
  void undoLeavesWhatALaterFileHoldsToo() {
    UUID first = read("january.csv", TITLES + line("ALT1", "Pending") + line("ALT2", "Pending"));
    read("february.csv", TITLES + line("ALT2", "Pending") + line("ALT3", "Pending"));

    spa.in(() -> spa.undoImport.undo(first, spa.bookkeeper));
    spa.runJobs();

    assertThat(activeLines()).isEqualTo(2);
  }

  @Test
  void aFileThatWasSetAsideTakesThePlaceOfTheOneUndone() {
    String content = TITLES + line("ALT1", "Pending") + line("ALT2", "Pending");
    UUID first = read("january.csv", content);
    UUID second = read("copy.csv", content);
    UUID third = read("another copy.csv", content);

    spa.in(() -> spa.undoImport.undo(first, spa.bookkeeper));
    spa.runJobs();

    assertThat(activeLines()).isEqualTo(2);
    ImportFile heir = onlyFileOf(second);
    assertThat(heir.status()).isEqualTo(FileStatus.READ);
    assertThat(heir.linesNew()).isEqualTo(2);
    assertThat(heir.duplicateOf()).isNull();
    assertThat(onlyFileOf(third).duplicateOf()).isEqualTo(heir.id());
  }

  @Test
  void whatBothImportsBroughtGoesWithTheLast() {
    String content = TITLES + line("ALT1", "Pending");
    UUID first = read("january.csv", content);
    UUID second = read("copy.csv", content);

    spa.in(() -> spa.undoImport.undo(first, spa.bookkeeper));
    spa.in(() -> spa.undoImport.undo(second, spa.bookkeeper));
    spa.runJobs();

    assertThat(activeLines()).isZero();
  }

  @Test
  void aFileThatWasSetAsideIsReadWhenTheOtherImportFails() {
    String content = TITLES + line("ALT1", "Pending");
    UUID first = spa.upload("january.csv", content);
    UUID job = spa.nextJob();
    UUID second = read("copy.csv", content);
    assertThat(onlyFileOf(second).status()).isEqualTo(FileStatus.DUPLICATE);

    spa.giveUp(job);
    spa.runJobs();

    assertThat(spa.in(() -> spa.imports.get(first)).status()).isEqualTo(ImportStatus.FAILED);
    assertThat(onlyFileOf(second).status()).isEqualTo(FileStatus.READ);
    assertThat(activeLines()).isEqualTo(1);
  }

  @Test
  void whatNoImportOwnsIsSweptFromTheDiskOnceItIsOld() throws IOException {
    UUID id = read("january.csv", TITLES + line("ALT1", "Pending"));
    Path part = Files.writeString(spa.storage().resolve("file_cut-off.part"), "half a");
    Path orphan = Files.writeString(spa.storage().resolve("file_orphan"), "whole");

    spa.sweepFiles(Clock.systemUTC());
    assertThat(part).exists();

    spa.sweepFiles(Clock.offset(Clock.systemUTC(), Duration.ofHours(7)));
    assertThat(part).doesNotExist();
    assertThat(orphan).doesNotExist();
    assertThat(spa.storage()).isDirectoryContaining("glob:**/" + onlyFileOf(id).storedAs() + ".*");
  }

  @Test
  void aJobThatRunsAgainChangesNothing() {
    UUID id = spa.upload("january.csv", TITLES + line("ALT1", "Pending"));
    UUID job = spa.nextJob();
    spa.run(job);

    spa.run(job);
    spa.runJobs();

    assertThat(activeLines()).isEqualTo(1);
    assertThat(spa.in(() -> spa.imports.get(id)).status()).isEqualTo(ImportStatus.DONE);
  }

  @Test
  void whatACrashLeftBehindIsReadAnew() {
    UUID id = spa.upload("january.csv", TITLES + line("ALT1", "Pending") + line("ALT2", "Pending"));
    UUID file = onlyFileOf(id).id();
    spa.in(() -> spa.imports.reading(id));
    spa.execute(
        "insert into statement_lines (file_id, seq, key, kind, line, content_hash, location,"
            + " source, reference, amount_minor, search_text, content) values ('"
            + file
            + "', 0, '"
            + file
            + "', 'REWARD', 2, '"
            + file
            + "', '', 'alle', 'half', 0, '', '')");

    spa.runJobs();

    assertThat(activeLines()).isEqualTo(2);
    assertThat(spa.count("select count(*) from statement_lines where reference = 'half'")).isZero();
  }

  @Test
  void aFileOfNoUseIsRefusedWithAReason() {
    UUID id = read("holiday.csv", "\u0000\u0001\u0002 not a statement");

    ImportFile file = onlyFileOf(id);
    assertThat(file.status()).isEqualTo(FileStatus.REFUSED);
    assertThat(file.message()).isNotBlank();
    assertThat(spa.in(() -> spa.imports.get(id)).status()).isEqualTo(ImportStatus.DONE);
  }

  private UUID read(String name, String content) {
    UUID id = spa.upload(name, content);
    spa.runJobs();
    return id;
  }

  private ImportFile onlyFileOf(UUID id) {
    return spa.in(() -> spa.imports.files(id)).getFirst();
  }

  private long activeLines() {
    return spa.count("select count(*) from statement_lines where active");
  }

  private long completedLines() {
    List<String> states = new ArrayList<>();
    spa.in(() ->
        spa.lines.forEachActive(
            LineKind.REWARD,
            line -> states.add(CanonicalJson.tree(line.content()).path("status").asText())));
    return states.stream().filter("Completed"::equals).count();
  }

  private static String line(String id, String status) {
    return "\""
        + id
        + "\",\"03/31/2025 07:47 PM\",\"Imani Morgan\",\"(737)"
        + " 248-0308\",\"imani89@example.com\",\"AL956249025\",\"Main Street\",\"BOTOX®"
        + " Cosmetic\",\"24\",\"200\",\"0\",\"\",\"$40.00\",\""
        + status
        + "\",\"\",\"\",\"\"\n";
  }
}
