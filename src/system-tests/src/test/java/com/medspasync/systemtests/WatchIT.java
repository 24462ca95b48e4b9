package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What looks like an attack becomes an alert that stays until a person has looked at it. */
@OwnSpasTest
class WatchIT {
  private static final String ALERTS = "/api/v1/alerts";
  private static final int PROBES = 12;
  private static final int STUFFED = 6;
  private static final int STUFFED_ACCOUNTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int MOST_LOOKS = 600;

  @Test
  void whoAsksForWhatIsNotHersIsReportedOnceAndSomebodyAcknowledgesIt(
      Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Probed Spa");
    String owner = spa.sees("/api/v1/session").getString("person.id");

    probe(spa);

    JsonPath raised = awaitAlert(spa);
    assertThat(raised.getString("data[0].rule")).isEqualTo("PROBING");
    assertThat(raised.getString("data[0].status")).isEqualTo("OPEN");
    assertThat(raised.getString("data[0].person.id")).isEqualTo(owner);
    assertThat(raised.getString("data[0].address")).isEqualTo("127.0.0.1");
    assertThat(spa.await("/api/v1/audit-events?action=raiseAlert", WatchIT::hasOne))
        .extracting(found -> found.getString("data[0].objects[0]"))
        .isEqualTo(raised.getString("data[0].id"));
    awaitLetter(staff, "Somebody asks for what is not hers", "Probed Spa");

    probe(spa);
    String alert = raised.getString("data[0].id");
    JsonPath grouped = spa.await(ALERTS, found -> found.getInt("data[0].occurrences") > PROBES);
    assertThat(grouped.getList("data.id")).containsExactly(alert);

    spa.owner()
        .says(Map.of("note", "I tried it out"))
        .post(ALERTS + "/" + alert + "/acknowledge")
        .then()
        .statusCode(200);
    JsonPath looked = spa.sees(ALERTS + "?status=ACKNOWLEDGED");
    assertThat(looked.getString("data[0].note")).isEqualTo("I tried it out");
    assertThat(looked.getString("data[0].acknowledgedBy.id")).isEqualTo(owner);
    assertThat(spa.sees(ALERTS + "?status=OPEN").getList("data")).isEmpty();
    assertThat(
            spa.owner()
                .says(Map.of("note", "again"))
                .post(ALERTS + "/" + alert + "/acknowledge")
                .<String>path("code"))
        .isEqualTo("watch.already-acknowledged");
  }

  @Test
  void whoTriesAddressesThatNobodyHasIsReportedToThePracticeWhoseMailboxesTheySeemToBe(
      Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Stuffed Spa");
    String domain = spa.ownersEmail().substring(spa.ownersEmail().indexOf('@'));

    for (int i = 0; i < STUFFED; i++) {
      staff.trySignIn("nobody" + i % STUFFED_ACCOUNTS + domain, "a password from a list");
    }

    JsonPath raised = awaitAlert(spa);
    assertThat(raised.getString("data[0].rule")).isEqualTo("STUFFING");
    assertThat(raised.getString("data[0].facts.accounts")).isEqualTo("" + STUFFED_ACCOUNTS);
    JsonPath events = spa.sees("/api/v1/audit-events?action=signIn&outcome=FAILED");
    assertThat(events.getList("data")).hasSize(STUFFED);
    assertThat(events.getList("data.objects")).containsOnly(List.of());
    assertThat(events.prettyPrint()).doesNotContain("nobody0");
    awaitLetter(staff, "Somebody is trying passwords on several accounts", "Stuffed Spa");
  }

  @Test
  void whoeverChangesTheTrailInTheDatabaseIsReported(Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Rewritten Spa");
    JsonPath events =
        spa.await(
            "/api/v1/audit-events?action=confirmAuthenticator",
            found -> found.get("data[0].position") != null);

    new SpaRows(product)
        .change(
            spa.sees("/api/v1/session").getString("tenant.id"),
            "update %s.audit_events set role = 'AUDITOR' where action = 'confirmAuthenticator'");

    JsonPath raised = awaitAlert(spa);
    assertThat(raised.getString("data[0].rule")).isEqualTo("CHAIN_BROKEN");
    assertThat(raised.getString("data[0].facts.event")).isEqualTo(events.getString("data[0].id"));
    awaitLetter(staff, "The audit trail was changed", "Rewritten Spa");
  }

  private static void probe(Spa spa) {
    for (int i = 0; i < PROBES; i++) {
      spa.owner().asks().get("/api/v1/reviews/match_" + "0".repeat(24) + (10 + i));
    }
  }

  private static JsonPath awaitAlert(Spa spa) {
    return spa.await(ALERTS, WatchIT::hasOne);
  }

  private static boolean hasOne(JsonPath list) {
    return !list.getList("data").isEmpty();
  }

  /** The demonstration shows what it sends. */
  private static void awaitLetter(Staff staff, String subject, String practice) {
    String outbox = "";
    for (int looks = 0; looks < MOST_LOOKS && !isIn(outbox, subject, practice); looks++) {
      Pauses.of(PAUSE);
      outbox = staff.nobody().get("/demo/outbox").asString();
    }
    assertThat(outbox).contains(subject, practice);
  }

  private static boolean isIn(String outbox, String subject, String practice) {
    return outbox.contains(subject) && outbox.contains(practice);
  }
}
