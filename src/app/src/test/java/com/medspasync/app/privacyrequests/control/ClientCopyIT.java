package com.medspasync.app.privacyrequests.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.privacyrequests.control.FoundClients.FoundClient;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.privacyrequests.entity.RequestStatus;
import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.app.statements.control.PeopleInMemory;
import com.medspasync.app.statements.control.SearchedPeople;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.tenants.keys.BlindIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client gets everything that is held about her, and nothing of whoever is called the same. */
class ClientCopyIT {

  private static final String REWARDS =
      """
      "Transaction ID","Date","Member Name","Member Phone","Member Email","Member ID","Location",\
      "Treatments","Qty","Points Issued","Points Redeemed","Offer","Total Savings","Status",\
      "Reimbursement Status","Reimbursement Date","Reimbursement Amount"
      "ALT1","10/05/2025","Jane Canary","(704) 555-0142","jane@canary.example","M1","Main",\
      "Botox","20","0","0","","50.00","Completed","Pending","",""
      "ALT2","10/06/2025","Jane Canary","(704) 555-0142","jane@canary.example","M1","Main",\
      "Botox","20","0","0","","60.10","Completed","Pending","",""
      "ALT3","10/06/2025","Jane Canary","(704) 555-0199","other@namesake.example","M2","Main",\
      "Botox","20","0","0","","70.00","Completed","Pending","",""
      "ALT4","10/07/2025","Jane Canary","","","M3","Main",\
      "Botox","20","0","0","","80.00","Completed","Pending","",""
      "ALT5","10/07/2025","Jane Canary","","","M4","Main",\
      "Juvederm","1","0","0","","90.00","Completed","Pending","",""
      """;

  private static final String CLIENTS =
      """
      Client ID,First Name,Last Name,Mobile Phone,Email,Last Visit
      100243,Jane,Canary,+17045550142,jane@canary.example,2025-11-05
      100680,Jane,Canary,+17045550199,other@namesake.example,2025-10-03
      """;

  private static final Currency DOLLARS = Currency.getInstance("USD");

  @TempDir Path folder;

  private TestSpa spa;
  private PersonalData personal;
  private KeptLines lines;
  private FindClients find;
  private PrivacyRequests requests;
  private AskForCopy ask;
  private ClientCopies copies;

  @BeforeEach
  void importFiles() {
    spa = TestSpa.with(new StandardReconciler(), folder);
    work();
    spa.upload("rewards.csv", REWARDS);
    spa.upload("clients.csv", CLIENTS);
    spa.runJobs();
  }

  @Test
  void holdsEveryLineOfHersAndNothingOfANamesake() throws IOException {
    List<FoundClient> hers = hers(find("jane canary"));
    assertThat(hers).hasSize(2);

    Map<String, String> copy = copy(ids(hers), List.of());

    assertThat(references(copy)).containsExactlyInAnyOrder("ALT1", "ALT2", "");
    JsonNode json = CanonicalJson.tree(text(copy, "copy.json"));
    assertThat(json.path("currency").asText()).isEqualTo("USD");
    assertThat(json.at("/lines/1/amountMinor").asLong()).isEqualTo(6_010);
    assertThat(json.path("people")).hasSize(2);
    assertThat(text(copy, "lines.csv")).contains("ALT1", "60.10").contains("# 3 rows");
    for (String file : List.of("copy.json", "lines.csv")) {
      assertThat(text(copy, file))
          .as(file)
          .contains("jane@canary.example")
          .doesNotContain("0199", "other@namesake.example", "ALT3", "ALT4", "ALT5", "100680");
    }
  }

  @Test
  void aLineWithOnlyANameIsShownApartAndTakenOnlyWhenItIsChosen() throws IOException {
    FoundClients found = find("jane canary");
    assertThat(found.lines())
        .extracting(line -> line.line().reference())
        .containsExactlyInAnyOrder("ALT4", "ALT5");
    UUID chosen =
        found.lines().stream()
            .map(FoundClients.NameOnly::line)
            .filter(line -> line.reference().equals("ALT5"))
            .findFirst()
            .orElseThrow()
            .key();

    Map<String, String> copy = copy(ids(hers(found)), List.of(chosen));

    assertThat(references(copy)).containsExactlyInAnyOrder("ALT1", "ALT2", "", "ALT5");
  }

  @Test
  void sheIsFoundByAnyPartAndByHerPhoneHoweverItIsWritten() {
    for (String words : List.of("CANARY jan", "(704) 555-0142", "+1 704 555 0142", "jane@can")) {
      assertThat(hers(find(words))).as(words).hasSize(2);
    }
    assertThat(find("704 555 0142").clients()).hasSize(2);
    assertThat(find("nobody").clients()).isEmpty();
  }

  @Test
  void anOlderStateOfARecordIsHeldTooAndSaysSo() throws IOException {
    spa.upload("later.csv", REWARDS.replace("60.10", "61.00"));
    spa.runJobs();

    Map<String, String> copy = copy(ids(hers(find("jane canary"))), List.of());

    Map<Long, Boolean> counts = new HashMap<>();
    for (JsonNode line : CanonicalJson.tree(text(copy, "copy.json")).path("lines")) {
      if (line.path("reference").asText().equals("ALT2")) {
        counts.put(line.path("amountMinor").asLong(), line.path("counts").asBoolean());
      }
    }
    assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(6_010L, false, 6_100L, true));
  }

  @Test
  void whatPeopleWroteAboutHerLinesGoesAlong() throws IOException {
    String match = "select id::text from matches where line_key = '" + keyOf("ALT1") + "'";
    UUID id = UUID.fromString(spa.texts(match).getFirst());
    spa.in(() ->
        spa.decideReviews.decide(
            id,
            new Wish(
                DecisionAction.MARK,
                List.of(),
                List.of(),
                "not_in_pos",
                "She called about it",
                spa.reviews.get(id).version()),
            spa.bookkeeper));

    String json = text(copy(ids(hers(find("jane canary"))), List.of()), "copy.json");

    assertThat(CanonicalJson.tree(json).at("/decisions/0/note").asText())
        .isEqualTo("She called about it");
  }

  @Test
  void nothingInTheTableRunsAsAFormula() throws IOException {
    spa.upload("sums.csv", REWARDS.replace("Jane Canary", "=1+1 Canary").replace("ALT", "ALX"));
    spa.runJobs();

    Map<String, String> copy = copy(ids(hers(find("=1+1 canary"))), List.of());

    assertThat(text(copy, "lines.csv")).contains("'=1+1 Canary").doesNotContain(",=1+1");
  }

  @Test
  void isAsItsDescriptionSays() throws IOException {
    Map<String, String> copy = copy(ids(hers(find("jane canary"))), List.of(keyOf("ALT4")));

    assertThat(
            Described.by(CanonicalJson.tree(text(copy, "copy.schema.json")))
                .faults(CanonicalJson.tree(text(copy, "copy.json"))))
        .isEmpty();
    assertThat(text(copy, "README.txt")).contains("copy.schema.json");
  }

  @Test
  void theRequestIsKeptWithoutHerName() throws IOException {
    List<UUID> hers = ids(hers(find("jane canary")));
    PrivacyRequest asked = asked(hers, List.of());
    assertThat(asked.status()).isEqualTo(RequestStatus.OPEN);
    assertThat(asked.dueAt()).isEqualTo(asked.askedAt().plus(PrivacyRequests.TIME_TO_ANSWER));
    assertThat(asked.lineCount()).isEqualTo(3);

    spa.in(() -> copies.handOut(asked.id(), DOLLARS));

    PrivacyRequest done = spa.in(() -> requests.page(10, null)).data().getFirst();
    assertThat(done.status()).isEqualTo(RequestStatus.DONE);
    assertThat(done.identifiedBy()).isEqualTo("Passport of Jane Canary");
    assertThat(spa.texts("select lower(t::text) from privacy_requests t"))
        .singleElement()
        .asString()
        .doesNotContain("jane", "canary", "5550142")
        .doesNotContain("passport");
  }

  @Test
  void whomNobodyKnowsNobodyGetsACopyOf() {
    List<UUID> hers = ids(hers(find("jane canary")));
    UUID nobody = UUID.randomUUID();

    assertRefused(List.of(), List.of(), "privacy.nobody-chosen");
    assertRefused(List.of(hers.getFirst(), nobody), List.of(), "privacy.unknown-client");
    assertRefused(hers, List.of(nobody), "privacy.unknown-line");
    // a line that says more than a name goes with the client
    assertRefused(hers, List.of(keyOf("ALT3")), "privacy.unknown-line");
    assertThat(spa.count("select count(*) from privacy_requests")).isZero();
  }

  @Test
  void whomThePracticeTakesForTheSamePersonIsShownAsSuch(@TempDir Path another) throws IOException {
    spa = TestSpa.withAMonth(another);
    work();
    Linked linked = linkedUnderAnotherSpelling();

    FoundClients found = find(linked.reward().person().name());

    FoundClient member =
        found.clients().stream()
            .filter(client -> client.id().equals(id(linked.reward())))
            .findFirst()
            .orElseThrow();
    assertThat(member.sameAs()).contains(id(linked.sale()));
    assertThat(found.clients()).extracting(FoundClient::id).contains(id(linked.sale()));
  }

  @Test
  void wordsThatMeanHalfThePracticeFindNobody(@TempDir Path another) throws IOException {
    spa = TestSpa.withAMonth(another);
    work();

    assertThatThrownBy(() -> find("a"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("privacy.too-many"));
  }

  private void work() {
    personal = spa.personal();
    LineContents contents = new LineContents(personal);
    SearchedPeople people = new SearchedPeople(spa.database(), personal, new PeopleInMemory());
    lines = new KeptLines(spa.database(), contents, people);
    find = new FindClients(lines, new LinkedLines(spa.database()), personal);
    requests = new PrivacyRequests(spa.database(), personal, Clock.systemUTC());
    ChosenLines chosen = new ChosenLines(lines, personal);
    ask = new AskForCopy(requests, chosen);
    AboutLines about = new AboutLines(spa.database(), personal);
    copies =
        new ClientCopies(
            requests,
            chosen,
            about,
            new LearnedOfClient(spa.whatWasLearned, about),
            Clock.systemUTC());
  }

  private FoundClients find(String words) {
    return spa.in(() -> find.find(words));
  }

  private PrivacyRequest asked(List<UUID> clients, List<UUID> keys) {
    return spa.in(() -> ask.ask(clients, keys, "Passport of Jane Canary", spa.bookkeeper));
  }

  private Map<String, String> copy(List<UUID> clients, List<UUID> keys) throws IOException {
    UUID request = asked(clients, keys).id();
    return unzipped(spa.in(() -> copies.handOut(request, DOLLARS)));
  }

  private void assertRefused(List<UUID> clients, List<UUID> keys, String code) {
    assertThatThrownBy(() -> asked(clients, keys))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private UUID keyOf(String reference) {
    return UUID.fromString(
        spa.texts(
                "select key::text from statement_lines where active and reference = '"
                    + reference
                    + "'")
            .getFirst());
  }

  private UUID id(KeptLine line) {
    return spa.in(() -> personal.index(BlindIndex.PERSON_TEXT, line.client()));
  }

  /** Two lines of one person, who is called otherwise in each. */
  private record Linked(KeptLine reward, KeptLine sale) {}

  private Linked linkedUnderAnotherSpelling() {
    List<String> pairs =
        spa.texts(
            """
            select m.line_key || ' ' || k.line_key
            from matches m join match_links k on k.match_id = m.id
            where m.status = 'AUTO' and m.side = 'REWARDS' order by m.id
            """);
    for (String pair : pairs) {
      String[] keys = pair.split(" ");
      KeptLine reward = newest(UUID.fromString(keys[0]));
      KeptLine sale = newest(UUID.fromString(keys[1]));
      if (!reward.isNameOnly() && !sale.isNameOnly() && !reward.client().equals(sale.client())) {
        return new Linked(reward, sale);
      }
    }
    throw new AssertionError("The month has no such pair");
  }

  private KeptLine newest(UUID key) {
    return spa.in(() -> lines.withKeys(Set.of(key))).getLast();
  }

  /** Clients of the list who have Jane's own address. */
  private static List<FoundClient> hers(FoundClients found) {
    return found.clients().stream()
        .filter(client -> client.emails().contains("jane@canary.example"))
        .toList();
  }

  private static List<UUID> ids(Collection<FoundClient> clients) {
    return clients.stream().map(FoundClient::id).toList();
  }

  private static List<String> references(Map<String, String> copy) {
    return StreamSupport.stream(
            CanonicalJson.tree(text(copy, "copy.json")).path("lines").spliterator(), false)
        .map(line -> line.path("reference").asText())
        .toList();
  }

  private static String text(Map<String, String> copy, String file) {
    return Objects.requireNonNull(copy.get(file), file);
  }

  private static Map<String, String> unzipped(byte[] archive) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
