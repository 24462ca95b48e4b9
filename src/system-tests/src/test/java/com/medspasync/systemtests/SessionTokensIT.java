package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session is what we have made at this sign-in, and nothing that a browser brings. */
@OwnSpasTest
class SessionTokensIT {
  private static final String PASSWORD = "seven lanterns over the harbor";
  private static final List<String> NAMES = List.of("msp_access", "msp_refresh", "msp_csrf");

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Product product;
  private final Staff staff;

  SessionTokensIT(Product product, Staff staff) {
    this.product = product;
    this.staff = staff;
  }

  @Test
  void whatWasInTheBrowserBeforeIsNotKept() {
    String email = newOwner();
    Map<String, String> planted =
        Map.of(
            "msp_access", "planted",
            "msp_refresh", "planted",
            "msp_csrf", "planted",
            "msp_challenge", "planted",
            "msp_device", "planted");

    Response letIn = signIn(email, planted);

    assertThat(letIn.statusCode()).as(letIn.asString()).isEqualTo(200);
    assertThat(letIn.cookies()).containsKeys(NAMES.toArray(String[]::new));
    assertThat(letIn.cookies().values()).doesNotContain("planted");
    assertThat(emailOf(letIn)).isEqualTo(email);
  }

  @Test
  void somebodyElsesSessionInTheBrowserDoesNotBecomeHers() {
    String stranger = newOwner();
    String email = newOwner();
    Response strangers = signIn(stranger, Map.of());

    Response letIn = signIn(email, strangers.cookies());

    for (String name : NAMES) {
      assertThat(letIn.cookie(name)).as(name).isNotBlank().isNotEqualTo(strangers.cookie(name));
    }
    assertThat(emailOf(letIn)).isEqualTo(email);
    staff
        .nobody()
        .cookies(strangers.cookies())
        .get("/api/v1/session")
        .then()
        .statusCode(401); // what the browser still had is over
  }

  @Test
  void aTokenThatNamesAKeyOfItsOwnIsNone() {
    String[] good = signIn(newOwner(), Map.of()).cookie("msp_access").split("\\.");

    for (String key :
        List.of(
            "../../keys/master-key",
            "' or 1=1 --",
            "http://127.0.0.1:9/keys",
            "${jndi:ldap://127.0.0.1:9/a}")) {
      String header = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(key);
      String forged = BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8));
      staff
          .nobody()
          .header("Authorization", "Bearer " + forged + "." + good[1] + "." + good[2])
          .get("/api/v1/session")
          .then()
          .statusCode(401);
    }
  }

  /** Of a practice of her own, with a password and no second factor yet. */
  private String newOwner() {
    String email = "owner-" + UUID.randomUUID() + "@spa.example";
    staff.choosesPassword(Spa.create(product, "Plain Spa", email), PASSWORD).then().statusCode(200);
    return email;
  }

  private Response signIn(String email, Map<String, String> cookies) {
    return staff
        .nobody()
        .cookies(cookies)
        .contentType(ContentType.JSON)
        .body(Map.of("email", email, "password", PASSWORD))
        .post("/api/v1/auth/sign-in");
  }

  private String emailOf(Response letIn) {
    return staff
        .nobody()
        .cookies(letIn.cookies())
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .extract()
        .path("person.email");
  }
}
