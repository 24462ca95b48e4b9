package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The machine loses power in the middle of the work. */
@SystemTest
@Tag("journey")
class SuddenDeathIT {
  private static final int SALES = 100_000;
  private static final int REWARDS = 2_000;

  @Test
  void anImportItsRunAndAnOpenPageSurviveIt(Product product, Staff staff, Page page) {
    Spa spa = Spa.open(product, staff, "Phoenix Med Spa");
    JsonPath earlier = spa.imports(Statements.rewards("earlier.csv", 1, 50));
    String match = spa.sees("/api/v1/reviews?limit=1").getString("data[0].id");
    String decision =
        spa.decides(match, "\"action\":\"MARK\",\"category\":\"test_txn\"").path("decisionId");
    Upload sales = Statements.sales("sales.csv", 1, SALES);
    Upload rewards = Statements.rewards("rewards.csv", 1, REWARDS);
    Response accepted = spa.upload(List.of(rewards, sales), "the-large-import");
    String id = accepted.path("id");
    assertThat(accepted.statusCode()).isEqualTo(202);

    StaffApp app = StaffApp.signIn(page, spa, "/matches?status=UNMATCHED");
    String line = app.currentLine();

    spa.await("/api/v1/imports/" + id, SuddenDeathIT::isReadingTheSecondFile);
    product.diesSuddenly();
    page.keyboard().press("r");
    app.tells("Nothing was decided");
    app.standsOn(line);
    product.startsAgain();
    page.keyboard().press("r");
    app.tells("No match");
    spa.await("/api/v1/imports/" + id, SuddenDeathIT::isMatching);
    product.diesSuddenly();
    product.startsAgain();
    JsonPath done = spa.awaitEndOf(id);

    assertThat(done.getString("status")).as(done.prettify()).isEqualTo("DONE");
    assertThat(done.getList("files.status", String.class)).containsOnly("READ");
    assertThat(done.getLong("files.find { it.name == 'sales.csv' }.new")).isEqualTo(SALES);
    assertThat(done.getLong("files.find { it.name == 'rewards.csv' }.new")).isEqualTo(REWARDS - 50);
    assertThat(done.getLong("files.find { it.name == 'rewards.csv' }.duplicates")).isEqualTo(50);
    assertThat(spa.sees("/api/v1/reconciliation-runs?limit=1").getString("data[0].status"))
        .isEqualTo("DONE");
    Rows lines = spa.rows("/api/v1/reviews?side=REWARDS");
    assertThat(lines.all("left.reference", String.class)).hasSize(REWARDS).doesNotHaveDuplicates();
    assertThat(spa.sees("/api/v1/reviews/" + match).getString("decisionId")).isEqualTo(decision);
    assertThat(spa.sees("/api/v1/reviews/" + line).getString("status")).isEqualTo("REJECTED");
    assertThat(spa.sees("/api/v1/imports/" + earlier.getString("id")).getString("status"))
        .isEqualTo("DONE");
    assertThat(spa.upload(List.of(rewards, sales), "the-large-import").<String>path("id"))
        .isEqualTo(id);

    JsonPath again =
        spa.imports(
            Upload.text("again.csv", Statements.SALES_TITLES + Statements.salesRows(1, 500)));
    assertThat(again.getLong("files[0].new")).isZero();
    assertThat(again.getLong("files[0].duplicates")).isEqualTo(500);
  }

  private static boolean isReadingTheSecondFile(JsonPath found) {
    mustNotHaveEnded(found);
    return found.getString("progress.stage").equals("read") && found.getLong("progress.done") == 1;
  }

  private static boolean isMatching(JsonPath found) {
    mustNotHaveEnded(found);
    return found.getString("status").equals("RECONCILING")
        && !Set.of("", "load").contains(found.getString("progress.stage"));
  }

  private static void mustNotHaveEnded(JsonPath found) {
    assertThat(found.getString("status")).as("too late to die").isNotIn("DONE", "FAILED");
  }
}
