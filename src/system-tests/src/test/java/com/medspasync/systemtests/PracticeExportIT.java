package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner, or whoever runs the service, takes everything along that a practice keeps. */
@OwnSpasTest
class PracticeExportIT {
  private static final String EXPORTS = "/api/v1/exports/practice";

  @TempDir Path folder;

  @Test
  void anOwnerDownloadsOnceWhatThePagesShow(Product product, Staff staff) throws Exception {
    Spa spa = Spa.open(product, staff, "Leaving Spa");
    spa.imports(Upload.aMonth());
    spa.decides(spa.waiting(1).getFirst(), "\"action\":\"ACCEPT\",\"note\":\"=sum(1) seen\"")
        .then()
        .statusCode(200);

    JsonPath ready = exported(spa);
    PracticeArchive archive = downloaded(spa, ready.getString("id"));

    PracticeArchive.Verdict verdict =
        archive.verify(folder, "--fingerprint", ready.getString("fingerprint"));
    assertThat(verdict.exitCode()).as(verdict.output()).isZero();
    assertThat(download(spa.owner(), ready.getString("id")).statusCode()).isEqualTo(404);
    assertThat(spa.sees(EXPORTS).getString("data[0].status")).isEqualTo("DOWNLOADED");
    hasReviews(spa, archive);
    hasExceptions(spa, archive);
    hasPayouts(spa, archive);
    hasFiles(spa, archive);
    assertThat(archive.rows("decisions").getFirst()).containsEntry("note", "=sum(1) seen");
    spa.await("/api/v1/alerts", found -> found.getList("data.rule").contains("MASS_EXPORT"));
    assertThat(spa.sees("/api/v1/audit-events?limit=100").getList("data.action"))
        .contains("exportPractice", "downloadPracticeExport");
  }

  @Test
  void theCommandWritesTheSameForASuspendedPracticeToo(Product product, Staff staff)
      throws Exception {
    Spa spa = Spa.open(product, staff, "Handed-over Spa");
    spa.imports(Statements.sales("sales.csv", 1, 40), Statements.rewards("rewards.csv", 1, 40));
    String id = spa.sees("/api/v1/session").getString("tenant.id");
    PracticeArchive byTheOwner = downloaded(spa, exported(spa).getString("id"));
    product.commands().run("tenants", "suspend", id, "--reason", "moves away");
    Path out = folder.resolve("by command.zip");

    Commands.Outcome written =
        product.commands().run("tenants", "export", id, "--out", out.toString());

    assertThat(written.exitCode()).as(written.output()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
    PracticeArchive byTheCommand = new PracticeArchive(out);
    for (String table : List.of("statement_lines", "matches", "match_links", "people")) {
      assertThat(byTheCommand.text(table + ".jsonl"))
          .as(table)
          .isNotEmpty()
          .isEqualTo(byTheOwner.text(table + ".jsonl"));
    }
    assertThat(byTheCommand.text("audit_events.jsonl")).contains("\"actor_kind\":\"OPERATOR\"");
    assertThat(byTheCommand.verify(folder, "--fingerprint", fingerprint(written)).exitCode())
        .isZero();

    Commands.Outcome again =
        product.commands().run("tenants", "export", id, "--out", out.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.output()).contains("exists already");
    Commands.Outcome nowhere =
        product.commands().run("tenants", "export", id, "--out", folder + "/none/a.zip");
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.output()).contains("nothing of it is left");
    try (var left = Files.list(folder)) {
      assertThat(left.map(file -> String.valueOf(file.getFileName())))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void oneIsMadeAtATimeAndARepeatedRequestAsksForOne(Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Hasty Spa");
    String key = UUID.randomUUID().toString();

    Response first = spa.owner().says("{}").header("Idempotency-Key", key).post(EXPORTS);
    Response repeated = spa.owner().says("{}").header("Idempotency-Key", key).post(EXPORTS);

    first.then().statusCode(202);
    assertThat(repeated.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    awaitReady(spa, first.path("id"));
    JsonPath second = exported(spa);
    assertThat(spa.sees(EXPORTS + "/" + first.path("id")).getString("status"))
        .as("a newer one takes its place")
        .isEqualTo("EXPIRED");
    download(spa.owner(), first.path("id")).then().statusCode(404);
    new SpaRows(product)
        .change(
            spa.sees("/api/v1/session").getString("tenant.id"),
            "update %s.practice_exports set expires_at = now() where status = 'READY'");
    download(spa.owner(), second.getString("id"))
        .then()
        .statusCode(404)
        .body("code", equalTo("archives.gone"));
  }

  @Test
  void anotherOwnerIsToldAndCannotDownloadIt(Product product, Staff staff, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Shared Spa");
    String email = "partner-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
    spa.owner()
        .says(Map.of("email", email, "name", "Bo Fletcher", "role", "OWNER"))
        .post("/api/v1/staff/invitations")
        .then()
        .statusCode(200);
    Map<String, String> accepted = new HashMap<>();
    accepted.put("token", mailbox.latest(email, 1).token());
    accepted.put("password", "seven calm herons at noon");
    Staff.Person partner =
        staff.person(
            staff
                .nobody()
                .contentType("application/json")
                .body(accepted)
                .post("/api/v1/auth/invitation/accept"));

    String id = exported(spa).getString("id");

    Mailbox.Received letter = mailbox.latest(email, 2);
    assertThat(letter.subject()).isEqualTo("A full export was asked for");
    assertThat(letter.text()).contains("Shared Spa", "/app/your-data").doesNotContain("Rosa");
    assertThat(partner.sees(EXPORTS).getBoolean("data[0].yours")).isFalse();
    download(partner, id).then().statusCode(403).body("code", equalTo("archives.of-another"));
    assertThat(download(spa.owner(), id).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "bookkeeper", "auditor", "frontdesk", "injector"})
  void nobodyElseAsksForOneOrSeesAny(String role, Staff staff) {
    Staff.Person person = staff.signIn(role + "@lumen.example");

    person.says("{}").post(EXPORTS).then().statusCode(403);
    person.asks().get(EXPORTS).then().statusCode(403);
  }

  private static JsonPath exported(Spa spa) {
    Response asked = spa.owner().says("{}").post(EXPORTS);
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
    return awaitReady(spa, asked.path("id"));
  }

  private static JsonPath awaitReady(Spa spa, String id) {
    JsonPath made =
        spa.await(EXPORTS + "/" + id, found -> !found.getString("status").equals("QUEUED"));
    assertThat(made.getString("status")).as(made.prettify()).isEqualTo("READY");
    return made;
  }

  private static Response download(Staff.Person person, String id) {
    return person.asks().accept("*/*").post(EXPORTS + "/" + id + "/download");
  }

  private PracticeArchive downloaded(Spa spa, String id) throws IOException {
    Response answer = download(spa.owner(), id);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new PracticeArchive(Files.write(folder.resolve("export.zip"), answer.asByteArray()));
  }

  private static String fingerprint(Commands.Outcome written) {
    return written
        .output()
        .lines()
        .filter(line -> line.startsWith("Fingerprint "))
        .map(line -> line.substring("Fingerprint ".length()))
        .findFirst()
        .orElseThrow();
  }

  private static void hasReviews(Spa spa, PracticeArchive archive) throws IOException {
    Map<String, Map<String, Object>> kept = archive.byId("matches", "match");
    int compared = 0;
    for (String side : List.of("REWARDS", "PAYOUTS")) {
      for (JsonPath page : spa.rows("/api/v1/reviews?status=ALL&side=" + side).pages()) {
        for (Map<String, Object> shown : page.<Map<String, Object>>getList("data")) {
          Map<String, Object> row = Objects.requireNonNull(kept.get(shown.get("id")));
          assertThat(row)
              .containsEntry("side", side)
              .containsEntry("status", shown.get("status"))
              .containsEntry("category", shown.get("category"))
              .containsEntry("decision", shown.get("decision"))
              .containsEntry("occurred_on", shown.get("occurredOn"))
              .containsEntry("money_minor", minor(shown, "money"));
          assertThat(number(row, "confidence")).isEqualTo(number(shown, "confidence"));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000).isEqualTo(presentOf(archive, "matches"));
  }

  private static void hasExceptions(Spa spa, PracticeArchive archive) throws IOException {
    Map<String, Map<String, Object>> kept = archive.byId("discrepancies", "exc");
    Rows rows = spa.rows("/api/v1/exceptions?status=ALL");
    for (JsonPath page : rows.pages()) {
      for (Map<String, Object> shown : page.<Map<String, Object>>getList("data")) {
        assertThat(Objects.requireNonNull(kept.get(shown.get("id"))))
            .containsEntry("kind", shown.get("kind"))
            .containsEntry("category", shown.get("category"))
            .containsEntry("invoice", shown.getOrDefault("invoice", ""))
            .containsEntry("occurred_on", shown.get("date"))
            .containsEntry("status", shown.get("status"))
            .containsEntry("at_stake_minor", minor(shown, "atStake"));
      }
    }
    assertThat(rows.count()).isPositive().isEqualTo(presentOf(archive, "discrepancies"));
  }

  private static void hasPayouts(Spa spa, PracticeArchive archive) throws IOException {
    Map<String, Map<String, Object>> kept = archive.byId("payouts", "payout");
    Rows rows = spa.rows("/api/v1/payouts");
    for (JsonPath page : rows.pages()) {
      for (Map<String, Object> shown : page.<Map<String, Object>>getList("data")) {
        assertThat(Objects.requireNonNull(kept.get(shown.get("id"))))
            .containsEntry("source", shown.get("processor"))
            .containsEntry("state", shown.get("state"))
            .containsEntry("entries", shown.get("entryCount"))
            .containsEntry("gross_minor", minor(shown, "gross"))
            .containsEntry("fee_minor", minor(shown, "fee"))
            .containsEntry("net_minor", minor(shown, "net"));
      }
    }
    assertThat(rows.count()).isPositive().isEqualTo(kept.size());
  }

  private static void hasFiles(Spa spa, PracticeArchive archive) throws IOException {
    Map<String, byte[]> sent = new HashMap<>();
    Upload.aMonth().forEach(file -> sent.put(file.name(), file.content()));
    Map<String, Map<String, Object>> kept = archive.byId("statement_files", "file");
    JsonPath imports = spa.sees("/api/v1/imports");
    List<Map<String, Object>> files = imports.getList("data[0].files");
    assertThat(files).hasSameSizeAs(sent.keySet());
    for (Map<String, Object> shown : files) {
      Map<String, Object> row = Objects.requireNonNull(kept.get(shown.get("id")));
      assertThat(row)
          .containsEntry("name", shown.get("name"))
          .containsEntry("recognized_as", shown.get("recognizedAs"))
          .containsEntry("status", shown.get("status"));
      assertThat(archive.bytes(String.valueOf(row.get("entry"))))
          .isEqualTo(sent.get(String.valueOf(shown.get("name"))));
    }
  }

  private static double number(Map<String, Object> row, String field) {
    return ((Number) Objects.requireNonNull(row.get(field))).doubleValue();
  }

  private static Object minor(Map<String, Object> row, String money) {
    Map<?, ?> amount = (Map<?, ?>) Objects.requireNonNull(row.get(money));
    return Objects.requireNonNull(amount.get("minor"));
  }

  private static long presentOf(PracticeArchive archive, String table) throws IOException {
    return archive.rows(table).stream()
        .filter(row -> Boolean.TRUE.equals(row.get("present")))
        .count();
  }
}
