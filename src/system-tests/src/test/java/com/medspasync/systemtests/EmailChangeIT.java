package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody gives herself another address, and the mailbox before can take that back. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmailChangeIT {
  private static final String FIRST = "seven lanterns over the harbor";
  private static final String CHOSEN = "nine copper kettles on a shelf";
  private static final String SESSION = "/api/v1/session";
  private static final String EMAIL = SESSION + "/email";
  private static final String CONFIRM = EMAIL + "/confirm";
  private static final String UNDO = "/api/v1/auth/email-change/undo";

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeAll
  void openASpa(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Moving Spa");
  }

  @Test
  void aLetterToTheNewAddressAndAClickMakeItHersInTheBrowser(
      Product product, Staff staff, Mailbox mailbox, Page page) {
    String before = anOwner(staff, mailbox);
    String after = anAddress();
    StaffApp app = StaffApp.on(page);
    page.navigate("/app/settings");
    app.signInAs(before, FIRST);
    page.getByLabel("New address").fill(after);
    app.button("Send the link").click();
    assertThat(
            page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(after)))
        .containsText("Waiting for");

    page.navigate(linkHere(product, mailbox.latest(after, 1)));
    app.button("Confirm the address").click();

    assertThat(app.heading()).hasText("Settings");
    assertThat(page.getByText("Your email address is changed.")).isVisible();
    assertThat(page.getByText(after).first()).isVisible();
    assertThat(mailbox.latest(before, 2).subject()).isEqualTo("Your e-mail address was changed");
    assertThat(staff.trySignIn(after, FIRST).statusCode()).isEqualTo(200);
    assertThat(staff.trySignIn(before, FIRST).statusCode()).isEqualTo(401);
  }

  @Test
  void whoOpensTheLinkWhileSignedOutSignsInFirst(
      Product product, Staff staff, Mailbox mailbox, Page page) {
    String before = anOwner(staff, mailbox);
    String after = anAddress();
    asksFor(staff.signIn(before, FIRST), after).then().statusCode(202);

    page.navigate(linkHere(product, mailbox.latest(after, 1)));
    StaffApp.on(page).signInAs(before, FIRST);
    StaffApp.on(page).button("Confirm the address").click();

    assertThat(StaffApp.on(page).heading()).hasText("Settings");
    assertThat(page.url()).doesNotContain("#");
    assertThat(staff.trySignIn(after, FIRST).statusCode()).isEqualTo(200);
  }

  @Test
  void theLinkWorksOnceAndForHerAlone(Staff staff, Mailbox mailbox) {
    Staff.Person owner = staff.signIn(anOwner(staff, mailbox), FIRST);
    Staff.Person stranger = staff.signIn(anOwner(staff, mailbox), FIRST);
    Staff.Person elsewhere = staff.signIn(owner.sees(SESSION).getString("person.email"), FIRST);
    String after = anAddress();
    asksFor(owner, after).then().statusCode(202);
    assertThat(owner.sees(EMAIL).getString("pending")).isEqualTo(after);
    String token = mailbox.latest(after, 1).token();

    confirms(stranger, token).then().statusCode(400).body("code", refused());
    confirms(owner, token).then().statusCode(204);
    confirms(owner, token).then().statusCode(400).body("code", refused());

    owner.asks().get(EMAIL).then().body("email", equalTo(after)).body("pending", nullValue());
    assertThat(elsewhere.sees(SESSION).getString("person.email"))
        .as("her other session goes on, under the new address")
        .isEqualTo(after);
  }

  @Test
  void aNewerWishEndsTheLinkBeforeAndGivingUpEndsAll(Staff staff, Mailbox mailbox) {
    Staff.Person owner = staff.signIn(anOwner(staff, mailbox), FIRST);
    String mistyped = anAddress();
    String meant = anAddress();
    asksFor(owner, mistyped).then().statusCode(202);
    String early = mailbox.latest(mistyped, 1).token();
    asksFor(owner, meant).then().statusCode(202);
    String late = mailbox.latest(meant, 1).token();

    confirms(owner, early).then().statusCode(400).body("code", refused());
    owner.asks().delete(EMAIL).then().statusCode(204);
    confirms(owner, late).then().statusCode(400).body("code", refused());

    owner.asks().get(EMAIL).then().body("pending", nullValue());
  }

  @Test
  void aLinkIsTooOldAfterHalfAnHour(Product product, Staff staff, Mailbox mailbox) {
    Staff.Person owner = staff.signIn(anOwner(staff, mailbox), FIRST);
    String after = anAddress();
    asksFor(owner, after).then().statusCode(202);
    String token = mailbox.latest(after, 1).token();
    new SpaRows(product)
        .changePlatform(
            "update platform.email_changes"
                + " set confirmation_ends_at = confirmation_ends_at - interval '30 minutes'"
                + " where new_email = '"
                + after
                + "'");

    confirms(owner, token).then().statusCode(400).body("code", refused());
  }

  @Test
  void whoHasTheAddressIsToldAndNobodyElse(Staff staff, Mailbox mailbox) {
    String taken = anOwner(staff, mailbox);
    String free = anAddress();
    Staff.Person curious = staff.signIn(anOwner(staff, mailbox), FIRST);

    Response ofTaken = asksFor(curious, taken);
    String shownOfTaken = shown(curious, taken);
    // a newer wish would keep a letter back that has not left
    assertThat(mailbox.latest(taken, 2).subject()).isEqualTo("You have an account already");
    Response ofFree = asksFor(curious, free);
    String shownOfFree = shown(curious, free);

    assertThat(ofTaken.statusCode()).isEqualTo(202);
    assertThat(ofFree.statusCode()).isEqualTo(202);
    assertThat(Requests.comparable(ofTaken)).isEqualTo(Requests.comparable(ofFree));
    assertThat(shownOfTaken).isEqualTo(shownOfFree);
    mailbox.of(free, 1);
    assertThat(mailbox.of(taken, 2)).as("letters to the holder").hasSize(2);
  }

  @Test
  void whatWasSentToTheOldAddressLetsNobodyIn(Product product, Staff staff, Mailbox mailbox) {
    String before = anOwner(staff, mailbox);
    Staff.Person owner = staff.signIn(before, FIRST);
    staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("email", before))
        .post("/api/v1/auth/password-reset")
        .then()
        .statusCode(202);
    String reset = mailbox.latest(before, 2).token();
    Spa other = Spa.open(product, staff, "Inviting Spa");
    other
        .owner()
        .says(Map.of("email", before, "name", "Rosa Vance", "role", "INJECTOR"))
        .post("/api/v1/staff/invitations")
        .then()
        .statusCode(200);
    String invitation = mailbox.latest(before, 3).token();

    moves(owner, anAddress(), mailbox);

    staff.choosesPassword(reset, CHOSEN).then().statusCode(400).body("code", refused());
    staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("token", invitation, "name", "Eve", "password", CHOSEN))
        .post("/api/v1/auth/invitation/accept")
        .then()
        .statusCode(400);
    assertThat(other.sees("/api/v1/staff").getList("invitations")).isEmpty();
  }

  @Test
  void theOldMailboxTakesBackWhatAnIntruderChanged(
      Product product, Staff staff, Mailbox mailbox, Page page) {
    String hers = anOwner(staff, mailbox);
    Staff.Person intruder = staff.signIn(hers, FIRST);
    String second = anAddress();
    moves(intruder, anAddress(), mailbox);
    moves(intruder, second, mailbox);

    page.navigate(linkHere(product, mailbox.latest(hers, 2)));
    page.getByLabel("New password").fill(CHOSEN);
    StaffApp.on(page).button("Choose and sign in").click();
    assertThat(StaffApp.on(page).heading()).hasText("Overview");

    intruder.asks().get(SESSION).then().statusCode(401);
    assertThat(staff.trySignIn(hers, FIRST).statusCode()).isEqualTo(401);
    assertThat(staff.trySignIn(second, FIRST).statusCode()).isEqualTo(401);
    Staff.Person owner = staff.signIn(hers, CHOSEN);
    assertThat(onRecord(owner, "undoEmailChange")).hasSize(1);
    assertThat(onRecord(owner, "confirmEmail")).hasSize(2);
    assertThat(mailbox.latest(second, 2).subject()).isEqualTo("A change of address was taken back");
  }

  @Test
  void takingBackAsksForTheSecondFactorAndForgetsOtherWaysInThatCameSince(
      Product product, Staff staff, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Wary Spa");
    moves(spa.owner(), anAddress(), mailbox);
    String after = spa.owner().sees(SESSION).getString("person.email");
    new SpaRows(product).addPasskey(after);
    new SpaRows(product).addIdentity(after);

    Response undone = undoes(staff, mailbox.latest(spa.ownersEmail(), 1).token());

    undone.then().statusCode(202).body("next", equalTo("SECOND_FACTOR"));
    assertThat(undone.cookies()).doesNotContainKey("msp_access");
    Staff.Person owner = staff.person(staff.givesCode(undone, spa.ownersApp().unused()));
    assertThat(owner.sees(SESSION + "/passkeys").getList("data")).isEmpty();
    assertThat(owner.sees(SESSION + "/identities").getList("data")).isEmpty();
  }

  @Test
  void whereNothingOlderIsLeftTheAccountIsClosedUntilAnOperatorOpensIt(
      Product product, Staff staff, Mailbox mailbox) {
    String email = anOwner(staff, mailbox);
    Staff.Person owner = staff.signIn(email, FIRST);
    String after = anAddress();
    moves(owner, after, mailbox);
    new SpaRows(product).addPasskey(after);
    String token = mailbox.latest(email, 2).token();

    undoes(staff, token).then().statusCode(409).body("code", equalTo("identity.account-closed"));

    assertThat(staff.trySignIn(email, CHOSEN).statusCode()).isEqualTo(401);
    undoes(staff, token).then().statusCode(400).body("code", refused());
    Commands.Outcome opened =
        product.commands().run("tenants", "link", "--email", email, "--lost-phone");
    assertThat(opened.exitCode()).as(opened.output()).isZero();
    staff.choosesPassword(Spa.linkIn(opened.output()), FIRST).then().statusCode(200);
  }

  @Test
  void theWayBackEndsAfterAWeekOrWhenSomebodyElseHasTheAddress(
      Product product, Staff staff, Mailbox mailbox) {
    String late = anOwner(staff, mailbox);
    moves(staff.signIn(late, FIRST), anAddress(), mailbox);
    String tooLate = mailbox.latest(late, 2).token();
    new SpaRows(product)
        .changePlatform(
            "update platform.email_changes set confirmed_at = confirmed_at - interval '7 days'"
                + " where old_email = '"
                + late
                + "'");
    String handedOn = anOwner(staff, mailbox);
    moves(staff.signIn(handedOn, FIRST), anAddress(), mailbox);
    String anothers = mailbox.latest(handedOn, 2).token();
    joins(staff, mailbox, handedOn, 3);

    undoes(staff, tooLate).then().statusCode(400).body("code", refused());
    undoes(staff, anothers).then().statusCode(409).body("code", equalTo("identity.email-taken"));
    assertThat(staff.trySignIn(handedOn, FIRST).statusCode()).isEqualTo(200);
  }

  @Test
  void everyPracticeOfHersHasItOnRecord(Product product, Staff staff, Mailbox mailbox) {
    String email = anOwner(staff, mailbox);
    Spa.createFor(product, "Second Spa", email);
    Staff.Person owner = staff.signIn(email, FIRST);
    List<String> practices = owner.sees(SESSION).getList("memberships.tenantId");
    assertThat(practices).hasSize(2);

    moves(owner, anAddress(), mailbox);

    for (String practice : practices) {
      Staff.Person there =
          staff.person(owner.says(Map.of("tenantId", practice)).post(SESSION + "/tenant"));
      assertThat(onRecord(there, "confirmEmail")).hasSize(1);
      owner = there;
    }
  }

  @Test
  void asksNoMoreOftenThanSomebodyMistypesAndNotForHerOwn(Staff staff, Mailbox mailbox) {
    String email = anOwner(staff, mailbox);
    Staff.Person owner = staff.signIn(email, FIRST);

    asksFor(owner, email.toUpperCase(Locale.ROOT))
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.same-email"));
    for (int i = 0; i < 5; i++) {
      asksFor(owner, anAddress()).then().statusCode(202);
    }
    Response next = asksFor(owner, anAddress());

    assertThat(next.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(next.header("Retry-After"))).isPositive();
  }

  private static Matcher<String> refused() {
    return equalTo("identity.token-refused");
  }

  private static Response asksFor(Staff.Person person, String email) {
    return person.says(Map.of("email", email)).post(EMAIL);
  }

  private static Response confirms(Staff.Person person, String token) {
    return person.says(Map.of("token", token)).post(CONFIRM);
  }

  private static Response undoes(Staff staff, String token) {
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("token", token, "password", CHOSEN))
        .post(UNDO);
  }

  /** The whole way to another address. */
  private static void moves(Staff.Person person, String email, Mailbox mailbox) {
    asksFor(person, email).then().statusCode(202);
    confirms(person, mailbox.latest(email, 1).token()).then().statusCode(204);
  }

  /** What she did, as the practice that she works in has it. */
  private static List<Object> onRecord(Staff.Person person, String action) {
    String id = person.sees(SESSION).getString("person.id");
    return person.sees("/api/v1/audit-events?action=" + action + "&person=" + id).getList("data");
  }

  /** What the page shows of an address that was asked for, but for the address and the time. */
  private static String shown(Staff.Person person, String email) {
    return person
        .asks()
        .get(EMAIL)
        .asString()
        .replace(email, "")
        .replaceAll("\"askedAt\":\"[^\"]*\"", "");
  }

  /** Letters name the address that the operator has set; here the product is known as localhost. */
  private static String linkHere(Product product, Mailbox.Received letter) {
    return product.address() + letter.link().substring(letter.link().indexOf("/app/"));
  }

  /** Somebody with a password and without a second factor; her first letter was an invitation. */
  private String anOwner(Staff staff, Mailbox mailbox) {
    String email = anAddress();
    joins(staff, mailbox, email, 1);
    return email;
  }

  /** Comes to the spa as a further owner, by the invitation that is the letter of this number. */
  private void joins(Staff staff, Mailbox mailbox, String email, int letter) {
    spa.owner()
        .says(Map.of("email", email, "name", "Rosa Vance", "role", "OWNER"))
        .post("/api/v1/staff/invitations")
        .then()
        .statusCode(200);
    staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("token", mailbox.latest(email, letter).token(), "password", FIRST))
        .post("/api/v1/auth/invitation/accept")
        .then()
        .statusCode(200);
  }

  private static String anAddress() {
    return "moving-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
  }
}
