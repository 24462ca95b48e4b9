package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A practice is closed by whoever runs the service, and opened again as it was. */
@OwnSpasTest
class SuspensionIT {
  private static final String SESSION = "/api/v1/session";
  private static final String IMPORTS = "/api/v1/imports";
  private static final String REASON = "three invoices are open";

  @Test
  void whoeverWorksThereIsToldSoAndGoesOnWhereItWasAfterwards(Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Late Spa");
    String id = idOf(spa);
    String accepted =
        spa.upload(
                List.of(
                    Statements.sales("sales.csv", 1, 400),
                    Statements.rewards("rewards.csv", 1, 400)),
                null)
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    says(product, "is suspended", "suspend", id, "--reason", REASON);

    spa.owner()
        .asks()
        .get(IMPORTS)
        .then()
        .statusCode(403)
        .body("code", equalTo("tenants.suspended"));
    spa.upload(List.of(Statements.sales("more.csv", 401, 410)), null)
        .then()
        .statusCode(403)
        .body("code", equalTo("tenants.suspended"));
    JsonPath session = spa.sees(SESSION);
    assertThat(session.getBoolean("tenant.suspended")).isTrue();
    assertThat(session.getList("permissions")).isEmpty();
    says(product, REASON, "list");

    spa.signInAgain();
    assertThat(spa.sees(SESSION).getBoolean("tenant.suspended")).isTrue();

    says(product, "is open again", "restore", id);
    opens(spa.owner());
    assertThat(spa.awaitEndOf(accepted).getString("status")).isEqualTo("DONE");
    assertThat(spa.sees(SESSION).getBoolean("tenant.suspended")).isFalse();
  }

  @Test
  void whoBelongsToAnotherPracticeGoesOnThere(Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Closed Spa");
    String closed = idOf(spa);
    Commands.Outcome second =
        product
            .commands()
            .run(
                "tenants",
                "create",
                "--name",
                "Open Spa",
                "--zone",
                "America/Chicago",
                "--owner-email",
                spa.ownersEmail(),
                "--owner-name",
                "Rosa Vance");
    assertThat(second.output()).contains("finds the new spa in the menu");
    says(product, "is suspended", "suspend", closed, "--reason", REASON);

    List<String> open =
        spa.sees(SESSION).getList("memberships.findAll { !it.suspended }.tenantId", String.class);
    assertThat(open).hasSize(1);
    Response moved =
        spa.owner().says(Map.of("tenantId", open.getFirst())).post(SESSION + "/tenant");

    staff.person(moved).asks().get(IMPORTS).then().statusCode(200);
    spa.signInAgain();
    assertThat(spa.sees(SESSION).getString("tenant.name"))
        .as("where one lands after signing in")
        .isEqualTo("Open Spa");
  }

  @Test
  void theOpenPageSaysSoAndComesBackByItself(Product product, Staff staff, Page page) {
    Spa spa = Spa.open(product, staff, "Quiet Spa");
    String id = idOf(spa);
    StaffApp app = StaffApp.signIn(page, spa, "/staff");
    assertThat(app.heading()).hasText("Staff");

    says(product, "is suspended", "suspend", id, "--reason", REASON);
    page.reload();
    assertThat(app.heading()).hasText("Quiet Spa is suspended");

    says(product, "is open again", "restore", id);
    app.button("Look again").click();
    assertThat(app.heading()).hasText("Staff");
  }

  @Test
  void anIdThatIsNoneIsNamed(Product product) {
    Commands.Outcome outcome =
        product.commands().run("tenants", "suspend", "tenant_nobody", "--reason", REASON);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("There is no spa tenant_nobody");
  }

  private static String idOf(Spa spa) {
    return spa.sees(SESSION).getString("tenant.id");
  }

  private static void says(Product product, String expected, String... command) {
    String[] arguments = new String[command.length + 1];
    arguments[0] = "tenants";
    System.arraycopy(command, 0, arguments, 1, command.length);
    Commands.Outcome outcome = product.commands().run(arguments);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains(expected);
  }

  /** Until nodes have stopped believing what they knew; the promise is five seconds. */
  private static void opens(Staff.Person person) {
    Response answer = person.asks().get(IMPORTS);
    for (int looks = 0; looks < 50 && answer.statusCode() != 200; looks++) {
      Pauses.of(Duration.ofMillis(100));
      answer = person.asks().get(IMPORTS);
    }
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
