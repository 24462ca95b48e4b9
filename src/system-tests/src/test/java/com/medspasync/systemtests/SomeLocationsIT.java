package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.medspasync.systemtests.Spa.Colleague;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A practice with two locations, and people whose roles are about one of them. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SomeLocationsIT {
  private static final String V1 = "/api/v1";
  private static final String SESSION = V1 + "/session";
  private static final String WHOLE_PRACTICE = V1 + "/imports";

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private String main;

  @SuppressWarnings("NullAway.Init")
  private String lake;

  @BeforeAll
  void openTwoLocations(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Twofold Spa");
    spa.imports(
        Statements.sales("main.csv", 1, 12),
        Statements.at("Lake", Statements.sales("lake.csv", 41, 52)));
    JsonPath locations = spa.sees(V1 + "/locations");
    main = locations.getString("data.find { it.code == 'Main' }.id");
    lake = locations.getString("data.find { it.code == 'Lake' }.id");
  }

  @Test
  void whoIsAskedInForALocationKnowsOfNoOther(Mailbox mailbox) {
    Colleague manager = spa.letsIn(mailbox, "MANAGER", List.of(lake));

    JsonPath session = manager.person().sees(SESSION);
    assertThat(session.getBoolean("allLocations")).isFalse();
    assertThat(session.getList("locations.code")).containsExactly("Lake");
    assertThat(session.getList("permissions", String.class))
        .contains("contacts:read", "reviews:read", "reviews:write")
        .doesNotContain("imports:read", "staff:read", "learned:read", "payouts:read", "runs:read");
    assertThat(manager.person().sees(V1 + "/locations").getList("data.code"))
        .containsExactly("Lake");
    assertThat(spa.sees(V1 + "/locations").getList("data.code"))
        .containsExactlyInAnyOrder("Lake", "Main");
    manager
        .person()
        .asks()
        .get(WHOLE_PRACTICE)
        .then()
        .statusCode(403)
        .body("code", equalTo("identity.all-locations-needed"));
  }

  @Test
  void theOwnersChangeHoldsForTheSessionUnderWayAndIsOnRecord(Mailbox mailbox) {
    Colleague manager = spa.letsIn(mailbox, "MANAGER", List.of());
    assertThat(manager.person().asks().get(WHOLE_PRACTICE).statusCode()).isEqualTo(200);

    change(manager, Map.of("role", "MANAGER", "locations", List.of(main)));
    becomes(manager, 403);
    assertThat(manager.person().sees(SESSION).getList("locations.code")).containsExactly("Main");
    assertThat(shown(manager).getList("locations")).containsExactly(main);

    change(manager, Map.of("role", "MANAGER", "allLocations", true));
    becomes(manager, 200);

    JsonPath event =
        spa.await(
            V1 + "/audit-events?action=changeRole&object=" + manager.id(),
            found -> found.getList("data").size() == 2);
    List<String> changes =
        event.getList("data.id", String.class).stream()
            .map(id ->
                spa.sees(V1 + "/audit-events/" + id)
                    .getString("changes.find { it.of == 'locations' }"))
            .toList();
    assertThat(changes.toString()).contains("from:all", "to:Main", "from:Main", "to:all");
  }

  @Test
  void anotherRoleAloneLeavesTheLocationsAsTheyAre(Mailbox mailbox) {
    Colleague manager = spa.letsIn(mailbox, "MANAGER", List.of(main, lake));

    change(manager, Map.of("role", "BOOKKEEPER"));
    assertThat(shown(manager).getBoolean("allLocations")).isFalse();
    assertThat(shown(manager).getList("locations")).containsExactlyInAnyOrder(main, lake);

    change(manager, Map.of("role", "OWNER"));
    assertThat(shown(manager).getBoolean("allLocations")).isTrue();
    becomes(manager, 200);
  }

  @Test
  void anOwnerAnswersForThePracticeAndNobodyForNothing(Mailbox mailbox) {
    Colleague desk = spa.letsIn(mailbox, "FRONT_DESK", List.of(main));

    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("role", "OWNER", "locations", List.of(main)),
            Map.of("role", "FRONT_DESK", "locations", List.of()),
            Map.of("role", "FRONT_DESK", "locations", List.of(""), "allLocations", false),
            Map.of("role", "FRONT_DESK", "locations", List.of(main), "allLocations", true))) {
      assertThat(ask(desk, wrong).statusCode()).as(wrong.toString()).isEqualTo(400);
    }
    assertThat(shown(desk).getList("locations")).containsExactly(main);
  }

  private void change(Colleague colleague, Map<String, Object> what) {
    ask(colleague, what).then().statusCode(204);
  }

  private Response ask(Colleague colleague, Map<String, Object> what) {
    return spa.owner().says(what).post(V1 + "/staff/" + colleague.id() + "/role");
  }

  private JsonPath shown(Colleague colleague) {
    return spa.sees(V1 + "/staff").setRootPath("data.find { it.id == '" + colleague.id() + "' }");
  }

  /** Until nodes have stopped believing what they knew; the promise is five seconds. */
  private static void becomes(Colleague colleague, int status) {
    int seen = 0;
    for (int looks = 0; looks < 50; looks++) {
      seen = colleague.person().asks().get(WHOLE_PRACTICE).statusCode();
      if (seen == status) {
        return;
      }
      Pauses.of(Duration.ofMillis(100));
    }
    assertThat(seen).isEqualTo(status);
  }
}
