package com.medspasync.app.statements.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.control.ListFilter;
import com.medspasync.app.reconciliation.control.ReviewFilter;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.tenants.keys.SealBrokenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static final ClientPrivacy MASKED = new ClientPrivacy(() -> false);
  private static final ClientPrivacy WHOLE = new ClientPrivacy(() -> true);

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
    assertThat(spa.people()).extracting(Person::name).contains("Jane Canary");
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

  @Test
  void linesTellNothingAndPeopleReadThem() {
    for (String table : List.of("statement_lines", "searched_people", "matches")) {
      assertThat(spa.texts("select lower(t::text) from " + table + " t"))
          .as(table)
          .isNotEmpty()
          .noneMatch(row -> row.contains("canary") || row.contains("5550142"));
    }
    assertThat(spa.people()).extracting(Person::email).containsOnly("jane@canary.example");
  }

  @Test
  void aLineThatWasMovedToAnotherRowDoesNotOpen() {
    spa.upload("more.csv", FILE.replace("ALT", "ALX"));
    spa.runJobs();
    spa.execute(
        """
        update statement_lines one set content = other.content
        from statement_lines other where one.reference = 'ALT1' and other.reference = 'ALX1'
        """);

    assertThatThrownBy(() -> spa.people()).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void norDoesOneThatWasMovedWithinItsFile() {
    spa.upload("two.csv", FILE.replace("ALT", "ALX").replace("Zanzibar", "10/06/2025"));
    spa.runJobs();
    spa.execute(
        """
        update statement_lines one set content = other.content
        from statement_lines other where one.reference = 'ALX1' and other.reference = 'ALX2'
        """);

    assertThatThrownBy(() -> spa.people()).isInstanceOf(SealBrokenException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane", "CANARY jane", "an", "7045550142", "@canary.ex", "alt1 jane"})
  void linesAreFoundByAnyPartOfNamePhoneAndAddress(String words) {
    assertThat(found(WHOLE, words)).isEqualTo(1);
    assertThat(found(MASKED, words)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0142", "alt1", "botox", "142 t1"})
  void everybodyFindsThemByTheLastDigitsAndByReferences(String words) {
    assertThat(found(WHOLE, words)).isEqualTo(1);
    assertThat(found(MASKED, words)).isEqualTo(1);
  }

  @Test
  void whoCameLaterIsFoundToo() {
    assertThat(found(WHOLE, "rosalind")).isZero();

    spa.upload("more.csv", FILE.replace("Jane", "Rosalind").replace("ALT", "ALX"));
    spa.runJobs();

    assertThat(found(WHOLE, "rosalind")).isEqualTo(1);
    assertThat(found(WHOLE, "canary")).isEqualTo(2);
    assertThat(spa.count("select count(*) from searched_people")).isEqualTo(2);
  }

  @Test
  void clientsAreKnownAgainWithoutADigestOfThemBeingKept() {
    String list = "Client ID,First Name,Last Name,Mobile Phone,Email,Last Visit\n";
    String jane = "100243,Jane,Canary,+17045550142,jane@canary.example,2025-11-05\n";
    spa.upload("clients.csv", list + jane);
    spa.runJobs();
    spa.upload("clients.csv", list + jane + "100680,Ann,Other,+17045550143,,2025-10-03\n");
    spa.runJobs();

    Map<UUID, ClientRecord> clients = new HashMap<>();
    spa.in(() ->
        spa.lines.forEachActive(
            LineKind.CLIENT,
            line ->
                clients.put(
                    line.key(),
                    CanonicalJson.line(
                        line.content(), new LineRef("", line.line()), ClientRecord.class))));
    assertThat(clients).hasSize(2);
    clients.forEach((key, client) -> assertThat(key).isNotEqualTo(LineKeys.of(client)));
    assertThat(spa.texts("select reference from statement_lines where kind = 'CLIENT'"))
        .containsOnly("");
  }

  private long found(ClientPrivacy reader, String words) {
    ListFilter list = new ListFilter(null, null, null, reader.search(words), null, null);
    ReviewFilter filter = new ReviewFilter(null, null, false, null, null, list);
    return spa.in(() -> spa.reviews.summary(filter).count());
  }
}
