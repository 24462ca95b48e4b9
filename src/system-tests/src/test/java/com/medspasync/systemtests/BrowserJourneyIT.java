package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bookkeeper at her desk, and once on her telephone. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneyIT {
  private static final String REVIEWS = "/api/v1/reviews";
  private static final String WAITING = "/review?status=OPEN";
  private static final Pattern SUMMARY = Pattern.compile("^[\\d,]+ (lines?|cases?) · ");
  private static final Pattern COUNT = Pattern.compile("^[\\d,]+$", Pattern.MULTILINE);
  private static final Pattern MONEY = Pattern.compile("[−-]?\\$[\\d,]+\\.\\d\\d");

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeAll
  void importAMonth(Product product, Staff staff) {
    this.product = product;
    spa = Spa.open(product, staff, "Browser Beauty");
    spa.imports(Upload.aMonth());
  }

  @Test
  void filesAreChosenAndDroppedSentAndReportedOn(Staff staff, Page page) {
    Spa fresh = Spa.open(product, staff, "Drop In Spa");
    StaffApp app = StaffApp.signIn(page, fresh, "/");
    assertThat(page.getByText("Start with one month of files")).isVisible();
    app.link("Import files").click();

    Upload sales = Statements.sales("sales.csv", 1, 40);
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(sales.name(), "text/csv", sales.content()));
    drop(page, Statements.rewards("rewards.csv", 1, 30));
    assertThat(page.getByText("sales.csv")).isVisible();
    assertThat(page.getByText("rewards.csv")).isVisible();
    app.button("Import 2 files").click();

    assertThat(app.heading()).hasText("Import report");
    assertThat(page.getByText("All lines are read and matched")).isVisible();
    assertThat(page.getByText("70 lines are new")).isVisible();
    assertThat(
            page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("sales.csv")))
        .containsText("40");
    app.link("See the overview").click();
    assertThat(app.heading()).hasText("Overview");
    assertThat(page.getByText("Needs you").first()).isVisible();
  }

  @Test
  void fiftyLinesAreDecidedByKeyboardAndTenTakenBack(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, WAITING);
    page.keyboard().press("?");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Accept the match");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    String first = app.currentLine();
    app.pressAndMove("j");
    app.pressAndMove("k");
    app.standsOn(first);
    app.pressAndMove("s");
    app.pressAndMove("k");
    app.standsOn(first);

    Map<String, String> statuses = statuses();
    int before = decisions().size();
    Set<String> decided = new LinkedHashSet<>();
    app.watchesTheQueue();
    List<String> order = app.linesInSight();
    List<Response> lists = listsThatCome(page);
    decide(app, decided, "a", "a", "r", "a", "a", "r", "a", "a", "a", "a");
    assertThat(app.linesLost()).as("moments without a line").isZero();
    // one by one from the top, but for those that a lesson has settled and a newer list has no more
    List<String> newer = lists.stream().map(Response::text).toList();
    assertThat(decided)
        .containsExactlyElementsOf(
            order.stream()
                .filter(line ->
                    decided.contains(line) || newer.stream().allMatch(list -> list.contains(line)))
                .limit(10)
                .toList());
    page.keyboard().press("m");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Pick the sale");
    page.keyboard().press("Escape");
    app.goTo("/matches?status=AUTO&side=REWARDS");
    for (int i = 0; i < 40; i++) {
      decide(app, decided, i % 8 == 0 ? "r" : "a");
    }
    assertThat(decided).hasSize(50);
    awaitDecisions(before + 50);
    assertThat(new HashSet<>(matchesOf(decisions().subList(0, 50)))).isEqualTo(decided);

    List<String> newest = matchesOf(decisions().subList(0, 10));
    for (String match : newest) {
      page.keyboard().press("u");
      app.standsOn(match);
    }
    awaitDecisions(before + 60);
    for (String match : newest) {
      assertThat(spa.sees(REVIEWS + "/" + match).getString("decisionId")).isNull();
    }
    app.goTo("/history");
    assertThat(page.getByText("Took back a decision").first()).isVisible();
    // what is still decided teaches: only when nothing is does every line stand where it stood
    takeBack(decided);
    assertThat(statuses()).isEqualTo(statuses);
  }

  @Test
  void everyNumberOfTheOverviewOpensItsRows(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, "/");
    assertThat(page.getByText("Needs you").first()).isVisible();
    List<Figure> figures = figuresOf(page);
    assertThat(figures).hasSizeGreaterThan(15);

    for (Figure figure : figures) {
      page.locator("main a[href='" + figure.link() + "']").first().click();
      Locator summary = page.locator("main").getByText(SUMMARY).first();
      assertThat(summary).isVisible();
      if (!figure.count().isEmpty()) {
        assertThat(summary).containsText(Pattern.compile("^" + figure.count() + " "));
      }
      if (!figure.money().isEmpty()) {
        assertThat(summary).containsText("· " + figure.money());
      }
      app.link("Overview").click();
      assertThat(page.getByText("Needs you").first()).isVisible();
    }
  }

  @Test
  void anExceptionIsReadDealtWithAndOpenedAgain(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, "/exceptions");
    Locator rows = page.locator("main tbody tr");
    assertThat(rows.first()).isVisible();
    rows.first().getByRole(AriaRole.LINK).click();
    Locator panel =
        page.getByRole(
            AriaRole.COMPLEMENTARY,
            new Page.GetByRoleOptions().setName("Exception").setExact(true));
    assertThat(panel).containsText("What to do");

    panel.getByRole(AriaRole.TEXTBOX).fill("Refunded the client");
    app.button("Mark as dealt with").click();
    app.tells("Marked as dealt with");
    assertThat(panel).containsText("Dealt with by Rosa Vance");
    app.button("Open again").click();
    app.tells("Open again");
    assertThat(app.button("Mark as dealt with")).isVisible();
  }

  @Test
  void theListIsDownloadedAsItIsShown(Page page) throws IOException {
    StaffApp app = StaffApp.signIn(page, spa, "/matches?status=UNMATCHED&side=REWARDS");
    int rows = spa.rows(REVIEWS + "?status=UNMATCHED&side=REWARDS").count();

    app.button("Export").click();
    Download download =
        page.waitForDownload(() ->
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Rewards as CSV"))
                .click());

    Table table = Table.csv(Files.readAllBytes(download.path()));
    assertThat(table.rows()).hasSize(rows);
    assertThat(table.column("Status")).containsOnly("UNMATCHED");
  }

  // --- two people, two clicks

  @Test
  void whoIsSecondIsToldAndOverwritesNothing(Page page) {
    String match = spa.waiting(1).getFirst();
    int before = decisions().size();
    try (BrowserContext elsewhere = otherWindow(page, 1440, 900)) {
      StaffApp first = StaffApp.signIn(page, spa, "/review/" + match);
      StaffApp second = StaffApp.signIn(elsewhere.newPage(), spa, "/review/" + match);
      first.standsOn(match);
      second.standsOn(match);

      first.button("Accept").click();
      first.tells("Accepted");
      second.button("No match").click();

      second.tells("Somebody else has just changed this line");
      assertThat(second.page().getByText("Accepted by Rosa Vance").first()).isVisible();
    }
    assertThat(decisions()).hasSize(before + 1);
    assertThat(spa.sees(REVIEWS + "/" + match).getString("status")).isEqualTo("ACCEPTED");
    takeBack(Set.of(match));
  }

  @Test
  void aDoubleClickIsOneDecision(Page page) {
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> {
      if (request.method().equals("POST") && request.url().contains("/decisions")) {
        sent.add(request.url());
      }
    });
    StaffApp app = StaffApp.signIn(page, spa, WAITING);
    String match = app.currentLine();

    app.button("Accept").dblclick();
    app.tells("Accepted");

    assertThat(sent).hasSize(1).allMatch(url -> url.contains(match));
    assertThat(spa.sees(REVIEWS + "/" + match).getString("status")).isEqualTo("ACCEPTED");
    takeBack(Set.of(match));
  }

  // --- what goes wrong around it

  @Test
  void whoseSessionEndsLeavesNothingInThePageAndComesBackToHerPlace(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, WAITING);
    app.pressAndMove("j");
    String match = app.currentLine();
    page.evaluate("window.before = true");

    page.context().clearCookies();
    page.keyboard().press("a");
    assertThat(page.getByText("Your session has ended")).isVisible();
    assertThat(page.content())
        .doesNotContain(match, "Browser Beauty", "Rosa Vance", spa.ownersEmail());
    assertThat(page.evaluate("window.before")).as("what the page kept in memory").isNull();
    app.signInAs(spa);

    app.standsOn(match);
    page.keyboard().press("a");
    app.tells("Accepted");
    assertThat(spa.sees(REVIEWS + "/" + match).getString("status")).isEqualTo("ACCEPTED");
    takeBack(Set.of(match));
  }

  @Test
  void aPageThatNobodyTouchesForgetsWhatItShowsOnceItsSessionIsEndedElsewhere(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, "/exceptions");
    page.locator("main tbody tr").first().getByRole(AriaRole.LINK).click();
    page.getByRole(
            AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Exception").setExact(true))
        .getByRole(AriaRole.TEXTBOX)
        .fill("Ask Maria about the second syringe");
    String place = page.url();

    spa.owner().says("{}").post("/api/v1/session/devices/end-others").then().statusCode(204);

    assertThat(page.getByText("Your session has ended")).isVisible();
    assertThat(page.content())
        .doesNotContain("syringe", "Browser Beauty", "Rosa Vance", spa.ownersEmail());
    app.signInAs(spa);
    assertThat(app.heading()).hasText("Exceptions");
    assertThat(page).hasURL(place);
  }

  @Test
  void whoSignsOutWhileTheServerIsAwayLeavesNothingInSightAndIsOutOnceItIsBack(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, WAITING);
    app.currentLine();
    page.locator("aside button[aria-haspopup=menu]").last().click();
    Locator signOut =
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"));
    assertThat(signOut).isVisible();

    page.context().setOffline(true);
    signOut.click();

    assertThat(page.getByText("You are still signed in")).isVisible();
    assertThat(page.content()).doesNotContain("match_", "Browser Beauty", "Rosa Vance");
    page.context().setOffline(false);
    assertThat(app.heading()).hasText("Sign in");
    app.goTo("/matches");
    assertThat(app.heading()).hasText("Sign in");
  }

  @Test
  void whoIsOfflineIsToldAndGoesOnLater(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, WAITING);
    String match = app.currentLine();

    page.context().setOffline(true);
    assertThat(page.getByText("You are offline")).isVisible();
    page.keyboard().press("a");
    app.tells("Nothing was decided");
    app.standsOn(match);
    page.keyboard().press("e");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Why is there no match?");
    page.keyboard().press("Escape");

    page.context().setOffline(false);
    assertThat(page.getByText("You are offline")).hasCount(0);
    page.keyboard().press("a");
    app.tells("Accepted");
    assertThat(spa.sees(REVIEWS + "/" + match).getString("status")).isEqualTo("ACCEPTED");
    takeBack(Set.of(match));
  }

  @Test
  void aTelephoneIsWideEnough(Page page) {
    try (BrowserContext telephone = otherWindow(page, 360, 740)) {
      StaffApp app = StaffApp.signIn(telephone.newPage(), spa, "/");
      for (String path :
          List.of(
              "/",
              "/import",
              "/review",
              "/matches",
              "/exceptions",
              "/payouts",
              "/clients",
              "/learned",
              "/history",
              "/settings")) {
        app.goTo(path);
        assertThat(app.fitsItsWindow()).as("%s fits into 360 pixels", path).isTrue();
      }
      app.goTo("/review");
      app.page().getByRole(AriaRole.OPTION).first().click();
      assertThat(app.button("Accept")).isVisible();
      assertThat(app.fitsItsWindow()).isTrue();
      String match = app.page().url().replaceAll(".*/review/(match_[a-z0-9]+).*", "$1");
      app.button("Accept").click();
      app.tells("Accepted");
      app.messages().last().locator("..").getByRole(AriaRole.BUTTON).first().click();
      app.tells("Taken back");
      assertThat(spa.sees(REVIEWS + "/" + match).getString("status")).isEqualTo("OPEN");
    }
  }

  @Test
  void theAppSpeaksSpanish(Page page) {
    StaffApp app = StaffApp.signIn(page, spa, "/settings");
    page.getByText("Español").click();
    assertThat(app.heading()).hasText("Ajustes");

    for (Map.Entry<String, String> place :
        Map.of(
                "/", "Resumen",
                "/import", "Importar",
                "/review", "Revisar",
                "/matches", "Coincidencias",
                "/exceptions", "Excepciones",
                "/payouts", "Abonos",
                "/history", "Historial")
            .entrySet()) {
      app.goTo(place.getKey());
      assertThat(app.heading()).hasText(place.getValue());
      assertThat(page.locator("html")).hasAttribute("lang", "es");
    }
    app.goTo("/review");
    page.keyboard().press("?");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Aceptar la coincidencia");
  }

  // --- what the tests say shortly

  /** A number with a link, as it reads; an empty text where only count or money is shown. */
  private record Figure(String link, String count, String money) {}

  private static List<Figure> figuresOf(Page page) {
    List<Figure> figures = new ArrayList<>();
    for (Locator link : page.locator("main a[href*='?']").all()) {
      String own = link.innerText();
      // the name of a category is the link, its numbers stand beside it in the row
      String text =
          MONEY.matcher(own).find() || COUNT.matcher(own).find()
              ? own
              : String.join("\n", link.locator("xpath=ancestor::tr/td").allInnerTexts());
      figures.add(
          new Figure(
              String.valueOf(link.getAttribute("href")),
              firstOf(COUNT, text),
              firstOf(MONEY, text)));
    }
    return figures;
  }

  private static String firstOf(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group() : "";
  }

  /** Presses keys that decide, each on another line. */
  private static void decide(StaffApp app, Set<String> decided, String... keys) {
    for (String key : keys) {
      decided.add(app.currentLine());
      app.pressAndMove(key);
    }
  }

  /** The answers to the page's questions for its list, from now on. */
  private static List<Response> listsThatCome(Page page) {
    List<Response> lists = new CopyOnWriteArrayList<>();
    page.onResponse(response -> {
      if (response.url().contains(REVIEWS + "?status=OPEN")
          && response.url().contains("limit=100")
          && response.ok()) {
        lists.add(response);
      }
    });
    return lists;
  }

  /** Decisions, the newest first, without those that took one back. */
  private List<Map<String, String>> decisions() {
    List<Map<String, String>> found = new ArrayList<>();
    spa.rows("/api/v1/decisions")
        .pages()
        .forEach(page -> found.addAll(page.<Map<String, String>>getList("data")));
    return found;
  }

  /** Where each rewards line stands, by match. */
  private Map<String, String> statuses() {
    Rows rows = spa.rows(REVIEWS + "?side=REWARDS");
    List<@Nullable String> ids = rows.ids();
    List<@Nullable String> states = rows.all("status", String.class);
    Map<String, String> byMatch = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      byMatch.put(Objects.requireNonNull(ids.get(i)), Objects.requireNonNull(states.get(i)));
    }
    return byMatch;
  }

  private void awaitDecisions(int count) {
    spa.await("/api/v1/decisions?limit=1", newest -> decisions().size() >= count);
    assertThat(decisions()).hasSize(count);
  }

  private static List<String> matchesOf(List<Map<String, String>> decisions) {
    return decisions.stream().map(decision -> String.valueOf(decision.get("matchId"))).toList();
  }

  /** Leaves the matches as they were before. */
  private void takeBack(Set<String> matches) {
    for (String match : matches) {
      String decision = spa.sees(REVIEWS + "/" + match).getString("decisionId");
      if (decision != null) {
        spa.owner().asks().post("/api/v1/decisions/" + decision + "/undo").then().statusCode(200);
      }
    }
  }

  private BrowserContext otherWindow(Page page, int width, int height) {
    return page.context()
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setBaseURL(product.address().toString()));
  }

  private static void drop(Page page, Upload file) {
    JSHandle dropped =
        page.evaluateHandle(
            """
            ([name, content]) => {
              const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([bytes], name, { type: 'text/csv' }));
              return transfer;
            }
            """,
            List.of(file.name(), Base64.getEncoder().encodeToString(file.content())));
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Drop files here"))
        .dispatchEvent("drop", Map.of("dataTransfer", dropped));
  }
}
