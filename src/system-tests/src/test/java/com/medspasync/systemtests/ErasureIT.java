package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner has her whole practice erased: not by mistake, not in haste, and then for good. */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureIT {
  private static final String V1 = "/api/v1";
  private static final String ERASURE = V1 + "/erasure";
  private static final Duration WAIT = Duration.ofDays(14);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int MOST_LOOKS = 300;

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Mailbox mailbox;

  @SuppressWarnings("NullAway.Init")
  private Operator operator;

  @BeforeAll
  void addAnOperator(Product product, Staff staff, Mailbox mailbox) {
    this.product = product;
    this.staff = staff;
    this.mailbox = mailbox;
    operator = Operator.add(product, staff);
  }

  @Test
  void anOwnerAsksAndTakesItBack() {
    Spa spa = Spa.open(product, staff, "Hesitant Spa");
    String practice = idOf(spa);

    assertThat(code(asks(spa, "Another Spa"))).isEqualTo("erasure.wrong-name");
    JsonPath asked = asks(spa, "Hesitant Spa").then().statusCode(200).extract().jsonPath();
    assertThat(asked.getString("current.state")).isEqualTo("WAITING");
    assertThat(asked.getString("current.askedBy")).isEqualTo("Rosa Vance");
    assertThat(asked.getLong("waitingDays")).isEqualTo(WAIT.toDays());
    assertThat(Instant.parse(asked.getString("current.dueAt")))
        .isEqualTo(Instant.parse(asked.getString("current.askedAt")).plus(WAIT));
    assertThat(code(asks(spa, "Hesitant Spa"))).isEqualTo("erasure.already");
    assertThat(
            mailbox.about(spa.ownersEmail(), "Your practice is to be erased", 1).getLast().text())
        .contains("Hesitant Spa")
        .doesNotContain("Rosa Vance");

    assertThat(operator.sees("/practices?state=LEAVING&limit=100").getList("data.id"))
        .contains(practice);
    assertThat(operator.sees("/practices/" + practice).getString("practice.erasureDueAt"))
        .isEqualTo(asked.getString("current.dueAt"));
    assertThat(code(carriesOut(practice, "Hesitant Spa")))
        .as("not before its time")
        .isEqualTo("erasure.changed");

    withdraws(spa).then().statusCode(200);

    assertThat(spa.sees(ERASURE).getMap("$")).doesNotContainKey("current");
    mailbox.about(spa.ownersEmail(), "Your practice stays", 1).getLast();
    assertThat(code(withdraws(spa))).isEqualTo("erasure.changed");
    assertThat(code(carriesOut(practice, "Hesitant Spa"))).isEqualTo("erasure.changed");
    assertThat(spa.sees(V1 + "/audit-events?limit=100").getList("data.action"))
        .contains("askForErasure", "withdrawErasure");
    assertThat(actsIn(practice)).contains("askForErasure", "withdrawErasure");
    asks(spa, "Hesitant Spa").then().statusCode(200);
  }

  @Test
  void anOperatorKeepsItWithAReasonThatOwnersRead() {
    Spa spa = Spa.open(product, staff, "Disputed Spa");
    String practice = idOf(spa);
    String reason = "a court asked for these records";
    asks(spa, "Disputed Spa").then().statusCode(200);

    decides(practice, "hold", Map.of("reason", reason)).then().statusCode(200);

    JsonPath held = spa.sees(ERASURE);
    assertThat(held.getString("current.state")).isEqualTo("HELD");
    assertThat(held.getString("current.heldFor")).isEqualTo(reason);
    assertThat(
            mailbox
                .about(spa.ownersEmail(), "Your practice is not erased for now", 1)
                .getLast()
                .text())
        .doesNotContain(reason);
    becomesOlder(practice);
    assertThat(code(carriesOut(practice, "Disputed Spa"))).isEqualTo("erasure.changed");
    assertThat(code(decides(practice, "hold", Map.of("reason", reason))))
        .isEqualTo("erasure.changed");

    decides(practice, "release", Map.of()).then().statusCode(200);

    assertThat(spa.sees(ERASURE).getString("current.state")).isEqualTo("DUE");
    mailbox.about(spa.ownersEmail(), "Your practice will be erased soon", 1).getLast();
    assertThat(spa.sees(V1 + "/audit-events?limit=100").getList("data.action"))
        .contains("holdErasure", "releaseErasure");
    withdraws(spa).then().statusCode(200);
  }

  @Test
  void whatIsErasedIsGoneForGoodAndNothingElse() {
    Spa spa = Spa.open(product, staff, "Vanishing Veil");
    spa.imports(Statements.sales("sales.csv", 1, 30), Statements.rewards("rewards.csv", 1, 30));
    String practice = idOf(spa);
    Spa other = Spa.open(product, staff, "Staying Spa");
    String otherId = idOf(other);
    Map<String, String> rowsOfOther = new SpaRows(product).of(otherId);
    joins(other, practice);
    asks(spa, "Vanishing Veil").then().statusCode(200);
    becomesOlder(practice);
    int due = operator.sees("/overview").getInt("practices.erasuresDue");
    assertThat(due).isPositive();
    assertThat(code(carriesOut(practice, "Staying Spa"))).isEqualTo("erasure.wrong-name");

    carriesOut(practice, "Vanishing Veil").then().statusCode(204);

    assertThat(mailbox.about(spa.ownersEmail(), "Your practice was erased", 1).getLast().text())
        .contains("Vanishing Veil");
    awaitSignedOut(spa);
    assertThat(staff.trySignIn(spa.ownersEmail(), spa.ownersPassword()).statusCode())
        .isEqualTo(401);
    Path home = product.commands().home();
    assertThat(home.resolve("files").resolve(practice)).doesNotExist();
    assertThat(filesNaming(home.resolve("keys").resolve("practices"), practice)).isEmpty();
    operator.asks().get(Operator.CONSOLE + "/practices/" + practice).then().statusCode(404);
    assertThat(actionsAbout(practice)).contains("askForErasure", "erasePractice");
    assertThat(operator.sees("/record/verification").getBoolean("intact")).isTrue();
    assertThat(operator.sees("/overview").getInt("practices.erasuresDue")).isEqualTo(due - 1);

    assertThat(other.sees(V1 + "/session").getList("memberships.tenantName"))
        .as("who belongs to another practice stays there")
        .containsExactly("Staying Spa");
    assertThat(new SpaRows(product).of(otherId).get("locations"))
        .isEqualTo(rowsOfOther.get("locations"));
    Commands.Outcome verified = product.commands().run("verify-audit", "--tenant", otherId);
    assertThat(verified.exitCode()).as(verified.output()).isZero();
    assertThat(new SpaRows(product).tablesNaming("Staying Spa")).contains("platform.tenants");
    assertThat(new SpaRows(product).tablesNaming(spa.ownersEmail(), "Vanishing Veil"))
        .as("what a dump would hold")
        .isEmpty();
  }

  @Test
  void whatHasBegunIsFinishedAndNotUndone() {
    Spa spa = Spa.open(product, staff, "Halfway Spa");
    String practice = idOf(spa);
    asks(spa, "Halfway Spa").then().statusCode(200);
    becomesOlder(practice);
    operator.suspends(practice, "is being erased").then().statusCode(200);
    new SpaRows(product)
        .changePlatform(
            "update platform.erasure_requests set begun_at = now() where " + of(practice));

    assertThat(code(operator.restores(practice, "a mistake"))).isEqualTo("tenants.being-erased");
    Commands.Outcome restored = product.commands().run("tenants", "restore", practice);
    assertThat(restored.exitCode()).as(restored.output()).isNotZero();
    assertThat(code(decides(practice, "hold", Map.of("reason", "too late"))))
        .isEqualTo("erasure.changed");
    assertThat(operator.sees("/practices/" + practice + "/erasure").getString("current.state"))
        .isEqualTo("BEGUN");

    carriesOut(practice, "Halfway Spa").then().statusCode(204);

    operator.asks().get(Operator.CONSOLE + "/practices/" + practice).then().statusCode(404);
  }

  @Test
  void theOwnerSeesItOnEveryPageAndTakesItBack(Page page) {
    Spa spa = Spa.open(product, staff, "Seen Spa");
    StaffApp app = StaffApp.signIn(page, spa, "/your-data");
    assertThat(app.heading()).hasText("Your data");

    app.button("Erase the practice…").click();
    page.getByLabel("Type the name of the practice: Seen Spa").fill("Seen");
    app.button("Ask to erase it").click();
    assertThat(page.getByText("The practice is called Seen Spa.")).isVisible();
    page.getByLabel("Type the name of the practice: Seen Spa").fill("Seen Spa");
    app.button("Ask to erase it").click();
    app.tells("Asked for. Owners get a letter.");

    app.goTo("/staff");
    var bar =
        page.getByRole(
            AriaRole.REGION, new Page.GetByRoleOptions().setName("Erasure of the practice"));
    assertThat(bar).containsText("The practice can be erased from");
    app.link("See who asked").click();
    assertThat(page.getByText("Rosa Vance asked for this on")).isVisible();
    app.button("Take it back").click();

    app.tells("Taken back. Nothing is erased.");
    assertThat(bar).isHidden();
    assertThat(app.button("Erase the practice…")).isVisible();
  }

  /** Nodes believe for some seconds what they knew of a session. */
  private static void awaitSignedOut(Spa spa) {
    int status = 0;
    for (int looks = 0; looks < MOST_LOOKS && status != 401; looks++) {
      Pauses.of(PAUSE);
      status = spa.owner().asks().get(V1 + "/session").statusCode();
      assertThat(status).as("nothing is shown meanwhile").isBetween(400, 499);
    }
    assertThat(status).isEqualTo(401);
  }

  /** Lets the owner of one practice work in another one as well. */
  private void joins(Spa member, String practice) {
    new SpaRows(product)
        .changePlatform(
            """
            insert into platform.memberships (tenant_id, person_id, role)
            select t.id, p.id, 'MANAGER' from platform.tenants t, platform.people p
             where t.id = (%s) and p.email = '%s'
            """
                .formatted(idIn(practice), member.ownersEmail()));
  }

  private void becomesOlder(String practice) {
    new SpaRows(product)
        .changePlatform(
            "update platform.erasure_requests set asked_at = asked_at - interval '14 days' where "
                + of(practice));
  }

  private static String of(String practice) {
    return "tenant_id = (" + idIn(practice) + ")";
  }

  /** A query for the id in the database of what the API calls {@code tenant_…}. */
  private static String idIn(String practice) {
    return "select id from platform.tenants where platform.role_of(id) = '"
        + practice.replaceFirst("^tenant_", "t_")
        + "'";
  }

  private static Response asks(Spa spa, String name) {
    return spa.owner().says(Map.of("practiceName", name)).post(ERASURE);
  }

  private static Response withdraws(Spa spa) {
    return spa.owner().says("{}").post(ERASURE + "/withdraw");
  }

  private Response carriesOut(String practice, String name) {
    return decides(practice, "carry-out", Map.of("practiceName", name));
  }

  private Response decides(String practice, String how, Map<String, String> body) {
    return operator
        .says(body)
        .post(Operator.CONSOLE + "/practices/" + practice + "/erasure/" + how);
  }

  private List<Object> actsIn(String practice) {
    return operator.record().stream()
        .filter(act -> practice.equals(act.get("practiceId")))
        .map(act -> act.get("action"))
        .toList();
  }

  /** The same of a practice that is no more. */
  private List<Object> actionsAbout(String practice) {
    return operator.record().stream()
        .filter(act -> String.valueOf(act.get("objects")).contains(practice))
        .map(act -> act.get("action"))
        .toList();
  }

  private static List<String> filesNaming(Path folder, String practice) {
    String[] names = folder.toFile().list((_, name) -> name.contains(practice));
    assertThat(names).isNotNull();
    return List.of(names);
  }

  private static String idOf(Spa spa) {
    return spa.sees(V1 + "/session").getString("tenant.id");
  }

  private static String code(Response answer) {
    return answer.jsonPath().getString("code");
  }
}
