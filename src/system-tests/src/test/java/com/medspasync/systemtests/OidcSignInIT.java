package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signing in by an account with a provider, and what nobody else can do with one. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignInIT {
  private static final String PROVIDERS = "/api/v1/auth/providers";
  private static final String IDENTITIES = "/api/v1/session/identities";
  private static final String SESSION = "/api/v1/session";
  private static final String PASSWORD = "a password that only the provider knows";

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private OidcServer provider;

  /** A browser on its way: what it keeps, and what the provider sends it back with. */
  private record Journey(Cookies kept, Map<String, String> back) {}

  @BeforeAll
  void meet(Product product, Staff staff, OidcServer provider) {
    this.product = product;
    this.staff = staff;
    this.provider = provider;
  }

  @Test
  void anOwnerConnectsAnAccountSignsInByItAndDisconnectsIt(Page page, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Connected Spa");
    String account = account("rosa@elsewhere.example");
    page.navigate(product.publicAddress() + "/app/settings");
    StaffApp app = StaffApp.on(page);
    app.signInAs(spa);
    app.button("Connect " + OidcServer.NAME).click();
    signsInThere(page, account);
    assertThat(page.getByText(OidcServer.NAME + ": rosa@elsewhere.example")).isVisible();
    app.button("Connect it").click();

    assertThat(app.heading()).hasText("Settings");
    assertThat(accounts(page)).hasCount(1);
    assertThat(mailbox.latest(spa.ownersEmail(), 1).subject())
        .isEqualTo("A new way to sign in was connected");

    page.context().clearCookies();
    page.navigate(product.publicAddress() + "/app/");
    app.button("Sign in with " + OidcServer.NAME).click();
    signsInThere(page, account);
    app.code().fill(spa.ownersApp().unused());
    app.button("Sign in").click();
    assertThat(app.heading()).hasText("Overview");

    page.navigate(product.publicAddress() + "/app/settings");
    assertThat(accounts(page)).containsText("last used");
    app.button("Disconnect " + OidcServer.NAME).click();
    assertThat(accounts(page)).hasCount(0);
    assertThat(mailbox.about(spa.ownersEmail(), Mailbox.IDENTITY_UNLINKED, 1).getFirst().text())
        .contains(OidcServer.NAME);
    assertThat(arrives(travels(account)).getString("next")).isEqualTo("CONNECT");
  }

  @Test
  void whoComesWithAnUnknownAccountSignsInOnceAndConnectsItThen(Page page) {
    Spa spa = Spa.open(product, staff, "Later Spa");
    String account = account(spa.ownersEmail());
    page.navigate(product.publicAddress() + "/app/");
    StaffApp app = StaffApp.on(page);
    app.button("Sign in with " + OidcServer.NAME).click();
    signsInThere(page, account);
    assertThat(page.getByText("not connected to anybody here yet")).isVisible();
    app.signInAs(spa);
    app.button("Connect it").click();

    assertThat(app.heading()).hasText("Overview");
    spa.signInAgain();
    assertThat(spa.sees(IDENTITIES).getList("data.label")).containsExactly(spa.ownersEmail());
  }

  @Test
  void anAccountOfNobodyLetsNobodyInEvenWithTheAddressOfAnOwner() {
    Spa spa = Spa.open(product, staff, "Trusting Spa");

    Response answer = returns(travels(account(spa.ownersEmail())));

    answer.then().statusCode(202).body("next", equalTo("CONNECT"));
    assertThat(answer.cookies()).doesNotContainKeys("msp_access", "msp_refresh");
    spa.owner().asks().get(IDENTITIES).then().body("data", hasSize(0));
  }

  @Test
  void aProvidersWordStandsForThePasswordAloneAndTheSecondFactorIsAskedFor() {
    Spa spa = Spa.open(product, staff, "Careful Spa");
    String account = connected(spa.owner());

    Response answer = returns(travels(account));

    answer.then().statusCode(202).body("next", equalTo("SECOND_FACTOR"));
    assertThat(answer.cookies()).doesNotContainKey("msp_access");
    Staff.Person owner = staff.person(staff.givesCode(answer, spa.ownersApp().unused()));
    assertThat(owner.sees(SESSION).getString("person.email")).isEqualTo(spa.ownersEmail());
    assertThat(owner.sees(SESSION).getString("protection")).isEqualTo("GIVEN");
    assertThat(
            owner
                .sees("/api/v1/audit-events?action=connectIdentity")
                .getList("data.action", String.class))
        .hasSize(1);
  }

  @Test
  void aJourneyEndsOnceAndInTheBrowserThatBeganIt() {
    Spa spa = Spa.open(product, staff, "Steady Spa");
    String account = connected(spa.owner());
    Journey hers = travels(account);
    Journey anothers = travels(account);

    refused(returns(new Journey(new Cookies(), hers.back())));
    refused(returns(new Journey(anothers.kept(), hers.back())));
    refused(
        returns(
            new Journey(hers.kept(), Map.of("state", "guessed", "code", hers.back().get("code")))));
    returns(hers).then().statusCode(202);
    refused(returns(hers));
  }

  @Test
  void aCodeOfOneJourneyIsNotTakenInAnother() {
    String account = account("ada@elsewhere.example");
    Journey hers = travels(account);
    Journey stolen = travels(account);

    returns(
            new Journey(
                hers.kept(),
                Map.of(
                    "state", hers.back().get("state"),
                    "code", stolen.back().get("code"),
                    "iss", stolen.back().getOrDefault("iss", provider.issuer()))))
        .then()
        .statusCode(401)
        .body("code", equalTo("identity.provider-refused"));
  }

  @Test
  void whoComesBackWithoutACodeOrFromAnotherProviderIsToldAndNotLetIn() {
    Journey declined = travels(account("eve@elsewhere.example"));
    returns(new Journey(declined.kept(), Map.of("state", declined.back().get("state"))))
        .then()
        .statusCode(401)
        .body("code", equalTo("identity.provider-declined"));

    Journey mixed = travels(account("eva@elsewhere.example"));
    returns(
            new Journey(
                mixed.kept(),
                Map.of(
                    "state", mixed.back().get("state"),
                    "code", mixed.back().get("code"),
                    "iss", "https://another.example")))
        .then()
        .statusCode(401)
        .body("code", equalTo("identity.provider-refused"));
  }

  @Test
  void theBrowserIsSentToTheProviderAndBackToOurPageAlone() {
    Response begun = begins();
    URI address = URI.create(begun.jsonPath().getString("address"));

    assertThat(address.toString()).startsWith(provider.issuer() + "/oauth2/authorize?");
    assertThat(OidcVisitor.parameters(address))
        .containsEntry("redirect_uri", product.publicAddress() + "/app/sign-in/return")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("response_type", "code")
        .containsKeys("state", "nonce", "code_challenge");
    assertThat(begun.getDetailedCookie("msp_journey").isHttpOnly()).isTrue();
    assertThat(begun.getDetailedCookie("msp_journey").getMaxAge()).isLessThanOrEqualTo(600);
    assertThat(begun.getDetailedCookie("msp_journey").getSameSite()).isEqualTo("Lax");
    at("http://localhost:" + product.address().getPort())
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.other-address"));
  }

  @Test
  void oneAccountBelongsToOnePersonAndNobodyDisconnectsAnothers() {
    Spa first = Spa.open(product, staff, "First Spa");
    Spa second = Spa.open(product, staff, "Second Spa");
    String account = connected(first.owner());
    String id = first.sees(IDENTITIES).getString("data[0].id");

    Journey journey = travels(account);
    second
        .owner()
        .asks()
        .contentType(ContentType.JSON)
        .cookies(journey.kept())
        .body(body(journey))
        .post(PROVIDERS + "/return")
        .then()
        .statusCode(409)
        .body("code", equalTo("identity.account-taken"));
    second.owner().asks().delete(IDENTITIES + "/" + id).then().statusCode(404);

    first.owner().asks().get(IDENTITIES).then().body("data", hasSize(1));
  }

  @Test
  void anAccountThatWaitsIsConnectedOnce() {
    Spa spa = Spa.open(product, staff, "Patient Spa");
    Response waiting = returns(travels(account("pat@elsewhere.example")));

    connects(spa.owner(), waiting).then().statusCode(200);
    connects(spa.owner(), waiting)
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.nothing-to-connect"));
  }

  @Test
  void whoWasDisabledStaysOut() {
    Spa spa = Spa.open(product, staff, "Strict Spa");
    String account = connected(spa.owner());
    new SpaRows(product)
        .changePlatform(
            "update platform.people set status = 'DISABLED' where email = '"
                + spa.ownersEmail()
                + "'");

    returns(travels(account))
        .then()
        .statusCode(401)
        .body("code", equalTo("identity.sign-in-failed"));
  }

  @Test
  void disconnectingEndsEveryOtherSession() {
    Spa spa = Spa.open(product, staff, "Leaving Spa");
    connected(spa.owner());
    Staff.Person elsewhere = staff.signIn(spa.ownersEmail(), spa.ownersPassword(), spa.ownersApp());
    String id = spa.sees(IDENTITIES).getString("data[0].id");

    Response gone = spa.owner().asks().delete(IDENTITIES + "/" + id);

    gone.then().statusCode(200);
    elsewhere.asks().get(SESSION).then().statusCode(401);
    assertThat(staff.person(gone).sees(IDENTITIES).getList("data")).isEmpty();
  }

  /** Makes an account with the provider; answers its name there. */
  private String account(String email) {
    String name = "account-" + UUID.randomUUID().toString().substring(0, 8);
    provider.hasAccount(name, PASSWORD, email);
    return name;
  }

  /** Connects a new account to a person; answers its name. */
  private String connected(Staff.Person person) {
    String account = account("somebody@elsewhere.example");
    connects(person, returns(travels(account))).then().statusCode(200);
    return account;
  }

  private static Response connects(Staff.Person person, Response waiting) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .cookie("msp_account", waiting.getCookie("msp_account"))
        .post(IDENTITIES);
  }

  private Journey travels(String account) {
    Response begun = begins();
    return new Journey(
        begun.detailedCookies(),
        new OidcVisitor().signsIn(begun.jsonPath().getString("address"), account, PASSWORD));
  }

  private Response begins() {
    Response begun = at(product.publicAddress().toString());
    begun.then().statusCode(200);
    return begun;
  }

  private Response at(String pages) {
    return staff
        .nobody()
        .baseUri(pages)
        .contentType(ContentType.JSON)
        .body(Map.of("provider", "oidc"))
        .post(PROVIDERS + "/journey");
  }

  private Response returns(Journey journey) {
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .cookies(journey.kept())
        .body(body(journey))
        .post(PROVIDERS + "/return");
  }

  private JsonPath arrives(Journey journey) {
    return returns(journey).then().statusCode(202).extract().jsonPath();
  }

  private static Map<String, String> body(Journey journey) {
    Map<String, String> body = new HashMap<>();
    body.put("state", journey.back().get("state"));
    journey
        .back()
        .forEach((name, value) -> {
          if (List.of("code", "iss").contains(name)) {
            body.put(name.equals("iss") ? "issuer" : name, value);
          }
        });
    return body;
  }

  private static void refused(Response answer) {
    answer.then().statusCode(401).body("code", equalTo("identity.journey-ended"));
    assertThat(answer.cookies()).doesNotContainKey("msp_access");
  }

  private static void signsInThere(Page page, String account) {
    page.getByPlaceholder("Username").fill(account);
    page.getByPlaceholder("Password").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  private static Locator accounts(Page page) {
    return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Connected accounts"))
        .getByRole(AriaRole.LISTITEM);
  }
}
