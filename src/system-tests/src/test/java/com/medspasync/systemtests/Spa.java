package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fresh spa that a test has for itself, and its owner. */
final class Spa {
  private static final Pattern LINK = Pattern.compile("\\S+/app/welcome#(\\S+)");
  private static final String PASSWORD = "four quiet lamps at the door";
  private static final String AUTHENTICATOR = "/api/v1/session/second-factor/authenticator";
  private static final Set<String> ENDED = Set.of("DONE", "FAILED", "UNDONE", "NEEDS_ANSWER");

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Far more than any import takes, so that only one that hangs is caught. */
  private static final int MOST_LOOKS = 2_400;

  private final String ownersEmail;
  private final String ownersPassword;
  private final Authenticator ownersApp;
  private final Staff staff;
  private Staff.Person owner;

  private Spa(
      String ownersEmail,
      String ownersPassword,
      Authenticator ownersApp,
      Staff staff,
      Staff.Person owner) {
    this.ownersEmail = ownersEmail;
    this.ownersPassword = ownersPassword;
    this.ownersApp = ownersApp;
    this.staff = staff;
    this.owner = owner;
  }

  /** Creates it as an operator does; its owner sets up an authenticator app. */
  static Spa open(Product product, Staff staff, String name) {
    // a product that is left running may know an owner of the same spa from an earlier run
    String email = "owner@spa-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    Response chosen = staff.choosesPassword(create(product, name, email), PASSWORD);
    assertThat(chosen.statusCode()).as(chosen.asString()).isEqualTo(200);
    Staff.Person newcomer = staff.person(chosen);
    Authenticator app = newApp(newcomer);
    Response confirmed =
        newcomer.says(Map.of("code", app.unused())).post(AUTHENTICATOR + "/confirm");
    Staff.Person owner = staff.person(confirmed);
    app.keeps(confirmed.jsonPath().getList("codes", String.class));
    return new Spa(email, PASSWORD, app, staff, owner);
  }

  private static Authenticator newApp(Staff.Person newcomer) {
    return new Authenticator(
        newcomer.says("{}").post(AUTHENTICATOR).then().statusCode(200).extract().path("secret"));
  }

  /**
   * Somebody whom the owner asks in, and who has come and set up an authenticator app.
   *
   * @param locations ids of those that her role is about; none for all of the practice
   */
  Colleague letsIn(Mailbox mailbox, String role, List<String> locations) {
    String email = "colleague-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
    Map<String, Object> wish =
        new LinkedHashMap<>(Map.of("email", email, "name", "Bo Fletcher", "role", role));
    if (!locations.isEmpty()) {
      wish.put("locations", locations);
    }
    owner.says(wish).post("/api/v1/staff/invitations").then().statusCode(200);
    Staff.Person newcomer =
        staff.person(
            staff
                .nobody()
                .contentType(ContentType.JSON)
                .body(Map.of("token", mailbox.latest(email, 1).token(), "password", PASSWORD))
                .post("/api/v1/auth/invitation/accept"));
    Authenticator app = newApp(newcomer);
    Staff.Person person =
        staff.person(newcomer.says(Map.of("code", app.unused())).post(AUTHENTICATOR + "/confirm"));
    return new Colleague(person.sees("/api/v1/session").getString("person.id"), person);
  }

  /** Somebody of the staff, signed in. */
  record Colleague(String id, Staff.Person person) {}

  /** Creates one without letting its owner in; answers what the owner's one-time link carries. */
  static String create(Product product, String name, String email) {
    return linkIn(createFor(product, name, email));
  }

  /** The same for an owner who may have an account; answers what the command says. */
  static String createFor(Product product, String name, String email) {
    Commands.Outcome created =
        product
            .commands()
            .run(
                "tenants",
                "create",
                "--name",
                name,
                "--zone",
                "America/Chicago",
                "--owner-email",
                email,
                "--owner-name",
                "Rosa Vance");
    assertThat(created.exitCode()).as(created.output()).isZero();
    return created.output();
  }

  /** What the one-time link carries that a command has shown. */
  static String linkIn(String output) {
    Matcher link = LINK.matcher(output);
    assertThat(link.find()).as(output).isTrue();
    return link.group(1);
  }

  String ownersEmail() {
    return ownersEmail;
  }

  String ownersPassword() {
    return ownersPassword;
  }

  /** The owner's telephone. */
  Authenticator ownersApp() {
    return ownersApp;
  }

  /** The owner, signed in. */
  Staff.Person owner() {
    return owner;
  }

  /** Signs the owner in anew. */
  void signInAgain() {
    owner = staff.signIn(ownersEmail, ownersPassword, ownersApp);
  }

  JsonPath sees(String path) {
    return owner.sees(path);
  }

  Rows rows(String path) {
    return Rows.of(owner, path);
  }

  /** Sends files, and does not wait for what becomes of them. */
  Response upload(List<Upload> files, @Nullable String idempotencyKey) {
    RequestSpecification request = owner.asks().contentType(ContentType.MULTIPART);
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    files.forEach(file -> request.multiPart("files", file.name(), file.content()));
    return request.post("/api/v1/imports");
  }

  /** Sends files and waits until the import has ended or asks something. */
  JsonPath imports(Upload... files) {
    return imports(List.of(files));
  }

  JsonPath imports(List<Upload> files) {
    Response accepted = upload(files, null);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    return awaitEndOf(accepted.path("id"));
  }

  JsonPath awaitEndOf(String importId) {
    return follow(importId).last();
  }

  /**
   * An import that has come to rest.
   *
   * @param statuses those that were seen on the way, in order
   * @param stages the same of its progress
   */
  record Course(Set<String> statuses, Set<String> stages, JsonPath last) {}

  /** Looks at an import, as the page does, until it has ended or asks something. */
  Course follow(String importId) {
    Set<String> statuses = new LinkedHashSet<>();
    Set<String> stages = new LinkedHashSet<>();
    JsonPath last =
        await(
            "/api/v1/imports/" + importId,
            found -> {
              statuses.add(found.getString("status"));
              stages.add(found.getString("progress.stage"));
              return ENDED.contains(found.getString("status"));
            });
    return new Course(statuses, stages, last);
  }

  /** Waits for the run that an undo or a person asked for: the newest one. */
  JsonPath awaitNewestRun() {
    return await(
        "/api/v1/reconciliation-runs?limit=1",
        runs -> Set.of("DONE", "FAILED").contains(runs.getString("data[0].status")));
  }

  /** What a thing looks like once a condition holds. */
  interface Condition {
    boolean holds(JsonPath found);
  }

  JsonPath await(String path, Condition condition) {
    JsonPath found = sees(path);
    for (int looks = 0; !condition.holds(found); looks++) {
      if (looks == MOST_LOOKS) {
        throw new AssertionError(path + " stays as it is:\n" + found.prettify());
      }
      Pauses.of(PAUSE);
      found = sees(path);
    }
    return found;
  }

  /** Decides about a match as it is shown now. */
  Response decides(String matchId, String decision) {
    int version = sees("/api/v1/reviews/" + matchId).getInt("version");
    return owner
        .says("{" + decision + ",\"version\":" + version + "}")
        .post("/api/v1/reviews/" + matchId + "/decisions");
  }

  /** Ids of matches that wait for a person, what is worth most first. */
  List<String> waiting(int count) {
    return first(count, idsOf("OPEN"));
  }

  /**
   * Ids of matches with a proposed sale: those that wait for a person, then those matched by
   * themselves. The better the engine is, the fewer wait.
   */
  List<String> proposed(int count) {
    return first(count, Stream.concat(idsOf("OPEN"), idsOf("AUTO")));
  }

  private Stream<String> idsOf(String status) {
    return sees("/api/v1/reviews?side=REWARDS&limit=100&status=" + status)
        .getList("data.id", String.class)
        .stream();
  }

  private static List<String> first(int count, Stream<String> ids) {
    List<String> first = ids.limit(count).toList();
    assertThat(first).as("matches with a proposed sale").hasSize(count);
    return first;
  }
}
