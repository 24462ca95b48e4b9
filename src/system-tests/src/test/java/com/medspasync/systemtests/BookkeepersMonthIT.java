package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A month of files in a fresh spa: what was found, and what a bookkeeper decides about it. */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookkeepersMonthIT {
  private static final String REVIEWS = "/api/v1/reviews";
  private static final String EXCEPTIONS = "/api/v1/exceptions";
  private static final String DECISIONS = "/api/v1/decisions";
  private static final String DASHBOARD = "/api/v1/dashboard";

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private Response accepted;

  @SuppressWarnings("NullAway.Init")
  private Spa.Course course;

  @BeforeAll
  void importAMonth(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Willow Aesthetics");
    accepted = spa.upload(Upload.aMonth(), "the-month-of-Willow");
    course = spa.follow(accepted.path("id"));
  }

  // --- import

  @Test
  void anUploadIsAcknowledgedAtOnceWithTheAddressOfItsImport() {
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.header("Location"))
        .endsWith("/api/v1/imports/" + accepted.path("id").toString());
    assertThat(accepted.jsonPath().getString("status")).isEqualTo("QUEUED");
    assertThat(accepted.jsonPath().getList("files")).hasSize(Upload.aMonth().size());
  }

  @Test
  void anImportTellsHowFarItIsUntilItIsDone() {
    List<String> all = List.of("QUEUED", "READING", "READY", "RECONCILING", "DONE");
    assertThat(all).as("seen on the way").containsSubsequence(course.statuses());

    // whoever looks now and then may miss a step that is short; the history has them all
    JsonPath last = course.last();
    assertThat(last.getList("steps.findAll { it.stage == '' }.status", String.class))
        .isEqualTo(all);
    assertThat(last.getList("steps.stage", String.class))
        .contains("reading", "rewards", "payouts", "storing");
    assertThat(last.getList("steps.at", String.class).stream().map(Instant::parse))
        .isSorted()
        .allMatch(at -> !at.isBefore(Instant.parse(last.getString("createdAt"))));

    JsonPath job = spa.sees("/api/v1/jobs/" + course.last().getString("jobId"));
    JsonPath run = spa.sees("/api/v1/reconciliation-runs/" + course.last().getString("runId"));
    assertThat(job.getString("status")).isEqualTo("DONE");
    assertThat(job.getString("resultUrl")).endsWith(run.getString("id"));
    assertThat(run.getString("status")).isEqualTo("DONE");
    assertThat(run.getString("period.from")).isEqualTo("2025-02-01");
  }

  @Test
  void everyFileIsRecognizedAndNoneOfItsRowsIsLost() {
    JsonPath last = course.last();
    int compared = 0;
    for (int i = 0; i < last.getList("files").size(); i++) {
      String file = "files[" + i + "].";
      String name = last.getString(file + "name");
      assertThat(last.getString(file + "status")).as(name).isEqualTo("READ");
      assertThat(last.getString(file + "recognizedLabel")).as(name).isNotBlank();
      assertThat(last.getBoolean(file + "guessed")).as(name).isFalse();
      assertThat(last.getLong(file + "sizeBytes")).as(name).isPositive();
      assertThat(last.getLong(file + "rows")).as(name).isPositive();
      assertThat(
              last.getLong(file + "read")
                  + last.getLong(file + "skipped")
                  + last.getLong(file + "rejected"))
          .as("rows of %s", name)
          .isEqualTo(last.getLong(file + "rows"));
      if (last.<@Nullable Object>get(file + "controlTotal") != null) {
        compared++;
        assertThat(last.getLong(file + "computedTotal.minor"))
            .as("total of %s", name)
            .isEqualTo(last.getLong(file + "controlTotal.minor"))
            .isPositive();
      }
    }
    assertThat(compared).as("files with a total of their own").isPositive();
  }

  @Test
  void theSameRequestSentAgainIsTheSameImport() {
    int before = spa.rows("/api/v1/imports").count();

    Response again = spa.upload(Upload.aMonth(), "the-month-of-Willow");

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.path("id").toString()).isEqualTo(accepted.path("id").toString());
    assertThat(spa.rows("/api/v1/imports").count()).isEqualTo(before);
  }

  @Test
  void theSameRunAskedForAgainIsTheSameRun() {
    String key = UUID.randomUUID().toString();
    Response first = askForARun(key);
    Response second = askForARun(key);
    Response another = askForARun(UUID.randomUUID().toString());

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(second.path("id").toString()).isEqualTo(first.path("id").toString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(another.path("id").toString()).isNotEqualTo(first.path("id").toString());
    assertThat(spa.awaitNewestRun().getString("data[0].status")).isEqualTo("DONE");
  }

  @Test
  void aRunOverTheSameLinesChangesNothing() {
    List<Map<String, Object>> before = states(REVIEWS + "?side=REWARDS");
    String figures = spa.sees(DASHBOARD).prettify();

    askForARun(UUID.randomUUID().toString());
    spa.awaitNewestRun();

    assertThat(states(REVIEWS + "?side=REWARDS")).isEqualTo(before);
    assertThat(spa.sees(DASHBOARD).prettify()).isEqualTo(figures);
  }

  // --- lists

  @Test
  void everyFigureOpensRowsThatSumToIt() {
    figuresOpenTheirRows();
  }

  private void figuresOpenTheirRows() {
    JsonPath dashboard = spa.sees(DASHBOARD);

    for (String list : List.of("figures", "byCategory")) {
      for (int i = 0; i < dashboard.getList(list).size(); i++) {
        String figure = list + "[" + i + "].";
        if ("recovered".equals(dashboard.getString(figure + "key"))) {
          // money whose arrival is proven: as long as there is none, there is nothing to open
          assertThat(dashboard.getLong(figure + "count")).isZero();
          assertThat(dashboard.getLong(figure + "money.minor")).isZero();
          continue;
        }
        opensRowsThatSumTo(
            dashboard.getString(figure + "href"),
            dashboard.getLong(figure + "count"),
            dashboard.getLong(figure + "money.minor"));
      }
    }
    assertThat(
            dashboard.getList("byCategory.money.minor", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum())
        .as("all categories together")
        .isEqualTo(dashboard.getLong("figures.find { it.key == 'recoverable' }.money.minor"))
        .isPositive();
  }

  @Test
  void everyProgrammesFiguresOpenRowsThatSumToThem() {
    JsonPath dashboard = spa.sees(DASHBOARD);

    assertThat(dashboard.getList("byProgram")).isNotEmpty();
    for (int i = 0; i < dashboard.getList("byProgram").size(); i++) {
      String programme = "byProgram[" + i + "].";
      String rows = REVIEWS + "?side=REWARDS&program=" + dashboard.getString(programme + "program");
      opensRowsThatSumTo(
          dashboard.getString(programme + "href"),
          dashboard.getLong(programme + "unmatchedCount"),
          dashboard.getLong(programme + "unmatchedMoney.minor"));
      assertThat(spa.rows(rows + "&status=OPEN").count())
          .isEqualTo(dashboard.getInt(programme + "review"));
      assertThat(
              spa.rows(rows + "&status=AUTO").count() + spa.rows(rows + "&status=ACCEPTED").count())
          .isEqualTo(dashboard.getInt(programme + "matched"));
    }
  }

  @Test
  void thePartsOfAListMakeTheWholeList() {
    List<String> ids = spa.waiting(2);
    List<String> decisions =
        List.of(
            spa.decides(ids.getFirst(), "\"action\":\"ACCEPT\"").path("decisionId"),
            spa.decides(ids.getLast(), "\"action\":\"REJECT\"").path("decisionId"));
    Rows all = spa.rows(REVIEWS + "?side=REWARDS");
    long rows = 0;
    long money = 0;
    for (String status : List.of("OPEN", "ACCEPTED", "REJECTED", "AUTO", "UNMATCHED")) {
      Rows part = spa.rows(REVIEWS + "?side=REWARDS&status=" + status);
      assertThat(part.all("status", String.class)).containsOnly(status);
      rows += part.count();
      money += part.sum("money");
    }

    assertThat(rows).isEqualTo(all.count()).isPositive();
    assertThat(money).isEqualTo(all.sum("money"));
    assertThat(all.first().getLong("summary.count")).isEqualTo(rows);
    assertThat(all.first().getLong("summary.money.minor")).isEqualTo(money);
    decisions.forEach(this::undo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"worth", "money", "age", "confidence"})
  void aListIsTheSameWhateverTheSizeOfItsPages(String order) {
    String list = REVIEWS + "?side=PAYOUTS&sort=" + order;

    Rows large = spa.rows(list);
    Rows small = Rows.of(spa.owner(), list, 37);

    assertThat(small.hasRepeats()).isFalse();
    assertThat(small.ids()).isEqualTo(large.ids());
    assertThat(large.count()).isGreaterThan(200);
  }

  @Test
  void listsAreSortedAsAskedFor() {
    String list = REVIEWS + "?side=REWARDS&sort=";

    assertThat(spa.rows(list + "money").all("money.minor", Long.class))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(spa.rows(list + "age").all("occurredOn", String.class)).isSorted();
    assertThat(spa.rows(list + "confidence").all("confidence", Double.class)).isSorted();
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    String byMoney = spa.sees(REVIEWS + "?side=REWARDS&sort=money&limit=3").getString("next");

    for (String list : List.of(REVIEWS + "?side=REWARDS&sort=age", EXCEPTIONS + "?sort=age")) {
      spa.owner().asks().get(list + "&startingAfter=" + byMoney).then().statusCode(400);
    }
    spa.owner().asks().get(REVIEWS + "?startingAfter=nonsense").then().statusCode(400);
    spa.owner().asks().get(REVIEWS + "?limit=0").then().statusCode(400);
    spa.owner().asks().get(REVIEWS + "?limit=101").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "program=aspire, program, aspire",
    "location=L2, location, L2",
    "category=duplicate, category, duplicate"
  })
  void aFilterLeavesOnlyWhatItNames(String filter, String field, String value) {
    Rows filtered = spa.rows(REVIEWS + "?side=REWARDS&" + filter);
    Rows all = spa.rows(REVIEWS + "?side=REWARDS");

    assertThat(filtered.all(field, String.class)).containsOnly(value);
    assertThat(filtered.count())
        .isEqualTo(all.all(field, String.class).stream().filter(value::equals).count())
        .isPositive();
  }

  @Test
  void amountsDaysAndWordsFilterToo() {
    String list = REVIEWS + "?side=REWARDS";
    String name =
        spa.rows(list).all("left.person.name", String.class).stream()
            .filter(found -> !isBlank(found))
            .findFirst()
            .orElseThrow();

    assertThat(spa.rows(list + "&minMoney=40&maxMoney=60").all("money.minor", Long.class))
        .isNotEmpty()
        .allSatisfy(minor -> assertThat(minor).isBetween(4000L, 6000L));
    assertThat(spa.rows(list + "&from=2025-02-10&to=2025-02-12").all("occurredOn", String.class))
        .isNotEmpty()
        .allSatisfy(day -> assertThat(day).isBetween("2025-02-10", "2025-02-12"));
    assertThat(
            spa.rows(list + "&q=" + name.toUpperCase(Locale.ROOT).replace(" ", "%20"))
                .all("left.person.name", String.class))
        .contains(name);
    spa.owner().asks().get(list + "&minMoney=forty").then().statusCode(400);
    spa.owner().asks().get(list + "&from=2025-02-30").then().statusCode(400);
    spa.owner().asks().get(list + "&status=NEARLY").then().statusCode(400);
  }

  @Test
  void everyExceptionSaysWhatHappenedAndWhatToDo() {
    Rows open = spa.rows(EXCEPTIONS + "?status=OPEN");

    assertThat(open.count()).isPositive();
    assertThat(open.all("title", String.class)).noneMatch(BookkeepersMonthIT::isBlank);
    assertThat(open.all("action", String.class)).noneMatch(BookkeepersMonthIT::isBlank);
    assertThat(open.all("file", String.class)).noneMatch(BookkeepersMonthIT::isBlank);
    assertThat(open.all("line", Integer.class)).allSatisfy(line -> assertThat(line).isPositive());
    assertThat(new HashSet<>(open.all("kind", String.class)))
        .containsExactlyInAnyOrder(
            "POS_REWARD", "POS_PAYMENT", "REIMBURSEMENT", "REWARD_LINE", "PAYOUT_ENTRY");
  }

  // --- decisions

  @Test
  void acceptingKeepsTheProposedLinks() {
    String id = spa.waiting(1).getFirst();
    List<String> proposed = linesOf(spa.sees(REVIEWS + "/" + id));

    Response decided = spa.decides(id, "\"action\":\"ACCEPT\"");

    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    JsonPath now = spa.sees(REVIEWS + "/" + id);
    assertThat(now.getString("status")).isEqualTo("ACCEPTED");
    assertThat(now.getString("decidedBy")).isEqualTo("Rosa Vance");
    assertThat(linesOf(now)).isEqualTo(proposed).isNotEmpty();
    assertThat(now.getString("history[0].action")).isEqualTo("ACCEPT");
    assertThat(now.getList("history[0].links.saleLineId", String.class))
        .containsExactlyInAnyOrderElementsOf(proposed);
    undo(now.getString("decisionId"));
  }

  @Test
  void aDecisionTeachesAtOnceAndUndoingItLeavesNoTrace() {
    String before = spa.sees("/api/v1/learned").getString("version");
    String id = spa.waiting(1).getFirst();

    JsonPath decided = spa.decides(id, "\"action\":\"ACCEPT\"").jsonPath();

    assertThat(decided.getString("learned.version")).isNotEqualTo(before);
    assertThat(decided.getList("learned.lessons.kind", String.class)).contains("SURENESS");
    JsonPath learned = spa.sees("/api/v1/learned");
    assertThat(learned.getString("version")).isEqualTo(decided.getString("learned.version"));
    assertThat(learned.getList("facts.witnesses.flatten().decisionId", String.class))
        .contains(decided.getString("decisionId"));
    assertThat(learned.getList("facts.witnesses.flatten().by", String.class))
        .contains("Rosa Vance");

    Response undone = undone(decided.getString("decisionId"));
    assertThat(undone.jsonPath().getString("learned.version")).isEqualTo(before);
    assertThat(spa.sees("/api/v1/learned").getString("version")).isEqualTo(before);
  }

  @Test
  void theOwnerChoosesHowManyAutomaticMatchesMayBeWrong() {
    JsonPath shown = spa.sees("/api/v1/accuracy");
    int strictest = shown.getInt("choices[0].review");
    assertThat(shown.getDouble("acceptedError")).isEqualTo(0.001);
    assertThat(strictest).isGreaterThanOrEqualTo(shown.getInt("choices[1].review"));

    Response chosen = accepts(0.0005, shown.getInt("version"));

    assertThat(chosen.statusCode()).as(chosen.asString()).isEqualTo(200);
    assertThat(chosen.jsonPath().getString("chosenBy")).isEqualTo("Rosa Vance");
    assertThat(spa.rows(REVIEWS + "?status=OPEN&from=2025-02-01&to=2025-02-28").count())
        .isEqualTo(strictest);
    assertThat(accepts(0.01, shown.getInt("version")).statusCode()).isEqualTo(409);
    assertThat(accepts(0.5, shown.getInt("version") + 1).statusCode()).isEqualTo(400);
    assertThat(accepts(0.001, shown.getInt("version") + 1).statusCode()).isEqualTo(200);
  }

  private Response accepts(double share, int version) {
    return spa.owner()
        .says(Map.of("acceptedError", share, "version", version))
        .put("/api/v1/accuracy");
  }

  @Test
  void rejectingTakesTheLinksAway() {
    String id = spa.waiting(1).getFirst();

    spa.decides(id, "\"action\":\"REJECT\",\"note\":\"another Maria\"");

    JsonPath now = spa.sees(REVIEWS + "/" + id);
    assertThat(now.getString("status")).isEqualTo("REJECTED");
    assertThat(linesOf(now)).isEmpty();
    assertThat(now.getString("history[0].note")).isEqualTo("another Maria");
    undo(now.getString("decisionId"));
  }

  @Test
  void anotherSaleCanBePickedFromTheCandidates() {
    String id = spa.waiting(1).getFirst();
    List<String> proposed = linesOf(spa.sees(REVIEWS + "/" + id));
    String picked =
        spa
            .sees(REVIEWS + "/" + id + "/candidates")
            .getList("data.saleLineId", String.class)
            .stream()
            .filter(candidate -> !proposed.contains(candidate))
            .findFirst()
            .orElseThrow();

    spa.decides(
        id,
        "\"action\":\"PICK\",\"links\":[{\"saleLineId\":\""
            + picked
            + "\",\"role\":\"treatment\"}]");

    JsonPath now = spa.sees(REVIEWS + "/" + id);
    assertThat(now.getString("status")).isEqualTo("ACCEPTED");
    assertThat(linesOf(now)).containsExactly(picked);
    undo(now.getString("decisionId"));
    assertThat(linesOf(spa.sees(REVIEWS + "/" + id))).isEqualTo(proposed);
  }

  @Test
  void aLineCanBeMarkedWithWhatHappened() {
    String id = spa.waiting(1).getFirst();

    spa.decides(id, "\"action\":\"MARK\",\"category\":\"test_txn\"");
    Response nonsense = spa.decides(id, "\"action\":\"MARK\",\"category\":\"bad_mood\"");

    JsonPath now = spa.sees(REVIEWS + "/" + id);
    assertThat(now.getString("status")).isEqualTo("REJECTED");
    assertThat(now.getString("category")).isEqualTo("test_txn");
    assertThat(nonsense.statusCode()).isEqualTo(400);
    assertThat(nonsense.path("code").toString()).isEqualTo("reviews.unknown-category");
    undo(now.getString("decisionId"));
  }

  @Test
  void whoDecidesOnAnOlderStateIsToldSoAndChangesNothing() {
    String id = spa.waiting(1).getFirst();
    int seen = spa.sees(REVIEWS + "/" + id).getInt("version");
    spa.decides(id, "\"action\":\"ACCEPT\"");
    int decisions = spa.rows(DECISIONS).count();

    spa.owner()
        .says(Map.of("action", "REJECT", "version", seen))
        .post(REVIEWS + "/" + id + "/decisions")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("reviews.stale"));

    JsonPath now = spa.sees(REVIEWS + "/" + id);
    assertThat(now.getString("status")).isEqualTo("ACCEPTED");
    assertThat(spa.rows(DECISIONS).count()).isEqualTo(decisions);
    undo(now.getString("decisionId"));
  }

  @Test
  void manyAreAcceptedAtOnceAndTheChangedOneIsLeftOut() {
    List<String> ids = spa.proposed(6);
    List<Map<String, Object>> items = new ArrayList<>();
    for (String id : ids) {
      items.add(Map.of("id", id, "version", spa.sees(REVIEWS + "/" + id).getInt("version")));
    }
    spa.decides(ids.getLast(), "\"action\":\"REJECT\"");

    JsonPath answer =
        spa.owner()
            .says(Map.of("action", "ACCEPT", "items", items))
            .post(REVIEWS + "/bulk-decisions")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(answer.getInt("summary.accepted")).isEqualTo(5);
    assertThat(answer.getInt("summary.refused")).isEqualTo(1);
    assertThat(answer.getString("data.find { it.problem != null }.id")).isEqualTo(ids.getLast());
    assertThat(answer.getString("data.find { it.problem != null }.problem.code"))
        .isEqualTo("reviews.stale");
    List<String> statuses =
        ids.stream().map(id -> spa.sees(REVIEWS + "/" + id).getString("status")).toList();
    assertThat(statuses.subList(0, 5)).containsOnly("ACCEPTED");
    assertThat(statuses.getLast()).isEqualTo("REJECTED");
    ids.forEach(id -> undo(spa.sees(REVIEWS + "/" + id).getString("decisionId")));
  }

  @Test
  void tenDecisionsTakenBackInReverseLeaveTheOriginalState() {
    List<String> ids = spa.proposed(10);
    List<Map<String, Object>> before = states(REVIEWS + "?side=REWARDS");
    String figures = spa.sees(DASHBOARD).prettify();
    List<String> actions =
        List.of(
            "\"action\":\"ACCEPT\"",
            "\"action\":\"REJECT\"",
            "\"action\":\"MARK\",\"category\":\"duplicate\"");
    List<String> decisions =
        IntStream.range(0, 10)
            .mapToObj(i -> spa.decides(ids.get(i), actions.get(i % actions.size())))
            .map(decided -> decided.path("decisionId").toString())
            .toList();
    assertThat(states(REVIEWS + "?side=REWARDS")).isNotEqualTo(before);

    decisions.reversed().forEach(this::undo);

    assertThat(states(REVIEWS + "?side=REWARDS")).isEqualTo(before);
    assertThat(spa.sees(DASHBOARD).prettify()).isEqualTo(figures);
  }

  @Test
  void aDecisionIsTakenBackOnceAndOnlyWhileItHolds() {
    String id = spa.waiting(1).getFirst();
    String first = spa.decides(id, "\"action\":\"ACCEPT\"").path("decisionId");
    String second = spa.decides(id, "\"action\":\"REJECT\"").path("decisionId");

    assertThat(undone(first).statusCode()).isEqualTo(409);
    undo(second);
    assertThat(spa.sees(REVIEWS + "/" + id).getString("status")).isEqualTo("ACCEPTED");
    assertThat(undone(second).statusCode()).isEqualTo(409);
    undo(first);
    assertThat(spa.sees(REVIEWS + "/" + id).getString("status")).isEqualTo("OPEN");
  }

  @Test
  void historyIsOnlyEverAddedTo() {
    String id = spa.waiting(1).getFirst();
    List<String> before = history();

    String decision = spa.decides(id, "\"action\":\"ACCEPT\"").path("decisionId");
    undo(decision);

    List<String> after = history();
    assertThat(after).hasSize(before.size() + 2);
    assertThat(after.subList(2, after.size())).isEqualTo(before);
    assertThat(spa.sees(DECISIONS + "?limit=1").getString("data[0].undoes")).isEqualTo(decision);
    assertThat(spa.owner().asks().delete(DECISIONS + "/" + decision).statusCode())
        .isBetween(400, 499);
    assertThat(spa.owner().says(Map.of("note", "x")).put(DECISIONS + "/" + decision).statusCode())
        .isBetween(400, 499);
    assertThat(history()).isEqualTo(after);
  }

  @Test
  void anExceptionIsDealtWithAndOpenedAgain() {
    JsonPath first = spa.sees(EXCEPTIONS + "?status=OPEN&limit=1");
    String id = first.getString("data[0].id");
    Map<String, Object> resolution =
        Map.of(
            "action",
            "RESOLVE",
            "note",
            "refunded the client",
            "version",
            first.getInt("data[0].version"));

    spa.owner()
        .says(resolution)
        .post(EXCEPTIONS + "/" + id + "/decisions")
        .then()
        .statusCode(200)
        .body("status", equalTo("RESOLVED"))
        .body("history[0].note", equalTo("refunded the client"));
    spa.owner().says(resolution).post(EXCEPTIONS + "/" + id + "/decisions").then().statusCode(409);

    figuresOpenTheirRows();
    assertThat(spa.rows(EXCEPTIONS + "?status=RESOLVED").ids()).contains(id);
    assertThat(spa.rows(EXCEPTIONS + "?status=OPEN").ids()).doesNotContain(id);
    undo(spa.sees(EXCEPTIONS + "/" + id).getString("decisionId"));
    assertThat(spa.rows(EXCEPTIONS + "?status=OPEN").ids()).contains(id);
  }

  // --- exports

  @ParameterizedTest
  @CsvSource({
    "matches, reviews?side=REWARDS, '', Amount, money",
    "matches, reviews?side=REWARDS, &status=UNMATCHED, Amount, money",
    "payout-matches, reviews?side=PAYOUTS, '', Amount, money",
    "payout-matches, reviews?side=PAYOUTS, &processor=stripe, Amount, money",
    "exceptions, exceptions?status=OPEN, '', At stake, atStake",
    "payouts, payouts?from=2025-02-01, '', Net, net",
    "payouts, payouts?processor=paypal, &state=TIES, Fees, fee"
  })
  void aDownloadHoldsTheRowsOfItsListToTheCent(
      String what, String list, String filter, String column, String money) {
    Rows rows = spa.rows("/api/v1/" + list + filter);
    String query = list.substring(list.indexOf('?')) + filter;

    Table csv = Table.csv(download(what + ".csv" + query));
    Table xlsx = Table.xlsx(download(what + ".xlsx" + query));

    for (Table table : List.of(csv, xlsx)) {
      assertThat(table.column("Id")).containsExactlyInAnyOrderElementsOf(rows.ids());
      assertThat(table.sumMinor(column)).isEqualTo(rows.sum(money));
    }
    assertThat(csv.foot()).startsWith("# " + rows.count() + " row");
    assertThat(xlsx.foot()).startsWith("Total of " + rows.count() + " row");
  }

  @Test
  void theDownloadOfDecisionsHoldsThemAll() {
    undo(spa.decides(spa.waiting(1).getFirst(), "\"action\":\"ACCEPT\"").path("decisionId"));
    Rows rows = spa.rows(DECISIONS);

    Table csv = Table.csv(download("decisions.csv"));
    Table xlsx = Table.xlsx(download("decisions.xlsx"));

    assertThat(csv.column("Id")).containsExactlyInAnyOrderElementsOf(rows.ids());
    assertThat(xlsx.column("Id")).containsExactlyInAnyOrderElementsOf(rows.ids());
  }

  // --- payouts

  @Test
  void aPayoutIsTheSumOfEntriesThatLeadToTheirMatches() {
    Rows payouts = spa.rows("/api/v1/payouts");
    assertThat(payouts.count()).isGreaterThan(20);
    assertThat(payouts.first().getLong("summary.net.minor")).isEqualTo(payouts.sum("net"));

    JsonPath payout = spa.sees("/api/v1/payouts/" + payouts.ids().getFirst());

    List<Integer> gross = payout.getList("entries.gross.minor");
    List<Integer> fees = payout.getList("entries.fee.minor");
    assertThat(gross).hasSize(payout.getInt("entryCount"));
    assertThat(total(gross)).isEqualTo(payout.getLong("gross.minor"));
    assertThat(total(fees) + payout.getLong("transferFee.minor"))
        .isEqualTo(payout.getLong("fee.minor"));
    assertThat(total(gross) - payout.getLong("fee.minor")).isEqualTo(payout.getLong("net.minor"));
    String match = payout.getString("entries[0].matchId");
    assertThat(spa.sees("/api/v1/reviews/" + match).getString("left.reference"))
        .isEqualTo(payout.getString("entries[0].reference"));
  }

  private static long total(List<Integer> minor) {
    return minor.stream().mapToLong(Integer::longValue).sum();
  }

  // --- what the tests say shortly

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Opens the address in the staff app as the list of the interface that it shows. */
  private void opensRowsThatSumTo(String href, long count, long minor) {
    Rows rows = spa.rows(href.replaceFirst("^/app/", "/api/v1/"));
    String money = href.contains("/exceptions") ? "atStake" : "money";
    assertThat((long) rows.count()).as("rows behind %s", href).isEqualTo(count);
    assertThat(rows.sum(money)).as("sum of the rows behind %s", href).isEqualTo(minor);
    assertThat(rows.hasRepeats()).isFalse();
    assertThat(rows.first().getLong("summary.count")).isEqualTo(count);
    assertThat(rows.first().getLong("summary.money.minor")).isEqualTo(minor);
  }

  private byte[] download(String path) {
    return spa.owner()
        .asks()
        .accept("*/*")
        .urlEncodingEnabled(false)
        .get("/api/v1/exports/" + path)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private Response askForARun(String key) {
    return spa.owner()
        .says(Map.of())
        .header("Idempotency-Key", key)
        .post("/api/v1/reconciliation-runs");
  }

  private void undo(String decision) {
    Response undone = undone(decision);
    assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
  }

  private Response undone(String decision) {
    return spa.owner().asks().post(DECISIONS + "/" + decision + "/undo");
  }

  private static List<String> linesOf(JsonPath review) {
    return review.getList("links.saleLineId", String.class);
  }

  /** The decisions as they read, newest first; that a later one took one back is not part of it. */
  private List<String> history() {
    return rowsWithout("undoneBy", DECISIONS).stream().map(Map::toString).toList();
  }

  /** What a list shows of each row, without the number that grows with each change. */
  private List<Map<String, Object>> states(String list) {
    return rowsWithout("version", list);
  }

  private List<Map<String, Object>> rowsWithout(String field, String list) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonPath page : spa.rows(list).pages()) {
      for (Map<String, Object> row : page.<Map<String, Object>>getList("data")) {
        Map<String, Object> other = new TreeMap<>(row);
        other.remove(field);
        rows.add(other);
      }
    }
    return rows;
  }
}
