package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Fifty equal requests at the same moment have one effect: by the name that the caller gives them,
 * or else by the version that she saw or the state that they would change.
 */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtOnceIT {
  private static final String V1 = "/api/v1";
  private static final int MANY = 50;
  private static final int TABS = 10;
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Far more than a node believes a role that was taken away. */
  private static final int MOST_LOOKS = 300;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeAll
  void importAMonth(Product product, Staff staff) {
    this.product = product;
    this.staff = staff;
    spa = Spa.open(product, staff, "Crowded Spa");
    spa.imports(Upload.aMonth());
  }

  @AfterAll
  void hangUp() {
    http.close();
  }

  @Test
  void aDecisionWithAKeyIsTakenOnce() {
    JsonPath match = open("/reviews?status=AUTO", 0);

    once(atOnce(post(decisions(match), "\"action\":\"REJECT\"," + version(match), key())));

    assertThat(history("/reviews/", match)).containsExactly("REJECT");
  }

  @Test
  void aDecisionWithoutOneIsTakenByWhoSawTheMatchAsItIs() {
    JsonPath match = open("/reviews?status=AUTO", 0);

    oneOf(atOnce(post(decisions(match), "\"action\":\"REJECT\"," + version(match), "")));

    assertThat(history("/reviews/", match)).containsExactly("REJECT");
  }

  @Test
  void severalProposalsAcceptedTogetherAreAcceptedOnce() {
    JsonPath match = open("/reviews?status=OPEN&side=REWARDS", 0);
    String items = "\"items\":[{\"id\":\"%s\",%s}]".formatted(id(match), version(match));

    once(atOnce(post("/reviews/bulk-decisions", "\"action\":\"ACCEPT\"," + items, key())));

    assertThat(history("/reviews/", match)).containsExactly("ACCEPT");
  }

  @Test
  void aDecisionIsTakenBackOnce() {
    JsonPath match = open("/reviews?status=AUTO", 9);
    String decision =
        spa.owner()
            .says(Map.of("action", "REJECT", "version", match.getInt("version")))
            .post(V1 + decisions(match))
            .path("decisionId");

    oneOf(atOnce(post("/decisions/" + decision + "/undo", "", "")));

    assertThat(history("/reviews/", match)).containsExactly("UNDO", "REJECT");
  }

  @Test
  void anExceptionIsDealtWithOnce() {
    JsonPath byKey = open("/exceptions?status=OPEN", 0);
    JsonPath byVersion = open("/exceptions?status=OPEN", 1);
    String resolve = "\"action\":\"RESOLVE\",\"note\":\"asked\",";

    once(atOnce(post("/exceptions/" + id(byKey) + "/decisions", resolve + version(byKey), key())));
    oneOf(
        atOnce(
            post("/exceptions/" + id(byVersion) + "/decisions", resolve + version(byVersion), "")));

    assertThat(history("/exceptions/", byKey)).containsExactly("RESOLVE");
    assertThat(history("/exceptions/", byVersion)).containsExactly("RESOLVE");
  }

  @Test
  void twoClientsBecomeOnePersonOnce() {
    JsonPath pair = open("/clients/duplicates?status=OPEN", 0);

    oneOf(
        atOnce(
            post(
                "/clients/duplicates/" + id(pair) + "/decisions",
                "\"action\":\"SAME\"," + version(pair),
                "")));

    assertThat(history("/clients/duplicates/", pair)).containsExactly("SAME");
  }

  @Test
  void filesSentAgainAndAgainAreImportedAndTakenBackOnce() {
    Spa fresh = Spa.open(product, staff, "Impatient Spa");
    Upload sales = Statements.sales("sales.csv", 1, 20);
    String boundary = "impatience";
    HttpRequest upload =
        asking(fresh.owner(), "/imports")
            .header("Idempotency-Key", key())
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(sales.inAForm(boundary)))
            .build();

    String imported = JsonPath.from(once(atOnce(upload))).getString("id");

    assertThat(fresh.awaitEndOf(imported).getString("files[0].status")).isEqualTo("READ");
    assertThat(fresh.rows(V1 + "/imports").ids()).containsExactly(imported);

    once(atOnce(writing(fresh.owner(), "POST", "/imports/" + imported + "/undo", "", key())));

    assertThat(fresh.sees(V1 + "/imports/" + imported).getString("status")).isEqualTo("UNDONE");
  }

  @Test
  void aRunIsStartedOnce() {
    List<String> before = spa.rows(V1 + "/reconciliation-runs").ids();

    String run =
        JsonPath.from(once(atOnce(post("/reconciliation-runs", "", key())))).getString("id");

    assertThat(spa.rows(V1 + "/reconciliation-runs").ids())
        .hasSize(before.size() + 1)
        .contains(run);
    spa.awaitNewestRun();
  }

  @Test
  void whatAPracticeHasChosenIsChangedByWhoSawIt() {
    JsonPath accuracy = spa.sees(V1 + "/accuracy");
    JsonPath location = location();
    String asItIs =
        "\"name\":\"%s and more\",\"timezone\":\"America/Denver\",%s"
            .formatted(location.getString("name"), version(location));

    oneOf(
        atOnce(
            writing(
                spa.owner(), "PUT", "/accuracy", "\"acceptedError\":0.002," + version(accuracy))));
    oneOf(atOnce(writing(spa.owner(), "PUT", "/locations/" + id(location), asItIs)));

    assertThat(spa.sees(V1 + "/accuracy").getInt("version"))
        .isEqualTo(accuracy.getInt("version") + 1);
    assertThat(location().getInt("version")).isEqualTo(location.getInt("version") + 1);
  }

  @Test
  void whatThereIsOneOfAtATimeIsMadeOnce() {
    String offer = "\"reason\":\"the queue looks wrong\",\"length\":\"HOUR\"";

    once(atOnce(post("/exports/practice", "", key())));
    oneOf(atOnce(post("/support-access", offer, "")));

    assertThat(spa.sees(V1 + "/exports/practice").getList("data")).hasSize(1);
    assertThat(spa.sees(V1 + "/support-access").getString("current.reason"))
        .isEqualTo("the queue looks wrong");
  }

  @Test
  void somebodyWhoIsAskedInAgainAndAgainWaitsOnce() {
    String email = "awaited-" + UUID.randomUUID() + "@spa.example";

    List<HttpResponse<String>> answers =
        atOnce(
            post(
                "/staff/invitations",
                "\"email\":\"%s\",\"name\":\"Bo Fletcher\",\"role\":\"INJECTOR\"".formatted(email),
                ""));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409, 429));
    assertThat(spa.sees(V1 + "/staff").getList("invitations.email")).containsOnlyOnce(email);
  }

  @Test
  void tabsThatRefreshAtOnceGetTheSameToken() {
    String email = "tabs-" + UUID.randomUUID() + "@spa.example";
    Response letIn =
        staff.choosesPassword(
            Spa.create(product, "Many Tabs", email), "seven lanterns over the harbor");
    HttpRequest refresh =
        HttpRequest.newBuilder(at("/auth/refresh"))
            .header("Content-Type", "application/json")
            .header("Cookie", "msp_refresh=" + letIn.cookie("msp_refresh"))
            .POST(BodyPublishers.noBody())
            .build();

    List<HttpResponse<String>> answers = atOnce(refresh, TABS);

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    assertThat(answers.stream().map(AtOnceIT::refreshToken).distinct())
        .hasSize(1)
        .doesNotContain(letIn.cookie("msp_refresh"));
  }

  /** A decision is either taken by somebody who still may, or leaves nothing. */
  @Test
  void aRoleThatIsTakenAwayMeanwhileLeavesNothingHalfDone(Mailbox mailbox) {
    Spa fresh = Spa.open(product, staff, "Changing Hands");
    fresh.imports(
        Statements.sales("sales.csv", 1, 60), Statements.rewards("rewards.csv", 1, MANY + 5));
    Spa.Colleague colleague = fresh.letsIn(mailbox, "BOOKKEEPER", List.of());
    JsonPath matches = fresh.sees(V1 + "/reviews?side=REWARDS&status=ALL&limit=" + (MANY + 1));
    List<CompletableFuture<HttpResponse<String>>> underWay =
        IntStream.range(0, MANY)
            .mapToObj(
                i -> http.sendAsync(rejecting(colleague, matches, i), BodyHandlers.ofString()))
            .toList();

    fresh
        .owner()
        .says(Map.of("role", "INJECTOR"))
        .post(V1 + "/staff/" + colleague.id() + "/role")
        .then()
        .statusCode(204);

    for (int i = 0; i < MANY; i++) {
      HttpResponse<String> answer = underWay.get(i).join();
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403);
      assertThat(decided(fresh, matches, i)).isEqualTo(answer.statusCode() == 200);
    }
    awaitRefusal(colleague.person());
    assertThat(atOnce(rejecting(colleague, matches, MANY)))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(403));
    assertThat(decided(fresh, matches, MANY)).isFalse();
  }

  private static void awaitRefusal(Staff.Person person) {
    for (int looks = 0; person.asks().get(V1 + "/reviews?limit=1").statusCode() != 403; looks++) {
      assertThat(looks).as("looks at what her role does not include").isLessThan(MOST_LOOKS);
      Pauses.of(PAUSE);
    }
  }

  private HttpRequest rejecting(Spa.Colleague colleague, JsonPath matches, int place) {
    String row = "data[" + place + "].";
    return writing(
        colleague.person(),
        "POST",
        "/reviews/" + matches.getString(row + "id") + "/decisions",
        "\"action\":\"REJECT\",\"version\":" + matches.getInt(row + "version"));
  }

  private static boolean decided(Spa of, JsonPath matches, int place) {
    String match = matches.getString("data[" + place + "].id");
    return !of.sees(V1 + "/reviews/" + match).getList("history").isEmpty();
  }

  /** One had an effect; who came later was told the same, or that it is being carried out. */
  private static String once(List<HttpResponse<String>> answers) {
    List<String> told = effects(answers).distinct().toList();
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  /** One had an effect, and all others came too late. */
  private static void oneOf(List<HttpResponse<String>> answers) {
    assertThat(effects(answers)).hasSize(1);
  }

  private static Stream<String> effects(List<HttpResponse<String>> answers) {
    assertThat(answers)
        .hasSize(MANY)
        .allSatisfy(
            answer -> assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202, 409));
    return answers.stream().filter(answer -> answer.statusCode() != 409).map(HttpResponse::body);
  }

  private List<HttpResponse<String>> atOnce(HttpRequest request) {
    return atOnce(request, MANY);
  }

  private List<HttpResponse<String>> atOnce(HttpRequest request, int times) {
    List<CompletableFuture<HttpResponse<String>>> sent =
        IntStream.range(0, times)
            .mapToObj(i -> http.sendAsync(request, BodyHandlers.ofString()))
            .toList();
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private HttpRequest post(String path, String fields, String key) {
    return writing(spa.owner(), "POST", path, fields, key);
  }

  private HttpRequest writing(Staff.Person person, String method, String path, String fields) {
    return writing(person, method, path, fields, "");
  }

  /**
   * @param fields of the body, as JSON without the braces
   * @param key by which repeated requests are known, empty for none
   */
  private HttpRequest writing(
      Staff.Person person, String method, String path, String fields, String key) {
    HttpRequest.Builder request =
        asking(person, path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString("{" + fields + "}"));
    return (key.isEmpty() ? request : request.header("Idempotency-Key", key)).build();
  }

  private HttpRequest.Builder asking(Staff.Person person, String path) {
    return HttpRequest.newBuilder(at(path)).headers(person.headers().toArray(String[]::new));
  }

  private URI at(String path) {
    return product.address().resolve(V1 + path);
  }

  /** A row of a list; what others decided about has left it, or stands at its end. */
  private JsonPath open(String list, int place) {
    return spa.sees(V1 + list + "&limit=10").setRootPath("data[" + place + "]");
  }

  private JsonPath location() {
    return spa.sees(V1 + "/locations").setRootPath("data[0]");
  }

  private static String id(JsonPath row) {
    return row.getString("id");
  }

  private static String version(JsonPath row) {
    return "\"version\":" + row.getInt("version");
  }

  private static String decisions(JsonPath match) {
    return "/reviews/" + id(match) + "/decisions";
  }

  /** What people did about a thing, the newest first. */
  private List<String> history(String list, JsonPath row) {
    return spa.sees(V1 + list + id(row)).getList("history.action", String.class);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String refreshToken(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("msp_refresh="))
        .findFirst()
        .orElseThrow();
  }
}
