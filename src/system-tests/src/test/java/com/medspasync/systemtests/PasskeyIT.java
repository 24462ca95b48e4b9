package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signing in by a key that a device unlocks, and what nobody else can do with it. */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyIT {
  private static final String PASSKEYS = "/api/v1/session/passkeys";
  private static final String SIGN_IN = "/api/v1/auth/passkey";
  private static final String PASSWORD = "a kettle and two green doors";

  /** Has the browser sign a question as our pages do; answers what they would send. */
  private static final String SIGN =
      """
      async (question) => {
        const bytes = (text) =>
          Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
        const text = (buffer) =>
          btoa(String.fromCharCode(...new Uint8Array(buffer)))
            .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=/g, '');
        const { rawId, response } = await navigator.credentials.get({
          publicKey: {
            challenge: bytes(question.challenge), rpId: question.rpId,
            timeout: question.timeout, userVerification: 'required',
          },
        });
        return {
          credentialId: text(rawId),
          clientData: text(response.clientDataJSON),
          authenticatorData: text(response.authenticatorData),
          signature: text(response.signature),
          userHandle: text(response.userHandle),
        };
      }
      """;

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @BeforeAll
  void meet(Product product, Staff staff) {
    this.product = product;
    this.staff = staff;
  }

  @Test
  void anOwnerAddsOneAndSignsInByItWithoutPasswordOrCode(Page page, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Keyed Spa");
    StaffApp app = withKeyOn(page, spa, "Front desk tablet");

    assertThat(keys(page)).hasCount(1);
    assertThat(keys(page)).containsText("Front desk tablet");
    assertThat(mailbox.about(spa.ownersEmail(), Mailbox.PASSKEY_ADDED, 1)).hasSize(1);
    page.context().clearCookies();
    app.goTo("/settings");
    app.button("Sign in with a passkey").click();

    assertThat(keys(page)).containsText("last used");
    spa.signInAgain();
    spa.owner()
        .asks()
        .get("/api/v1/session/devices")
        .then()
        .body("data.find { !it.current }.secondFactor", equalTo(true));
  }

  @Test
  void aNewOwnerProtectsHerAccountByOneAndKeepsRecoveryCodes(Page page) {
    String email = address();
    Staff.Person owner =
        staff.person(staff.choosesPassword(Spa.create(product, "Protected Spa", email), PASSWORD));
    VirtualKey.on(page);
    page.navigate("/app/import");
    StaffApp app = StaffApp.on(page);
    app.signInAs(email, PASSWORD);
    app.link("Protect it now").click();
    app.button("Set up a passkey").click();
    app.button("Create the passkey").click();

    Locator shown =
        page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Recovery codes"))
            .getByRole(AriaRole.LISTITEM);
    assertThat(shown).hasCount(10);
    List<String> codes = shown.allInnerTexts();
    page.getByLabel("I have kept these codes in a safe place").check();
    app.button("Done").click();
    assertThat(page.getByText("Protect your account")).hasCount(0);

    owner.asks().get("/api/v1/session").then().statusCode(401);
    Response asked = staff.trySignIn(email, PASSWORD);
    asked.then().statusCode(202);
    Staff.Person recovered = staff.person(staff.givesCode(asked, codes.getFirst()));
    String id = recovered.sees(PASSKEYS).getString("data[0].id");
    recovered
        .asks()
        .delete(PASSKEYS + "/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("identity.second-factor-required"));
  }

  @Test
  void anAnswerIsTakenOnceAndOnlyAsItWasSigned(Page page) {
    Spa spa = Spa.open(product, staff, "Replayed Spa");
    withKeyOn(page, spa, "Laptop");
    Map<String, String> good = signed(page, question());

    for (String field : List.of("clientData", "authenticatorData", "signature", "userHandle")) {
      Map<String, String> forged = new HashMap<>(signed(page, question()));
      forged.computeIfPresent(field, (key, value) -> turned(value));
      assertThat(send(forged).statusCode()).as(field).isBetween(400, 401);
    }
    Map<String, String> otherQuestion = new HashMap<>(signed(page, question()));
    otherQuestion.put("clientData", good.get("clientData"));
    send(otherQuestion).then().statusCode(401);

    Map<String, String> fresh = signed(page, question());
    send(fresh).then().statusCode(200);
    send(fresh).then().statusCode(401).body("code", equalTo("identity.passkey-too-late"));
    spa.signInAgain();
    JsonPath refused =
        spa.await(
            "/api/v1/audit-events?action=signIn&outcome=FAILED",
            found -> !found.getList("data").isEmpty());
    assertThat(refused.getList("data.with")).containsOnly("PASSKEY");
    assertThat(refused.getList("data.actor.kind")).containsOnly("UNKNOWN");
  }

  @Test
  void anAnswerGivenToAnotherSitesPageIsRefused(Page page) throws IOException {
    Spa spa = Spa.open(product, staff, "Phished Spa");
    withKeyOn(page, spa, "Laptop");
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          byte[] body = "<title>MedSpaSync</title>".getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    elsewhere.start();
    try {
      page.navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");

      send(signed(page, question()))
          .then()
          .statusCode(401)
          .body("code", equalTo("identity.passkey-refused"));
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void aQuestionForOnePurposeIsNoneForAnother(Page page) {
    Spa spa = Spa.open(product, staff, "Purposeful Spa");
    withKeyOn(page, spa, "Laptop");
    spa.signInAgain();
    JsonPath proof =
        spa.owner().says("{}").post(PASSKEYS + "/proof/options").then().extract().jsonPath();

    send(signed(page, proof)).then().statusCode(401);
    spa.owner().says(signed(page, question())).post(PASSKEYS + "/proof").then().statusCode(401);
    JsonPath again =
        spa.owner().says("{}").post(PASSKEYS + "/proof/options").then().extract().jsonPath();
    spa.owner().says(signed(page, again)).post(PASSKEYS + "/proof").then().statusCode(204);
  }

  @Test
  void aStrangerWhoGuessesPasswordsDoesNotLockOutWhoHasAKey(Page page) {
    Spa spa = Spa.open(product, staff, "Besieged Spa");
    withKeyOn(page, spa, "Laptop");
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      answers.add(staff.trySignIn(spa.ownersEmail(), "wrong password " + i).statusCode());
    }
    assertThat(answers).endsWith(429);

    send(signed(page, question())).then().statusCode(200);
  }

  @Test
  void aRemovedOneSignsInNoMore(Page page) {
    Spa spa = Spa.open(product, staff, "Tidy Spa");
    StaffApp app = withKeyOn(page, spa, "Sold laptop");
    app.button("Remove the passkey Sold laptop").click();
    assertThat(keys(page)).hasCount(0);

    send(signed(page, question()))
        .then()
        .statusCode(401)
        .body("code", equalTo("identity.passkey-refused"));
  }

  @Test
  void nobodySeesOrRemovesSomebodyElses(Page page) {
    Spa spa = Spa.open(product, staff, "Private Spa");
    withKeyOn(page, spa, "Laptop");
    spa.signInAgain();
    String id = spa.sees(PASSKEYS).getString("data[0].id");
    Spa other = Spa.open(product, staff, "Nosy Spa");

    other.owner().asks().get(PASSKEYS).then().body("data", hasSize(0));
    other.owner().asks().delete(PASSKEYS + "/" + id).then().statusCode(404);

    spa.owner().asks().get(PASSKEYS).then().body("data", hasSize(1));
  }

  /** Signs in to the settings and adds a key there. */
  private StaffApp withKeyOn(Page page, Spa spa, String name) {
    VirtualKey.on(page);
    StaffApp app = StaffApp.signIn(page, spa, "/settings");
    app.button("Add a passkey").click();
    page.getByLabel("Name of this passkey").fill(name);
    app.button("Create the passkey").click();
    assertThat(keys(page).filter(new Locator.FilterOptions().setHasText(name))).hasCount(1);
    return app;
  }

  private static Locator keys(Page page) {
    return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Passkeys"))
        .getByRole(AriaRole.LISTITEM);
  }

  private JsonPath question() {
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .post(SIGN_IN + "/options")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Response send(Map<String, String> answer) {
    return staff.nobody().contentType(ContentType.JSON).body(answer).post(SIGN_IN);
  }

  @SuppressWarnings("unchecked") // what the script above answers
  private static Map<String, String> signed(Page page, JsonPath question) {
    return (Map<String, String>) page.evaluate(SIGN, question.getMap("$"));
  }

  /** The same with one bit turned. */
  private static String turned(String base64) {
    byte[] bytes = Base64.getUrlDecoder().decode(base64);
    bytes[bytes.length / 2] ^= 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String address() {
    return "keyed-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
  }
}
