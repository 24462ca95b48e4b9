package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every role at every operation: what the file of permissions gives is given, and nothing else. No
 * request names anything that exists, so that nothing is changed.
 */
@SystemTest
class RolesAndOperationsIT {

  @Test
  void theFileOfPermissionsAndTheServedDocumentNameTheSameOperations(Staff staff) {
    Set<String> served =
        ApiDocument.of(staff).all().stream()
            .map(ApiDocument.Operation::route)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(served).isEqualTo(new TreeSet<>(needed().keySet()));
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
    Map<String, @Nullable Set<String>> needed = needed();
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
      Set<String> roles = needed.get(operation.route());

      if (roles == null || roles.contains(role)) {
        allowed++;
        assertThat(answer.statusCode()).as(operation.route()).isLessThan(500);
        // the audit trail tells of refusals without being one
        assertThat(answer.contentType().contains("problem") ? answer.asString() : "")
            .as(operation.route())
            .doesNotContain("identity.forbidden", "identity.not-listed");
      } else {
        assertThat(answer.statusCode()).as(operation.route()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("identity.forbidden");
        refusals.add(Requests.comparable(answer));
      }
    }
    assertThat(allowed).isGreaterThanOrEqualTo(5);
    assertThat(refusals).as("one answer for all that is refused").hasSizeLessThan(2);
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
    file().path("operator").path("open").forEach(route -> open.add(route.asText()));
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
    Map<String, @Nullable Set<String>> needed = needed();
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

  /** About nothing that exists, and with a body only where the operation reads one. */
  private static Response ask(RequestSpecification request, ApiDocument.Operation operation) {
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

  /** Roles by route, nothing where every role will do. */
  private static Map<String, @Nullable Set<String>> needed() {
    Map<String, @Nullable Set<String>> found = new HashMap<>();
    JsonNode file = file();
    open().forEach(route -> found.put(route, null));
    file.path("operator").forEach(part -> part.forEach(route -> found.put(route.asText(), null)));
    file.path("entering").forEach(route -> found.put(route.asText(), null));
    file.path("signedIn").forEach(route -> found.put(route.asText(), null));
    for (JsonNode permission : file.path("permissions")) {
      Set<String> roles = new HashSet<>();
      permission.path("roles").forEach(role -> roles.add(role.asText()));
      permission.path("routes").forEach(route -> found.put(route.asText(), roles));
    }
    return found;
  }

  private static Set<String> open() {
    Set<String> found = new HashSet<>();
    file().path("open").forEach(route -> found.add(route.asText()));
    return found;
  }

  private static JsonNode file() {
    try {
      return new YAMLMapper()
          .readTree(
              Commands.project().resolve("src/app/src/main/resources/permissions.yaml").toFile());
    } catch (IOException e) {
      throw new AssertionError("permissions.yaml cannot be read", e);
    }
  }
}
