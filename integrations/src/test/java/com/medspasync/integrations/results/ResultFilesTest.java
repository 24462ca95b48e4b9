package com.medspasync.integrations.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.integrations.statements.StatementKind;
import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.ReconciliationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

  private static final String NASTY = "<script>alert(1)</script>.csv";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void writesTheColumnsThatOthersRelyOn() throws IOException {
    ResultFiles.write(folder, read(), result());

    assertThat(firstLine("reward_matches.csv"))
        .isEqualTo("file,line,reward_id,program,decision,category,confidence,value");
    assertThat(firstLine("reward_links.csv"))
        .isEqualTo("file,line,reward_id,pos_file,pos_line,pos_ref,role,confidence");
    assertThat(firstLine("pos_reward_exceptions.csv"))
        .isEqualTo(
            "pos_file,pos_line,pos_ref,pos_program,pos_amount,program_amount,category,reward_ids");
    assertThat(firstLine("payout_matches.csv"))
        .isEqualTo(
            "file,line,processor,entry_id,kind,decision,category,confidence,invoices,"
                + "pos_amount_if_different");
    assertThat(firstLine("pos_payment_exceptions.csv")).isEqualTo("invoice,tender,amount,category");
    assertThat(firstLine("reimbursement_exceptions.csv"))
        .isEqualTo("file,line,reward_id,category,amount");
    assertThat(firstLine("import_report.csv"))
        .isEqualTo(
            "file,recognized_as,guessed,rows,read,skipped,rejected,control_total,computed_total,"
                + "message");
  }

  @Test
  void writesWholeRows() throws IOException {
    ResultFiles.write(folder, read(), result());

    assertThat(Files.readAllLines(folder.resolve("payout_matches.csv")).getLast())
        .isEqualTo(
            "stripe.csv,7,stripe,txn_1,charge,review,matched,0.98765,L1:INV-1;L1:INV-2,480.00");
    assertThat(Files.readAllLines(folder.resolve("pos_reward_exceptions.csv")).getLast())
        .isEqualTo("L1.csv,3,INV-1#1,alle,40.00,0.00,discount_not_redeemed,A1;A2");
  }

  @Test
  void writesOneExplanationForEachProposedLink() throws IOException {
    ResultFiles.write(folder, read(), result());

    assertThat(Files.readAllLines(folder.resolve("explanations.jsonl")))
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"side\":\"payouts\",\"file\":\"stripe.csv\""));
  }

  @Test
  void escapesWhatFilesAreCalledInTheReport() throws IOException {
    ResultFiles.write(folder, read(), result());

    assertThat(Files.readString(folder.resolve("report.html")))
        .doesNotContain(NASTY)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;.csv")
        .doesNotContain("src=", "http:", "https:");
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    ResultFiles.write(folder, read(), result());
    Map<String, String> first = contents();

    ResultFiles.write(folder, read(), result());

    assertThat(contents()).isEqualTo(first).hasSameSizeAs(ResultFiles.names());
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    ResultFiles.write(folder, read(), result());

    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void sumsMoneyAtStakeApartFromTiming() {
    ReconciliationSummary summary = ReconciliationSummary.of(read(), result());

    assertThat(summary.atStakeMinor()).isEqualTo(4_000 + 2_000);
    assertThat(summary.timingMinor()).isZero();
    assertThat(summary.notes()).hasSize(3);
  }

  private String firstLine(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).getFirst();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static ReadResult read() {
    return new ReadResult(
        Statements.EMPTY,
        List.of(
            new FileReport(
                NASTY,
                "stripe",
                StatementKind.PAYOUTS,
                false,
                1,
                1,
                0,
                0,
                null,
                null,
                "",
                List.of(),
                false)));
  }

  private static ReconciliationResult result() {
    PayoutEntry charge =
        new PayoutEntry(
            new LineRef("stripe.csv", 7),
            "stripe",
            "txn_1",
            PayoutEntry.Kind.CHARGE,
            Instant.EPOCH,
            "po_1",
            null,
            50_000,
            1_380,
            48_620,
            "ch_1",
            "",
            Person.UNKNOWN,
            "visa",
            "",
            "",
            "",
            "");
    return new ReconciliationResult(
        new DateRange(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-31")),
        List.of(),
        List.of(
            new PosRewardException(
                new LineRef("L1.csv", 3),
                "INV-1#1",
                "L1",
                Program.ALLE,
                4_000,
                0,
                PosRewardException.Category.DISCOUNT_NOT_REDEEMED,
                List.of("A1", "A2"))),
        List.of(
            new PayoutMatch(
                charge,
                Decision.REVIEW,
                PayoutCategory.MATCHED,
                0.987654,
                List.of(new InvoiceRef("L1", "INV-1"), new InvoiceRef("L1", "INV-2")),
                48_000L,
                Explanation.NONE)),
        List.of(),
        List.of());
  }
}
