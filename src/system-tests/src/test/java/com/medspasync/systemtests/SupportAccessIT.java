package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An owner lets an operator look into her practice: for a while, to read only, and never unseen.
 */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupportAccessIT {
  private static final String V1 = "/api/v1";
  private static final String ACCESS = V1 + "/support-access";
  private static final String REASON = "the queue looks wrong since Monday";
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int MOST_LOOKS = 600;

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Operator operator;

  @BeforeAll
  void addAnOperator(Product product, Staff staff) {
    this.product = product;
    this.staff = staff;
    operator = Operator.add(product, staff);
  }

  @Test
  void nobodyLooksBeforeAnOwnerAllowsItAndAllOfItIsSeen() {
    Spa spa = Spa.open(product, staff, "Puzzled Spa");
    spa.imports(Statements.sales("sales.csv", 1, 30), Statements.rewards("rewards.csv", 1, 30));
    String practice = idOf(spa);

    JsonPath asked = asks(operator, practice, "HOUR").then().statusCode(200).extract().jsonPath();
    String id = asked.getString("current.id");
    assertThat(asked.getString("current.state")).isEqualTo("ASKED");
    assertThat(code(enter(operator, practice, id))).isEqualTo("support.not-allowed");
    assertThat(code(asks(operator, practice, "HOUR"))).isEqualTo("support.already");
    JsonPath seen = spa.sees(ACCESS);
    assertThat(seen.getString("current.operator")).isEqualTo("Kim Calder");
    assertThat(seen.getString("current.reason")).isEqualTo(REASON);
    awaitLetter("Support asks to look into your practice", "Puzzled Spa");

    spa.owner()
        .says("{}")
        .post(ACCESS + "/" + id + "/allow")
        .then()
        .statusCode(200)
        .body("current.state", equalTo("OPEN"));
    awaitLetter("Support may look into your practice", "Puzzled Spa");
    Staff.Person visitor = visit(operator, practice, id);

    JsonPath session = visitor.sees(V1 + "/session");
    assertThat(session.getString("role")).isEqualTo("SUPPORT");
    assertThat(session.getString("person.id")).startsWith("operator_");
    assertThat(session.getList("memberships")).isEmpty();
    assertThat(Instant.parse(session.getString("expiresAt")))
        .isEqualTo(Instant.parse(spa.sees(ACCESS).getString("current.endsAt")));
    String list = visitor.asks().get(V1 + "/reviews?status=ALL&limit=100").asString();
    String owners = spa.owner().asks().get(V1 + "/reviews?status=ALL&limit=100").asString();
    String client = Statements.person(1);
    assertThat(owners).contains(client);
    assertThat(list).doesNotContain(client).doesNotContain("@mail.example").contains("\"id\"");
    visitor.sees(V1 + "/dashboard");

    assertThat(spa.sees(V1 + "/staff").getList("data")).as("is nobody of the staff").hasSize(1);
    JsonPath trail = spa.sees(V1 + "/audit-events?limit=100");
    for (String action : List.of("enterForSupport", "listReviews", "getDashboard")) {
      List<Map<String, Object>> actors =
          trail.getList(
              "data.findAll { it.action == '"
                  + action
                  + "' && it.actor.kind == 'OPERATOR' }.actor");
      assertThat(actors).as("%s in %s", action, trail.prettify()).hasSize(1);
      assertThat(actors.getFirst()).containsEntry("name", "Kim Calder");
      assertThat(String.valueOf(actors.getFirst().get("id"))).startsWith("operator_");
    }
    assertThat(
            trail.getList(
                "data.findAll { it.actor.role == 'SUPPORT' && it.actor.kind != 'OPERATOR' }"))
        .isEmpty();
    assertThat(trail.getList("data.action")).contains("askForSupport", "allowSupport");
    assertThat(actsIn(practice))
        .contains(
            "askForSupport", "allowSupport", "enterForSupport", "listReviews", "getDashboard");
    assertThat(spa.sees(V1 + "/audit-events/verification").getBoolean("intact")).isTrue();
    assertThat(operator.sees("/record/verification").getBoolean("intact")).isTrue();

    spa.owner().says("{}").post(ACCESS + "/" + id + "/end").then().statusCode(200);

    isOut(visitor);
    assertThat(code(enter(operator, practice, id))).isEqualTo("support.not-allowed");
    awaitLetter("Support is out of your practice", "Puzzled Spa");
    spa.await(
        V1 + "/audit-events?action=supportEnded",
        found -> found.getList("data.actor.kind").equals(List.of("SYSTEM")));
    assertThat(spa.sees(ACCESS).getString("past[0].endedBy")).isEqualTo("OWNER");
  }

  /** The whole matrix once more, for the one role that nobody is given. */
  @Test
  void supportReadsWhatItsRoleIncludesAndNothingElse() {
    Spa spa = Spa.open(product, staff, "Looked-at Spa");
    String practice = idOf(spa);
    Staff.Person visitor = visit(operator, practice, offer(spa, "HOUR"));
    Map<String, Needed> needed = Needed.byRoute();
    Set<String> ofAccounts = Needed.section("entering");
    Set<String> open = Needed.section("open");
    Set<String> refusals = new HashSet<>();
    int allowed = 0;

    for (ApiDocument.Operation operation : ApiDocument.of(staff).operations()) {
      if (open.contains(operation.route())) {
        continue; // what is open to everybody also signs people out
      }
      Response answer = RolesAndOperationsIT.ask(visitor.asks(), operation);
      boolean included =
          RolesAndOperationsIT.neededBy(operation, needed).allows("SUPPORT")
              && !ofAccounts.contains(operation.route());
      if (included) {
        allowed++;
        assertThat(operation.writes()).as("%s changes something", operation.route()).isFalse();
        assertThat(answer.statusCode()).as(operation.route()).isIn(200, 404, 400);
      } else {
        assertThat(answer.statusCode()).as(operation.route()).isEqualTo(403);
        assertThat(code(answer)).as(operation.route()).isEqualTo("identity.forbidden");
        refusals.add(Requests.comparable(answer));
      }
    }

    for (ApiDocument.Operation operation : ApiDocument.of(staff).operatorsOperations()) {
      if (!operation.path().matches("/operator/auth/(sign-in|welcome|welcome/accept)")) {
        assertThat(RolesAndOperationsIT.ask(visitor.asks(), operation).statusCode())
            .as(operation.route())
            .isEqualTo(401);
      }
    }
    assertThat(allowed).isGreaterThanOrEqualTo(15);
    assertThat(refusals).as("one answer for all that is refused").hasSize(1);
    assertThat(spa.sees(V1 + "/audit-events?outcome=REFUSED&limit=100").getList("data.actor.kind"))
        .contains("OPERATOR")
        .doesNotContain("PERSON");
  }

  @Test
  void whatSupportHoldsIsNotTakenByTheConsoleAndTheOtherWayRound() {
    Spa spa = Spa.open(product, staff, "Two Doors");
    String practice = idOf(spa);
    String id = offer(spa, "HOUR");
    String code = enter(operator, practice, id).path("code");
    Response letIn = exchange(code);
    String token = letIn.then().statusCode(200).extract().cookie("msp_access");

    assertThat(letIn.cookie("msp_refresh")).isEmpty();
    assertThat(exchange(code).statusCode()).as("a code works once").isEqualTo(400);
    for (RequestSpecification request :
        List.of(
            staff.nobody().cookie("msp_operator", token),
            staff.nobody().cookie("msp_operator", code),
            staff.nobody().header("Authorization", "Bearer " + token))) {
      request.get(Operator.CONSOLE + "/session").then().statusCode(401);
    }
    for (String text : List.of(code, operator.token(), "support." + code)) {
      staff.nobody().cookie("msp_access", text).get(V1 + "/session").then().statusCode(401);
    }
    staff
        .nobody()
        .contentType("application/json")
        .cookie("msp_refresh", token)
        .post(V1 + "/auth/refresh")
        .then()
        .statusCode(401);
    assertThat(exchange(operator.token()).statusCode()).isEqualTo(400);
    assertThat(new SpaRows(product).tablesNaming(token, code)).isEmpty();
  }

  @Test
  void aCodeIsTooOldAfterAMinute() {
    Spa spa = Spa.open(product, staff, "Slow Hands");
    String practice = idOf(spa);
    String code = enter(operator, practice, offer(spa, "HOUR")).path("code");

    ofPractice(
        "Slow Hands",
        "update platform.support_codes set expires_at = now() - interval '1 second' where grant_id"
            + " in (select id from platform.support_grants where %s)");

    assertThat(code(exchange(code))).isEqualTo("support.code-ended");
  }

  /** What ends a visit that is under way; on the next request, whichever node answers it. */
  @ParameterizedTest
  @ValueSource(strings = {"time", "owner", "operator", "sign-out", "suspension", "disabling"})
  void aVisitEnds(String by) {
    Operator other = Operator.add(product, staff);
    String name = "Brief Look, by " + by;
    Spa spa = Spa.open(product, staff, name);
    String practice = idOf(spa);
    String id = offer(spa, "QUARTER_HOUR");
    Staff.Person visitor = visit(other, practice, id);
    visitor.sees(V1 + "/imports");

    switch (by) {
      case "time" ->
          ofPractice(
              name,
              "update platform.support_grants set ends_at = now() - interval '1 second' where %s");
      case "owner" ->
          spa.owner().says("{}").post(ACCESS + "/" + id + "/end").then().statusCode(200);
      case "operator" -> ends(other, practice, id).then().statusCode(200);
      case "sign-out" ->
          other.says("{}").post(Operator.CONSOLE + "/auth/sign-out").then().statusCode(204);
      case "suspension" -> {
        operator.suspends(practice, REASON).then().statusCode(200);
        operator.restores(practice, REASON).then().statusCode(200);
      }
      default -> product.commands().run("operators", "disable", other.email());
    }

    isOut(visitor);
  }

  @Test
  void aVisitThatNobodyUsesEndsAndMayBeBegunAnewWhileItIsOpen() {
    String name = "Forgotten Look";
    Spa spa = Spa.open(product, staff, name);
    String practice = idOf(spa);
    String id = offer(spa, "FOUR_HOURS");
    Staff.Person visitor = visit(operator, practice, id);

    idles(name, 29);
    visitor.sees(V1 + "/imports");
    idles(name, 31);

    isOut(visitor);
    visit(operator, practice, id).sees(V1 + "/imports");
  }

  private void idles(String practice, int minutes) {
    String then = "now() - interval '" + minutes + " minutes'";
    ofPractice(
        practice,
        "update platform.support_visits set began_at = "
            + then
            + ", seen_at = "
            + then
            + " where grant_id in (select id from platform.support_grants where %s)");
  }

  @Test
  void whoSignsOutOfThePracticeMayComeBackWhileItIsOpen() {
    Spa spa = Spa.open(product, staff, "Twice Seen");
    String practice = idOf(spa);
    String id = offer(spa, "HOUR");
    Staff.Person visitor = visit(operator, practice, id);

    visitor.says("{}").post(V1 + "/auth/sign-out").then().statusCode(204);

    isOut(visitor);
    visit(operator, practice, id).sees(V1 + "/imports");
  }

  @Test
  void whatWasOfferedIsForOneOperatorAndForOnePractice() {
    Operator other = Operator.add(product, staff);
    Spa spa = Spa.open(product, staff, "One Visitor");
    Spa neighbour = Spa.open(product, staff, "Next Door");
    String practice = idOf(spa);
    String id = offer(spa, "HOUR");
    Staff.Person visitor = visit(operator, practice, id);

    assertThat(code(enter(other, practice, id))).isEqualTo("support.not-allowed");
    assertThat(enter(operator, idOf(neighbour), id).statusCode()).isEqualTo(404);
    assertThat(ends(operator, idOf(neighbour), id).statusCode()).isEqualTo(404);
    assertThat(asks(operator, "tenant_" + Requests.NOTHINGS_ID, "HOUR").statusCode())
        .isEqualTo(404);
    for (String answer : List.of("allow", "refuse", "end")) {
      assertThat(neighbour.owner().says("{}").post(ACCESS + "/" + id + "/" + answer).statusCode())
          .isEqualTo(404);
    }
    assertThat(visitor.sees(V1 + "/imports").getList("data")).isEmpty();
  }

  @Test
  void anOwnerSaysNoAndAQuestionLapses() {
    Spa spa = Spa.open(product, staff, "Private Spa");
    String practice = idOf(spa);
    String first = asks(operator, practice, "FOUR_HOURS").path("current.id");

    spa.owner()
        .says("{}")
        .post(ACCESS + "/" + first + "/refuse")
        .then()
        .statusCode(200)
        .body("current", nullValue())
        .body("past[0].state", equalTo("REFUSED"));
    assertThat(code(spa.owner().says("{}").post(ACCESS + "/" + first + "/allow")))
        .isEqualTo("support.over");

    String second = asks(operator, practice, "HOUR").path("current.id");
    ofPractice(
        "Private Spa",
        "update platform.support_grants set asked_at = now() - interval '25 hours'"
            + " where state = 'ASKED' and %s");
    assertThat(code(spa.owner().says("{}").post(ACCESS + "/" + second + "/allow")))
        .isEqualTo("support.over");
    assertThat(spa.sees(ACCESS).getList("past.state")).contains("LAPSED", "REFUSED");
  }

  @Test
  void lettingInNeedsAProofAndAnOwnerAndOneOfTheLengths() {
    Spa spa = Spa.open(product, staff, "Careful Spa");
    String practice = idOf(spa);
    String id = asks(operator, practice, "HOUR").path("current.id");
    ofPractice(
        "Careful Spa",
        "update platform.sign_ins set proven_at = now() - interval '20 minutes' where %s");
    awaitThatProofIsNeeded(spa);

    for (String path : List.of("", "/" + id + "/allow")) {
      Response answer =
          spa.owner().says(Map.of("reason", REASON, "length", "HOUR")).post(ACCESS + path);
      assertThat(code(answer)).as(path).isEqualTo("identity.proof-needed");
    }
    assertThat(spa.owner().says("{}").post(ACCESS + "/" + id + "/refuse").statusCode())
        .as("saying no waits for nothing")
        .isEqualTo(200);
    assertThat(asks(operator, practice, "WEEK").statusCode()).isEqualTo(400);
    Operator tired = Operator.add(product, staff);
    String second = asks(tired, practice, "HOUR").path("current.id");
    new SpaRows(product)
        .changePlatform(
            "update platform.operator_sessions set proven_at = now() - interval '6 minutes' where"
                + " operator_id = (select id from platform.operators where email = '"
                + tired.email()
                + "')");
    assertThat(code(enter(tired, practice, second))).isEqualTo("operators.proof-needed");
  }

  @Test
  void nobodyCanBeMadeSupport() {
    Spa spa = Spa.open(product, staff, "Sly Spa");
    String own = spa.sees(V1 + "/session").getString("person.id");

    assertThat(
            code(
                spa.owner()
                    .says(Map.of("email", "sly@spa.example", "name", "Bo Sly", "role", "SUPPORT"))
                    .post(V1 + "/staff/invitations")))
        .isEqualTo("staff.no-such-role");
    assertThat(
            code(spa.owner().says(Map.of("role", "SUPPORT")).post(V1 + "/staff/" + own + "/role")))
        .isEqualTo("staff.no-such-role");
  }

  @Test
  void anOwnerLetsAnOperatorLookAndBothSeeIt(Page page) {
    Operator other = Operator.add(product, staff);
    Spa spa = Spa.open(product, staff, "Open Doors");
    String practice = idOf(spa);

    StaffApp app = StaffApp.signIn(page, spa, "/security");
    app.button("Let support look…").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("What shall she look at?").fill(REASON);
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Let support look"))
        .click();
    app.tells("Support may look now");
    Locator banner = page.locator("section[aria-label='Support now']");
    assertThat(banner).containsText(REASON);

    page.navigate("/operator/sign-in");
    page.locator("input[name=email]").fill(other.email());
    page.locator("input[name=password]").fill(Operator.PASSWORD);
    page.locator("input[name=code]").fill(other.app().unused());
    page.keyboard().press("Enter");
    assertThat(app.heading()).hasText("Overview");
    page.navigate("/operator/practices/" + practice);
    app.button("Go in").click();
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go in")).click();

    assertThat(banner).containsText("You look at this practice for support");
    assertThat(app.link("Staff")).hasCount(0);
    app.link("Review").click();
    assertThat(app.heading()).hasText("Review");
    app.button("Leave").click();
    assertThat(app.heading()).hasText("Sign in");
    JsonPath seen = spa.sees(ACCESS);
    assertThat(seen.getString("current.operator")).isEqualTo("Kim Calder");
  }

  private Staff.Person visit(Operator by, String practice, String id) {
    Response code = enter(by, practice, id);
    assertThat(code.statusCode()).as(code.asString()).isEqualTo(200);
    return staff.person(exchange(code.path("code")));
  }

  private String offer(Spa spa, String length) {
    return spa.owner()
        .says(Map.of("reason", REASON, "length", length))
        .post(ACCESS)
        .then()
        .statusCode(200)
        .extract()
        .path("current.id");
  }

  private Response exchange(String code) {
    return staff
        .nobody()
        .contentType("application/json")
        .body(Map.of("code", code))
        .post(V1 + "/auth/support");
  }

  private static Response asks(Operator by, String practice, String length) {
    return by.says(Map.of("reason", REASON, "length", length)).post(support(practice));
  }

  private static Response enter(Operator by, String practice, String id) {
    return by.says("{}").post(support(practice) + "/" + id + "/enter");
  }

  private static Response ends(Operator by, String practice, String id) {
    return by.says("{}").post(support(practice) + "/" + id + "/end");
  }

  private static String support(String practice) {
    return Operator.CONSOLE + "/practices/" + practice + "/support";
  }

  private static void isOut(Staff.Person visitor) {
    for (String path : List.of("/imports", "/session", "/support-access")) {
      assertThat(visitor.asks().get(V1 + path).statusCode()).as(path).isEqualTo(401);
    }
  }

  private List<Object> actsIn(String practice) {
    return operator.record().stream()
        .filter(act -> practice.equals(act.get("practiceId")))
        .map(act -> act.get("action"))
        .toList();
  }

  /** Changes rows of the practice with this name; {@code %s} says which they are. */
  private void ofPractice(String name, String sql) {
    new SpaRows(product)
        .changePlatform(
            sql.formatted(
                "tenant_id = (select id from platform.tenants where name = '"
                    + name
                    + "' order by created_at desc limit 1)"));
  }

  /** Nodes believe for some seconds what they knew of a session; what is tried changes nothing. */
  private static void awaitThatProofIsNeeded(Spa spa) {
    String own = spa.sees(V1 + "/session").getString("person.id");
    String code = "";
    for (int looks = 0; looks < MOST_LOOKS && !code.equals("identity.proof-needed"); looks++) {
      Pauses.of(PAUSE);
      code = code(spa.owner().says("{}").post(V1 + "/staff/" + own + "/disable"));
    }
    assertThat(code).isEqualTo("identity.proof-needed");
  }

  /** The demonstration shows what it sends. */
  private void awaitLetter(String subject, String practice) {
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

  private static String idOf(Spa spa) {
    return spa.sees(V1 + "/session").getString("tenant.id");
  }

  private static String code(Response answer) {
    return answer.jsonPath().getString("code");
  }
}
