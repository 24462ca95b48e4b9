package com.medspasync.systemtests;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requests for an operation of {@link ApiDocument}, and what in an answer never repeats. */
final class Requests {
  /** Well-formed, and of nothing: its time is 1970. */
  static final String NOTHINGS_ID = "00000000000000000000000001";

  private static final Pattern OWN_TO_EACH_ANSWER =
      Pattern.compile("\"(?:requestId|instance)\":\"[^\"]*\",?");

  private static final Map<String, Object> PASSKEY_ANSWER =
      Map.of(
          "credentialId", "AAAA",
          "clientData", "AAAA",
          "authenticatorData", "AAAA",
          "signature", "AAAA");

  /** A body that each operation with fields can read; what it names does not exist. */
  private static final Map<String, Map<String, Object>> BODIES =
      Map.ofEntries(
          Map.entry(
              "operatorSignIn",
              Map.of("email", "nobody@nowhere.example", "password", "wrong", "code", "000000")),
          Map.entry("lookAtOperatorLink", Map.of("token", "wrong")),
          Map.entry(
              "operatorWelcome",
              Map.of("token", "wrong", "password", "seven calm herons at noon", "code", "000000")),
          Map.entry("operatorProve", Map.of("code", "000000")),
          Map.entry("askForSupport", Map.of("reason", "a test", "length", "HOUR")),
          Map.entry("offerSupport", Map.of("reason", " ", "length", "HOUR")),
          Map.entry("enterForSupport", Map.of("code", "wrong")),
          Map.entry("askForErasure", Map.of("practiceName", "No such spa")),
          Map.entry("holdErasure", Map.of("reason", "a test")),
          Map.entry("erasePractice", Map.of("practiceName", "No such spa")),
          Map.entry("suspendPractice", Map.of("reason", "a test")),
          Map.entry("restorePractice", Map.of("reason", "a test")),
          Map.entry("acknowledgeAlert", Map.of("note", "It was a test")),
          Map.entry("acknowledgeServiceAlert", Map.of("note", "It was a test")),
          Map.entry("setAccuracy", Map.of("acceptedError", 0.01, "version", 99)),
          Map.entry("answerImportQuestion", Map.of("dateOrder", "DAY_FIRST")),
          Map.entry("decideClientDuplicate", Map.of("action", "SAME", "version", 99)),
          Map.entry("undoClientDuplicate", Map.of("version", 99)),
          Map.entry("resolveException", Map.of("action", "RESOLVE", "version", 99)),
          Map.entry(
              "correctLocation",
              Map.of("name", "Nowhere", "timezone", "America/Chicago", "version", 99)),
          Map.entry("createReconciliationRun", Map.of("from", "2025-02-01")),
          Map.entry(
              "decideReviews",
              Map.of(
                  "action",
                  "ACCEPT",
                  "items",
                  List.of(Map.of("id", "match_" + NOTHINGS_ID, "version", 99)))),
          Map.entry(
              "decideReview",
              Map.of(
                  "action",
                  "PICK",
                  "links",
                  List.of(Map.of("saleLineId", "line_" + NOTHINGS_ID)),
                  "version",
                  99)),
          Map.entry("beginProviderJourney", Map.of("provider", "nobody")),
          Map.entry("endProviderJourney", Map.of("state", "wrong", "code", "wrong")),
          Map.entry("signIn", Map.of("email", "nobody@nowhere.example", "password", "wrong")),
          Map.entry("bootstrap", Map.of("token", "wrong", "password", "seven calm herons at noon")),
          Map.entry("lookAtInvitation", Map.of("token", "wrong")),
          Map.entry("acceptInvitation", Map.of("token", "wrong")),
          Map.entry("findClients", Map.of("words", "nobody@nowhere.example")),
          Map.entry(
              "askForClientCopy",
              Map.of("clients", List.of(), "lines", List.of(), "identifiedBy", "a test")),
          Map.entry("previewClientErasure", Map.of("clients", List.of(), "lines", List.of())),
          Map.entry(
              "eraseClient",
              Map.of(
                  "clients",
                  List.of(),
                  "lines",
                  List.of(),
                  "identifiedBy",
                  "a test",
                  "typedName",
                  "Nobody")),
          Map.entry(
              "placeLegalHold",
              Map.of("clients", List.of(), "lines", List.of(), "reason", "a test")),
          Map.entry("changeRole", Map.of("role", "INJECTOR")),
          Map.entry(
              "invite",
              Map.of("email", "nobody@harbor.example", "name", "Nobody", "role", "INJECTOR")),
          Map.entry("askForPassword", Map.of("email", "nobody@nowhere.example")),
          Map.entry("changeEmail", Map.of("email", "nobody@nowhere.example")),
          Map.entry("confirmEmail", Map.of("token", "wrong")),
          Map.entry(
              "undoEmailChange", Map.of("token", "wrong", "password", "seven calm herons at noon")),
          Map.entry("secondFactor", Map.of("code", "000000")),
          Map.entry("confirmAuthenticator", Map.of("code", "000000")),
          Map.entry("signInWithPasskey", PASSKEY_ANSWER),
          Map.entry("proveWithPasskey", PASSKEY_ANSWER),
          Map.entry(
              "addPasskey",
              Map.of(
                  "name",
                  "Nobody's",
                  "clientData",
                  "AAAA",
                  "attestationObject",
                  "AAAA",
                  "transports",
                  List.of("internal"))),
          Map.entry("prove", Map.of("answer", "wrong")),
          Map.entry("switchTenant", Map.of("tenantId", "tenant_" + NOTHINGS_ID)),
          Map.entry(
              "changePassword", Map.of("currentPassword", "wrong", "newPassword", "also wrong")));

  private Requests() {}

  /** A body that the operation can read, to be changed as a test needs it. */
  static Map<String, Object> bodyOf(ApiDocument.Operation operation) {
    Map<String, Object> body = BODIES.get(operation.id());
    if (body == null) {
      throw new AssertionError(
          operation.route() + " is new: say in " + Requests.class + " what body it can read");
    }
    return new LinkedHashMap<>(body);
  }

  /** The path with every variable filled in. */
  static String path(ApiDocument.Operation operation, Map<String, String> variables) {
    String path = operation.path();
    for (String variable : operation.variables()) {
      String value = variables.get(variable);
      if (value == null) {
        throw new AssertionError(operation.route() + " has a variable without value: " + variable);
      }
      path = path.replace("{" + variable + "}", value);
    }
    return path;
  }

  /** Asks; without a body where none is given, and with no file where files are uploaded. */
  static Response send(
      RequestSpecification request,
      ApiDocument.Operation operation,
      String pathAndQuery,
      @Nullable Object body) {
    RequestSpecification ready = request.urlEncodingEnabled(false).accept("*/*");
    if (operation.multipart()) {
      ready.multiPart("nothing", "that is taken");
    } else if (operation.writes()) {
      ready.contentType(ContentType.JSON);
    }
    if (body != null) {
      ready.body(body);
    }
    return ready.request(operation.method(), "/api/v1" + pathAndQuery);
  }

  /** An answer without what differs from one answer to the next. */
  static String comparable(Response answer) {
    return OWN_TO_EACH_ANSWER.matcher(answer.asString()).replaceAll("");
  }
}
