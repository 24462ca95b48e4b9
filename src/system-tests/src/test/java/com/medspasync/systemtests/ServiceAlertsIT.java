package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What belongs to no practice is told to whoever runs the service, and to nobody else. */
@OwnSpasTest
class ServiceAlertsIT {
  private static final String ALERTS = Operator.CONSOLE + "/service-alerts";
  private static final int TRIES = 20;
  private static final int ACCOUNTS = 10;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST_LOOKS = 480;

  @Test
  void whoTriesAddressesThatNobodyHasIsReportedToOperatorsWhoAcknowledgeIt(
      Product product, Staff staff, Mailbox mailbox) {
    Operator operator = Operator.add(product, staff);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String place = place();

    for (int i = 0; i < TRIES; i++) {
      String email = "nobody" + i % ACCOUNTS + "@" + mark + ".example";
      staff
          .nobody()
          .header("X-Forwarded-For", place)
          .header("X-Forwarded-Proto", "https")
          .contentType(ContentType.JSON)
          .body(Map.of("email", email, "password", "a password from a list"))
          .post("/api/v1/auth/sign-in")
          .then()
          .statusCode(401);
    }

    Map<String, ?> alert = raised(operator, place);
    assertThat(alert.get("rule")).isEqualTo("STUFFING");
    assertThat(alert.get("occurrences")).isEqualTo(TRIES);
    assertThat(alert.get("accounts")).isEqualTo(ACCOUNTS);
    assertThat(alert.toString()).doesNotContain(mark);
    assertThat(
            mailbox.about(
                operator.email(), "Passwords are being tried at addresses that nobody has", 1))
        .allSatisfy(letter ->
            assertThat(letter.text()).contains("/operator/alerts").doesNotContain(place, mark));

    String acknowledge = ALERTS + "/" + alert.get("id") + "/acknowledge";
    operator
        .says(Map.of("note", "A scanner"))
        .post(acknowledge)
        .then()
        .statusCode(200)
        .body("note", equalTo("A scanner"), "acknowledgedBy", equalTo("Kim Calder"));
    operator
        .says(Map.of("note", "again"))
        .post(acknowledge)
        .then()
        .statusCode(409)
        .body("code", equalTo("watch.already-acknowledged"));
    assertThat(of(operator, place)).isEmpty();
    assertThat(operator.record())
        .anySatisfy(act ->
            assertThat(act)
                .containsEntry("action", "acknowledgeServiceAlert")
                .containsEntry("objects", List.of(alert.get("id"))));
  }

  private static Map<String, ?> raised(Operator operator, String place) {
    List<Map<String, ?>> found = of(operator, place);
    for (int looks = 0; looks < MOST_LOOKS && found.isEmpty(); looks++) {
      Pauses.of(PAUSE);
      found = of(operator, place);
    }
    assertThat(found).as(place).hasSize(1);
    return found.getFirst();
  }

  /** The open alerts about a place. */
  private static List<Map<String, ?>> of(Operator operator, String place) {
    JsonPath open = operator.sees("/service-alerts?limit=100");
    return open.getList("data.findAll { it.address == '" + place + "' }");
  }

  /** A network address that no other test comes from. */
  private static String place() {
    int number = UUID.randomUUID().hashCode() & 0xffff;
    return "192.0." + number / 256 + "." + number % 256;
  }
}
