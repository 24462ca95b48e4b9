package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing in a request is ignored without a word: what an operation does not take is refused by its
 * name, and what is made to exhaust a parser or to break something behind it is refused as well.
 */
@SystemTest
class StrictRequestsIT {
  private static final String OWNER = "owner@harbor.example";

  /** What people try to set who want to be or to have more than they are given. */
  private static final List<String> COVETED =
      List.of(
          "tenantId",
          "role",
          "status",
          "amountMatched",
          "id",
          "createdBy",
          "permissions",
          "confidence",
          "__proto__");

  static final List<String> BOMBS =
      List.of(
          "[".repeat(100_000),
          "{\"a\":".repeat(100_000),
          "{\"a\":\"" + "x".repeat(3_000_000) + "\"}",
          "{\"a\":" + "9".repeat(1_000_000) + "}",
          "{\"version\":1e999999999}",
          "{\"version\":0." + "0".repeat(1000) + "1}",
          "{\"version\":1,\"version\":1}",
          "{\"version\":1} {}",
          "{\"version\":1,}",
          "{\"version\":NaN}",
          "\u0000",
          "\"",
          "[]",
          "7");

  @Test
  void aFieldThatAnOperationDoesNotTakeIsRefusedByItsName(Staff staff) {
    ApiDocument document = ApiDocument.of(staff);
    Staff.Person owner = staff.signIn(OWNER);

    for (ApiDocument.Operation operation : writes(document)) {
      for (String name : COVETED) {
        if (operation.fields().stream().anyMatch(field -> field.path().equals(name))) {
          continue;
        }
        Map<String, Object> body =
            operation.fields().isEmpty() ? new LinkedHashMap<>() : Requests.bodyOf(operation);
        body.put(name, "x");

        isRefused(ask(owner.asks(), operation, body), operation, "/" + name, "unknown");
      }
    }
  }

  @Test
  void aFieldThatAnObjectWithinABodyDoesNotHaveIsRefusedByItsName(Staff staff) {
    ApiDocument document = ApiDocument.of(staff);
    Staff.Person owner = staff.signIn(OWNER);
    int tried = 0;

    for (ApiDocument.Operation operation : writes(document)) {
      for (ApiDocument.Field field : operation.fields()) {
        if (field.object()) {
          Map<String, Object> body = Requests.bodyOf(operation);
          Map<String, Object> element = element(body.get(field.path()));
          element.put("tenantId", "x");
          body.put(field.path(), List.of(element));

          isRefused(
              ask(owner.asks(), operation, body),
              operation,
              "/" + field.path() + "/0/tenantId",
              "unknown");
          tried++;
        }
      }
    }
    assertThat(tried).isEqualTo(2);
  }

  @Test
  void nothingIsNoElementOfAList(Staff staff) {
    ApiDocument document = ApiDocument.of(staff);
    Staff.Person owner = staff.signIn(OWNER);

    for (ApiDocument.Operation operation : writes(document)) {
      for (ApiDocument.Field field : operation.fields()) {
        if (field.object()) {
          Map<String, Object> body = Requests.bodyOf(operation);
          List<Object> nothing = new ArrayList<>();
          nothing.add(null);
          body.put(field.path(), nothing);

          Response answer = ask(owner.asks(), operation, body);
          assertThat(answer.statusCode()).as(operation.route()).isEqualTo(400);
          assertThat(answer.<String>path("errors[0].pointer")).startsWith("/" + field.path());
        }
      }
    }
  }

  @Test
  void aTextWithAZeroCharacterIsRefusedByTheFieldsName(Staff staff) {
    ApiDocument document = ApiDocument.of(staff);
    Staff.Person owner = staff.signIn(OWNER);

    for (ApiDocument.Operation operation : writes(document)) {
      for (ApiDocument.Field field : operation.fields()) {
        if (field.text() && !field.path().contains(".") && !field.path().equals("invoices")) {
          Map<String, Object> body = Requests.bodyOf(operation);
          boolean several =
              body.get(field.path()) instanceof List<?> || field.path().equals("locations");
          body.put(field.path(), several ? List.of("a\u0000b") : "a\u0000b");

          isRefused(
              ask(owner.asks(), operation, body),
              operation,
              "/" + field.path() + (several ? "/0" : ""),
              "bad-value");
        }
      }
    }
  }

  @ParameterizedTest(name = "{index}")
  @FieldSource("BOMBS")
  void whatIsMadeToExhaustAParserIsRefused(String bomb, Staff staff) {
    Staff.Person owner = staff.signIn(OWNER);

    for (ApiDocument.Operation operation : writes(ApiDocument.of(staff))) {
      Response answer = ask(owner.asks(), operation, bomb.getBytes(StandardCharsets.UTF_8));

      assertThat(answer.statusCode()).as(operation.route()).isEqualTo(400);
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
  }

  /** Objects in Java's own format become of whatever class the sender likes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/x-java-serialized-object",
        "application/octet-stream"
      })
  void objectsThatJavaHasWrittenAreNotTaken(String type, Product product, Staff staff)
      throws IOException, InterruptedException {
    Staff.Person owner = staff.signIn(OWNER);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(written)) {
      objects.writeObject(new HashMap<>(Map.of("action", "REJECT")));
    }

    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (ApiDocument.Operation operation : writes(ApiDocument.of(staff))) {
        HttpRequest request =
            HttpRequest.newBuilder(product.address().resolve("/api/v1" + somewhere(operation)))
                .headers(owner.headers().toArray(String[]::new))
                .header("Content-Type", type)
                .method(operation.method(), BodyPublishers.ofByteArray(written.toByteArray()))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
            .as(operation.route())
            .isIn(400, 415);
      }
    }
  }

  @Test
  void aBodyIsNotReadBeyondWhatAnyOperationTakes(Staff staff) {
    Staff.Person owner = staff.signIn(OWNER);
    String path = "/api/v1/reviews/bulk-decisions";
    String space = " ".repeat(2_000_000);

    Response tooLong = owner.says("{\"action\":\"ACCEPT\",\"items\":[" + space + "]}").post(path);
    Response empty = owner.says("{\"action\":\"ACCEPT\",\"items\":[]}").post(path);

    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.<String>path("errors[0].code")).isEqualTo("bad-value");
    assertThat(empty.<String>path("errors[0].code")).isEqualTo("not-empty");
  }

  @Test
  void daysThatNoCalendarOfOursReachesAreRefused(Staff staff) {
    Staff.Person owner = staff.signIn(OWNER);

    for (String day : List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01", "2025-02-30")) {
      Response answer =
          owner.says(Map.of("from", "2025-01-01", "to", day)).post("/api/v1/reconciliation-runs");
      assertThat(answer.statusCode()).as(day).isEqualTo(400);
      assertThat(answer.<String>path("errors[0].pointer")).as(day).isEqualTo("/to");
    }
  }

  @Test
  void everyParameterOfAQueryIsCheckedByItsName(Staff staff) {
    Staff.Person owner = staff.signIn(OWNER);

    for (ApiDocument.Operation operation : ApiDocument.of(staff).operations()) {
      // of an upload, too: its address is looked at before its files
      isRefused(owner, operation, "bogus=1", "bogus");
      for (ApiDocument.Parameter parameter : operation.parameters()) {
        String name = parameter.name();
        if (parameter.in().equals("query")) {
          isRefused(owner, operation, name + "=1&" + name + "=1", name);
        }
        if (parameter.in().equals("query") && parameter.text()) {
          isRefused(owner, operation, name + "=a%00b", name);
        }
        if (Set.of("from", "to").contains(name)) {
          isRefused(owner, operation, name + "=%2B999999999-12-31", name);
        }
      }
    }
  }

  @Test
  void aFormTakesFilesAndNothingElse(Staff staff) {
    Staff.Person owner = staff.signIn(OWNER);
    List<String> before = Rows.of(owner, "/api/v1/imports").ids();
    byte[] file = Statements.rewards("a.csv", 1, 2).content();

    Response withField =
        owner
            .asks()
            .multiPart("files", "a.csv", file)
            .multiPart("tenantId", "tenant_" + Requests.NOTHINGS_ID)
            .post("/api/v1/imports");
    Response underAnotherName =
        owner.asks().multiPart("file", "a.csv", file).post("/api/v1/imports");

    assertThat(withField.statusCode()).isEqualTo(400);
    assertThat(withField.<String>path("param")).isEqualTo("tenantId");
    assertThat(underAnotherName.statusCode()).isEqualTo(400);
    assertThat(underAnotherName.<String>path("param")).isEqualTo("file");
    assertThat(Rows.of(owner, "/api/v1/imports").ids()).isEqualTo(before);
  }

  /** The first object of a list that a usable body holds. */
  private static Map<String, Object> element(@Nullable Object list) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (list instanceof List<?> elements && elements.getFirst() instanceof Map<?, ?> first) {
      first.forEach((name, value) -> fields.put((String) name, value));
    }
    return fields;
  }

  /**
   * Operations that change something and read JSON, or nothing. A DELETE with a body is refused
   * before any operation sees it.
   */
  private static List<ApiDocument.Operation> writes(ApiDocument document) {
    List<ApiDocument.Operation> found =
        document.operations().stream()
            .filter(ApiDocument.Operation::writes)
            .filter(operation -> !operation.multipart() && !operation.method().equals("DELETE"))
            .toList();
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }

  private static Response ask(
      RequestSpecification request, ApiDocument.Operation operation, Object body) {
    return Requests.send(request, operation, somewhere(operation), body);
  }

  /** A path to nothing: who sends what cannot be read is not told whether there is something. */
  private static String somewhere(ApiDocument.Operation operation) {
    Map<String, String> variables = new LinkedHashMap<>();
    operation
        .variables()
        .forEach(name -> variables.put(name, name.equals("format") ? "csv" : "nothing"));
    return Requests.path(operation, variables);
  }

  private static void isRefused(
      Response answer, ApiDocument.Operation operation, String pointer, String code) {
    String what = operation.route() + " " + pointer;
    assertThat(answer.statusCode()).as(what).isEqualTo(400);
    assertThat(Stream.of("pointer", "code").map(each -> answer.<String>path("errors[0]." + each)))
        .as(what)
        .containsExactly(pointer, code);
  }

  private static void isRefused(
      Staff.Person person, ApiDocument.Operation operation, String query, String parameter) {
    Response answer =
        Requests.send(
            person.asks(),
            operation,
            somewhere(operation) + "?" + query,
            operation.fields().isEmpty() ? null : Requests.bodyOf(operation));
    String what = operation.route() + "?" + query;
    assertThat(answer.statusCode()).as(what).isEqualTo(400);
    assertThat(answer.<String>path("param")).as(what).isEqualTo(parameter);
  }
}
