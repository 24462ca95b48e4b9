package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the first person of a spa gets in: by a link that works once, and by nothing else. */
@OwnSpasTest
class FirstOwnerIT {
  private static final String SPA = "Cedar Clinic";
  private static final String CHOSEN = "seven lanterns over the harbor";

  @Test
  void letsTheOwnerInByALinkThatWorksOnce(Product product, Staff staff) {
    String email = anAddress();
    String token = Spa.create(product, SPA, email);

    staff
        .choosesPassword(token, "too short")
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.password-too-short"));
    staff
        .choosesPassword(token, CHOSEN)
        .then()
        .statusCode(200)
        .body("person.email", equalTo(email));
    staff
        .choosesPassword(token, "another password that is long")
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.token-refused"));
    assertThat(staff.trySignIn(email, CHOSEN).statusCode()).isEqualTo(200);
  }

  @Test
  void replacesALostLinkAndEndsTheOneBefore(Product product, Staff staff) {
    String email = anAddress();
    String lost = Spa.create(product, SPA, email);
    Commands.Outcome again = product.commands().run("tenants", "link", "--email", email);
    assertThat(again.exitCode()).as(again.output()).isZero();

    assertThat(staff.choosesPassword(lost, CHOSEN).statusCode()).isEqualTo(400);
    assertThat(staff.choosesPassword(Spa.linkIn(again.output()), CHOSEN).statusCode())
        .isEqualTo(200);
  }

  @Test
  void saysThatNobodyHasAnUnknownAddress(Product product) {
    Commands.Outcome outcome =
        product.commands().run("tenants", "link", "--email", "nobody@spa.example");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("Nobody has the e-mail address nobody@spa.example");
  }

  @Test
  void hasNoAccountThatSomebodyCouldGuess(Product product, Staff staff) {
    String email = anAddress();
    Spa.create(product, SPA, email);
    List<String> names = List.of(email, "admin@localhost", "admin@example.com", "root@localhost");
    List<String> passwords = List.of("admin", "password", "changeme", "medspasync");

    for (String name : names) {
      for (String password : passwords) {
        assertThat(staff.trySignIn(name, password).statusCode())
            .as(name + " with " + password)
            .isIn(401, 429);
      }
    }
  }

  @Test
  void welcomesTheOwnerInTheBrowser(Product product, Page page) {
    String token = Spa.create(product, SPA, anAddress());
    page.navigate(product.address() + "/app/welcome#" + token);
    Locator password = page.getByLabel("New password");
    password.fill("too short");
    page.getByRole(AriaRole.BUTTON, named("Choose and sign in")).click();
    assertThat(password).hasAccessibleDescription("Use at least 12 characters.");
    assertThat(page.url()).as("the address, which stays in the history").doesNotContain(token);

    password.fill(CHOSEN);
    page.getByRole(AriaRole.BUTTON, named("Choose and sign in")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Start with one month of files")))
        .isVisible();

    page.context().clearCookies();
    page.navigate("about:blank");
    page.navigate(product.address() + "/app/welcome#" + token);
    page.getByLabel("New password").fill(CHOSEN);
    page.getByRole(AriaRole.BUTTON, named("Choose and sign in")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This link has been used");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String anAddress() {
    return "first-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
  }
}
