package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Files that come twice, overlap, come alone, ask something, or are taken back. */
@OwnSpasTest
class ImportsIT {
  private static final String REWARDS = "/api/v1/reviews?side=REWARDS";
  private static final String SALES_TO_PICK = "/candidates";

  private final Spa spa;

  ImportsIT(Product product, Staff staff, TestInfo test) {
    spa = Spa.open(product, staff, test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void theSameFileTwiceIsToldAndCountedOnce() {
    Upload rewards = Statements.rewards("march.csv", 1, 30);
    JsonPath first = spa.imports(Statements.sales("sales.csv", 1, 40), rewards);
    long lines = spa.rows(REWARDS).count();

    JsonPath second = spa.imports(new Upload("march (1).csv", rewards.content()));

    assertThat(lines).isEqualTo(30);
    assertThat(second.getString("status")).isEqualTo("DONE");
    assertThat(second.getString("files[0].status")).isEqualTo("DUPLICATE");
    assertThat(second.getString("files[0].duplicateOf.importId")).isEqualTo(first.getString("id"));
    assertThat(second.getString("files[0].duplicateOf.fileName")).isEqualTo("march.csv");
    assertThat(spa.rows(REWARDS).count()).isEqualTo(30);
  }

  @Test
  void theSameFileTwiceInOneUploadIsCountedOnce() {
    Upload rewards = Statements.rewards("march.csv", 1, 10);

    JsonPath found = spa.imports(rewards, new Upload("copy of march.csv", rewards.content()));

    assertThat(found.getList("files.status", String.class)).containsExactly("READ", "DUPLICATE");
    assertThat(spa.rows(REWARDS).count()).isEqualTo(10);
  }

  @Test
  void overlappingExportsKeepEachLineOnceInItsNewestState() {
    spa.imports(
        Statements.sales("early sales.csv", 1, 30),
        Upload.text(
            "early.csv",
            Statements.REWARDS_TITLES
                + Statements.reward(1, "Pending")
                + Statements.reward(2, "Pending")));

    JsonPath found =
        spa.imports(
            Statements.sales("late sales.csv", 21, 50),
            Upload.text(
                "late.csv",
                Statements.REWARDS_TITLES
                    + Statements.reward(2, "Completed")
                    + Statements.reward(3, "Completed")));

    assertThat(found.getLong("files[0].new")).isEqualTo(20);
    assertThat(found.getLong("files[0].duplicates")).isEqualTo(10);
    assertThat(found.getLong("files[1].new")).isEqualTo(1);
    assertThat(found.getLong("files[1].changed")).isEqualTo(1);
    Rows rewards = spa.rows(REWARDS + "&sort=age");
    assertThat(rewards.all("left.reference", String.class))
        .containsExactlyInAnyOrder("ALT0000001", "ALT0000002", "ALT0000003");
    assertThat(rewards.all("left.status", String.class))
        .containsExactlyInAnyOrder("Pending", "Completed", "Completed");
  }

  @Test
  void salesAloneAreImportedAndWaitForTheOthers() {
    JsonPath found = spa.imports(Statements.sales("sales.csv", 1, 40));

    assertThat(found.getString("status")).isEqualTo("DONE");
    assertThat(found.getLong("files[0].new")).isEqualTo(40);
    assertThat(spa.rows(REWARDS).count()).isZero();

    spa.imports(Statements.rewards("rewards.csv", 1, 40));

    assertThat(spa.rows(REWARDS).all("status", String.class)).doesNotContain("UNMATCHED");
  }

  @Test
  void rewardsAloneAreImportedAndWaitForTheSales() {
    JsonPath found = spa.imports(Statements.rewards("rewards.csv", 1, 40));

    assertThat(found.getString("status")).isEqualTo("DONE");
    assertThat(spa.rows(REWARDS).all("status", String.class)).hasSize(40).containsOnly("UNMATCHED");

    spa.imports(Statements.sales("sales.csv", 1, 40));

    assertThat(spa.rows(REWARDS).all("status", String.class)).doesNotContain("UNMATCHED");
  }

  @Test
  void anUndoneImportLeavesNothingBehindAndCanComeAgain() {
    spa.imports(Statements.sales("sales.csv", 1, 40));
    Upload rewards = Statements.rewards("rewards.csv", 1, 40);
    String id = spa.imports(rewards).getString("id");
    assertThat(spa.rows(REWARDS).count()).isEqualTo(40);

    Response undone = spa.owner().asks().post("/api/v1/imports/" + id + "/undo");
    spa.awaitNewestRun();

    assertThat(undone.statusCode()).isEqualTo(200);
    assertThat(undone.path("status").toString()).isEqualTo("UNDONE");
    assertThat(spa.rows(REWARDS).count()).isZero();
    assertThat(spa.rows("/api/v1/exceptions").all("kind", String.class))
        .doesNotContain("REIMBURSEMENT");
    assertThat(spa.imports(rewards).getString("files[0].status")).isEqualTo("READ");
    assertThat(spa.rows(REWARDS).count()).isEqualTo(40);
  }

  @Test
  void anImportOnWhichADecisionRestsIsNotUndone() {
    String sales = spa.imports(Statements.sales("sales.csv", 1, 40)).getString("id");
    String rewards = spa.imports(Statements.rewards("rewards.csv", 1, 40)).getString("id");
    String match = spa.sees(REWARDS + "&limit=1").getString("data[0].id");
    String line =
        spa.sees("/api/v1/reviews/" + match + SALES_TO_PICK).getString("data[0].saleLineId");
    String decision =
        spa.decides(match, "\"action\":\"PICK\",\"links\":[{\"saleLineId\":\"" + line + "\"}]")
            .path("decisionId");

    for (String imported : List.of(sales, rewards)) {
      spa.owner()
          .asks()
          .post("/api/v1/imports/" + imported + "/undo")
          .then()
          .statusCode(409)
          .body("code", equalTo("imports.has-decisions"));
    }
    assertThat(spa.rows(REWARDS).count()).isEqualTo(40);

    spa.owner().asks().post("/api/v1/decisions/" + decision + "/undo").then().statusCode(200);
    spa.owner().asks().post("/api/v1/imports/" + rewards + "/undo").then().statusCode(200);
  }

  @Test
  void datesThatCanBeReadBothWaysAreAskedAboutAndReadAsAnswered() {
    JsonPath asked =
        spa.imports(
            Upload.text("sales.csv", Statements.dated("03/01/2025", "03/02/2025", "03/04/2025")));
    String id = asked.getString("id");
    String answer =
        "/api/v1/imports/" + id + "/files/" + asked.getString("files[0].id") + "/answer";

    assertThat(asked.getString("status")).isEqualTo("NEEDS_ANSWER");
    assertThat(asked.getString("files[0].question.type")).isEqualTo("DATE_ORDER");
    assertThat(asked.getList("files[0].question.samples", String.class))
        .containsExactly("03/01/2025", "03/02/2025", "03/04/2025");
    spa.owner().says(Map.of("dateOrder", "YEAR_FIRST")).post(answer).then().statusCode(400);
    spa.owner().says(Map.of("dateOrder", "DAY_FIRST")).post(answer).then().statusCode(202);

    JsonPath done = spa.awaitEndOf(id);
    assertThat(done.getString("status")).isEqualTo("DONE");
    assertThat(done.getLong("files[0].new")).isEqualTo(3);
    assertThat(spa.awaitNewestRun().getString("data[0].period.from")).isEqualTo("2025-01-01");
    spa.owner().says(Map.of("dateOrder", "DAY_FIRST")).post(answer).then().statusCode(409);
  }

  @Test
  void rowsThatCannotBeReadAreListedWithPlaceAndMend() {
    String rows =
        Statements.sale(1, "2025-03-05 17:41:00 -0500", "480.00")
            + Statements.sale(2, "2025-02-30 17:41:00 -0500", "480.00")
            + Statements.sale(3, "2025-03-05 17:41:00 -0500", "four hundred");

    JsonPath found = spa.imports(Upload.text("sales.csv", Statements.SALES_TITLES + rows));

    String file =
        "/api/v1/imports/" + found.getString("id") + "/files/" + found.getString("files[0].id");
    JsonPath issues = spa.sees(file + "/issues");
    assertThat(found.getLong("files[0].new")).isEqualTo(1);
    assertThat(found.getLong("files[0].rejected")).isEqualTo(2);
    assertThat(issues.getList("data.line", Integer.class)).containsExactly(3, 4);
    assertThat(issues.getList("data.column", String.class))
        .containsExactly("Closed At", "Gross Sales");
    Table csv = Table.csv(spa.owner().asks().accept("*/*").get(file + "/issues.csv").asByteArray());
    assertThat(csv.column("line")).containsExactly("3", "4");
  }

  @Test
  void whatIsNoUploadIsRefusedAndLeavesNothing() {
    spa.owner()
        .asks()
        .contentType("multipart/form-data; boundary=x")
        .body(
            """
            --x\r
            Content-Disposition: form-data; name="files"; filename="a.csv"\r
            \r
            cut\
            """
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(400);
    spa.owner()
        .asks()
        .contentType("multipart/form-data; boundary=x")
        .body("--x--\r\n".getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(400);
    spa.owner().says(Map.of()).post("/api/v1/imports").then().statusCode(415);

    assertThat(spa.rows("/api/v1/imports").count()).isZero();
  }
}
