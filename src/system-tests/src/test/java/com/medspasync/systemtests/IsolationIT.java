package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody reaches another spa's data, or does what the role does not include. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {
  private static final String V1 = "/api/v1";

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private JsonPath imported;

  private String match = "";
  private String exception = "";
  private String decision = "";
  private String line = "";
  private String version = "";

  @BeforeAll
  void keepSomethingOfEveryKind(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Secluded Skin");
    imported =
        spa.imports(
            Statements.sales("sales.csv", 1, 40),
            Statements.rewards("rewards.csv", 1, 20),
            Upload.text(
                "unmatched.csv", Statements.REWARDS_TITLES + Statements.reward(2000, "Completed")));
    match = spa.sees(V1 + "/reviews?limit=1").getString("data[0].id");
    exception = spa.sees(V1 + "/exceptions?limit=1").getString("data[0].id");
    line = spa.sees(V1 + "/reviews/" + match + "/candidates").getString("data[0].saleLineId");
    decision =
        spa.decides(match, "\"action\":\"MARK\",\"category\":\"test_txn\"").path("decisionId");
    version = spa.sees(V1 + "/learned").getString("versions[0].id");
  }

  @Test
  void whatBelongsToAnotherSpaDoesNotExist(Staff staff) {
    Staff.Person stranger = staff.signIn("owner@harbor.example");

    thingsOfTheSpa()
        .forEach(path -> {
          assertThat(spa.owner().asks().get(V1 + path).statusCode())
              .as("own %s", path)
              .isEqualTo(200);
          isNotFound("GET " + path, stranger.asks().get(V1 + path));
        });
    changesToTheSpa()
        .forEach((path, body) -> isNotFound("POST " + path, stranger.says(body).post(V1 + path)));
    assertThat(spa.sees(V1 + "/reviews/" + match).getString("decisionId")).isEqualTo(decision);
    assertThat(spa.sees(V1 + "/imports/" + imported.getString("id")).getString("status"))
        .isEqualTo("DONE");
  }

  @Test
  void listsAndDownloadsHoldNothingOfAnotherSpa(Staff staff) {
    Staff.Person stranger = staff.signIn("owner@harbor.example");

    assertThat(Rows.of(stranger, V1 + "/imports").ids()).doesNotContain(imported.getString("id"));
    assertThat(Rows.of(stranger, V1 + "/decisions").ids()).doesNotContain(decision);
    assertThat(Rows.of(stranger, V1 + "/reviews?q=ALT0000001").count()).isZero();
    assertThat(Rows.of(stranger, V1 + "/exceptions?q=ALT0002000").count()).isZero();
    assertThat(stranger.asks().accept("*/*").get(V1 + "/exports/matches.csv").asString())
        .doesNotContain("ALT0000001");
  }

  @Test
  void anotherSpasLineCannotBePicked(Staff staff) {
    Staff.Person stranger = staff.signIn("owner@harbor.example");
    JsonPath own = stranger.sees(V1 + "/reviews?status=OPEN&limit=1");

    Response picked =
        stranger
            .says(
                Map.of(
                    "action",
                    "PICK",
                    "links",
                    List.of(Map.of("saleLineId", line)),
                    "version",
                    own.getInt("data[0].version")))
            .post(V1 + "/reviews/" + own.getString("data[0].id") + "/decisions");

    assertThat(picked.statusCode()).isEqualTo(400);
    assertThat(picked.path("code").toString()).isEqualTo("reviews.unknown-line");
  }

  @Test
  void anotherSpasItemsAreLeftOutOfABulkDecision(Staff staff) {
    Map<String, Object> item = Map.of("id", match, "version", 2);

    staff
        .signIn("owner@harbor.example")
        .says(Map.of("action", "ACCEPT", "items", List.of(item)))
        .post(V1 + "/reviews/bulk-decisions")
        .then()
        .statusCode(200)
        .body("summary.accepted", equalTo(0))
        .body("data[0].problem.code", equalTo("reviews.not-found"));
  }

  @Test
  void anIdempotencyKeyOfAnotherSpaMeansNothing(Product product, Staff staff) {
    Upload file = Statements.rewards("rewards.csv", 300, 301);
    Spa other = Spa.open(product, staff, "Same Key Spa");

    String first = spa.upload(List.of(file), "first-import").path("id");
    Response second = other.upload(List.of(file), "first-import");

    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.path("id").toString()).isNotEqualTo(first);
    assertThat(other.awaitEndOf(second.path("id")).getString("files[0].status")).isEqualTo("READ");
    spa.awaitEndOf(first);
  }

  @Test
  void whoIsNotSignedInGetsNothing(Staff staff) {
    thingsOfTheSpa()
        .forEach(
            path -> assertThat(staff.nobody().get(V1 + path).statusCode()).as(path).isEqualTo(401));
    changesToTheSpa()
        .forEach((path, body) ->
            assertThat(
                    staff
                        .nobody()
                        .contentType("application/json")
                        .body(body)
                        .post(V1 + path)
                        .statusCode())
                .as(path)
                .isEqualTo(401));
  }

  @Test
  void aRoleDoesOnlyWhatItIncludes(Staff staff) {
    Staff.Person auditor = staff.signIn("auditor@harbor.example");
    Staff.Person frontDesk = staff.signIn("frontdesk@harbor.example");
    Staff.Person injector = staff.signIn("injector@harbor.example");
    String own = auditor.sees(V1 + "/reviews?status=OPEN&limit=1").getString("data[0].id");

    isForbidden(auditor.says(accepting(1)).post(V1 + "/reviews/" + own + "/decisions"));
    isForbidden(auditor.says(Map.of()).post(V1 + "/reconciliation-runs"));
    isForbidden(auditor.says(Map.of()).post(V1 + "/learned/versions/" + version + "/restore"));
    isForbidden(auditor.says(Map.of("acceptedError", 0.01, "version", 0)).put(V1 + "/accuracy"));
    isForbidden(frontDesk.asks().get(V1 + "/learned"));
    isForbidden(
        auditor
            .asks()
            .multiPart("files", "a.csv", Statements.rewards("a.csv", 1, 2).content())
            .post(V1 + "/imports"));
    isForbidden(frontDesk.asks().get(V1 + "/imports"));
    isForbidden(frontDesk.asks().get(V1 + "/dashboard"));
    isForbidden(frontDesk.asks().accept("*/*").get(V1 + "/exports/matches.csv"));
    isForbidden(frontDesk.says(accepting(1)).post(V1 + "/reviews/" + own + "/decisions"));
    for (String path :
        List.of("/reviews", "/reviews/" + own, "/decisions", "/exceptions", "/payouts")) {
      isForbidden(injector.asks().get(V1 + path));
    }
    assertThat(frontDesk.sees(V1 + "/reviews/" + own).getString("status")).isEqualTo("OPEN");
  }

  @Test
  void changesNeedTheProofThatOurOwnPageMadeThem() {
    changesToTheSpa()
        .forEach((path, body) -> {
          Response refused =
              spa.owner()
                  .asksWithoutProof()
                  .contentType("application/json")
                  .body(body)
                  .post(V1 + path);
          assertThat(refused.statusCode()).as(path).isEqualTo(403);
          assertThat(refused.path("code").toString()).as(path).isEqualTo("identity.csrf");
        });
    spa.owner()
        .asksWithoutProof()
        .multiPart("files", "a.csv", Statements.rewards("a.csv", 1, 2).content())
        .post(V1 + "/imports")
        .then()
        .statusCode(403);
  }

  private List<String> thingsOfTheSpa() {
    String file = imported.getString("files[0].id");
    return List.of(
        "/imports/" + imported.getString("id"),
        "/imports/" + imported.getString("id") + "/files/" + file + "/issues",
        "/jobs/" + imported.getString("jobId"),
        "/reconciliation-runs/" + imported.getString("runId"),
        "/reviews/" + match,
        "/reviews/" + match + "/candidates",
        "/exceptions/" + exception);
  }

  private Map<String, Object> changesToTheSpa() {
    String imports = "/imports/" + imported.getString("id");
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put(imports + "/undo", Map.of());
    changes.put(
        imports + "/files/" + imported.getString("files[0].id") + "/answer",
        Map.of("dateOrder", "DAY_FIRST"));
    changes.put("/reviews/" + match + "/decisions", accepting(2));
    changes.put("/decisions/" + decision + "/undo", Map.of());
    changes.put("/learned/decisions/" + decision + "/revoke", Map.of());
    changes.put("/learned/versions/" + version + "/restore", Map.of());
    changes.put(
        "/exceptions/" + exception + "/decisions", Map.of("action", "RESOLVE", "version", 1));
    return changes;
  }

  private static Map<String, Object> accepting(int version) {
    return Map.of("action", "ACCEPT", "version", version);
  }

  private static void isNotFound(String what, Response answer) {
    assertThat(answer.statusCode()).as(what).isEqualTo(404);
    assertThat(answer.path("code").toString()).as(what).endsWith("not-found");
  }

  private static void isForbidden(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    assertThat(answer.path("code").toString()).isEqualTo("identity.forbidden");
  }
}
