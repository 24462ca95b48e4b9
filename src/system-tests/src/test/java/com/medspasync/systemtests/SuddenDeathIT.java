package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The machine loses power in the middle of the work. */
@SystemTest
@Isolated("it kills the product")
class SuddenDeathIT {
  /** In each of two files: enough that death comes while the second is read. */
  private static final int SALES = 10_000;

  private static final int REWARDS = 60;
  private static final List<String> WAY =
      List.of("QUEUED", "READING", "READY", "RECONCILING", "DONE");

  @Test
  void anImportItsRunAndAnOpenPageSurviveIt(Product product, Staff staff, Page page) {
    Spa spa = Spa.open(product, staff, "Phoenix Med Spa");
    JsonPath earlier = spa.imports(Statements.rewards("earlier.csv", 1, 50));
    String match = spa.sees("/api/v1/reviews?limit=1").getString("data[0].id");
    String decision =
        spa.decides(match, "\"action\":\"MARK\",\"category\":\"test_txn\"").path("decisionId");
    StaffApp app = StaffApp.signIn(page, spa, "/matches?status=UNMATCHED");
    String line = app.currentLine();
    List<Upload> files =
        List.of(
            Statements.sales("first half.csv", 1, SALES),
            Statements.sales("second half.csv", SALES + 1, 2 * SALES),
            Statements.rewards("rewards.csv", 1, REWARDS));
    Response accepted = spa.upload(files, "the-large-import");
    String id = accepted.path("id");
    assertThat(accepted.statusCode()).isEqualTo(202);

    spa.await("/api/v1/imports/" + id, SuddenDeathIT::hasReadTheFirstFile);
    product.diesSuddenly();
    page.keyboard().press("r");
    app.tells("Nothing was decided");
    app.standsOn(line);
    product.startsAgain();
    spa.await("/api/v1/imports/" + id, SuddenDeathIT::isMatching);
    product.diesSuddenly();
    product.startsAgain();
    page.keyboard().press("r");
    app.tells("No match");
    JsonPath done = spa.awaitEndOf(id);

    assertThat(done.getString("status")).as(done.prettify()).isEqualTo("DONE");
    assertThat(done.getList("files.status", String.class)).containsOnly("READ");
    assertThat(done.getList("files.new", Long.class))
        .containsExactly((long) SALES, (long) SALES, REWARDS - 50L);
    assertThat(done.getList("files.duplicates", Long.class)).containsExactly(0L, 0L, 50L);
    assertThat(spa.sees("/api/v1/reconciliation-runs?limit=1").getString("data[0].status"))
        .isEqualTo("DONE");
    Rows lines = spa.rows("/api/v1/reviews?side=REWARDS");
    assertThat(lines.all("left.reference", String.class)).hasSize(REWARDS).doesNotHaveDuplicates();
    assertThat(spa.sees("/api/v1/reviews/" + match).getString("decisionId")).isEqualTo(decision);
    assertThat(spa.sees("/api/v1/reviews/" + line).getString("status")).isEqualTo("REJECTED");
    assertThat(spa.sees("/api/v1/imports/" + earlier.getString("id")).getString("status"))
        .isEqualTo("DONE");
    assertThat(spa.upload(files, "the-large-import").<String>path("id")).isEqualTo(id);

    JsonPath again =
        spa.imports(
            Upload.text("again.csv", Statements.SALES_TITLES + Statements.salesRows(1, 500)));
    assertThat(again.getLong("files[0].new")).isZero();
    assertThat(again.getLong("files[0].duplicates")).isEqualTo(500);
  }

  private static boolean hasReadTheFirstFile(JsonPath found) {
    mustNotBeBeyond("READING", found);
    return found.getString("progress.stage").equals("reading")
        && found.getLong("progress.done") > 0;
  }

  private static boolean isMatching(JsonPath found) {
    mustNotBeBeyond("RECONCILING", found);
    return found.getString("status").equals("RECONCILING")
        && !found.getString("progress.stage").isEmpty();
  }

  /** Waiting for a state that has passed would last until the end of all patience. */
  private static void mustNotBeBeyond(String status, JsonPath found) {
    assertThat(WAY.subList(0, WAY.indexOf(status) + 1))
        .as("states in which it is not too late to die")
        .contains(found.getString("status"));
  }
}
