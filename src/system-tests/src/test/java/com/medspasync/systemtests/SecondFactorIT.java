package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A stolen password is not enough, and a lost telephone is not the end. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorIT {
  private static final String SESSION = "/api/v1/session";
  private static final String FACTOR = SESSION + "/second-factor";
  private static final String AUTHENTICATOR = FACTOR + "/authenticator";
  private static final String DEVICES = SESSION + "/devices";
  private static final String PASSWORD = "a kettle and two green doors";

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeAll
  void openASpa(Product product, Staff staff) {
    this.product = product;
    this.staff = staff;
    spa = Spa.open(product, staff, "Twofold Spa");
  }

  @Test
  void theOwnerLooksAroundWithoutOneButBringsInNoClients() {
    Staff.Person owner = newcomer();

    owner.asks().get(SESSION).then().body("protection", equalTo("DUE_BEFORE_FIRST_IMPORT"));
    owner.asks().get("/api/v1/reviews").then().statusCode(200);
    owner
        .asks()
        .multiPart("files", "sales.csv", "Date,Client\n".getBytes(UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(403)
        .body("code", equalTo("identity.second-factor-needed"));
  }

  @Test
  void thePasswordAloneLetsNobodyIn() {
    Response asked = staff.trySignIn(spa.ownersEmail(), spa.ownersPassword());

    asked.then().statusCode(202).body("next", equalTo("SECOND_FACTOR"));
    assertThat(asked.cookies()).containsOnlyKeys("msp_challenge");
    assertThat(asked.detailedCookie("msp_challenge").isHttpOnly()).isTrue();
    staff.nobody().cookies(asked.detailedCookies()).get(SESSION).then().statusCode(401);
  }

  @Test
  void aCodeIsTakenOnceEvenWhenItIsSentTwentyTimesAtOnce() {
    Spa ofItsOwn = Spa.open(product, staff, "Once Only Spa");
    String code = ofItsOwn.ownersApp().unused();
    List<Response> asked =
        IntStream.range(0, 20)
            .mapToObj(i -> staff.trySignIn(ofItsOwn.ownersEmail(), ofItsOwn.ownersPassword()))
            .toList();

    List<Integer> answers =
        asked.parallelStream()
            .map(question -> staff.givesCode(question, code).statusCode())
            .toList();

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(status -> status != 200)
        .allMatch(status -> status == 400 || status == 429);
  }

  @Test
  void afterFiveWrongCodesThePasswordIsAskedAgain() {
    Spa ofItsOwn = Spa.open(product, staff, "Guessed Spa");
    Response asked = staff.trySignIn(ofItsOwn.ownersEmail(), ofItsOwn.ownersPassword());
    for (int i = 0; i < 5; i++) {
      staff
          .givesCode(asked, "00000" + i)
          .then()
          .statusCode(400)
          .body("code", equalTo("identity.wrong-code"));
    }

    staff
        .givesCode(asked, ofItsOwn.ownersApp().unused())
        .then()
        .statusCode(401)
        .body("code", equalTo("identity.challenge-ended"));
  }

  @Test
  void aRecoveryCodeLetsInOnceAndNewOnesEndTheOld() {
    Staff.Person owner = newcomer();
    Authenticator app = new Authenticator(offer(owner));
    Response confirmed = owner.says(Map.of("code", app.unused())).post(AUTHENTICATOR + "/confirm");
    List<String> codes = confirmed.jsonPath().getList("codes", String.class);
    Staff.Person guarded = staff.person(confirmed);
    String email = guarded.sees(SESSION).getString("person.email");

    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("(\\w{4}-){5}\\w{4}"));
    String asTyped = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    staff.givesCode(staff.trySignIn(email, PASSWORD), asTyped).then().statusCode(200);
    staff.givesCode(staff.trySignIn(email, PASSWORD), codes.get(3)).then().statusCode(400);
    guarded.asks().get(FACTOR).then().body("recoveryCodesLeft", equalTo(9));

    guarded
        .says("{}")
        .post(FACTOR + "/recovery-codes")
        .then()
        .statusCode(200)
        .body("codes", hasSize(10));
    staff.givesCode(staff.trySignIn(email, PASSWORD), codes.get(4)).then().statusCode(400);
  }

  @Test
  void settingOneUpEndsEveryOtherSession() {
    Response chosen = chooses();
    Staff.Person owner = staff.person(chosen);
    Staff.Person elsewhere = staff.signIn(chosen.path("person.email"), PASSWORD);
    Authenticator app = new Authenticator(offer(owner));

    owner
        .says(Map.of("code", "000000"))
        .post(AUTHENTICATOR + "/confirm")
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.wrong-code"));
    owner.asks().get(FACTOR).then().body("authenticatorSince", nullValue());
    Staff.Person guarded =
        staff.person(owner.says(Map.of("code", app.unused())).post(AUTHENTICATOR + "/confirm"));

    guarded.asks().get(SESSION).then().statusCode(200).body("protection", equalTo("GIVEN"));
    guarded.asks().get(FACTOR).then().body("authenticatorSince", notNullValue());
    elsewhere.asks().get(SESSION).then().statusCode(401);
    owner.asks().get(SESSION).then().statusCode(401);
  }

  @Test
  void aLinkForANewPasswordDoesNotSkipIt() {
    Spa ofItsOwn = Spa.open(product, staff, "Forgetful Spa");
    Commands.Outcome link =
        product.commands().run("tenants", "link", "--email", ofItsOwn.ownersEmail());

    Response chosen = staff.choosesPassword(Spa.linkIn(link.output()), PASSWORD);

    chosen.then().statusCode(202).body("next", equalTo("SECOND_FACTOR"));
    assertThat(chosen.cookies()).containsOnlyKeys("msp_challenge");
    staff.givesCode(chosen, ofItsOwn.ownersApp().unused()).then().statusCode(200);
  }

  @Test
  void whoLostPhoneAndCodesIsLetInByTheOperatorAndSetsUpAnother(Page page) {
    Spa ofItsOwn = Spa.open(product, staff, "Lost Phone Spa");
    ofItsOwn.imports(new Upload("sales.csv", "Date,Client,Item,Amount\n".getBytes(UTF_8)));
    Commands.Outcome link =
        product
            .commands()
            .run("tenants", "link", "--lost-phone", "--email", ofItsOwn.ownersEmail());
    assertThat(link.exitCode()).as(link.output()).isZero();

    Staff.Person owner = staff.person(staff.choosesPassword(Spa.linkIn(link.output()), PASSWORD));

    owner.asks().get(SESSION).then().statusCode(200).body("protection", equalTo("MISSING"));
    for (String path : List.of("reviews", "imports", "locations", "dashboard")) {
      owner
          .asks()
          .get("/api/v1/" + path)
          .then()
          .statusCode(403)
          .body("code", equalTo("identity.second-factor-needed"));
    }
    page.navigate("/app/review");
    StaffApp app = StaffApp.on(page);
    app.signInAs(ofItsOwn.ownersEmail(), PASSWORD);
    assertThat(app.heading()).hasText("Protect your account");
    assertThat(app.button("Set up an authenticator app")).isVisible();
  }

  @Test
  void nobodyGoesBackToThePasswordAloneWhereClientsAreReal() {
    spa.owner()
        .asks()
        .delete(AUTHENTICATOR)
        .then()
        .statusCode(409)
        .body("code", equalTo("identity.second-factor-required"));
  }

  @Test
  void inTheDemonstrationOneIsSetUpAndRemovedAndSheIsTold(Mailbox mailbox) {
    Staff.Person director = staff.signIn("director@harbor.example");
    Authenticator app = new Authenticator(offer(director));
    Staff.Person guarded =
        staff.person(director.says(Map.of("code", app.unused())).post(AUTHENTICATOR + "/confirm"));
    staff.trySignIn("director@harbor.example", product.password()).then().statusCode(202);

    guarded.asks().delete(AUTHENTICATOR).then().statusCode(200);

    staff.trySignIn("director@harbor.example", product.password()).then().statusCode(200);
    assertThat(mailbox.about("director@harbor.example", Mailbox.AUTHENTICATOR_REMOVED, 1))
        .isNotEmpty();
  }

  @Test
  void everyDeviceIsListedAndSignedOutFromAnother() {
    Spa ofItsOwn = Spa.open(product, staff, "Many Devices Spa");
    Staff.Person here = ofItsOwn.owner();
    ofItsOwn.signInAgain();
    Staff.Person there = ofItsOwn.owner();
    String id = there.sees(DEVICES).getString("data.find { it.current }.id");

    here.asks()
        .get(DEVICES)
        .then()
        .body("data", hasSize(2))
        .body("data.secondFactor", everyItem(equalTo(true)))
        .body("data.find { it.current }.id", notNullValue());
    here.says("{}").post(DEVICES + "/" + id + "/end").then().statusCode(204);

    there.asks().get(SESSION).then().statusCode(401);
    here.asks().get(DEVICES).then().body("data", hasSize(1));
    here.says("{}").post(DEVICES + "/" + id + "/end").then().statusCode(404);
  }

  @Test
  void nobodySignsOutSomebodyElse() {
    String owners = spa.owner().sees(DEVICES).getString("data.find { it.current }.id");

    newcomer().says("{}").post(DEVICES + "/" + owners + "/end").then().statusCode(404);
    newcomer().says("{}").post(DEVICES + "/end-others").then().statusCode(204);

    spa.owner().asks().get(SESSION).then().statusCode(200);
  }

  @Test
  void aNewOwnerIsLedToItBeforeTheFirstFiles(Page page) {
    String email = address();
    page.navigate(product.address() + "/app/welcome#" + Spa.create(product, "Guided Spa", email));
    StaffApp app = StaffApp.on(page);
    page.getByLabel("New password").fill(PASSWORD);
    app.button("Choose and sign in").click();
    app.link("Import files").click();
    assertThat(page.getByText("Protect your account first")).isVisible();
    assertThat(page.locator("input[type=file]")).hasCount(0);

    app.link("Protect it now").click();
    assertThat(app.heading()).hasText("Protect your account");
    app.button("Set up an authenticator app").click();
    assertThat(
            page.getByRole(
                AriaRole.IMG,
                new Page.GetByRoleOptions().setName("QR code for your authenticator app")))
        .isVisible();
    page.getByText("Type a key instead").click();
    Authenticator phone =
        new Authenticator(page.locator("[data-secret]").innerText().replace(" ", ""));
    app.code().fill(phone.unused());
    app.button("Turn on").click();
    assertThat(
            page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Recovery codes"))
                .getByRole(AriaRole.LISTITEM))
        .hasCount(10);
    assertThat(app.button("Done")).isDisabled();
    page.getByLabel("I have kept these codes in a safe place").check();
    app.button("Done").click();

    assertThat(app.heading()).hasText("Import");
    assertThat(page.locator("input[type=file]").first()).isAttached();

    page.context().clearCookies();
    app.goTo("/settings");
    app.signInAs(email, PASSWORD);
    app.code().fill("12 34");
    app.button("Sign in").click();
    assertThat(app.code())
        .hasAccessibleDescription(
            "This code is not right, or it has been used. Wait for the next one and try again.");
    app.code().fill(phone.unused());
    app.button("Sign in").click();
    assertThat(page.getByText("10 codes are left")).isVisible();
    assertThat(page.getByText("This device")).isVisible();
  }

  private String offer(Staff.Person person) {
    return person.says("{}").post(AUTHENTICATOR).then().statusCode(200).extract().path("secret");
  }

  /** An owner who has just chosen a password. */
  private Staff.Person newcomer() {
    return staff.person(chooses());
  }

  private Response chooses() {
    return staff.choosesPassword(Spa.create(product, "New Spa", address()), PASSWORD);
  }

  private static String address() {
    return "second-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
  }
}
