package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Walks through every operation of the served document with ids that are not the caller's: of
 * another spa, of what is gone, of nothing, and malformed. Whatever takes text and is not known
 * here is taken for an id that somebody forgot, and fails.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdsIT {
  private static final String V1 = "/api/v1";
  private static final String STRANGER = "owner@harbor.example";

  /** What the variables of paths name, by the path up to them. */
  private static final Map<String, Kind> IN_PATHS =
      Map.ofEntries(
          Map.entry("/alerts/{id}", Kind.ALERT),
          Map.entry("/audit-events/{id}", Kind.EVENT),
          Map.entry("/clients/duplicates/{id}", Kind.PAIR),
          Map.entry("/decisions/{id}", Kind.DECISION),
          Map.entry("/exceptions/{id}", Kind.EXCEPTION),
          Map.entry("/exports/practice/{id}", Kind.EXPORT),
          Map.entry("/imports/{id}", Kind.IMPORT),
          Map.entry("/imports/{id}/files/{fileId}", Kind.FILE),
          Map.entry("/jobs/{id}", Kind.JOB),
          Map.entry("/learned/changes/{id}", Kind.CHANGE),
          Map.entry("/legal-holds/{id}", Kind.HOLD),
          Map.entry("/learned/decisions/{id}", Kind.DECISION),
          Map.entry("/learned/facts/{id}", Kind.FACT),
          Map.entry("/learned/versions/{id}", Kind.VERSION),
          Map.entry("/locations/{id}", Kind.LOCATION),
          Map.entry("/payouts/{id}", Kind.PAYOUT),
          Map.entry("/privacy-requests/{id}", Kind.PRIVACY_REQUEST),
          Map.entry("/reconciliation-runs/{id}", Kind.RUN),
          Map.entry("/reviews/{id}", Kind.MATCH),
          Map.entry("/session/devices/{id}", Kind.DEVICE),
          Map.entry("/session/identities/{id}", Kind.IDENTITY),
          Map.entry("/session/passkeys/{id}", Kind.PASSKEY),
          Map.entry("/support-access/{id}", Kind.SUPPORT),
          Map.entry("/staff/invitations/{id}", Kind.INVITATION),
          Map.entry("/staff/{id}", Kind.COLLEAGUE));

  /** Where the pages of a list go on: after which row, by the list's path. */
  private static final Map<String, Kind> LISTED =
      Map.ofEntries(
          Map.entry("/alerts", Kind.ALERT),
          Map.entry("/audit-events", Kind.EVENT),
          Map.entry("/clients/duplicates", Kind.PAIR),
          Map.entry("/decisions", Kind.DECISION),
          Map.entry("/exceptions", Kind.EXCEPTION),
          Map.entry("/exports/practice", Kind.EXPORT),
          Map.entry("/imports", Kind.IMPORT),
          Map.entry("/legal-holds", Kind.HOLD),
          Map.entry("/payouts", Kind.PAYOUT),
          Map.entry("/privacy-requests", Kind.PRIVACY_REQUEST),
          Map.entry("/reconciliation-runs", Kind.RUN),
          Map.entry("/reviews", Kind.MATCH),
          Map.entry("/imports/{id}/files/{fileId}/issues", Kind.POSITION));

  /** Ids in bodies, by operation and field, and the refusal of one that is not the caller's. */
  private static final Map<String, Slot> IN_BODIES =
      Map.ofEntries(
          slot("askForClientCopy clients", Kind.CLIENT, "privacy.unknown-client"),
          slot("askForClientCopy lines", Kind.LINE, "privacy.unknown-line"),
          slot("previewClientErasure clients", Kind.CLIENT, "privacy.unknown-client"),
          slot("previewClientErasure lines", Kind.LINE, "privacy.unknown-line"),
          slot("eraseClient clients", Kind.CLIENT, "privacy.unknown-client"),
          slot("eraseClient lines", Kind.LINE, "privacy.unknown-line"),
          slot("placeLegalHold clients", Kind.CLIENT, "privacy.unknown-client"),
          slot("placeLegalHold lines", Kind.LINE, "privacy.unknown-line"),
          slot("changeRole locations", Kind.LOCATION, "staff.unknown-location"),
          slot("invite locations", Kind.LOCATION, "staff.unknown-location"),
          slot("decideReview links.saleLineId", Kind.LINE, "reviews.unknown-line"),
          slot("decideReview invoices", Kind.INVOICE, "reviews.unknown-invoice"),
          slot("decideReviews items.id", Kind.MATCH, "reviews.not-found"),
          slot("switchTenant tenantId", Kind.TENANT, "identity.no-such-tenant"),
          slot("signIn tenantId", Kind.TENANT, "identity.sign-in-failed"));

  /** Text that is no id: words to look for, words to keep, and secrets. */
  private static final Set<String> NO_IDS =
      Set.of(
          "format",
          "q",
          "category",
          "processor",
          "program",
          "minMoney",
          "maxMoney",
          "email",
          "password",
          "currentPassword",
          "newPassword",
          "credentialId",
          "clientData",
          "authenticatorData",
          "signature",
          "userHandle",
          "attestationObject",
          "transports",
          "token",
          "code",
          "provider",
          "state",
          "issuer",
          "answer",
          "note",
          "practiceName",
          "reason",
          "words",
          "identifiedBy",
          "typedName",
          "links.role",
          "name",
          "timezone",
          "cardProcessor",
          // filters of the audit trail: another's id there finds nothing, whatever it is of
          "person",
          "action",
          "object");

  /** What an id can be of. */
  private enum Kind {
    PAIR,
    DECISION,
    EXCEPTION,
    IMPORT,
    FILE,
    JOB,
    CHANGE,
    FACT,
    VERSION,
    LOCATION,
    PAYOUT,
    RUN,
    MATCH,
    LINE,
    INVOICE,
    TENANT,
    DEVICE,
    IDENTITY,
    PASSKEY,
    COLLEAGUE,
    INVITATION,
    EVENT,
    ALERT,
    EXPORT,
    SUPPORT,
    CLIENT,
    PRIVACY_REQUEST,
    HOLD,
    /** A number within a file that is named beside it. */
    POSITION
  }

  /** An id in a body. */
  private record Slot(Kind kind, String refusal) {}

  private static Map.Entry<String, Slot> slot(String field, Kind kind, String refusal) {
    return Map.entry(field, new Slot(kind, refusal));
  }

  private final Map<Kind, String> theirs = new LinkedHashMap<>();
  private final Map<Kind, String> ours = new LinkedHashMap<>();

  /** What a spa had before it took its files back. */
  private final Map<Kind, String> gone = new LinkedHashMap<>();

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Spa owner;

  @SuppressWarnings("NullAway.Init")
  private Spa forgetful;

  @SuppressWarnings("NullAway.Init")
  private Staff.Person stranger;

  @SuppressWarnings("NullAway.Init")
  private ApiDocument document;

  @BeforeAll
  void keepSomethingOfEveryKind(Product product, Staff staff) {
    document = ApiDocument.of(staff);
    this.product = product;
    stranger = staff.signIn(STRANGER);
    owner = Spa.open(product, staff, "Owned Skin");
    List<Upload> files = new ArrayList<>(Upload.aMonth());
    files.add(Statements.sales("sales.csv", 1, 20));
    owner.imports(files);
    decide();
    new SpaRows(product).addPasskey(owner.ownersEmail());
    new SpaRows(product).addIdentity(owner.ownersEmail());
    owner
        .owner()
        .says(Map.of("email", "asked@spa.example", "name", "Bo Fletcher", "role", "INJECTOR"))
        .post(V1 + "/staff/invitations")
        .then()
        .statusCode(200);
    raiseAlert(owner);
    owner
        .owner()
        .says(Map.of("reason", "a test", "length", "QUARTER_HOUR"))
        .post(V1 + "/support-access")
        .then()
        .statusCode(200);
    asksForACopy(owner.owner());
    holdsAClient(owner.owner());
    owner.owner().says("{}").post(V1 + "/exports/practice").then().statusCode(202);
    owner.await(
        V1 + "/exports/practice", found -> found.getString("data[0].status").equals("READY"));
    theirs.putAll(idsSeenBy(owner.owner()));
    ours.putAll(idsSeenBy(stranger));

    forgetful = Spa.open(product, staff, "Forgetful Skin");
    String kept =
        forgetful
            .imports(Statements.sales("sales.csv", 1, 20), Statements.rewards("a.csv", 1, 20))
            .getString("id");
    Map<Kind, String> before = idsSeenBy(forgetful.owner());
    forgetful.owner().says("{}").post(V1 + "/imports/" + kept + "/undo").then().statusCode(200);
    forgetful.awaitNewestRun();
    for (Kind kind : List.of(Kind.MATCH, Kind.LINE, Kind.INVOICE)) {
      gone.put(kind, before.get(kind));
    }
  }

  @Test
  void everyTextOfARequestIsKnownToNameSomethingOrNot() {
    List<String> unknown = new ArrayList<>();
    for (ApiDocument.Operation operation : document.operations()) {
      for (ApiDocument.Parameter parameter : operation.parameters()) {
        if (parameter.text() && kind(operation, parameter) == null && !isNoId(parameter)) {
          unknown.add(operation.route() + " " + parameter.name());
        }
      }
      for (ApiDocument.Field field : operation.fields()) {
        if (field.text()
            && !IN_BODIES.containsKey(operation.id() + " " + field.path())
            && !NO_IDS.contains(field.path())) {
          unknown.add(operation.route() + " " + field.path());
        }
      }
    }

    assertThat(unknown)
        .as("take text: give %s an id for each, or say that it is none", ForeignIdsIT.class)
        .isEmpty();
  }

  @Test
  void everyOperationTakesTheIdsOfItsOwnSpa() {
    for (ApiDocument.Operation operation : document.operations()) {
      if (!operation.writes() && !operation.variables().isEmpty()) {
        assertThat(ask(owner.owner(), operation, theirs).statusCode())
            .as(operation.route())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void whatIsNotTheCallersDoesNotExistForHerAndStaysAsItIs(Product product) {
    SpaRows rows = new SpaRows(product);
    String tenant = owner.sees(V1 + "/session").getString("tenant.id");
    Map<String, String> before = rows.of(tenant);
    int refused = 0;

    for (ApiDocument.Operation operation : document.operations()) {
      for (String variable : operation.variables()) {
        Kind kind = variable.equals("format") ? null : kind(operation, variable);
        if (kind == null) {
          continue;
        }
        String foreign = id(theirs, kind);
        Response ofNothing = refusal(stranger, operation, variable, nearby(foreign));
        Response ofAnother = refusal(stranger, operation, variable, foreign);
        assertThat(Requests.comparable(ofAnother))
            .as("%s with the %s of another spa", operation.route(), variable)
            .isEqualTo(Requests.comparable(ofNothing));
        refusal(stranger, operation, variable, "0".repeat(26));
        for (String malformed : malformed(foreign)) {
          refusal(stranger, operation, variable, malformed);
        }
        if (gone.containsKey(kind)) {
          assertThat(
                  Requests.comparable(
                      refusal(forgetful.owner(), operation, variable, id(gone, kind))))
              .as("%s with the %s of something gone", operation.route(), variable)
              .isEqualTo(Requests.comparable(ofNothing));
        }
        refused++;
      }
    }

    assertThat(refused).isGreaterThanOrEqualTo(22);
    assertThat(rows.of(tenant)).isEqualTo(before);
  }

  @Test
  void aListGoesOnAfterAnothersRowAsAfterNone() {
    for (ApiDocument.Operation operation : document.operations()) {
      Kind kind = LISTED.get(operation.path());
      if (operation.writes() || kind == null || kind == Kind.POSITION) {
        continue;
      }
      String foreign = id(theirs, kind);

      String ofAnother = page(operation, "startingAfter", foreign);

      assertThat(ofAnother)
          .as(operation.route())
          .isEqualTo(page(operation, "startingAfter", nearby(foreign)))
          .doesNotContain(foreign);
    }
  }

  @Test
  void theCodeOfAnothersLocationFindsNothing() {
    for (ApiDocument.Operation operation : document.operations()) {
      boolean filters =
          operation.parameters().stream().anyMatch(each -> each.name().equals("location"));
      if (filters && operation.variables().isEmpty()) {
        assertThat(page(operation, "location", "Main"))
            .as(operation.route())
            .isEqualTo(page(operation, "location", "Nowhere"));
      }
    }
  }

  @Test
  void anIdInABodyIsRefusedAsIfItWereOfNothing(Product product, Staff staff) {
    SpaRows rows = new SpaRows(product);
    String tenant = owner.sees(V1 + "/session").getString("tenant.id");
    Map<String, String> before = rows.of(tenant);
    int tried = 0;

    for (ApiDocument.Operation operation : document.operations()) {
      for (ApiDocument.Field field : operation.fields()) {
        Slot slot = IN_BODIES.get(operation.id() + " " + field.path());
        if (slot == null) {
          continue;
        }
        String foreign = id(theirs, slot.kind());
        String ofAnother = answer(staff, operation, field.path(), foreign);
        String ofNothing = answer(staff, operation, field.path(), nearby(foreign));

        assertThat(ofAnother)
            .as("%s with %s of another spa", operation.route(), field.path())
            .contains("\"code\":\"" + slot.refusal() + "\"")
            .isEqualTo(ofNothing);
        tried++;
      }
    }

    assertThat(tried).isEqualTo(IN_BODIES.size());
    assertThat(rows.of(tenant)).isEqualTo(before);
  }

  @Test
  void aFileOfAnotherImportIsNotFoundInThisOne() {
    JsonPath imports = forgetful.sees(V1 + "/imports");
    String own = imports.getString("data[0].id");
    String other = forgetful.imports(Statements.sales("more.csv", 30, 32)).getString("files[0].id");

    for (ApiDocument.Operation operation : document.operations()) {
      if (operation.variables().contains("fileId")) {
        Response answer =
            ask(forgetful.owner(), operation, Map.of(Kind.IMPORT, own, Kind.FILE, other));
        assertThat(answer.statusCode()).as(operation.route()).isEqualTo(404);
      }
    }
  }

  /** A client of the practice wants to know what is held about her. */
  private static void asksForACopy(Staff.Person person) {
    person
        .says(
            Map.of(
                "clients",
                List.of(Objects.requireNonNull(aClient(person))),
                "lines",
                List.of(),
                "identifiedBy",
                "a test"))
        .post(V1 + "/privacy-requests/copies")
        .then()
        .statusCode(200);
  }

  /** What is held of a client of the practice must be kept. */
  private static void holdsAClient(Staff.Person person) {
    person
        .says(
            Map.of(
                "clients",
                List.of(Objects.requireNonNull(aClient(person))),
                "lines",
                List.of(),
                "reason",
                "a test"))
        .post(V1 + "/legal-holds")
        .then()
        .statusCode(200);
  }

  /** Somebody whom lines are about. */
  private static @Nullable String aClient(Staff.Person person) {
    String name =
        person.sees(V1 + "/reviews?side=REWARDS&limit=1").getString("data[0].left.person.name");
    return person
        .says(Map.of("words", name))
        .post(V1 + "/privacy-requests/search")
        .then()
        .statusCode(200)
        .extract()
        .path("data[0].id");
  }

  /** Asks for so much that is not there that an alert is raised. */
  private static void raiseAlert(Spa spa) {
    for (int i = 0; i < 12; i++) {
      spa.owner().asks().get(V1 + "/jobs/job_" + "0".repeat(24) + (10 + i));
    }
    spa.await(V1 + "/alerts", found -> !found.getList("data").isEmpty());
  }

  /** Makes a decision, a fact that follows from one, and a change to what was learned. */
  private void decide() {
    List<String> proposed = owner.proposed(2);
    owner.decides(proposed.get(0), "\"action\":\"ACCEPT\"").then().statusCode(200);
    String taught = owner.decides(proposed.get(1), "\"action\":\"ACCEPT\"").path("decisionId");
    owner
        .owner()
        .says("{}")
        .post(V1 + "/learned/decisions/" + taught + "/revoke")
        .then()
        .statusCode(200);
  }

  /** The first of everything that a person sees; what she sees nothing of is missing. */
  private static Map<Kind, String> idsSeenBy(Staff.Person person) {
    Map<Kind, String> found = new LinkedHashMap<>();
    JsonPath imports = person.sees(V1 + "/imports");
    JsonPath reviews = person.sees(V1 + "/reviews?side=REWARDS&limit=1");
    JsonPath learned = person.sees(V1 + "/learned");
    String match = reviews.getString("data[0].id");
    keep(found, Kind.IMPORT, imports.getString("data[0].id"));
    keep(found, Kind.FILE, imports.getString("data[0].files[0].id"));
    keep(found, Kind.JOB, imports.getString("data[0].jobId"));
    keep(found, Kind.RUN, imports.getString("data[0].runId"));
    keep(found, Kind.MATCH, match);
    JsonPath candidate = person.sees(V1 + "/reviews/" + match + "/candidates");
    keep(found, Kind.LINE, candidate.getString("data[0].saleLineId"));
    keep(
        found,
        Kind.INVOICE,
        candidate.getString("data[0].location") + ":" + candidate.getString("data[0].invoice"));
    keep(found, Kind.FACT, learned.getString("facts[0].id"));
    keep(found, Kind.VERSION, learned.getString("versions[0].id"));
    keep(found, Kind.CHANGE, learned.getString("changes[0].id"));
    keep(found, Kind.LOCATION, person.sees(V1 + "/locations").getString("data[0].id"));
    keep(found, Kind.TENANT, person.sees(V1 + "/session").getString("tenant.id"));
    JsonPath staff = person.sees(V1 + "/staff");
    keep(found, Kind.COLLEAGUE, staff.getString("data[0].id"));
    keep(found, Kind.INVITATION, staff.getString("invitations[0].id"));
    keep(found, Kind.DEVICE, person.sees(V1 + "/session/devices").getString("data[0].id"));
    keep(found, Kind.IDENTITY, person.sees(V1 + "/session/identities").getString("data[0].id"));
    keep(found, Kind.PASSKEY, person.sees(V1 + "/session/passkeys").getString("data[0].id"));
    Map.of("/clients/duplicates", Kind.PAIR, "/decisions", Kind.DECISION)
        .forEach((path, kind) -> keep(found, kind, firstOf(person, path, "data[0].id")));
    keep(found, Kind.EVENT, person.sees(V1 + "/audit-events?limit=1").getString("data[0].id"));
    keep(found, Kind.ALERT, firstOf(person, "/alerts", "data[0].id"));
    keep(found, Kind.EXPORT, firstOf(person, "/exports/practice", "data[0].id"));
    keep(found, Kind.CLIENT, aClient(person));
    keep(found, Kind.PRIVACY_REQUEST, firstOf(person, "/privacy-requests", "data[0].id"));
    keep(found, Kind.HOLD, firstOf(person, "/legal-holds", "data[0].id"));
    keep(found, Kind.SUPPORT, person.sees(V1 + "/support-access").getString("current.id"));
    keep(found, Kind.EXCEPTION, firstOf(person, "/exceptions", "data[0].id"));
    // one that a processor made: what is yet to be paid out has the same name in every spa
    keep(found, Kind.PAYOUT, firstOf(person, "/payouts", "data.find { it.payoutId != null }.id"));
    return found;
  }

  private static @Nullable String firstOf(Staff.Person person, String list, String which) {
    return person.sees(V1 + list + "?limit=100").getString(which);
  }

  private static void keep(Map<Kind, String> found, Kind kind, @Nullable String id) {
    if (id != null) {
      found.put(kind, id);
    }
  }

  private static String id(Map<Kind, String> ids, Kind kind) {
    String id = ids.get(kind);
    if (id == null) {
      throw new AssertionError("This spa has nothing of the kind " + kind);
    }
    return id;
  }

  private static @Nullable Kind kind(
      ApiDocument.Operation operation, ApiDocument.Parameter parameter) {
    return switch (parameter.in()) {
      case "path" -> kind(operation, parameter.name());
      case "query" ->
          switch (parameter.name()) {
            case "startingAfter" -> LISTED.get(operation.path());
            case "location" -> Kind.LOCATION;
            default -> null;
          };
      default -> null;
    };
  }

  private static @Nullable Kind kind(ApiDocument.Operation operation, String variable) {
    String path = operation.path();
    String end = "{" + variable + "}";
    return IN_PATHS.get(path.substring(0, path.indexOf(end) + end.length()));
  }

  /** Headers name requests and states of the caller's own. */
  private static boolean isNoId(ApiDocument.Parameter parameter) {
    return NO_IDS.contains(parameter.name())
        || Set.of("Idempotency-Key", "If-Match").contains(parameter.name());
  }

  /** Well-formed, of nothing, and next to the other in every order. */
  private static String nearby(String id) {
    char last = id.charAt(id.length() - 1);
    return id.substring(0, id.length() - 1) + (last == '0' ? '1' : '0');
  }

  private static List<String> malformed(String id) {
    return List.of(
        "x",
        "%2e%2e",
        id.toUpperCase(Locale.ROOT),
        id + "0",
        id + "%20",
        id.substring(0, id.length() - 1),
        "run" + id.substring(id.indexOf('_')) + "0",
        "1%27%20or%20%271%27=%271");
  }

  /** Asks with ids of the caller's own but for one, which is to be refused. */
  private Response refusal(
      Staff.Person person, ApiDocument.Operation operation, String variable, String id) {
    Map<String, String> variables = variables(operation, theirs);
    for (String each : operation.variables()) {
      Kind kind = each.equals("format") ? null : kind(operation, each);
      if (kind != null && ours.containsKey(kind)) {
        variables.put(each, id(ours, kind));
      }
    }
    variables.put(variable, id);
    Response answer = send(person, operation, Requests.path(operation, variables));
    assertThat(answer.statusCode())
        .as("%s with %s = %s: %s", operation.route(), variable, id, answer.asString())
        .isEqualTo(404);
    return answer;
  }

  private static Response ask(
      Staff.Person person, ApiDocument.Operation operation, Map<Kind, String> ids) {
    return send(person, operation, Requests.path(operation, variables(operation, ids)));
  }

  private static Map<String, String> variables(
      ApiDocument.Operation operation, Map<Kind, String> ids) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String each : operation.variables()) {
      Kind kind = each.equals("format") ? null : kind(operation, each);
      variables.put(each, kind == null ? "csv" : id(ids, kind));
    }
    return variables;
  }

  private static Response send(
      Staff.Person person, ApiDocument.Operation operation, String pathAndQuery) {
    return Requests.send(
        person.asks(),
        operation,
        pathAndQuery,
        operation.fields().isEmpty() ? null : Requests.bodyOf(operation));
  }

  /** A page of our own list. Downloads name their filters and when they were made. */
  private String page(ApiDocument.Operation operation, String parameter, String value) {
    Map<String, String> variables = variables(operation, ours);
    Response answer =
        send(
            stranger,
            operation,
            Requests.path(operation, variables) + "?" + parameter + "=" + value);
    assertThat(answer.statusCode()).as(operation.route()).isLessThan(500);
    return Requests.comparable(answer).replace(value, "VALUE").replaceAll("\\d\\d:\\d\\d\\S*", "");
  }

  /** What comes of a body with this id; who signs in does so by a person's own password. */
  private String answer(Staff staff, ApiDocument.Operation operation, String field, String id) {
    Map<String, Object> body = Requests.bodyOf(operation);
    JsonPath review = stranger.sees(V1 + "/reviews/" + id(ours, Kind.MATCH));
    switch (field) {
      case "links.saleLineId" -> body.put("links", List.of(Map.of("saleLineId", id)));
      case "invoices" -> {
        body.remove("links");
        body.put("invoices", List.of(id));
      }
      case "locations", "clients", "lines" -> body.put(field, List.of(id));
      case "items.id" -> body.put("items", List.of(Map.of("id", id, "version", 1)));
      default -> body.put(field, id);
    }
    body.computeIfPresent("version", (name, old) -> review.getInt("version"));
    if (operation.id().equals("signIn")) {
      body.put("email", STRANGER);
      body.put("password", product.password());
      return Requests.comparable(Requests.send(staff.nobody(), operation, operation.path(), body));
    }
    return Requests.comparable(
            Requests.send(
                stranger.asks(),
                operation,
                Requests.path(operation, variables(operation, ours)),
                body))
        .replace(id, "ID");
  }
}
