package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Limits of time, kept by the server. Nothing in the product lets its clock be moved; instead the
 * superuser of the database makes what is stored older.
 */
@SystemTest
class TimeLimitsIT {
  private static final String V1 = "/api/v1";
  private static final String REFRESH = V1 + "/auth/refresh";

  /** For what a node believes for a few seconds. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final int MOST_LOOKS = 240;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private SpaRows rows;

  private record Dangerous(String method, String path, Map<String, ?> body) {}

  /** Operations of every kind that want to see once more who it is; what they name is not there. */
  private static final List<Dangerous> DANGEROUS =
      List.of(
          new Dangerous("POST", "/session/email", Map.of("email", "nobody@nowhere.example")),
          new Dangerous("POST", "/session/second-factor/authenticator", Map.of()),
          new Dangerous("POST", "/session/second-factor/recovery-codes", Map.of()),
          new Dangerous("DELETE", "/session/second-factor/authenticator", Map.of()),
          new Dangerous("POST", "/session/passkeys/options", Map.of()),
          new Dangerous("DELETE", "/session/passkeys/passkey_" + Requests.NOTHINGS_ID, Map.of()),
          new Dangerous(
              "POST", "/session/devices/session_" + Requests.NOTHINGS_ID + "/end", Map.of()),
          new Dangerous("POST", "/session/devices/end-others", Map.of()),
          new Dangerous("POST", "/session/identities", Map.of()),
          new Dangerous("DELETE", "/session/identities/identity_" + Requests.NOTHINGS_ID, Map.of()),
          new Dangerous(
              "POST",
              "/staff/person_" + Requests.NOTHINGS_ID + "/role",
              Map.of("role", "INJECTOR")),
          new Dangerous("POST", "/exports/practice", Map.of()),
          new Dangerous("POST", "/erasure", Map.of("practiceName", "No such spa")),
          new Dangerous(
              "POST", "/exports/practice/export_" + Requests.NOTHINGS_ID + "/download", Map.of()),
          new Dangerous("POST", "/privacy-requests/search", Map.of("words", "nobody")),
          new Dangerous(
              "POST",
              "/privacy-requests/copies",
              Map.of("clients", List.of(), "lines", List.of(), "identifiedBy", "a test")),
          new Dangerous(
              "POST", "/privacy-requests/privacy_" + Requests.NOTHINGS_ID + "/download", Map.of()),
          new Dangerous(
              "POST",
              "/privacy-requests/erasures/preview",
              Map.of("clients", List.of(), "lines", List.of())),
          new Dangerous(
              "POST",
              "/privacy-requests/erasures",
              Map.of(
                  "clients",
                  List.of(),
                  "lines",
                  List.of(),
                  "identifiedBy",
                  "a test",
                  "typedName",
                  "Nobody")),
          new Dangerous(
              "POST",
              "/legal-holds",
              Map.of("clients", List.of(), "lines", List.of(), "reason", "a test")),
          new Dangerous("POST", "/legal-holds/hold_" + Requests.NOTHINGS_ID + "/lift", Map.of()),
          new Dangerous("POST", "/staff/person_" + Requests.NOTHINGS_ID + "/disable", Map.of()),
          new Dangerous("POST", "/staff/person_" + Requests.NOTHINGS_ID + "/sign-out", Map.of()));

  @BeforeEach
  void openASpa(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Punctual Spa");
    rows = new SpaRows(product);
  }

  @Test
  void aProofIsGoodForAQuarterOfAnHour() {
    Dangerous harmless = DANGEROUS.getLast();
    ages("sign_ins", "14 minutes", "proven_at");
    settle();
    asks(harmless).then().statusCode(404);

    ages("sign_ins", "2 minutes", "proven_at");
    comesTo(403, () -> asks(harmless));

    for (Dangerous operation : DANGEROUS) {
      Response answer = asks(operation);
      assertThat(answer.statusCode()).as(operation.path() + answer.asString()).isEqualTo(403);
      answer.then().body("code", equalTo("identity.proof-needed"));
    }
    spa.owner().asks().get(V1 + "/session/devices").then().statusCode(200);
    spa.owner()
        .says(Map.of("answer", spa.ownersApp().unused()))
        .post(V1 + "/session/proof")
        .then()
        .statusCode(204);
    asks(harmless).then().statusCode(404);
  }

  @Test
  void whoWasAwayForHalfAnHourSignsInAgain(Staff staff) {
    ages("refresh_sessions", "29 minutes", "expires_at");
    Response goesOn = refreshes();
    goesOn.then().statusCode(200);

    ages("refresh_sessions", "30 minutes", "expires_at");

    staff.person(goesOn).says("{}").post(REFRESH).then().statusCode(401);
    assertThat(spa.owner().asks().get(V1 + "/session/devices").statusCode())
        .as("until the access token ends, she was not away")
        .isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusySheWas(Staff staff) {
    ages("refresh_sessions", "11 hours 58 minutes", "family_expires_at", "created_at");
    Response goesOn = refreshes();
    goesOn.then().statusCode(200);
    Staff.Person owner = staff.person(goesOn);
    assertThat(goesOn.detailedCookie("msp_refresh").getMaxAge()).isLessThanOrEqualTo(120);

    ages("refresh_sessions", "2 minutes", "family_expires_at", "created_at");

    comesTo(401, () -> owner.asks().get(V1 + "/session"));
    owner.says("{}").post(REFRESH).then().statusCode(401);
  }

  @Test
  void aRefreshTokenThatIsUsedAgainEndsTheSession(Staff staff) {
    Response goesOn = refreshes();
    goesOn.then().statusCode(200);
    Staff.Person owner = staff.person(goesOn);

    ages("refresh_sessions", "16 seconds", "used_at");

    refreshes().then().statusCode(401);
    comesTo(401, () -> owner.asks().get(V1 + "/session"));
    owner.says("{}").post(REFRESH).then().statusCode(401);
  }

  private Response refreshes() {
    return spa.owner().says("{}").post(REFRESH);
  }

  private Response asks(Dangerous operation) {
    RequestSpecification request =
        operation.method().equals("DELETE")
            ? spa.owner().asks().contentType(ContentType.JSON)
            : spa.owner().says(operation.body());
    return request.request(operation.method(), V1 + operation.path());
  }

  /** Makes what is stored of the owner's sessions older. */
  private void ages(String table, String by, String... columns) {
    for (String column : columns) {
      rows.changePlatform(
          "update platform."
              + table
              + " set "
              + column
              + " = "
              + column
              + " - interval '"
              + by
              + "' where person_id = (select id from platform.people where email = '"
              + spa.ownersEmail()
              + "')");
    }
  }

  /** Longer than a node believes what it has seen of a session. */
  private static void settle() {
    Pauses.of(Duration.ofSeconds(4));
  }

  private static void comesTo(int status, Supplier<Response> ask) {
    for (int looks = 0; ask.get().statusCode() != status; looks++) {
      assertThat(looks).as("it stays another status than " + status).isLessThan(MOST_LOOKS);
      Pauses.of(PAUSE);
    }
  }
}
