package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Clients who stand in the lists more than once are made one person, or two, and it can be undone.
 */
@SystemTest
class ClientsIT {

  private static final String DUPLICATES = "/api/v1/clients/duplicates";
  private static final String ONE = DUPLICATES + "/{id}";

  @Test
  void aFrontDeskSaysWhoIsOnePersonAndTakesItBack(Staff staff) {
    Staff.Person frontDesk = staff.signIn("frontdesk@lumen.example");
    Map<String, Object> pair = firstOpen(frontDesk);
    String tag = frontDesk.asks().get(ONE, pair.get("id")).header("ETag");
    String key = UUID.randomUUID().toString();

    Response same = decide(frontDesk, pair, tag, key);
    Response again = decide(frontDesk, pair, tag, key);
    Response late = decide(frontDesk, pair, tag, UUID.randomUUID().toString());

    same.then().statusCode(200).body("status", equalTo("SAME")).body("history", hasSize(1));
    again.then().statusCode(200).header("Idempotent-Replayed", "true");
    late.then().statusCode(412);
    frontDesk
        .says(Map.of("version", same.path("version")))
        .post(ONE + "/undo", pair.get("id"))
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("history.action", equalTo(List.of("UNDO", "SAME")));
  }

  @Test
  void aBookkeeperSeesInitialsAndDecidesNothing(Staff staff) {
    Map<String, Object> whole = firstOpen(staff.signIn("manager@lumen.example"));
    Staff.Person bookkeeper = staff.signIn("bookkeeper@lumen.example");
    Response masked = bookkeeper.asks().get(ONE, whole.get("id"));

    String name =
        whole.get("left") instanceof Map<?, ?> left ? String.valueOf(left.get("name")) : "";
    assertThat(name).contains(" ");
    assertThat(masked.asString()).doesNotContain(name);
    assertThat(masked.<String>path("left.name")).matches("(\\p{Lu}\\. ?)+");
    decide(bookkeeper, whole, "\"1\"", UUID.randomUUID().toString()).then().statusCode(403);
  }

  @Test
  void anotherSpaHasNoSuchPair(Staff staff) {
    Object id = firstOpen(staff.signIn("owner@lumen.example")).get("id");
    Staff.Person stranger = staff.signIn("owner@harbor.example");

    stranger.asks().get(ONE, id).then().statusCode(404);
    stranger
        .says(Map.of("action", "SAME", "version", 1))
        .post(ONE + "/decisions", id)
        .then()
        .statusCode(404);
    stranger.says(Map.of("version", 1)).post(ONE + "/undo", id).then().statusCode(404);
  }

  @Test
  void theOwnerSeesBothSideBySideDecidesAndUndoes(Product product, Staff staff, Page page) {
    Spa spa = Spa.open(product, staff, "Twice Listed");
    spa.imports(Upload.ofTheMonth("L1_clients.csv"), Upload.ofTheMonth("L2_clients.csv"));
    int pairs = spa.sees(DUPLICATES).getInt("counts.open");
    StaffApp app = StaffApp.signIn(page, spa, "/clients");
    assertThat(app.heading()).hasText("Same person?");
    Locator shown = page.getByRole(AriaRole.ARTICLE);
    assertThat(pairs).isPositive();
    assertThat(shown).hasCount(pairs);
    page.getByText("Why?").first().click();
    assertThat(shown.first()).containsText("Before looking at anything");

    app.button("Same person").click();
    app.tells("Kept as one person");
    assertThat(shown).hasCount(pairs - 1);
    app.button("Undo").click();

    assertThat(shown).hasCount(pairs);
    page.setViewportSize(360, 780);
    assertThat(app.fitsItsWindow()).isTrue();
  }

  private static Map<String, Object> firstOpen(Staff.Person person) {
    return person.sees(DUPLICATES + "?limit=1").getMap("data[0]");
  }

  private static Response decide(
      Staff.Person person, Map<String, Object> pair, String tag, String key) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .header("Idempotency-Key", key)
        .body(Map.of("action", "SAME"))
        .post(ONE + "/decisions", pair.get("id"));
  }
}
