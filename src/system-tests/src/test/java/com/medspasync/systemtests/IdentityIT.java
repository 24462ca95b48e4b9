package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Signing in, staying signed in and signing out, over HTTP. */
@SystemTest
class IdentityIT {

  private static final String OWNER = "owner@lumen.example";
  private static final String SESSION = "/api/v1/session";
  private static final String REFRESH = "/api/v1/auth/refresh";

  @Test
  void tellsWhoIsSignedInAndWhatFor(Staff staff) {
    staff
        .signIn("bookkeeper@lumen.example")
        .asks()
        .get(SESSION)
        .then()
        .statusCode(200)
        .body("tenant.name", equalTo("Lumen Aesthetics"))
        .body("role", equalTo("BOOKKEEPER"))
        .body("permissions", hasItem("reviews:write"))
        .body("permissions", not(hasItem("contacts:read")))
        .body("flags.aiReconciliation", equalTo(true));
  }

  @Test
  void hidesTheTokensFromScripts(Staff staff, Product product) {
    Response answer = staff.trySignIn(OWNER, product.password());

    Cookie access = answer.detailedCookie("msp_access");
    Cookie refresh = answer.detailedCookie("msp_refresh");
    assertThat(access.isHttpOnly()).isTrue();
    assertThat(access.getSameSite()).isEqualTo("Lax");
    assertThat(refresh.isHttpOnly()).isTrue();
    assertThat(answer.detailedCookie("msp_csrf").isHttpOnly()).isFalse();
    assertThat(answer.body().asString()).doesNotContain(access.getValue(), refresh.getValue());
  }

  @Test
  void bindsItsCookiesToThisHostOverHttps(Staff staff, Product product) {
    List<Cookie> cookies =
        staff
            .nobody()
            .header("X-Forwarded-Proto", "https")
            .contentType(ContentType.JSON)
            .body(Map.of("email", OWNER, "password", product.password()))
            .post("/api/v1/auth/sign-in")
            .detailedCookies()
            .asList();

    assertThat(cookies).hasSizeGreaterThanOrEqualTo(4);
    for (Cookie cookie : cookies) {
      assertThat(cookie.getName()).startsWith("__Host-");
      assertThat(cookie.isSecured()).as(cookie.getName()).isTrue();
      assertThat(cookie.getSameSite()).as(cookie.getName()).isEqualTo("Lax");
      assertThat(cookie.getPath()).as(cookie.getName()).isEqualTo("/");
      assertThat(cookie.getDomain()).as(cookie.getName()).isNull();
    }
  }

  @Test
  void acceptsTheSameTokenAsABearer(Staff staff, Product product) {
    String token = staff.trySignIn(OWNER, product.password()).cookie("msp_access");

    staff
        .nobody()
        .header("Authorization", "Bearer " + token)
        .get(SESSION)
        .then()
        .statusCode(200)
        .body("person.email", equalTo(OWNER));
  }

  @Test
  void answersAWrongPasswordAndAnUnknownAddressAlike(Staff staff) {
    Response wrong = staff.trySignIn("auditor@lumen.example", "not the password");
    Response unknown = staff.trySignIn("nobody@lumen.example", "not the password");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.path("code").toString()).isEqualTo("identity.sign-in-failed");
    assertThat(unknown.path("code").toString()).isEqualTo(wrong.path("code").toString());
    assertThat(unknown.path("detail").toString()).isEqualTo(wrong.path("detail").toString());
  }

  @Test
  void slowsDownWhoeverKeepsGuessing(Staff staff) {
    Response last =
        IntStream.range(0, 8)
            .mapToObj(i -> staff.trySignIn("guessed@lumen.example", "guess number " + i))
            .reduce((first, second) -> second)
            .orElseThrow();

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
  }

  @Test
  void namesEveryFieldThatIsWrong(Staff staff) {
    staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("email", ""))
        .post("/api/v1/auth/sign-in")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("request.invalid"))
        .body("errors.pointer", equalTo(List.of("/email", "/password")));
  }

  @Test
  void givesTwoTabsThatRefreshAtOnceTheSameToken(Staff staff, Product product) {
    String token = staff.trySignIn(OWNER, product.password()).cookie("msp_refresh");

    Response first =
        staff.nobody().contentType(ContentType.JSON).cookie("msp_refresh", token).post(REFRESH);
    Response second =
        staff.nobody().contentType(ContentType.JSON).cookie("msp_refresh", token).post(REFRESH);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.cookie("msp_refresh")).isNotEqualTo(token);
    assertThat(second.cookie("msp_refresh")).isEqualTo(first.cookie("msp_refresh"));
  }

  @Test
  void aNewPasswordEndsEverySessionAndOnlyItSignsIn(Staff staff, Product product) {
    // nobody of the demonstration spas, whose passwords other tests know
    String email = "changing-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
    String former = "seven lanterns over the harbor";
    String chosen = "a lighthouse and nine gulls";
    staff.choosesPassword(Spa.create(product, "Changing Spa", email), former);
    Staff.Person elsewhere = staff.signIn(email, former);
    Staff.Person here = staff.signIn(email, former);

    here.asks()
        .contentType(ContentType.JSON)
        .body(Map.of("currentPassword", "not the password", "newPassword", chosen))
        .post(SESSION + "/password")
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.wrong-password"));
    here.asks()
        .contentType(ContentType.JSON)
        .body(Map.of("currentPassword", former, "newPassword", "short"))
        .post(SESSION + "/password")
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.password-too-short"));
    here.asks()
        .contentType(ContentType.JSON)
        .body(Map.of("currentPassword", former, "newPassword", chosen))
        .post(SESSION + "/password")
        .then()
        .statusCode(200);

    elsewhere.asks().get(SESSION).then().statusCode(401);
    assertThat(staff.trySignIn(email, former).statusCode()).isEqualTo(401);
    assertThat(staff.trySignIn(email, chosen).statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheSessionEverywhereAtSignOut(Staff staff, Product product) {
    Response signedIn = staff.trySignIn(OWNER, product.password());
    String access = signedIn.cookie("msp_access");
    String refresh = signedIn.cookie("msp_refresh");

    staff
        .nobody()
        .contentType(ContentType.JSON)
        .cookie("msp_refresh", refresh)
        .post("/api/v1/auth/sign-out")
        .then()
        .statusCode(204);

    staff.nobody().cookie("msp_access", access).get(SESSION).then().statusCode(401);
    staff
        .nobody()
        .contentType(ContentType.JSON)
        .cookie("msp_refresh", refresh)
        .post(REFRESH)
        .then()
        .statusCode(401);
  }

  @Test
  void refusesChangesThatAnotherSitesPageCouldSend(Staff staff, Product product) {
    Response signedIn = staff.trySignIn(OWNER, product.password());
    Map<String, String> elsewhere = Map.of("tenantId", "tenant_01h455vb4pex5vsknk084sn02q");

    staff
        .nobody()
        .cookies(signedIn.detailedCookies())
        .contentType(ContentType.JSON)
        .body(elsewhere)
        .post("/api/v1/session/tenant")
        .then()
        .statusCode(403)
        .body("code", equalTo("identity.csrf"));
    staff
        .nobody()
        .cookies(signedIn.detailedCookies())
        .contentType(ContentType.JSON)
        .header("Origin", "https://elsewhere.example")
        .post(REFRESH)
        .then()
        .statusCode(403)
        .body("code", equalTo("identity.foreign-page"));
  }

  @Test
  void doesNotSwitchToAPracticeThatThePersonDoesNotBelongTo(Staff staff) {
    String harbor =
        staff.signIn("owner@harbor.example").asks().get(SESSION).path("tenant.id").toString();

    staff
        .signIn(OWNER)
        .asks()
        .contentType(ContentType.JSON)
        .body(Map.of("tenantId", harbor))
        .post("/api/v1/session/tenant")
        .then()
        .statusCode(404);
  }

  @Test
  void refusesPlainHttpUnderAForeignName(Staff staff) {
    staff.nobody().header("Host", "spa.example").get(SESSION).then().statusCode(403);
    staff
        .nobody()
        .header("Host", "spa.example")
        .header("X-Forwarded-Proto", "https")
        .get(SESSION)
        .then()
        .statusCode(401);
  }

  @Test
  void asksForASignInBeforeAnythingElse(Staff staff) {
    staff
        .nobody()
        .get(SESSION)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo("identity.signed-out"));
  }
}
