package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every role at every operation: what the file of permissions gives is given, and nothing else. No
 * request names anything that exists, so that nothing is changed.
 */
@SystemTest
class RolesAndOperationsIT {
  private static final List<String> BELOW_OWNERS =
      List.of(
          "MANAGER",
          "MEDICAL_DIRECTOR",
          "INJECTOR",
          "ESTHETICIAN",
          "FRONT_DESK",
          "BOOKKEEPER",
          "AUDITOR");

  @Test
  void theFileOfPermissionsAndTheServedDocumentNameTheSameOperations(Staff staff) {
    Set<String> served =
        ApiDocument.of(staff).all().stream()
            .map(ApiDocument.Operation::route)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(served).isEqualTo(new TreeSet<>(Needed.byRoute().keySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER, owner",
    "MANAGER, manager",
    "MEDICAL_DIRECTOR, director",
    "INJECTOR, injector",
    "ESTHETICIAN, esthetician",
    "FRONT_DESK, frontdesk",
    "BOOKKEEPER, bookkeeper",
    "AUDITOR, auditor"
  })
  void aRoleDoesWhatItIncludesAndNothingElse(String role, String name, Staff staff) {
    Staff.Person person = staff.signIn(name + "@harbor.example");
    Map<String, Needed> needed = Needed.byRoute();
    Set<String> open = open();
    Set<String> refusals = new HashSet<>();
    int allowed = 0;

    for (ApiDocument.Operation operation : ApiDocument.of(staff).operations()) {
      if (open.contains(operation.route())) {
        continue; // what is open to everybody also signs people out
      }
      Response answer = ask(person.asks(), operation);
      if (answer.cookies().containsKey("msp_access")) {
        person = staff.person(answer); // a new session has taken the place of the one before
      }
      if (neededBy(operation, needed).allows(role)) {
        allowed++;
        wasLetIn(answer, operation);
      } else {
        assertThat(answer.statusCode()).as(operation.route()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("identity.forbidden");
        refusals.add(Requests.comparable(answer));
      }
    }
    assertThat(allowed).isGreaterThanOrEqualTo(5);
    assertThat(refusals).as("one answer for all that is refused").hasSizeLessThan(2);
  }

  /**
   * The other half of the matrix. What is about the person herself has no location, and is left out
   * because it would end what she signed in by.
   */
  @Test
  void whoseRoleIsAboutSomeLocationsHasWhatGoesByThemAndNothingElse(
      Product product, Staff staff, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Matrix Spa");
    spa.imports(Statements.sales("sales.csv", 1, 3));
    String location = spa.sees("/api/v1/locations").getString("data[0].id");
    Map<String, Needed> needed = Needed.byRoute();
    Set<String> refusals = new HashSet<>();

    for (String role : BELOW_OWNERS) {
      Staff.Person person = spa.letsIn(mailbox, role, List.of(location)).person();
      int closed = 0;
      for (ApiDocument.Operation operation : ApiDocument.of(staff).operations()) {
        Needed of = neededBy(operation, needed);
        if (of.everybody() && !operation.path().equals("/locations")) {
          continue;
        }
        Response answer = ask(person.asks(), operation);
        if (!of.allows(role)) {
          assertThat(answer.<String>path("code"))
              .as(operation.route())
              .isEqualTo("identity.forbidden");
        } else if (of.byLocation()) {
          wasLetIn(answer, operation);
        } else {
          closed++;
          assertThat(answer.statusCode()).as(operation.route()).isEqualTo(403);
          assertThat(answer.<String>path("code")).isEqualTo("identity.all-locations-needed");
          refusals.add(Requests.comparable(answer));
        }
      }
      assertThat(closed).as(role).isPositive();
    }
    assertThat(refusals).as("one answer for all that is refused").hasSize(1);
  }

  /** The whole matrix: no role of a practice reaches anything of the console. */
  @ParameterizedTest
  @CsvSource({
    "owner",
    "manager",
    "director",
    "injector",
    "esthetician",
    "frontdesk",
    "bookkeeper",
    "auditor"
  })
  void noRoleOfAPracticeReachesTheOperatorsConsole(String name, Staff staff) {
    Staff.Person person = staff.signIn(name + "@harbor.example");
    Set<String> open = new HashSet<>();
    Needed.file().path("operator").path("open").forEach(route -> open.add(route.asText()));
    int refused = 0;

    for (ApiDocument.Operation operation : ApiDocument.of(staff).operatorsOperations()) {
      if (open.contains(operation.route())) {
        continue; // leads in who has an account there, and nobody else
      }
      Response answer = ask(person.asks(), operation);
      assertThat(answer.statusCode()).as(operation.route()).isEqualTo(401);
      assertThat(answer.<String>path("code")).isEqualTo("operators.signed-out");
      refused++;
    }
    assertThat(refused).isGreaterThanOrEqualTo(15);
  }

  @Test
  void whoIsNotSignedInIsToldSoWhereverSignInIsNeeded(Staff staff) {
    Map<String, Needed> needed = Needed.byRoute();
    Set<String> open = open();
    Set<String> refusals = new HashSet<>();

    for (ApiDocument.Operation operation : ApiDocument.of(staff).operations()) {
      for (RequestSpecification nobody :
          new RequestSpecification[] {
            staff.nobody(),
            staff.nobody().header("Authorization", "Bearer nonsense"),
            staff.nobody().cookie("msp_access", "nonsense")
          }) {
        Response answer = ask(nobody, operation);
        if (open.contains(operation.route())) {
          assertThat(answer.statusCode()).as(operation.route()).isNotEqualTo(403);
          assertThat(answer.asString()).doesNotContain("identity.signed-out");
        } else {
          assertThat(needed).containsKey(operation.route());
          assertThat(answer.statusCode()).as(operation.route()).isEqualTo(401);
          assertThat(answer.<String>path("code")).isEqualTo("identity.signed-out");
          refusals.add(Requests.comparable(answer));
        }
      }
    }
    assertThat(refusals).hasSize(1);
  }

  @Test
  void whatTheServerItselfWouldTellOfItsOperationsIsOpenToNobody(Staff staff) {
    Staff.Person owner = staff.signIn("owner@harbor.example");

    assertThat(owner.asks().accept("*/*").get("/api/v1/application.wadl").statusCode())
        .isEqualTo(403);
    assertThat(owner.asks().options("/api/v1/imports").statusCode()).isEqualTo(403);
    assertThat(owner.asks().head("/api/v1/imports").statusCode()).isEqualTo(200);
    assertThat(staff.nobody().head("/api/v1/imports").statusCode()).isEqualTo(401);
    assertThat(owner.asks().request("TRACE", "/api/v1/imports").statusCode()).isEqualTo(405);
    // another method in a header is not another method
    assertThat(
            staff
                .signIn("auditor@harbor.example")
                .says(Map.of("from", "2025-02-01"))
                .header("X-HTTP-Method-Override", "GET")
                .post("/api/v1/reconciliation-runs")
                .statusCode())
        .isEqualTo(403);
  }

  private static void wasLetIn(Response answer, ApiDocument.Operation operation) {
    assertThat(answer.statusCode()).as(operation.route()).isLessThan(500);
    // the audit trail tells of refusals without being one
    assertThat(answer.contentType().contains("problem") ? answer.asString() : "")
        .as(operation.route())
        .doesNotContain("identity.forbidden", "identity.not-listed", "identity.all-locations");
  }

  static Needed neededBy(ApiDocument.Operation operation, Map<String, Needed> needed) {
    return Objects.requireNonNull(needed.get(operation.route()), operation.route());
  }

  /** About nothing that exists, and with a body only where the operation reads one. */
  static Response ask(RequestSpecification request, ApiDocument.Operation operation) {
    Map<String, String> variables = new LinkedHashMap<>();
    operation
        .variables()
        .forEach(name -> variables.put(name, name.equals("format") ? "csv" : "nothing"));
    return Requests.send(
        request,
        operation,
        Requests.path(operation, variables),
        operation.fields().isEmpty() ? null : Requests.bodyOf(operation));
  }

  private static Set<String> open() {
    return Needed.section("open");
  }
}
