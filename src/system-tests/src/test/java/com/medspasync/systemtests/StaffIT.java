package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who works in a practice: asked in, given another role, kept out, by its owner. */
@SystemTest
class StaffIT {
  private static final String STAFF = "/api/v1/staff";
  private static final String INVITATIONS = STAFF + "/invitations";
  private static final String SESSION = "/api/v1/session";
  private static final String CHOSEN = "eleven grey pebbles in a jar";

  @Test
  void whoIsInvitedJoinsByTheLetterAndIsSeenInTheBrowser(
      Product product, Staff staff, Mailbox mailbox, Page page) {
    Spa spa = Spa.open(product, staff, "Inviting Spa");
    String email = anAddress();
    StaffApp app = StaffApp.signIn(page, spa, "/staff");
    app.button("Invite somebody").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name").fill("Bo Fletcher");
    dialog.getByLabel("Email").fill(email);
    dialog.getByLabel("Role").selectOption("BOOKKEEPER");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Invite")).click();
    app.tells("The invitation to " + email + " is on its way.");
    assertThat(page.getByText(email, new Page.GetByTextOptions().setExact(true))).isVisible();

    Mailbox.Received letter = mailbox.latest(email, 1);
    assertThat(letter.subject()).isEqualTo("You are invited to MedSpaSync Pro");
    assertThat(letter.text()).contains("Inviting Spa");
    page.context().clearCookies();
    page.navigate("about:blank");
    page.navigate(product.address() + "/app/invitation#" + letter.token());
    page.getByLabel("New password").fill(CHOSEN);
    app.button("Join").click();
    assertThat(app.heading()).hasText("Protect your account");
    assertThat(page.url()).as("the address, which stays in the history").doesNotContain("#");

    JsonPath seen = spa.sees(STAFF);
    assertThat(seen.getString("data.find { it.email == '" + email + "' }.role"))
        .isEqualTo("BOOKKEEPER");
    assertThat(seen.getList("invitations")).isEmpty();
    refused(accepts(staff, letter.token(), null));
  }

  @Test
  void whoHasAnAccountOnlyAcceptsAndHasAnotherRoleInEachPractice(
      Product product, Staff staff, Mailbox mailbox) {
    Spa first = Spa.open(product, staff, "First Spa");
    Spa second = Spa.open(product, staff, "Second Spa");
    invites(second, first.ownersEmail(), "AUDITOR").then().statusCode(200);
    String token = mailbox.latest(first.ownersEmail(), 1).token();

    looks(staff, token).then().statusCode(200).body("known", equalTo(true));
    accepts(staff, token, null).then().statusCode(204);

    first.signInAgain();
    JsonPath session = first.sees(SESSION);
    assertThat(session.getString("role")).isEqualTo("OWNER");
    assertThat(session.getList("memberships.role", String.class))
        .containsExactlyInAnyOrder("OWNER", "AUDITOR");
  }

  @Test
  void anotherRoleAndAnEndHoldForTheSessionsUnderWay(
      Product product, Staff staff, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Strict Spa");
    Staff.Person manager = joins(spa, staff, mailbox, "MANAGER");
    String id = idOf(spa, "MANAGER");
    assertThat(manager.sees(SESSION).getString("role")).isEqualTo("MANAGER");

    act(spa, id, "role", Map.of("role", "FRONT_DESK")).then().statusCode(204);
    becomes(manager, 200, "FRONT_DESK");

    act(spa, id, "disable", Map.of()).then().statusCode(204);
    becomes(manager, 401, null);

    act(spa, id, "enable", Map.of()).then().statusCode(204);
    assertThat(manager.asks().get(SESSION).statusCode())
        .as("the session has ended for good")
        .isEqualTo(401);
  }

  @Test
  void signingSomebodyOutLeavesHerAccountAsItIs(Product product, Staff staff, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Tidy Spa");
    Staff.Person desk = joins(spa, staff, mailbox, "FRONT_DESK");

    act(spa, idOf(spa, "FRONT_DESK"), "sign-out", Map.of()).then().statusCode(204);

    becomes(desk, 401, null);
    assertThat(spa.sees(STAFF).getBoolean("data.find { it.role == 'FRONT_DESK' }.active")).isTrue();
  }

  @Test
  void nobodyTakesAwayTheLastOwnerNorChangesHerself(Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Owned Spa");
    String own = idOf(spa, "OWNER");

    for (String what : new String[] {"disable", "enable"}) {
      act(spa, own, what, Map.of())
          .then()
          .statusCode(409)
          .body("code", equalTo("staff.own-membership"));
    }
    act(spa, own, "role", Map.of("role", "MANAGER"))
        .then()
        .statusCode(409)
        .body("code", equalTo("staff.own-membership"));
    spa.owner().asks().get(SESSION).then().statusCode(200).body("role", equalTo("OWNER"));
  }

  @Test
  void anInvitationThatWasWithdrawnOrSentAgainHasNoOtherLink(
      Product product, Staff staff, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Hesitant Spa");
    String email = anAddress();
    String id = invites(spa, email, "INJECTOR").then().statusCode(200).extract().path("id");
    String first = mailbox.latest(email, 1).token();
    invites(spa, email, "OWNER")
        .then()
        .statusCode(409)
        .body("code", equalTo("staff.already-invited"));

    spa.owner().says("{}").post(INVITATIONS + "/" + id + "/resend").then().statusCode(200);
    String second = mailbox.latest(email, 2).token();
    refused(accepts(staff, first, CHOSEN));
    looks(staff, second).then().statusCode(200).body("role", equalTo("INJECTOR"));

    spa.owner().says("{}").post(INVITATIONS + "/" + id + "/withdraw").then().statusCode(204);
    refused(accepts(staff, second, CHOSEN));
    assertThat(spa.sees(STAFF).getList("invitations")).isEmpty();
    assertThat(staff.trySignIn(email, CHOSEN).statusCode()).isEqualTo(401);
  }

  @Test
  void aManagerReadsWhoWorksHereAndChangesNothing(Staff staff) {
    Staff.Person manager = staff.signIn("manager@lumen.example");

    assertThat(manager.sees(STAFF).getList("data")).isNotEmpty();
    manager
        .says(Map.of("email", anAddress(), "name", "Bo", "role", "OWNER"))
        .post(INVITATIONS)
        .then()
        .statusCode(403)
        .body("code", equalTo("identity.forbidden"));
  }

  /** Until nodes have stopped believing what they knew; the promise is five seconds. */
  private static void becomes(Staff.Person person, int status, @Nullable String role) {
    Response answer = person.asks().get(SESSION);
    for (int looks = 0; looks < 50; looks++) {
      if (answer.statusCode() == status && (role == null || role.equals(answer.path("role")))) {
        return;
      }
      Pauses.of(java.time.Duration.ofMillis(100));
      answer = person.asks().get(SESSION);
    }
    throw new AssertionError("Still " + answer.statusCode() + ": " + answer.asString());
  }

  private static Staff.Person joins(Spa spa, Staff staff, Mailbox mailbox, String role) {
    String email = anAddress();
    invites(spa, email, role).then().statusCode(200);
    return staff.person(accepts(staff, mailbox.latest(email, 1).token(), CHOSEN));
  }

  private static String idOf(Spa spa, String role) {
    return spa.sees(STAFF).getString("data.find { it.role == '" + role + "' }.id");
  }

  private static Response invites(Spa spa, String email, String role) {
    return spa.owner()
        .says(Map.of("email", email, "name", "Bo Fletcher", "role", role))
        .post(INVITATIONS);
  }

  private static Response act(Spa spa, String id, String what, Map<String, String> body) {
    return spa.owner().says(body).post(STAFF + "/" + id + "/" + what);
  }

  private static Response looks(Staff staff, String token) {
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("token", token))
        .post("/api/v1/auth/invitation");
  }

  private static Response accepts(Staff staff, String token, @Nullable String password) {
    Map<String, String> body = new LinkedHashMap<>(Map.of("token", token));
    if (password != null) {
      body.put("password", password);
    }
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/auth/invitation/accept");
  }

  private static void refused(Response answer) {
    answer.then().statusCode(400).body("code", equalTo("identity.invitation-ended"));
  }

  private static String anAddress() {
    return "invited-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
  }
}
