package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Owners find out who saw, changed or tried what, and whether the answer can be believed. */
@SystemTest
class AuditPageIT {
  private static final String EVENTS = "/api/v1/audit-events";

  @Test
  void anOwnerFindsWhoSawAMatchAndWhatElseThatPersonDid(Product product, Staff staff, Page page) {
    Staff.Person bookkeeper = staff.signIn("bookkeeper@lumen.example");
    String match = bookkeeper.sees("/api/v1/reviews?limit=1&status=ALL").getString("data[0].id");
    bookkeeper.sees("/api/v1/reviews/" + match);
    String name = bookkeeper.sees("/api/v1/session").getString("person.name");
    StaffApp app = openAs("owner@lumen.example", product, page, "/audit?object=" + match);

    Locator read = event(page, name + " looked at a match");
    read.click();
    assertThat(app.heading()).isVisible();
    Locator panel = panel(page);
    assertThat(panel).containsText("Bookkeeper");
    assertThat(panel).containsText("127.0.0.1");
    panel
        .getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName("Everything " + name + " did"))
        .click();

    assertThat(page).hasURL(Pattern.compile("/app/audit\\?person=person_"));
    assertThat(page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)))
        .hasValue(Pattern.compile("person_.+"));
    assertThat(event(page, name)).isVisible();
    page.setViewportSize(360, 780);
    assertThat(app.fitsItsWindow()).isTrue();
  }

  @Test
  void whatWasRefusedSaysWhyAndByWhom(Product product, Staff staff, Page page) {
    Staff.Person auditor = staff.signIn("auditor@lumen.example");
    auditor.says(Map.of("from", "2025-02-01")).post("/api/v1/reconciliation-runs");
    String name = auditor.sees("/api/v1/session").getString("person.name");
    openAs("owner@lumen.example", product, page, "/audit?outcome=REFUSED");

    event(page, name + " tried to start a reconciliation").click();

    assertThat(panel(page)).containsText("Refused");
    assertThat(panel(page)).containsText("The role does not include this.");
  }

  @Test
  void aBookkeeperIsToldThatSheSeesHerOwnOnly(Product product, Staff staff, Page page) {
    Staff.Person colleague = staff.signIn("manager@lumen.example");
    colleague.sees("/api/v1/payouts");
    String manager = colleague.sees("/api/v1/session").getString("person.name");
    openAs("bookkeeper@lumen.example", product, page, "/audit");

    assertThat(page.getByText("You see what you did yourself.")).isVisible();
    assertThat(event(page, "signed in")).isVisible();
    assertThat(page.locator("main li").filter(new Locator.FilterOptions().setHasText(manager)))
        .hasCount(0);
    assertThat(page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true))).hasCount(0);
  }

  @Test
  void theSecurityPageTellsAnOwnerWhoIsSignedInAndWhatWasChanged(
      Product product, Staff staff, Page page) {
    Spa spa = Spa.open(product, staff, "Guarded Spa");
    StaffApp app = StaffApp.signIn(page, spa, "/security");

    assertThat(app.heading()).hasText("Security");
    Locator protection = region(page, "More than a password");
    assertThat(protection).containsText("The one person who may sign in has a second factor.");
    assertThat(region(page, "Signed in now")).containsText("Rosa Vance");
    assertThat(region(page, "Refused in the last seven days")).isVisible();
    page.setViewportSize(360, 780);
    assertThat(app.fitsItsWindow()).isTrue();
  }

  @Test
  void theRecordIsIntactUntilSomebodyChangesItInTheDatabase(
      Product product, Staff staff, Page page) {
    Spa spa = Spa.open(product, staff, "Edited Spa");
    String tenant = spa.sees("/api/v1/session").getString("tenant.id");
    StaffApp app = StaffApp.signIn(page, spa, "/audit");
    assertThat(page.getByText("The record is intact")).isVisible();
    String event =
        spa.await(
                EVENTS + "?action=confirmAuthenticator",
                found -> found.get("data[0].position") != null)
            .getString("data[0].id");

    new SpaRows(product)
        .change(
            tenant,
            "update %s.audit_events set address = '192.0.2.1' where action ="
                + " 'confirmAuthenticator'");
    app.button("Check again").click();

    Locator alert = page.getByRole(AriaRole.ALERT);
    assertThat(alert).containsText("The record was changed from outside");
    assertThat(
            alert.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open this event")))
        .hasAttribute("href", "/app/audit/" + event);
  }

  @Test
  void onlyAnOwnerSeesWhoLacksASecondFactor(Staff staff) {
    String overview = "/api/v1/security-overview";
    Staff.Person owner = staff.signIn("owner@harbor.example");

    assertThat(owner.sees(overview).getInt("people")).isGreaterThan(1);
    assertThat(owner.sees(overview).getList("sessions.name", String.class)).isNotEmpty();
    assertThat(staff.signIn("manager@harbor.example").asks().get(overview).statusCode())
        .isEqualTo(403);
  }

  private static StaffApp openAs(String email, Product product, Page page, String path) {
    StaffApp app = StaffApp.on(page);
    page.navigate("/app" + path);
    app.signInAs(email, product.password());
    assertThat(app.heading()).hasText("Audit log");
    return app;
  }

  /** The newest line that begins so; where several follow one another, the line that opens them. */
  private static Locator event(Page page, String words) {
    Locator repeated =
        page.locator("main li button[aria-expanded=false]")
            .filter(new Locator.FilterOptions().setHasText(words));
    Locator single =
        page.locator("main li a").filter(new Locator.FilterOptions().setHasText(words));
    assertThat(single.or(repeated).first()).isVisible();
    if (!single.first().isVisible()) {
      repeated.first().click();
    }
    return single.first();
  }

  private static Locator panel(Page page) {
    return page.getByRole(
        AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Event").setExact(true));
  }

  private static Locator region(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }
}
