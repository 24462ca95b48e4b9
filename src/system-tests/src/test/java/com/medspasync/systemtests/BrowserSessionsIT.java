package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that a browser has thrown away are of no use to whoever has them. */
@OwnSpasTest
class BrowserSessionsIT {
  private static final String SESSION = "/api/v1/session";

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeEach
  void openASpa(Product product, Staff staff) {
    this.staff = staff;
    spa = Spa.open(product, staff, "Front Desk Spa");
  }

  @Test
  void aSignInEndsTheSessionThatTheBrowserStillHadAndLeavesItOnRecord(Product product) {
    Spa next = Spa.open(product, staff, "Next Spa");
    Response first = signsIn(spa, Map.of());
    Staff.Person former = staff.person(first);
    String session = former.sees(SESSION + "/devices").getString("data.find { it.current }.id");

    Response second = signsIn(next, held(first));

    second.then().statusCode(200).body("person.email", equalTo(next.ownersEmail()));
    former.asks().get(SESSION).then().statusCode(401);
    former.says("{}").post("/api/v1/auth/refresh").then().statusCode(401);
    spa.owner().asks().get(SESSION).then().statusCode(200);
    spa.await(
        "/api/v1/audit-events?action=replaceSession", found -> found.getList("data").size() == 1);
    assertThat(
            spa.sees("/api/v1/audit-events?action=replaceSession")
                .getList("data[0].objects", String.class))
        .contains(session);
  }

  @Test
  void aWrongCodeEndsNothing() {
    Response first = signsIn(spa, Map.of());

    Response asked = staff.trySignIn(spa.ownersEmail(), spa.ownersPassword());
    staff
        .nobody()
        .contentType(ContentType.JSON)
        .cookies(held(first))
        .cookies(asked.detailedCookies())
        .body(Map.of("code", "no code"))
        .post("/api/v1/auth/second-factor")
        .then()
        .statusCode(400);

    staff.person(first).asks().get(SESSION).then().statusCode(200);
  }

  @Test
  void aProofLeavesTheSameSessionWithNewTokens() {
    Response first = signsIn(spa, Map.of());
    Staff.Person before = staff.person(first);

    Response proven =
        before.says(Map.of("answer", spa.ownersApp().unused())).post(SESSION + "/proof");

    proven.then().statusCode(204);
    assertThat(proven.cookie("msp_refresh")).isNotBlank().isNotEqualTo(first.cookie("msp_refresh"));
    assertThat(proven.cookie("msp_access")).isNotBlank().isNotEqualTo(first.cookie("msp_access"));
    Response goesOn =
        staff
            .nobody()
            .contentType(ContentType.JSON)
            .cookies(held(proven))
            .post("/api/v1/auth/refresh");
    goesOn.then().statusCode(200);
    before
        .asks()
        .get(SESSION + "/devices")
        .then()
        .body("data.findAll { it.current }.size()", equalTo(1));
  }

  /** What a browser keeps of an answer. */
  private static Map<String, String> held(Response answer) {
    return Map.of(
        "msp_access", answer.cookie("msp_access"),
        "msp_refresh", answer.cookie("msp_refresh"),
        "msp_csrf", answer.cookie("msp_csrf"));
  }

  /** In a browser that has these cookies. */
  private Response signsIn(Spa of, Map<String, String> cookies) {
    Response asked = staff.trySignIn(of.ownersEmail(), of.ownersPassword());
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .cookies(cookies)
        .cookies(asked.detailedCookies())
        .body(Map.of("code", of.ownersApp().unused()))
        .post("/api/v1/auth/second-factor");
  }
}
