package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client asks what is held about her, and gets it: all that is hers, and nothing of others. */
@OwnSpasTest
class PrivacyRequestsIT {
  private static final String REQUESTS = "/api/v1/privacy-requests";
  private static final int HER_NUMBER = 7;
  private static final String HER_ADDRESS = "client7@mail.example";
  private static final String HER_PHONE = "7042550007";

  @TempDir Path folder;

  @Test
  void herCopyHoldsTheLinesOfAllHerFilesAndNothingOfANamesake(Product product, Staff staff)
      throws IOException {
    Spa spa = Spa.open(product, staff, "Asked Spa");
    importsHerAndANamesake(spa);
    JsonPath found = search(spa, Statements.person(HER_NUMBER));
    assertThat(found.getList("data.emails.flatten()"))
        .contains(HER_ADDRESS, "namesake@mail.example");
    List<String> hers =
        found.getList("data.findAll { it.emails.contains('" + HER_ADDRESS + "') }.id");

    Response asked =
        spa.owner()
            .says(Map.of("clients", hers, "lines", List.of(), "identifiedBy", "Her passport"))
            .post(REQUESTS + "/copies");

    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
    PracticeArchive copy = downloaded(spa, asked.path("id"));
    JsonPath json = new JsonPath(copy.text("copy.json"));
    assertThat(json.getList("lines.kind")).containsExactlyInAnyOrder("SALE", "TENDER", "REWARD");
    assertThat(json.getList("lines.amountMinor")).contains(44_000);
    assertThat(copy.text("copy.json") + copy.text("lines.csv"))
        .contains(HER_ADDRESS)
        .doesNotContain("namesake", "client8@");
    assertThat(spa.sees(REQUESTS).getString("data[0].status")).isEqualTo("DONE");
  }

  @Test
  void theRecordSaysWhoLookedWithoutNamingTheClient(Product product, Staff staff)
      throws IOException {
    Spa spa = Spa.open(product, staff, "Discreet Spa");
    importsHerAndANamesake(spa);
    String client = search(spa, HER_ADDRESS).getString("data[0].id");
    String id =
        spa.owner()
            .says(Map.of("clients", List.of(client), "lines", List.of(), "identifiedBy", "A call"))
            .post(REQUESTS + "/copies")
            .path("id");
    downloaded(spa, id);

    String events = spa.owner().asks().get("/api/v1/audit-events?limit=100").asString();

    assertThat(events)
        .contains("findClients", "askForClientCopy", "downloadClientCopy", client, id)
        .doesNotContain(HER_ADDRESS, HER_PHONE, Statements.person(HER_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bookkeeper", "auditor", "frontdesk", "injector", "director"})
  void nobodyElseFindsOrCopiesAClient(String role, Staff staff) {
    Staff.Person person = staff.signIn(role + "@lumen.example");

    person.says(Map.of("words", "maria")).post(REQUESTS + "/search").then().statusCode(403);
    person.asks().get(REQUESTS).then().statusCode(403);
  }

  @Test
  void anOwnerFindsHerSaysHowSheKnowsAndSavesTheCopy(Product product, Staff staff, Page page)
      throws IOException {
    Spa spa = Spa.open(product, staff, "Answering Spa");
    importsHerAndANamesake(spa);
    StaffApp app = StaffApp.signIn(page, spa, "/settings");
    app.link("Answer a client").click();
    assertThat(app.heading()).hasText("Privacy requests");

    page.getByLabel("Name, phone number or e-mail address").fill(HER_PHONE);
    app.button("Find").click();
    Locator hers =
        page.getByRole(AriaRole.CHECKBOX)
            .and(page.locator("label:has-text('" + HER_ADDRESS + "') input"));
    assertThat(hers.first()).isVisible();
    int entries = search(spa, HER_PHONE).getList("data").size();
    assertThat(hers).hasCount(entries);
    for (Locator entry : hers.all()) {
      entry.check();
    }
    page.getByLabel("How did you make sure who is asking?").fill("Came with her passport");
    Download copy = page.waitForDownload(() -> app.button("Make the copy").click());

    app.tells("The copy is in your downloads");
    Path saved = folder.resolve("copy.zip");
    copy.saveAs(saved);
    assertThat(new PracticeArchive(saved).text("lines.csv")).contains(HER_ADDRESS);
    assertThat(page.getByText("Known by: Came with her passport")).isVisible();
    assertThat(page.url()).doesNotContain(HER_PHONE);
    page.setViewportSize(360, 780);
    assertThat(app.fitsItsWindow()).isTrue();
  }

  /** Sales and rewards of some clients, and of one who is called like her. */
  private static void importsHerAndANamesake(Spa spa) {
    String namesake =
        Statements.sale(900, "2025-03-09 17:41:00 -0500", "480.00")
            .replace(Statements.person(900), Statements.person(HER_NUMBER))
            .replace("client900@", "namesake@");
    spa.imports(
        Upload.text("sales.csv", Statements.SALES_TITLES + Statements.salesRows(1, 12) + namesake),
        Statements.rewards("rewards.csv", 1, 12));
  }

  private static JsonPath search(Spa spa, String words) {
    Response found = spa.owner().says(Map.of("words", words)).post(REQUESTS + "/search");
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return found.jsonPath();
  }

  private PracticeArchive downloaded(Spa spa, String id) throws IOException {
    Response answer = spa.owner().asks().accept("*/*").post(REQUESTS + "/" + id + "/download");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new PracticeArchive(Files.write(folder.resolve(id + ".zip"), answer.asByteArray()));
  }
}
