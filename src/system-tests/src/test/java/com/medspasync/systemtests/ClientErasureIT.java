package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client asks to be erased, and is: nothing says who she is, and the books stay as they were. */
@OwnSpasTest
class ClientErasureIT {
  private static final String REQUESTS = "/api/v1/privacy-requests";
  private static final String HOLDS = "/api/v1/legal-holds";
  private static final String EXPORTS = "/api/v1/exports/practice";
  private static final int HER_NUMBER = 7;
  private static final String HER_NAME = Statements.person(HER_NUMBER);
  private static final String HER_ADDRESS = "client7@mail.example";
  private static final String HER_PHONE = "7042550007";
  private static final String NAMESAKE = "namesake@mail.example";

  @TempDir Path folder;

  @Test
  void nothingThatIsTakenAlongNamesHerAndTheBooksStay(Product product, Staff staff)
      throws Exception {
    Spa spa = Spa.open(product, staff, "Forgetting Spa");
    importsHerAndANamesake(spa);
    String match = matchOfHers(spa);
    spa.decides(match, "\"action\":\"ACCEPT\",\"note\":\"Called " + HER_PHONE + "\"")
        .then()
        .statusCode(200);
    List<String> books = books(spa);
    assertThat(naming(downloadedExport(spa, "before.zip"))).isNotEmpty();
    List<String> hers = hers(spa);
    JsonPath preview =
        spa.owner()
            .says(Map.of("clients", hers, "lines", List.of()))
            .post(REQUESTS + "/erasures/preview")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(preview.getInt("files")).isEqualTo(2);
    assertThat(preview.getInt("notes")).isEqualTo(1);

    erase(spa, hers).then().statusCode(202);
    JsonPath done = awaitEnd(spa);

    assertThat(done.getString("data[0].status")).isEqualTo("DONE");
    assertThat(done.getInt("data[0].lineCount")).isEqualTo(preview.getInt("lines"));
    assertThat(books(spa)).isEqualTo(books);
    PracticeArchive after = downloadedExport(spa, "after.zip");
    assertThat(naming(after)).isEmpty();
    PracticeArchive.Verdict verdict = after.verify(folder);
    assertThat(verdict.exitCode()).as(verdict.output()).isZero();
    assertThat(after.text("statement_lines.jsonl")).contains(NAMESAKE);
    assertThat(search(spa, HER_ADDRESS).getList("data")).isEmpty();
    assertThat(search(spa, HER_NAME).getList("data.emails.flatten()")).contains(NAMESAKE);
    assertThat(spa.owner().asks().get("/api/v1/audit-events?limit=100").asString())
        .contains("eraseClient", "clientErased")
        .doesNotContain(HER_ADDRESS, HER_PHONE, HER_NAME);

    spa.imports(Statements.sales("more.csv", HER_NUMBER, 14));
    assertThat(naming(downloadedExport(spa, "later.zip"))).isEmpty();
  }

  @Test
  void whileAnOwnersHoldIsOnHerSheIsNotErased(Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Holding Spa");
    importsHerAndANamesake(spa);
    List<String> hers = hers(spa);
    String hold =
        spa.owner()
            .says(Map.of("clients", hers, "lines", List.of(), "reason", "Case 2026-117"))
            .post(HOLDS)
            .then()
            .statusCode(200)
            .extract()
            .path("id");

    erase(spa, hers)
        .then()
        .statusCode(409)
        .body("code", equalTo("privacy.held"))
        .body("detail", containsString("Rosa Vance placed a legal hold"));
    assertThat(search(spa, HER_ADDRESS).getList("data")).isNotEmpty();

    spa.owner().says("{}").post(HOLDS + "/" + hold + "/lift").then().statusCode(200);
    spa.owner()
        .says("{}")
        .post(HOLDS + "/" + hold + "/lift")
        .then()
        .statusCode(409)
        .body("code", equalTo("privacy.hold-lifted"));
    erase(spa, hers).then().statusCode(202);
    assertThat(awaitEnd(spa).getString("data[0].status")).isEqualTo("DONE");
    assertThat(spa.sees("/api/v1/audit-events?limit=100").getList("data.action"))
        .contains("placeLegalHold", "liftLegalHold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bookkeeper", "auditor", "frontdesk", "injector", "director"})
  void nobodyElseErasesOrHoldsAClient(String role, Staff staff) {
    Staff.Person person = staff.signIn(role + "@lumen.example");

    person.says(choice(List.of())).post(REQUESTS + "/erasures/preview").then().statusCode(403);
    person.says(choice(List.of())).post(REQUESTS + "/erasures").then().statusCode(403);
    person.asks().get(HOLDS).then().statusCode(403);
    person.says(choice(List.of())).post(HOLDS).then().statusCode(403);
  }

  @Test
  void aManagerErasesButPlacesNoHold(Staff staff) {
    Staff.Person manager = staff.signIn("manager@lumen.example");

    manager.asks().get(HOLDS).then().statusCode(200);
    manager.says(choice(List.of())).post(HOLDS).then().statusCode(403);
  }

  @Test
  void anOwnerSeesWhatGoesTypesHerNameAndErasesHer(Product product, Staff staff, Page page) {
    Spa spa = Spa.open(product, staff, "Erasing Spa");
    importsHerAndANamesake(spa);
    StaffApp app = StaffApp.signIn(page, spa, "/privacy-requests");

    chooseHer(page, app);
    app.button("Keep what is held of her…").click();
    page.getByLabel("Why must it be kept?").fill("Case 2026-117");
    app.button("Place the hold").click();
    app.tells("The hold is placed");
    assertThat(page.getByText("Case 2026-117")).isVisible();
    app.button("Erase her…").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Rosa Vance placed a legal hold");
    assertThat(dialog.getByLabel("Type her name to confirm")).hasCount(0);
    page.getByLabel("Close").click();

    app.button("Lift the hold: Case 2026-117").click();
    app.tells("The hold is lifted");
    app.button("Erase her…").click();
    assertThat(dialog).containsText("2 uploaded files that name her are removed");
    page.getByLabel("Type her name to confirm").fill("Somebody Else");
    app.button("Erase her for good").click();
    app.tells("That is not how one of the chosen entries is called");
    page.getByLabel("Type her name to confirm").fill(HER_NAME);
    app.button("Erase her for good").click();
    app.tells("She is being erased");
    assertThat(
            page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Erasure")))
        .containsText("Done");
    assertThat(search(spa, HER_ADDRESS).getList("data")).isEmpty();
    page.setViewportSize(360, 780);
    assertThat(app.fitsItsWindow()).isTrue();
  }

  private static void chooseHer(Page page, StaffApp app) {
    page.getByLabel("Name, phone number or e-mail address").fill(HER_ADDRESS);
    app.button("Find").click();
    Locator hers =
        page.getByRole(AriaRole.CHECKBOX)
            .and(page.locator("label:has-text('" + HER_ADDRESS + "') input"));
    assertThat(hers.first()).isVisible();
    for (Locator entry : hers.all()) {
      entry.check();
    }
    page.getByLabel("How did you make sure who is asking?").fill("Came with her passport");
  }

  /** Sales and rewards of some clients, and of one who is called like her. */
  private static void importsHerAndANamesake(Spa spa) {
    String namesake =
        Statements.sale(900, "2025-03-09 17:41:00 -0500", "480.00")
            .replace(Statements.person(900), HER_NAME)
            .replace("client900@mail.example", NAMESAKE);
    spa.imports(
        Upload.text("sales.csv", Statements.SALES_TITLES + Statements.salesRows(1, 12) + namesake),
        Statements.rewards("rewards.csv", 1, 12));
  }

  private static String matchOfHers(Spa spa) {
    return spa.rows("/api/v1/reviews?side=REWARDS&status=ALL").pages().stream()
        .flatMap(list -> list.<Map<String, Object>>getList("data").stream())
        .filter(row -> row.toString().contains(HER_ADDRESS))
        .map(row -> String.valueOf(row.get("id")))
        .findFirst()
        .orElseThrow();
  }

  /** What the lists say of money, links and states. */
  private static List<String> books(Spa spa) {
    List<String> books = new ArrayList<>();
    for (String list :
        List.of(
            "/api/v1/reviews?side=REWARDS&status=ALL",
            "/api/v1/reviews?side=PAYOUTS&status=ALL",
            "/api/v1/exceptions?status=ALL")) {
      spa.rows(list).pages().stream()
          .flatMap(page -> page.<Map<String, Object>>getList("data").stream())
          .map(row ->
              Stream.of("id", "status", "category", "money", "atStake", "confidence")
                  .map(field -> field + " " + row.get(field))
                  .toList()
                  .toString())
          .forEach(books::add);
    }
    assertThat(books).hasSizeGreaterThan(10);
    return books;
  }

  private static List<String> hers(Spa spa) {
    return search(spa, HER_ADDRESS).getList("data.id");
  }

  private static JsonPath search(Spa spa, String words) {
    Response found = spa.owner().says(Map.of("words", words)).post(REQUESTS + "/search");
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return found.jsonPath();
  }

  private static Response erase(Spa spa, List<String> hers) {
    return spa.owner().says(choice(hers)).post(REQUESTS + "/erasures");
  }

  private static Map<String, Object> choice(List<String> hers) {
    Map<String, Object> choice = new HashMap<>(Map.of("clients", hers, "lines", List.of()));
    choice.put("identifiedBy", "Her passport");
    choice.put("typedName", HER_NAME);
    return choice;
  }

  private static JsonPath awaitEnd(Spa spa) {
    return spa.await(REQUESTS, found -> !found.getString("data[0].status").equals("OPEN"));
  }

  private PracticeArchive downloadedExport(Spa spa, String name) throws IOException {
    String id = spa.owner().says("{}").post(EXPORTS).then().statusCode(202).extract().path("id");
    spa.await(EXPORTS + "/" + id, found -> found.getString("status").equals("READY"));
    Response answer = spa.owner().asks().accept("*/*").post(EXPORTS + "/" + id + "/download");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new PracticeArchive(Files.write(folder.resolve(name), answer.asByteArray()));
  }

  /** Files of an export that name her. */
  private static List<String> naming(PracticeArchive archive) throws IOException {
    List<String> naming = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.file().toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        if (text.contains(HER_ADDRESS) || text.contains(HER_PHONE)) {
          naming.add(entry.getName());
        }
      }
    }
    return naming;
  }
}
