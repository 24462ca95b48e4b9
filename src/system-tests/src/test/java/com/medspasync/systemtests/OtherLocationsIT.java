package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.medspasync.systemtests.Spa.Colleague;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What somebody whose role is about one location sees, finds, counts and changes: the rows of that
 * location, and of no other. Goes by the file of permissions, so that an operation which is opened
 * to such people is tried from then on.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherLocationsIT {
  private static final String V1 = "/api/v1";
  private static final String REVIEWS = V1 + "/reviews";
  private static final String EXCEPTIONS = V1 + "/exceptions";
  private static final String DECISIONS = V1 + "/decisions";

  /** What people decide about; reading leaves traces elsewhere. */
  private static final Set<String> DECIDED =
      Set.of("matches", "match_links", "discrepancies", "decisions");

  /** Numbers of sales and redemptions: of the main location before this one, of the lake after. */
  private static final int LAKE = 60;

  private final Map<String, String> idsOfMain = new LinkedHashMap<>();

  @SuppressWarnings("NullAway.Init")
  private ApiDocument document;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private Colleague lake;

  @SuppressWarnings("NullAway.Init")
  private String mainId;

  @SuppressWarnings("NullAway.Init")
  private String lakeId;

  @BeforeAll
  void openTwoLocations(Product product, Staff staff, Mailbox mailbox) {
    document = ApiDocument.of(staff);
    spa = Spa.open(product, staff, "Branched Spa");
    spa.imports(
        Statements.sales("main.csv", 1, 20),
        Statements.at("Lake", Statements.sales("lake.csv", LAKE + 1, LAKE + 20)),
        Statements.rewards("alle_main.csv", 1, 16),
        Statements.at("Lake", Statements.rewards("alle_lake.csv", LAKE + 1, LAKE + 16)),
        // the program does not say where, the sale does
        Statements.at("", Statements.rewards("alle_a.csv", 17, 20)),
        Statements.at("", Statements.rewards("alle_b.csv", LAKE + 17, LAKE + 20)),
        // a reward was taken off, and no program knows of it
        Statements.sales("main_off.csv", 40, 43),
        Statements.at("Lake", Statements.sales("lake_off.csv", LAKE + 40, LAKE + 43)),
        // without a sale
        Statements.rewards("alle_c.csv", 21, 24),
        Statements.at("Lake", Statements.rewards("alle_d.csv", LAKE + 21, LAKE + 24)),
        Statements.at("", Statements.rewards("alle_e.csv", LAKE + 30, LAKE + 32)));
    JsonPath locations = spa.sees(V1 + "/locations");
    mainId = locations.getString("data.find { it.code == 'Main' }.id");
    lakeId = locations.getString("data.find { it.code == 'Lake' }.id");
    lake = spa.letsIn(mailbox, "MANAGER", List.of(lakeId));
    decideOnMain();
  }

  @Test
  void theRowsOfHerLocationAreAllSheSeesAndCounts() {
    Map<String, String> places = placesOfReviews();
    assertThat(places.values()).contains("Main", "Lake", "");
    for (String filter : List.of("", "?status=UNMATCHED", "?side=REWARDS&status=AUTO")) {
      Rows hers = Rows.of(lake.person(), REVIEWS + filter, 7);
      List<String> expected =
          spa.rows(REVIEWS + filter).ids().stream()
              .filter(id -> "Lake".equals(places.get(id)))
              .toList();

      assertThat(hers.ids()).as(filter).containsExactlyElementsOf(expected);
      assertThat(hers.first().getInt("summary.count")).as(filter).isEqualTo(expected.size());
      assertThat(hers.first().getLong("summary.money.minor"))
          .as(filter)
          .isEqualTo(hers.sum("money"));
    }

    Rows exceptions = Rows.of(lake.person(), EXCEPTIONS, 3);
    assertThat(exceptions.ids()).containsExactlyElementsOf(exceptionsAt("Lake"));
    assertThat(exceptions.count()).isPositive();
    assertThat(exceptions.first().getInt("summary.count")).isEqualTo(exceptions.count());
    assertThat(exceptions.first().getLong("summary.money.minor"))
        .isEqualTo(exceptions.sum("atStake"));
  }

  @Test
  void herFiguresAreThoseOfHerRows() {
    JsonPath figures = lake.person().sees(V1 + "/dashboard");

    Map.of(
            "toReview", REVIEWS + "?status=OPEN",
            "unmatchedRewards", REVIEWS + "?side=REWARDS&status=UNMATCHED",
            "autoMatched", REVIEWS + "?side=REWARDS&status=AUTO",
            "recoverable", EXCEPTIONS + "?status=OPEN")
        .forEach((figure, list) -> {
          String found = "figures.find { it.key == '" + figure + "' }.";
          JsonPath summary = lake.person().sees(list + "&limit=1");
          assertThat(figures.getInt(found + "count"))
              .as(figure)
              .isEqualTo(summary.getInt("summary.count"));
          assertThat(figures.getLong(found + "money.minor"))
              .as(figure)
              .isEqualTo(summary.getLong("summary.money.minor"));
        });
  }

  @Test
  void nothingThatSheReadsTellsOfAnotherLocation() {
    Set<String> marks = marksOfMain();
    List<String> addresses = new ArrayList<>();
    for (ApiDocument.Operation operation : byLocation()) {
      if (!operation.writes()) {
        addresses.addAll(addresses(operation));
      }
    }
    assertThat(addresses).hasSizeGreaterThan(25);

    for (String address : addresses) {
      Response answer = lake.person().asks().accept("*/*").get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      String text = answer.asString();
      assertThat(marks.stream().filter(text::contains)).as(address).isEmpty();
    }
  }

  @Test
  void anotherLocationsIdIsAsUnknownAsNone(Product product) {
    SpaRows rows = new SpaRows(product);
    String tenant = spa.sees(V1 + "/session").getString("tenant.id");
    Map<String, String> before = decided(rows.of(tenant));
    int tried = 0;

    for (ApiDocument.Operation operation : byLocation()) {
      for (String variable : operation.variables()) {
        if (variable.equals("format")) {
          continue;
        }
        String foreign = idOfMain(operation.path());
        Response ofMain = ask(operation, Map.of(variable, foreign), "");
        assertThat(ofMain.statusCode()).as(operation.route()).isEqualTo(404);
        assertThat(Requests.comparable(ofMain))
            .as(operation.route())
            .isEqualTo(Requests.comparable(ask(operation, Map.of(variable, nearby(foreign)), "")));
        tried++;
      }
      if (operation.parameters().stream().anyMatch(each -> each.name().equals("startingAfter"))) {
        String foreign = idOfMain(operation.path());
        assertThat(Requests.comparable(ask(operation, Map.of(), "?startingAfter=" + foreign)))
            .as("%s behind another location's row", operation.route())
            .isEqualTo(
                Requests.comparable(ask(operation, Map.of(), "?startingAfter=" + nearby(foreign))));
        tried++;
      }
    }

    String match = idOfMain("/reviews");
    assertThat(bulk(match)).isEqualTo(bulk(nearby(match)).replace(nearby(match), match));
    assertThat(tried).isGreaterThanOrEqualTo(9);
    assertThat(decided(rows.of(tenant))).isEqualTo(before).hasSameSizeAs(DECIDED);
  }

  @Test
  void sheChoosesAmongTheSalesOfHerLocationOnly() {
    String match = Rows.of(lake.person(), REVIEWS + "?status=UNMATCHED").ids().getFirst();
    String candidates = REVIEWS + "/" + match + "/candidates";
    String mainSale = spa.sees(candidates + "?q=S3").getString("data[0].saleLineId");

    assertThat(spa.sees(candidates).getList("data.location")).contains("Main", "Lake");
    assertThat(lake.person().sees(candidates).getList("data.location")).containsOnly("Lake");
    assertThat(lake.person().sees(candidates + "?q=client3@").getList("data")).isEmpty();
    assertThat(picks(match, Map.of("links", List.of(Map.of("saleLineId", mainSale)))))
        .isEqualTo("reviews.unknown-line");
    assertThat(picks(match, Map.of("invoices", List.of("Main:S3"))))
        .isEqualTo("reviews.unknown-invoice");
  }

  @Test
  void herDecisionsAreOfHerLocationAndTellNothingOfTheOthers(Mailbox mailbox) {
    Colleague decider = spa.letsIn(mailbox, "MANAGER", List.of(lakeId));
    String match = Rows.of(decider.person(), REVIEWS + "?side=REWARDS&status=AUTO").ids().getLast();

    Response decided = decides(decider, match, "{\"action\":\"ACCEPT\"");
    decided.then().statusCode(200).body("status", equalTo("ACCEPTED"));
    assertThat(decided.<Object>path("learned")).isNull();
    String decision = decided.path("decisionId");
    assertThat(Rows.of(lake.person(), DECISIONS, 1).ids()).contains(decision);
    assertThat(Rows.of(lake.person(), DECISIONS).all("matchId", String.class))
        .isSubsetOf(Rows.of(lake.person(), REVIEWS).ids());
    assertThat(lake.person().asks().accept("*/*").get(V1 + "/exports/decisions.csv").asString())
        .contains(decision)
        .doesNotContain(idOfMain("/decisions"));

    lake.person()
        .says("{}")
        .post(DECISIONS + "/" + decision + "/undo")
        .then()
        .statusCode(200)
        .body("id", equalTo(match));
  }

  @Test
  void anotherLocationShowsOtherRowsWithinSecondsAndNoEarlierAnswer(Mailbox mailbox) {
    Colleague moved = spa.letsIn(mailbox, "MANAGER", List.of(lakeId));
    String match = Rows.of(moved.person(), REVIEWS + "?side=REWARDS&status=AUTO").ids().getFirst();
    String key = UUID.randomUUID().toString();
    String body = "{\"action\":\"ACCEPT\",\"version\":" + version(match) + "}";
    Response first = decideOnce(moved, match, body, key);
    first.then().statusCode(200);
    assertThat(Requests.comparable(decideOnce(moved, match, body, key)))
        .as("sent twice")
        .isEqualTo(Requests.comparable(first));

    spa.owner()
        .says(Map.of("role", "MANAGER", "locations", List.of(mainId)))
        .post(V1 + "/staff/" + moved.id() + "/role")
        .then()
        .statusCode(204);

    Set<String> main = new LinkedHashSet<>();
    placesOfReviews()
        .forEach((id, place) -> {
          if (place.equals("Main")) {
            main.add(id);
          }
        });
    Set<String> seen = Set.of();
    for (int looks = 0; looks < 50 && !seen.equals(main); looks++) {
      Pauses.of(Duration.ofMillis(100));
      seen = new LinkedHashSet<>(Rows.of(moved.person(), REVIEWS).ids());
    }
    assertThat(seen).isEqualTo(main);
    assertThat(moved.person().asks().get(REVIEWS + "/" + match).statusCode()).isEqualTo(404);
    assertThat(decideOnce(moved, match, body, key).statusCode()).isEqualTo(422);
  }

  /** An accepted match, and what else an id can be of, at the main location. */
  private void decideOnMain() {
    Map<String, String> places = placesOfReviews();
    String accepted =
        spa.rows(REVIEWS + "?side=REWARDS&status=AUTO").ids().stream()
            .filter(id -> "Main".equals(places.get(id)))
            .findFirst()
            .orElseThrow();
    idsOfMain.put("/decisions", spa.decides(accepted, "\"action\":\"ACCEPT\"").path("decisionId"));
    idsOfMain.put("/reviews", accepted);
    idsOfMain.put("/exceptions", exceptionsAt("Main").getFirst());
  }

  /** Where each match is: where its sale was made, else where its own line is from. */
  private Map<String, String> placesOfReviews() {
    Map<String, String> places = new LinkedHashMap<>();
    for (Object row : rowsOf(REVIEWS)) {
      List<?> links = list(row, "links");
      places.put(text(row, "id"), text(links.isEmpty() ? row : links.getFirst(), "location"));
    }
    return places;
  }

  /** The same of exceptions; one about a redemption is where the match of that is. */
  private List<String> exceptionsAt(String place) {
    Map<String, String> places = placesOfReviews();
    Map<String, String> byReference = new LinkedHashMap<>();
    for (Object row : rowsOf(REVIEWS)) {
      byReference.put(
          text(field(row, "left"), "reference"), places.getOrDefault(text(row, "id"), ""));
    }
    return rowsOf(EXCEPTIONS).stream()
        .filter(row -> {
          List<?> redemptions = list(row, "rewardIds");
          return place.equals(
              text(row, "kind").startsWith("POS_") || redemptions.isEmpty()
                  ? text(row, "location")
                  : byReference.get(redemptions.getFirst()));
        })
        .map(row -> text(row, "id"))
        .toList();
  }

  /** Names, addresses and references that only the main location has. */
  private Set<String> marksOfMain() {
    Set<String> marks = new LinkedHashSet<>(idsOfMain.values());
    IntStream.rangeClosed(1, 24)
        .forEach(number -> {
          marks.add(Statements.person(number));
          marks.add("client" + number + "@");
          marks.add(String.format(Locale.ROOT, "ALT%07d", number));
        });
    marks.add(mainId);
    placesOfReviews()
        .forEach((id, place) -> {
          if (!place.equals("Lake")) {
            marks.add(id);
          }
        });
    return marks;
  }

  /** What people who reach some locations may ask for, by the file of permissions. */
  private List<ApiDocument.Operation> byLocation() {
    Map<String, Needed> needed = Needed.byRoute();
    return document.operations().stream()
        .filter(operation -> {
          Needed of = needed.get(operation.route());
          return of != null && !of.everybody() && of.byLocation();
        })
        .toList();
  }

  /** Addresses of a list with every row's, of downloads in full. */
  private List<String> addresses(ApiDocument.Operation operation) {
    String path = V1 + operation.path();
    if (path.contains("{format}")) {
      return List.of(path.replace("{format}", "csv"));
    }
    if (!path.contains("{id}")) {
      return operation.parameters().stream().anyMatch(each -> each.name().equals("limit"))
          ? List.of(path + "?limit=100")
          : List.of(path);
    }
    String list = path.substring(0, path.indexOf("/{id}"));
    return Rows.of(lake.person(), list).ids().stream()
        .map(id -> path.replace("{id}", String.valueOf(id)))
        .toList();
  }

  private String idOfMain(String path) {
    return idsOfMain.entrySet().stream()
        .filter(each -> path.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(path + " is new: keep something of the main location"));
  }

  private static Map<String, String> decided(Map<String, String> tables) {
    tables.keySet().retainAll(DECIDED);
    return tables;
  }

  private Response ask(
      ApiDocument.Operation operation, Map<String, String> variables, String query) {
    return Requests.send(
        lake.person().asks(),
        operation,
        Requests.path(operation, variables) + query,
        operation.fields().isEmpty() ? null : Requests.bodyOf(operation));
  }

  private String bulk(String match) {
    return Requests.comparable(
        lake.person()
            .says(
                Map.of(
                    "action",
                    "ACCEPT",
                    "items",
                    List.of(Map.of("id", match, "version", version(match)))))
            .post(REVIEWS + "/bulk-decisions"));
  }

  private String picks(String match, Map<String, Object> picked) {
    Map<String, Object> body = new LinkedHashMap<>(picked);
    body.put("action", "PICK");
    body.put("version", version(match));
    return lake.person().says(body).post(REVIEWS + "/" + match + "/decisions").path("code");
  }

  private Response decides(Colleague who, String match, String decision) {
    return who.person()
        .says(decision + ",\"version\":" + version(match) + "}")
        .post(REVIEWS + "/" + match + "/decisions");
  }

  private static Response decideOnce(Colleague who, String match, String body, String key) {
    return who.person()
        .says(body)
        .header("Idempotency-Key", key)
        .post(REVIEWS + "/" + match + "/decisions");
  }

  /** As the owner sees it; of what is not there, any. */
  private int version(String match) {
    Response seen = spa.owner().asks().get(REVIEWS + "/" + match);
    return seen.statusCode() == 200 ? seen.<Integer>path("version") : 1;
  }

  private List<Object> rowsOf(String list) {
    return spa.rows(list).pages().stream().flatMap(page -> page.getList("data").stream()).toList();
  }

  private static @Nullable Object field(Object row, String name) {
    return row instanceof Map<?, ?> fields ? fields.get(name) : null;
  }

  private static String text(@Nullable Object row, String name) {
    return row != null && field(row, name) instanceof String text ? text : "";
  }

  private static List<?> list(Object row, String name) {
    return field(row, name) instanceof List<?> list ? list : List.of();
  }

  /** Well-formed, and of nothing. */
  private static String nearby(String id) {
    char last = id.charAt(id.length() - 1);
    return id.substring(0, id.length() - 1) + (last == '0' ? '1' : '0');
  }
}
