package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that somebody does or tries leaves an event, and whoever changes one is found out. */
@SystemTest
class AuditIT {
  private static final String EVENTS = "/api/v1/audit-events";
  private static final String CANARY = "Xantippe Quillfeather";

  private static Spa spa;

  @BeforeAll
  static void openASpa(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Audited Spa");
    spa.imports(Statements.sales("sales.csv", 1, 4));
  }

  @Test
  void eachOperationLeavesWhoWhatWhenFromWhereAndWhichRequest() {
    String id = "req_audit_" + System.nanoTime();

    spa.owner().asks().header("X-Request-Id", id).get("/api/v1/reviews?limit=2&sort=MONEY");

    Map<String, Object> event = eventOf(id);
    assertThat(event)
        .containsEntry("action", "listReviews")
        .containsEntry("kind", "READ")
        .containsEntry("outcome", "DONE")
        .containsEntry("address", "127.0.0.1")
        .containsEntry("filter", Map.of("limit", "2", "sort", "MONEY"));
    assertThat((Map<?, ?>) event.get("actor")).hasFieldOrPropertyWithValue("name", "Rosa Vance");
  }

  @Test
  void whatWasDoneInTheBackgroundSaysWhoAskedForItAndWhatCameOut() {
    String owner = spa.sees("/api/v1/session").getString("person.id");
    for (String action : List.of("importRead", "runMade")) {
      JsonPath found =
          spa.await(EVENTS + "?action=" + action, events -> !events.getList("data").isEmpty());
      assertThat(found.getString("data[0].actor.kind")).isEqualTo("SYSTEM");
      assertThat(found.getString("data[0].outcome")).isEqualTo("DONE");
      assertThat(found.getList("data[0].objects", String.class))
          .contains(owner)
          .anyMatch(id -> id.startsWith("job_"));
    }
    JsonPath read = spa.sees(EVENTS + "?action=importRead");
    assertThat(read.getString("data[0].changes.find { it.of == 'files' }.to")).isEqualTo("1");
    assertThat(read.getInt("data[0].changes.find { it.of == 'linesNew' }.to")).isPositive();
  }

  @Test
  void wordsThatAreLookedForAreNotRepeated() {
    String id = "req_audit_" + System.nanoTime();

    spa.owner().asks().header("X-Request-Id", id).queryParam("q", CANARY).get("/api/v1/exceptions");

    assertThat(eventOf(id)).containsEntry("filter", Map.of("q", "…"));
  }

  @Test
  void aChangeShowsTheValueBeforeAndAfter() {
    String id = "req_audit_" + System.nanoTime();
    JsonPath place = spa.sees("/api/v1/locations");
    Map<String, Object> correction =
        Map.of(
            "name",
            "Pier " + System.nanoTime(),
            "timezone",
            place.getString("data[0].timezone"),
            "version",
            place.getInt("data[0].version"));

    spa.owner()
        .says(correction)
        .header("X-Request-Id", id)
        .put("/api/v1/locations/" + place.getString("data[0].id"))
        .then()
        .statusCode(200);

    Map<String, Object> event = eventOf(id);
    assertThat(event)
        .containsEntry("action", "correctLocation")
        .containsEntry("objects", List.of(place.getString("data[0].id")))
        .containsEntry(
            "changes",
            List.of(
                Map.of(
                    "of",
                    "name",
                    "from",
                    place.getString("data[0].name"),
                    "to",
                    correction.get("name"))));
  }

  @Test
  void aRefusalIsRecordedAndAnExportAlso(Staff staff) {
    String refused = "req_audit_" + System.nanoTime();
    String exported = "req_export_" + System.nanoTime();
    Staff.Person auditor = staff.signIn("auditor@lumen.example");

    auditor
        .says(Map.of("from", "2025-02-01"))
        .header("X-Request-Id", refused)
        .post("/api/v1/reconciliation-runs");
    auditor
        .asks()
        .accept("*/*")
        .header("X-Request-Id", exported)
        .get("/api/v1/exports/payouts.csv");

    assertThat(eventOf(auditor, refused))
        .containsEntry("outcome", "REFUSED")
        .containsEntry("action", "createReconciliationRun")
        .containsEntry("code", "identity.forbidden");
    assertThat(eventOf(auditor, exported))
        .containsEntry("outcome", "DONE")
        .containsEntry("kind", "EXPORT");
  }

  private static boolean hasOne(JsonPath list) {
    return !list.getList("data").isEmpty();
  }

  @Test
  void aSignInThatFailsIsRecordedWithoutSayingThatItWasThePerson(Staff staff) {
    staff.trySignIn(spa.ownersEmail(), "not the password of this person");

    JsonPath failed = spa.await(EVENTS + "?action=signIn&outcome=FAILED", AuditIT::hasOne);
    assertThat(failed.getString("data[0].actor.kind")).isEqualTo("UNKNOWN");
    assertThat(failed.getString("data[0].with")).isEqualTo("PASSWORD");
    assertThat(failed.getString("data[0].objects[0]")).startsWith("person_");
  }

  @Test
  void whoeverKeepsTheBooksSeesHerOwnEventsOnly(Staff staff) {
    Staff.Person bookkeeper = staff.signIn("bookkeeper@lumen.example");
    bookkeeper.sees("/api/v1/payouts");
    Staff.Person manager = staff.signIn("manager@lumen.example");
    manager.sees("/api/v1/payouts");
    String managers = newestOf(manager, "Manager");

    Set<String> actors =
        new HashSet<>(bookkeeper.sees(EVENTS + "?limit=100").getList("data.actor.id"));

    assertThat(actors).hasSize(1);
    assertThat(bookkeeper.asks().get(EVENTS + "/" + managers).statusCode()).isEqualTo(404);
    assertThat(manager.asks().get(EVENTS + "/" + managers).statusCode()).isEqualTo(200);
    assertThat(bookkeeper.sees(EVENTS).getList("people")).isEmpty();
    String download = bookkeeper.asks().accept("text/csv").get(EVENTS + "/download").asString();
    assertThat(download).contains(actors.iterator().next());
    assertThat(download.split("PERSON,person_"))
        .hasSizeGreaterThan(2)
        .hasSameSizeAs(download.split("PERSON," + actors.iterator().next()));
  }

  @Test
  void eventsAreFoundByWhatTheyAreAbout(Staff staff) {
    Staff.Person owner = staff.signIn("owner@lumen.example");
    String row = owner.sees("/api/v1/reviews?limit=1").getString("data[0].id");
    owner.sees("/api/v1/reviews/" + row);

    JsonPath found = owner.sees(EVENTS + "?object=" + row + "&kind=READ");

    assertThat(found.getList("data.action", String.class)).contains("getReview", "listReviews");
    assertThat(found.<List<String>>getList("data.objects"))
        .allSatisfy(objects -> assertThat(objects).contains(row));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    for (int i = 0; i < 5; i++) {
      spa.sees("/api/v1/exceptions?limit=1");
    }
    List<String> all = spa.sees(EVENTS + "?action=listExceptions").getList("data.id");
    String first = spa.sees(EVENTS + "?action=listExceptions&limit=2").getString("data[1].id");

    List<String> next =
        spa.sees(EVENTS + "?action=listExceptions&limit=2&startingAfter=" + first)
            .getList("data.id");

    assertThat(next).isEqualTo(all.subList(2, 4));
  }

  @Test
  void theDownloadIsCheckedByTheScriptForCustomers(@TempDir Path folder) throws IOException {
    JsonPath chained =
        spa.await(EVENTS + "?limit=1&action=createImport", found -> isChained(found, 0));
    assertThat(chained.getLong("data[0].position")).isPositive();
    Response download = spa.owner().asks().accept("text/csv").get(EVENTS + "/download");
    Path file = folder.resolve("events.csv");
    Files.write(file, download.asByteArray());
    Path script = Commands.project().resolve("src/web/public/verify-audit.py");
    Commands commands = Commands.onHome(folder, Map.of());

    Commands.Outcome untouched =
        commands.run(List.of("python3", script.toString(), file.toString()));
    Files.writeString(file, Files.readString(file).replaceFirst(",createImport,", ",listReviews,"));
    Commands.Outcome edited = commands.run(List.of("python3", script.toString(), file.toString()));

    assertThat(untouched.exitCode()).as(untouched.output()).isZero();
    assertThat(edited.exitCode()).as(edited.output()).isEqualTo(1);
    assertThat(edited.output()).contains("was changed");
  }

  @Test
  void theCommandAndThePageNameWhatWasChangedInTheDatabase(Product product, Staff staff) {
    Spa victim = Spa.open(product, staff, "Tampered Spa");
    String tenant = victim.sees("/api/v1/session").getString("tenant.id");
    JsonPath events =
        victim.await(EVENTS + "?action=confirmAuthenticator", found -> isChained(found, 0));
    String event = events.getString("data[0].id");
    assertThat(victim.sees(EVENTS + "/verification").getBoolean("intact")).isTrue();
    assertThat(verify(product, tenant).exitCode()).isZero();

    new SpaRows(product)
        .change(
            tenant,
            "update %s.audit_events set address = '192.0.2.1' where action = 'confirmAuthenticator'");

    JsonPath found = victim.sees(EVENTS + "/verification");
    assertThat(found.getBoolean("intact")).isFalse();
    assertThat(found.getString("eventId")).isEqualTo(event);
    Commands.Outcome outcome = verify(product, tenant);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("BROKEN", event, "Tampered Spa");
  }

  private static Commands.Outcome verify(Product product, String tenant) {
    return product.commands().run("verify-audit", "--tenant", tenant);
  }

  private static boolean isChained(JsonPath list, int row) {
    return list.get("data[" + row + "].position") != null;
  }

  private static String newestOf(Staff.Person reader, String role) {
    return reader
        .sees(EVENTS + "?action=listPayouts&limit=100")
        .getString(
            "data.find { it.actor.role == '" + role.toUpperCase(java.util.Locale.ROOT) + "' }.id");
  }

  private static Map<String, Object> eventOf(String requestId) {
    return eventOf(spa.owner(), requestId);
  }

  private static Map<String, Object> eventOf(Staff.Person reader, String requestId) {
    Map<String, Object> event =
        reader
            .sees(EVENTS + "?limit=100")
            .getMap("data.find { it.requestId == '" + requestId + "' }");
    assertThat(event).as(requestId).isNotNull();
    return event;
  }
}
