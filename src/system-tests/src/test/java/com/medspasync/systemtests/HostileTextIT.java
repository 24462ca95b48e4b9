package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people and files bring is text: in the pages of the staff and of the operators, in
 * letters, in the printed report, and in a spreadsheet that opens an export.
 */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {
  private static final String PRACTICE = "Spa <img src=x onerror=alert('pwned')>";
  private static final String PLACE = "Main <svg onload=alert('pwned')>";
  private static final String NOTE = "asked </script><script>alert('pwned')</script>";
  private static final String REASON = "why <iframe src=javascript:alert('pwned')></iframe>";
  private static final String COLLEAGUE = "Bo <details open ontoggle=alert('pwned')>";
  private static final String SALES = "sales <img src=x onerror=alert('pwned')>.csv";
  private static final String REWARDS = "rewards <svg onload=alert('pwned')>.csv";

  /** High enough for lists that only make the rows in sight. */
  private static final int ALL_ROWS_HIGH = 9_000;

  private static final int MOST_LOOKS = 100;

  /** Elements that a payload has become, or that would run one. */
  private static final String MADE =
      """
      () => [...document.querySelectorAll('*')].filter((element) => {
        const runs = ({ name, value }) => value.includes('pwned')
          && (/^on/i.test(name) || /^srcdoc$/i.test(name) || /^\\s*(javascript|data|vbscript):/i.test(value) || /^\\/\\/127/.test(value));
        return element.localName === 'pwned'
          || (/^(script|style)$/i.test(element.localName) && element.textContent.includes('pwned'))
          || [...element.attributes].some(runs);
      }).map((element) => element.outerHTML)
      """;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern FORMULA = Pattern.compile("<f[ >/]");

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private String practice;

  @SuppressWarnings("NullAway.Init")
  private String imported;

  @BeforeAll
  void bringItIn(Product product, Staff staff) {
    this.product = product;
    this.staff = staff;
    spa = Spa.open(product, staff, PRACTICE);
    practice = spa.sees("/api/v1/session").getString("tenant.id");
    imported = spa.imports(sales(), rewards()).getString("id");
    JsonPath location = spa.sees("/api/v1/locations");
    spa.owner()
        .says(
            Map.of(
                "name",
                PLACE,
                "timezone",
                "America/Chicago",
                "version",
                location.getInt("data[0].version")))
        .put("/api/v1/locations/" + location.getString("data[0].id"))
        .then()
        .statusCode(200);
    spa.decides(spa.proposed(1).getFirst(), "\"action\":\"REJECT\",\"note\":\"" + NOTE + "\"")
        .then()
        .statusCode(200);
  }

  /** Clients who are called like payloads, and then some who are called like formulas. */
  private static List<String> clients() {
    List<String> names = new ArrayList<>(Payloads.MARKUP);
    names.addAll(Payloads.FORMULAS);
    return names;
  }

  private static Upload sales() {
    StringBuilder rows = new StringBuilder(Statements.SALES_TITLES);
    for (int i = 0; i < clients().size(); i++) {
      rows.append(
          Statements.sale(i, Statements.day(i) + " 17:41:00 -0500", "480.00")
              .replace(
                  "," + Statements.person(i) + ",", "," + Payloads.cell(clients().get(i)) + ",")
              .replace(",Main,", "," + Payloads.cell(PLACE) + ",")
              .replace(",Eva,", "," + Payloads.cell(COLLEAGUE) + ","));
    }
    return Upload.text(SALES, rows.toString());
  }

  private static Upload rewards() {
    StringBuilder rows = new StringBuilder(Statements.REWARDS_TITLES);
    for (int i = 0; i < clients().size(); i++) {
      rows.append(
          Statements.reward(i, "Completed")
              .replace(Payloads.cell(Statements.person(i)), Payloads.cell(clients().get(i)))
              .replace("\"Main\"", Payloads.cell(PLACE)));
    }
    return Upload.text(REWARDS, rows.toString());
  }

  @Test
  void pagesOfTheStaffShowItAsText(Page page, Mailbox mailbox) {
    Watched watched = Watched.on(page);
    String email = "asked-" + UUID.randomUUID() + "@spa.example";
    spa.owner()
        .says(Map.of("email", email, "name", COLLEAGUE, "role", "INJECTOR"))
        .post("/api/v1/staff/invitations")
        .then()
        .statusCode(200);
    StaffApp app = StaffApp.signIn(page, spa, "/");
    page.setViewportSize(1440, ALL_ROWS_HIGH);

    app.goTo("/matches");
    assertThat(page.getByText(Payloads.MARKUP.getFirst()).first()).isVisible();
    watched.nothingRan();
    String content = page.content();
    assertThat(Payloads.MARKUP.stream().filter(text -> content.contains(escaped(text))))
        .as("clients in the list")
        .hasSizeGreaterThan(Payloads.MARKUP.size() / 2);

    shows(watched, app, "/import/" + imported, REWARDS);
    shows(watched, app, "/history", NOTE);
    shows(watched, app, "/staff", COLLEAGUE);
    String match = spa.sees("/api/v1/reviews?status=AUTO&limit=1").getString("data[0].id");
    shows(watched, app, "/matches/" + match, Payloads.MARK);
    for (String path :
        List.of(
            "/",
            "/import",
            "/review",
            "/review?side=PAYOUTS",
            "/exceptions",
            "/payouts",
            "/clients",
            "/learned",
            "/security",
            "/audit",
            "/your-data",
            "/settings")) {
      app.goTo(path);
      watched.nothingRan();
    }
    mailbox.of(email, 1);
    page.navigate("/demo/outbox");
    // it is sent first, and then shown
    for (int looks = 0; looks < MOST_LOOKS && page.getByText(email).count() == 0; looks++) {
      Pauses.of(Duration.ofMillis(200));
      page.reload();
    }
    assertThat(page.getByText(email).first()).isVisible();
    assertThat(page.getByText(PRACTICE).first()).isVisible();
    watched.nothingRan();
  }

  @Test
  void pagesOfTheOperatorsShowItAsText(Page page) {
    Watched watched = Watched.on(page);
    StaffApp console = StaffApp.on(page);
    Operator operator = Operator.add(product, staff);
    operator
        .says(Map.of("reason", REASON, "length", "HOUR"))
        .post(Operator.CONSOLE + "/practices/" + practice + "/support")
        .then()
        .statusCode(200);
    String here = product.address().toString();
    page.context()
        .addCookies(
            List.of(
                new Cookie("msp_operator", operator.token()).setUrl(here),
                new Cookie("msp_operator_csrf", operator.csrfToken()).setUrl(here)));
    page.setViewportSize(1440, ALL_ROWS_HIGH);

    page.navigate("/operator/practices/" + practice);
    assertThat(console.heading()).containsText(PRACTICE);
    assertThat(page.getByText(REASON).first()).isVisible();
    watched.nothingRan();
    page.navigate("/operator/record");
    assertThat(page.getByText(PRACTICE).first()).isVisible();
    watched.nothingRan();
    for (String path : List.of("", "practices", "jobs", "alerts", "letters")) {
      page.navigate("/operator/" + path);
      assertThat(console.heading()).isVisible();
      watched.nothingRan();
    }
  }

  @Test
  void thePrintedReportShowsItAsText(Page page) throws IOException {
    Watched watched = Watched.on(page);
    Path folder = Commands.freshFolder("hostile");
    for (Upload file : List.of(sales(), rewards())) {
      Files.write(folder.resolve(file.name()), file.content());
    }
    Path result = folder.resolve("result");
    Commands.Outcome outcome =
        product.commands().run("reconcile", folder.toString(), "--out", result.toString());
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();

    page.navigate(result.resolve("report.html").toUri().toString());

    assertThat(page.getByText(SALES).first()).isAttached();
    watched.nothingRan();
  }

  @ParameterizedTest
  @ValueSource(strings = {"matches", "payout-matches", "exceptions", "decisions", "payouts"})
  void aSpreadsheetFindsNoFormulaInAnExport(String table) throws IOException {
    String csv = text(export(table + ".csv"));
    List<String> fields =
        CsvReader.builder().ofCsvRecord(csv).stream()
            .map(CsvRecord::getFields)
            .flatMap(List::stream)
            .toList();

    assertThat(fields).isNotEmpty().noneMatch(HostileTextIT::isFormula);
    for (String sheet : sheets(export(table + ".xlsx"))) {
      assertThat(FORMULA.matcher(sheet).find()).as("a formula in %s.xlsx", table).isFalse();
    }
  }

  @Test
  void clientsWhoAreCalledLikeFormulasStandInExportsAsQuotedText() throws IOException {
    assertThat(text(export("matches.csv"))).contains("'=1+1", "'+1+1", "'@SUM(1+1)");
    assertThat(sheets(export("matches.xlsx"))).anyMatch(part -> part.contains("@SUM(1+1)"));
  }

  private byte[] export(String name) {
    return spa.owner()
        .asks()
        .accept("*/*")
        .get("/api/v1/exports/" + name)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static String text(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  /** All parts of a workbook, as they are written. */
  private static List<String> sheets(byte[] workbook) throws IOException {
    Path file = Files.write(Commands.freshFolder("workbook").resolve("export.xlsx"), workbook);
    List<String> parts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts).isNotEmpty();
    return parts;
  }

  /** What a spreadsheet would compute; a negative number is one, and stays one. */
  private static boolean isFormula(String field) {
    String bare = field.stripLeading();
    return !bare.isEmpty()
        && !NUMBER.matcher(field).matches()
        && ("=+-@\uff1d\uff0b\uff0d\uff20".indexOf(bare.charAt(0)) >= 0
            || Character.isISOControl(field.charAt(0)));
  }

  private static void shows(Watched watched, StaffApp app, String path, String text) {
    app.goTo(path);
    assertThat(app.page().getByText(text).first()).isVisible();
    watched.nothingRan();
  }

  /** As a page that holds the text says it. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A window in which nothing may run that we have not written. */
  private record Watched(Page page, List<String> troubles) {

    static Watched on(Page page) {
      List<String> troubles = new ArrayList<>();
      page.onDialog(dialog -> {
        troubles.add("a dialog at " + page.url() + ": " + dialog.message());
        dialog.dismiss();
      });
      page.onConsoleMessage(message -> {
        if (message.text().contains("Content Security Policy")) {
          troubles.add(message.text());
        }
      });
      page.onRequest(request -> {
        if (request.url().contains("/" + Payloads.MARK)) {
          troubles.add("asked for " + request.url());
        }
      });
      return new Watched(page, troubles);
    }

    void nothingRan() {
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat((List<?>) page.evaluate(MADE)).as("made at %s", page.url()).isEmpty();
      assertThat(troubles).isEmpty();
    }
  }
}
