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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs the service has a console of her own, which nobody of a practice can reach. */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorConsoleIT {
  private static final String CONSOLE = Operator.CONSOLE;
  private static final String REASON = "three invoices are open";
  private static final String FAR_AWAY = "203.0.113.7";

  /** Figures of a practice are at most as old as the chore that makes them, and its turn. */
  private static final int MOST_LOOKS = 900;

  private static final Duration PAUSE = Duration.ofMillis(200);

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Operator operator;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private String practice;

  @BeforeAll
  void addAnOperator(Product product, Staff staff) {
    this.product = product;
    this.staff = staff;
    operator = Operator.add(product, staff);
    spa = Spa.open(product, staff, "Watched Spa");
    spa.imports(Statements.sales("sales.csv", 1, 40), Statements.rewards("rewards.csv", 1, 40));
    practice = spa.sees("/api/v1/session").getString("tenant.id");
  }

  @Test
  void aLinkSetsPasswordAndAuthenticatorBothOrNeither() {
    String token = Operator.link(product, Operator.newEmail());
    Authenticator app = new Authenticator(Operator.secret(staff, token));

    assertThat(code(Operator.welcome(staff, token, "password1234", app.present())))
        .startsWith("identity.password-");
    assertThat(code(Operator.welcome(staff, token, Operator.PASSWORD, "000000")))
        .isEqualTo("operators.wrong-code");
    assertThat(Operator.secret(staff, token))
        .as("the same key for the app as long as the link is good")
        .isEqualTo(Operator.secret(staff, token));
    Operator.welcome(staff, token, Operator.PASSWORD, app.unused()).then().statusCode(200);

    assertThat(code(Operator.look(staff, token))).isEqualTo("operators.link-ended");
    assertThat(code(Operator.welcome(staff, token, Operator.PASSWORD, app.unused())))
        .isEqualTo("operators.link-ended");
  }

  @Test
  void anotherLinkTakesThePlaceOfTheFirst() {
    String email = Operator.newEmail();
    String first = Operator.link(product, email);

    Operator.link(product, email);

    assertThat(code(Operator.look(staff, first))).isEqualTo("operators.link-ended");
  }

  @Test
  void passwordAndCodeAreAskedForTogetherAndRefusedAlike() {
    Operator other = Operator.add(product, staff);
    String code = other.app().unused();
    Set<String> refusals = new HashSet<>();

    for (Response refused :
        List.of(
            Operator.signIn(staff, other.email(), "wrong", code),
            Operator.signIn(staff, other.email(), Operator.PASSWORD, "000000"),
            Operator.signIn(staff, "nobody@operators.example", Operator.PASSWORD, code))) {
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.cookies()).isEmpty();
      refusals.add(Requests.comparable(refused));
    }
    Operator.signIn(staff, other.email(), Operator.PASSWORD, code).then().statusCode(200);
    Response again = Operator.signIn(staff, other.email(), Operator.PASSWORD, code);

    assertThat(again.statusCode()).as("a code works once").isEqualTo(401);
    assertThat(refusals).hasSize(1).contains(Requests.comparable(again));
  }

  @Test
  void guessingIsSlowedDown() {
    Operator other = Operator.add(product, staff);
    int status = 401;
    for (int tries = 0; tries < 8 && status == 401; tries++) {
      status = Operator.signIn(staff, other.email(), "wrong", "000000").statusCode();
    }

    assertThat(status).isEqualTo(429);
  }

  @Test
  void whatAPracticeGivesItsPeopleOpensNothingHere() {
    Staff.Person owner = staff.signIn("owner@harbor.example");
    Response session = staff.trySignIn("owner@harbor.example", product.password());
    String access = session.cookie("msp_access");
    Set<String> refusals = new HashSet<>();

    for (ApiDocument.Operation operation : signedInOperations()) {
      for (RequestSpecification request :
          List.of(
              owner.asks(),
              staff.nobody().header("Authorization", "Bearer " + access),
              staff.nobody().cookie("msp_operator", access),
              staff.nobody().cookie("msp_operator", session.cookie("msp_refresh")),
              staff.nobody().cookie("__Host-msp_operator", access),
              staff.nobody())) {
        Response refused = ask(request, operation);
        assertThat(refused.statusCode()).as(operation.route()).isEqualTo(401);
        assertThat(code(refused)).as(operation.route()).isEqualTo("operators.signed-out");
        refusals.add(Requests.comparable(refused));
      }
    }
    assertThat(refusals).as("one answer for all").hasSize(1);
  }

  @Test
  void whatAnOperatorHoldsOpensNoPractice() {
    for (ApiDocument.Operation operation : ApiDocument.of(staff).operations()) {
      if (operation.path().startsWith("/auth/")
          || operation.path().matches("/status|/health/quick")) {
        continue;
      }
      for (RequestSpecification request :
          List.of(
              operator.asks(),
              staff.nobody().cookie("msp_access", operator.token()),
              staff.nobody().header("Authorization", "Bearer " + operator.token()))) {
        assertThat(ask(request, operation).statusCode()).as(operation.route()).isEqualTo(401);
      }
    }
    staff
        .nobody()
        .contentType("application/json")
        .cookie("msp_refresh", operator.token())
        .post("/api/v1/auth/refresh")
        .then()
        .statusCode(401);
  }

  @Test
  void anotherSitesPageCannotAskInAnOperatorsName() {
    String suspend = CONSOLE + "/practices/" + practice + "/suspend";
    String body = "{\"reason\":\"" + REASON + "\"}";

    assertThat(
            code(
                operator
                    .asksWithoutProof()
                    .contentType("application/json")
                    .body(body)
                    .post(suspend)))
        .isEqualTo("operators.csrf");
    assertThat(
            code(
                operator
                    .asks()
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/json")
                    .body(body)
                    .post(suspend)))
        .isEqualTo("identity.foreign-page");
  }

  @Test
  void theCookieOfASessionIsStrictAndHidden() {
    Operator other = Operator.add(product, staff);
    Response letIn = Operator.signIn(staff, other.email(), Operator.PASSWORD, other.app().unused());

    assertThat(letIn.detailedCookie("msp_operator").isHttpOnly()).isTrue();
    assertThat(letIn.detailedCookie("msp_operator").getSameSite()).isEqualToIgnoringCase("strict");
    assertThat(letIn.detailedCookie("msp_operator").getMaxAge())
        .isBetween(Duration.ofHours(7).toSeconds(), Duration.ofHours(8).toSeconds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seen_at = now() - interval '16 minutes'",
        "began_at = now() - interval '8 hours 1 minute'",
        "ended_at = now()"
      })
  void aSessionEnds(String sql) {
    Operator other = Operator.add(product, staff);
    other.sees("/session");

    ofSessionOf(other, sql);

    other.asks().get(CONSOLE + "/session").then().statusCode(401);
  }

  @Test
  void whoIsShutOutIsOutWithTheNextRequest() {
    Operator other = Operator.add(product, staff);
    other.sees("/session");

    Commands.Outcome disabled = product.commands().run("operators", "disable", other.email());

    assertThat(disabled.output()).contains("is shut out");
    other.asks().get(CONSOLE + "/session").then().statusCode(401);
    assertThat(
            Operator.signIn(staff, other.email(), Operator.PASSWORD, other.app().unused())
                .statusCode())
        .isEqualTo(401);
    assertThat(product.commands().run("operators", "list").output())
        .containsPattern("DISABLED +Kim Calder \\(" + other.email());
  }

  @Test
  void fromElsewhereThereIsNoConsole() {
    for (String path : List.of(CONSOLE + "/session", CONSOLE + "/practices")) {
      from(FAR_AWAY).get(path).then().statusCode(404);
      from("10.1.2.3").get(path).then().statusCode(200);
    }
    from(FAR_AWAY)
        .contentType("application/json")
        .body(Map.of("email", operator.email(), "password", "x", "code", "1"))
        .post(CONSOLE + "/auth/sign-in")
        .then()
        .statusCode(404);
    for (String page : List.of("/operator/", "/operator/sign-in", "/app/operator.html")) {
      from(FAR_AWAY).accept("*/*").get(page).then().statusCode(404);
      from("10.1.2.3").accept("*/*").get(page).then().statusCode(200);
    }
  }

  @Test
  void measurementsAndDetailAreForThisMachineAndForOperators() {
    from("10.1.2.3").accept("text/plain").get("/metrics").then().statusCode(200);
    from("10.1.2.3").get("/api/v1/status").then().body("parts.size()", equalTo(2));
    from(FAR_AWAY).accept("text/plain").get("/metrics").then().statusCode(404);
    from(FAR_AWAY).get("/api/v1/status").then().body("parts", nullValue());
    RequestSpecification stranger =
        staff.nobody().header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "10.1.2.3");
    stranger.accept("text/plain").get("/metrics").then().statusCode(404);
  }

  @Test
  void practicesAreListedWithTheirCountsAndWithoutTheirClients() {
    JsonPath found = await("/practices?q=Watched", each -> each.getLong("data[0].lines") >= 80);

    assertThat(found.getString("data[0].id")).isEqualTo(practice);
    assertThat(found.getInt("data[0].people")).isOne();
    assertThat(found.getLong("data[0].storedBytes")).isPositive();
    assertThat(found.getString("data[0].lastSignInAt")).isNotBlank();
    assertThat(found.getString("data[0].lastRunAt")).isNotBlank();
    JsonPath detail = operator.sees("/practices/" + practice);
    assertThat(detail.getList("use")).hasSize(30);
    assertThat(detail.getInt("use[0].files")).isEqualTo(2);
    assertThat(detail.getLong("use[0].lines")).isGreaterThanOrEqualTo(80);
    List<String> clients = IntStream.rangeClosed(1, 40).mapToObj(Statements::person).toList();
    for (ApiDocument.Operation operation : signedInOperations()) {
      if (!operation.writes()) {
        assertThat(ask(operator.asks(), operation).asString())
            .as(operation.route())
            .doesNotContain(clients)
            .doesNotContain("@mail.example", "\"minor\"", "Botox");
      }
    }
  }

  @Test
  void aListGoesOnWhereThePageBeforeEnded() {
    for (String order : List.of("NAME", "CREATED", "LINES", "STORAGE", "REQUESTS", "SILENT")) {
      List<String> whole = operator.sees("/practices?limit=100&order=" + order).getList("data.id");
      List<String> paged = new ArrayList<>();
      String after = "";
      JsonPath page;
      do {
        page = operator.sees("/practices?limit=1&order=" + order + after);
        paged.addAll(page.getList("data.id"));
        after = "&startingAfter=" + paged.getLast();
      } while (page.getBoolean("hasMore") && paged.size() < whole.size());

      assertThat(paged).as(order).doesNotHaveDuplicates();
      if (order.equals("NAME") || order.equals("CREATED")) { // counts go on growing meanwhile
        assertThat(paged).as(order).isEqualTo(whole);
      }
    }
  }

  @Test
  void suspendingIsRecordedHereAndWhereTheOwnerSeesIt() {
    Spa late = Spa.open(product, staff, "Late Payer");
    String id = late.sees("/api/v1/session").getString("tenant.id");

    operator
        .suspends(id, REASON)
        .then()
        .statusCode(200)
        .body("practice.suspendedFor", equalTo(REASON));

    late.owner()
        .asks()
        .get("/api/v1/imports")
        .then()
        .statusCode(403)
        .body("code", equalTo("tenants.suspended"));
    assertThat(code(operator.suspends(id, REASON))).isEqualTo("operators.already-so");
    assertThat(operator.sees("/practices?state=SUSPENDED&limit=100").getList("data.id"))
        .contains(id);

    operator
        .restores(id, "they have paid")
        .then()
        .statusCode(200)
        .body("practice.suspendedAt", nullValue());

    opens(late.owner());
    JsonPath seen = late.sees("/api/v1/audit-events?limit=100");
    for (String action : List.of("suspendPractice", "restorePractice")) {
      assertThat(seen.getList("data.findAll { it.action == '" + action + "' }.actor.kind"))
          .as("%s in %s", action, seen.prettify())
          .containsExactly("OPERATOR");
      assertThat(operator.record())
          .anySatisfy(act ->
              assertThat(act)
                  .containsEntry("action", action)
                  .containsEntry("practiceId", id)
                  .containsEntry("by", "Kim Calder"));
    }
    assertThat(late.sees("/api/v1/audit-events/verification").getBoolean("intact")).isTrue();
    assertThat(product.commands().run("verify-audit", "--tenant", id).exitCode()).isZero();
  }

  @Test
  void whoHasNotGivenACodeLatelyIsAskedForOneBeforeAPracticeIsClosed() {
    Operator other = Operator.add(product, staff);
    ofSessionOf(other, "proven_at = now() - interval '6 minutes'");

    assertThat(code(other.suspends(practice, REASON))).isEqualTo("operators.proof-needed");
    assertThat(code(other.says(Map.of("code", "000000")).post(CONSOLE + "/session/proof")))
        .isEqualTo("operators.wrong-code");
    other
        .says(Map.of("code", other.app().unused()))
        .post(CONSOLE + "/session/proof")
        .then()
        .statusCode(204);

    assertThat(code(other.restores(practice, REASON)))
        .as("past the door: what is open cannot be opened")
        .isEqualTo("operators.already-so");
  }

  @Test
  void whatThereIsNotIsNotFound() {
    String nobody = "tenant_" + Requests.NOTHINGS_ID;

    operator.asks().get(CONSOLE + "/practices/" + nobody).then().statusCode(404);
    operator.asks().get(CONSOLE + "/practices/tenant_x").then().statusCode(404);
    assertThat(operator.suspends(nobody, REASON).statusCode()).isEqualTo(404);
    operator
        .says("{}")
        .post(CONSOLE + "/practices/" + practice + "/jobs/job_" + Requests.NOTHINGS_ID + "/retry")
        .then()
        .statusCode(404);
    operator
        .says("{}")
        .post(
            CONSOLE + "/practices/" + practice + "/alerts/alert_" + Requests.NOTHINGS_ID + "/seen")
        .then()
        .statusCode(404);
  }

  @Test
  void aJobThatFailedIsShownAndRunAgain() {
    Spa broken = Spa.open(product, staff, "Broken Run");
    broken.imports(Statements.sales("sales.csv", 1, 5), Statements.rewards("rewards.csv", 1, 5));
    String id = broken.sees("/api/v1/session").getString("tenant.id");
    SpaRows rows = new SpaRows(product);
    rows.change(
        id,
        "update %s.jobs set status = 'FAILED', problem_code = 'jobs.broken', attempts = 5 where type = 'reconcile'");
    rows.change(id, "update %s.imports set status = 'FAILED', problem = 'planted'");
    rows.change(id, "update %s.reconciliation_runs set status = 'FAILED'");
    JsonPath failed =
        await("/jobs?status=FAILED", found -> found.getList("data.practiceId").contains(id));
    Map<String, Object> job = failed.getMap("data.find { it.practiceId == '" + id + "' }");
    assertThat(job).containsEntry("retryable", true).containsEntry("problemCode", "jobs.broken");
    String path = CONSOLE + "/practices/" + id + "/jobs/" + job.get("id") + "/retry";

    operator.says("{}").post(path).then().statusCode(204);

    broken.awaitNewestRun();
    assertThat(broken.sees("/api/v1/jobs/" + job.get("id")).getString("status")).isEqualTo("DONE");
    assertThat(broken.sees("/api/v1/imports").getString("data[0].status")).isEqualTo("DONE");
    assertThat(code(operator.says("{}").post(path))).isEqualTo("jobs.not-again");
  }

  @Test
  void anAlertIsSeenHereAndStaysThePracticesToLookInto() {
    Spa probed = Spa.open(product, staff, "Probed Spa");
    String id = probed.sees("/api/v1/session").getString("tenant.id");
    for (int i = 0; i < 12; i++) {
      probed.owner().asks().get("/api/v1/jobs/job_" + "0".repeat(24) + (10 + i));
    }
    JsonPath open =
        await("/alerts?limit=100", found -> found.getList("data.practiceId").contains(id));
    String alert = open.getString("data.find { it.practiceId == '" + id + "' }.id");

    operator
        .says("{}")
        .post(CONSOLE + "/practices/" + id + "/alerts/" + alert + "/seen")
        .then()
        .statusCode(200)
        .body("seenBy", equalTo("Kim Calder"))
        .body("acknowledged", equalTo(false));

    assertThat(probed.sees("/api/v1/alerts?status=OPEN").getList("data.id")).contains(alert);
  }

  @Test
  void commandsLeaveEventsAndTheRecordIsVerified() {
    String made = Operator.newEmail();
    Operator.link(product, made);
    product.commands().run("tenants", "suspend", practiceOf("Commanded Spa"), "--reason", REASON);

    List<Object> byCommand =
        operator.record().stream()
            .filter(act -> Boolean.TRUE.equals(act.get("command")))
            .map(act -> act.get("action"))
            .toList();
    assertThat(byCommand).contains("addOperator", "createPractice", "suspendPractice");
    assertThat(operator.sees("/record/verification").getBoolean("intact")).isTrue();
    Commands.Outcome verified = product.commands().run("verify-audit");
    assertThat(verified.output()).containsPattern("platform  intact: [1-9]");
  }

  @Test
  void anOperatorComesInByLinkAndClosesAPractice(Page page) {
    Spa.open(product, staff, "Unpaid Aesthetics");
    String token = Operator.link(product, Operator.newEmail());
    StaffApp window = StaffApp.on(page);

    page.navigate("/operator/welcome#" + token);
    assertThat(window.heading()).hasText("Welcome, Kim Calder");
    Authenticator app =
        new Authenticator(page.locator("[data-secret]").innerText().replaceAll("\\s", ""));
    label(page, "New password").fill(Operator.PASSWORD);
    label(page, "Code of your authenticator app").fill(app.unused());
    window.button("Set both and sign in").click();

    assertThat(window.heading()).hasText("Overview");
    assertThat(page.getByText("What needs you")).isVisible();
    window.link("Practices").click();
    page.getByRole(AriaRole.SEARCHBOX).fill("Unpaid");
    assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
    window.link("Unpaid Aesthetics").click();
    assertThat(window.heading()).hasText("Unpaid Aesthetics");
    window.button("Suspend").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Reason").fill(REASON);
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend")).click();
    window.tells("is suspended");
    assertThat(page.getByText(REASON)).isVisible();

    window.link("Record").click();
    assertThat(page.getByText("Practice suspended").first()).isVisible();
    window.button("Sign out").click();
    assertThat(window.heading()).hasText("Operators’ console");
  }

  private String practiceOf(String name) {
    return Spa.open(product, staff, name).sees("/api/v1/session").getString("tenant.id");
  }

  private List<ApiDocument.Operation> signedInOperations() {
    return ApiDocument.of(staff).operatorsOperations().stream()
        .filter(operation ->
            !operation.path().startsWith("/operator/auth/")
                || operation.id().equals("operatorSignOut"))
        .toList();
  }

  private Response ask(RequestSpecification request, ApiDocument.Operation operation) {
    Map<String, String> variables = new LinkedHashMap<>();
    operation
        .variables()
        .forEach(name -> variables.put(name, name.equals("format") ? "csv" : "nothing"));
    variables.computeIfPresent("practiceId", (name, value) -> practice);
    return Requests.send(
        request,
        operation,
        Requests.path(operation, variables),
        operation.fields().isEmpty() ? null : Requests.bodyOf(operation));
  }

  /** The operator behind a proxy on this machine that ends TLS. */
  private RequestSpecification from(String address) {
    return staff
        .nobody()
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-For", address)
        .cookie("__Host-msp_operator", operator.token());
  }

  private void ofSessionOf(Operator other, String change) {
    new SpaRows(product)
        .changePlatform(
            "update platform.operator_sessions set "
                + change
                + " where operator_id = (select id from platform.operators where email = '"
                + other.email()
                + "')");
  }

  private JsonPath await(String path, java.util.function.Predicate<JsonPath> there) {
    JsonPath found = operator.sees(path);
    for (int looks = 0; looks < MOST_LOOKS && !there.test(found); looks++) {
      Pauses.of(PAUSE);
      found = operator.sees(path);
    }
    assertThat(there.test(found)).as(found.prettify()).isTrue();
    return found;
  }

  private static void opens(Staff.Person person) {
    Response answer = person.asks().get("/api/v1/imports");
    for (int looks = 0; looks < 50 && answer.statusCode() != 200; looks++) {
      Pauses.of(Duration.ofMillis(100));
      answer = person.asks().get("/api/v1/imports");
    }
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private static Locator label(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  private static String code(Response answer) {
    return answer.jsonPath().getString("code");
  }
}
