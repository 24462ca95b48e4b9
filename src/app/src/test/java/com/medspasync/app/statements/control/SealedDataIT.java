package com.medspasync.app.statements.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.testing.TestSpa;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.tenants.keys.SealBrokenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients send stands sealed where it is kept, and opens there only. */
class SealedDataIT {

  private static final String FILE =
      """
      "Transaction ID","Date","Member Name","Member Phone","Member Email","Member ID","Location",\
      "Treatments","Qty","Points Issued","Points Redeemed","Offer","Total Savings","Status",\
      "Reimbursement Status","Reimbursement Date","Reimbursement Amount"
      "ALT1","10/05/2025","Jane Canary","(704) 555-0142","jane@canary.example","M1","Main",\
      "Botox","20","0","0","","50.00","Completed","Pending","",""
      "ALT2","Zanzibar","Jane Canary","(704) 555-0142","jane@canary.example","M1","Main",\
      "Botox","20","0","0","","50.00","Completed","Pending","",""
      "ALT3","Timbuktu","Jane Canary","(704) 555-0142","jane@canary.example","M1","Main",\
      "Botox","20","0","0","","50.00","Completed","Pending","",""
      """;

  @TempDir Path folder;

  private TestSpa spa;
  private UUID importId;
  private UUID file;

  @BeforeEach
  void importAFile() {
    spa = TestSpa.with(new StandardReconciler(), folder);
    importId = spa.upload("rewards.csv", FILE);
    spa.runJobs();
    file = spa.in(() -> spa.imports.files(importId)).getFirst().id();
  }

  @Test
  void uploadedFilesTellNothing() throws IOException {
    try (Stream<Path> stored = Files.list(spa.storage())) {
      List<Path> files = stored.toList();
      assertThat(files).hasSize(1);
      assertThat(Files.readString(files.getFirst(), StandardCharsets.ISO_8859_1))
          .doesNotContain("Canary")
          .doesNotContain("Transaction");
    }
    assertThat(spa.count("select count(*) from statement_lines where active")).isPositive();
  }

  @Test
  void messagesThatQuoteRowsAreReadByPeopleOnly() {
    List<String> messages =
        spa.in(() -> spa.imports.issues(file, 10, 0)).data().stream()
            .map(Imports.Issue::message)
            .toList();

    assertThat(messages).anyMatch(text -> text.contains("Zanzibar"));
    assertThat(spa.texts("select encode(message, 'escape') from statement_file_issues"))
        .hasSameSizeAs(messages)
        .noneMatch(text -> text.contains("Zanzibar"));
  }

  @Test
  void messagesGoAlongWithAFileThatTakesThePlaceOfAnother() {
    UUID copy = spa.upload("copy.csv", FILE);
    spa.runJobs();

    spa.in(() -> spa.undoImport.undo(importId, spa.bookkeeper));
    spa.runJobs();

    UUID heir = spa.in(() -> spa.imports.files(copy)).getFirst().id();
    assertThat(spa.in(() -> spa.imports.issues(heir, 10, 0)).data())
        .anyMatch(issue -> issue.message().contains("Zanzibar"));
    assertThat(spa.in(() -> spa.imports.issues(file, 10, 0)).data()).isEmpty();
  }

  @Test
  void aMessageThatWasMovedToAnotherRowDoesNotOpen() {
    spa.execute(
        """
        update statement_file_issues one set message = other.message
        from statement_file_issues other where one.position = 1 and other.position = 2
        """);

    assertThatThrownBy(() -> spa.in(() -> spa.imports.issues(file, 10, 0)))
        .isInstanceOf(SealBrokenException.class);
  }
}
