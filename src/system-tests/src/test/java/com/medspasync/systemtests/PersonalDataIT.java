package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever people send us, in whatever place: names, addresses and numbers of theirs stand in no
 * log and in no measurement.
 */
@SystemTest
class PersonalDataIT {

  private static final String NAME = "Xenophilia Quackenbush";
  private static final String EMAIL = "xenophilia.q@canary.example";
  private static final String PHONE = "7045559173";
  private static final String SOCIAL_SECURITY = "078-05-1120";
  private static final String CARD = "4111111111111111";
  private static final String PASSWORD = "nine purple canaries sing";

  private static final List<String> CANARIES =
      List.of(NAME, "Quackenbush", EMAIL, PHONE, SOCIAL_SECURITY, CARD, PASSWORD);

  /** In one text, so that each field gets all of them. */
  private static final String EVERYTHING =
      String.join(" ", NAME, EMAIL, PHONE, SOCIAL_SECURITY, CARD, PASSWORD);

  private static Spa spa;

  @BeforeAll
  static void sendCanariesEverywhere(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Canary Skin");
    spa.imports(
        Upload.text("sales " + NAME + ".csv", sales(EVERYTHING)),
        Upload.text("broken.csv", sales("\"" + EVERYTHING)));
    for (ApiDocument.Operation operation : ApiDocument.of(staff).operations()) {
      bodies(operation);
      queries(operation);
    }
    staff.trySignIn(EMAIL, PASSWORD);
    staff
        .nobody()
        .header("User-Agent", EVERYTHING)
        .header("Referer", "https://x.example/" + EMAIL)
        .header("X-Request-Id", PHONE + "-" + EMAIL)
        .get("/api/v1/no/such/path/" + EMAIL);
  }

  @Test
  void noLogHoldsWhatPeopleSend(Product product) {
    Path logs = product.commands().home().resolve("logs");
    assertThat(filesOf(logs)).isNotEmpty();

    for (Path file : filesOf(logs)) {
      assertThat(content(file)).as(file.getFileName().toString()).doesNotContain(CANARIES);
    }
  }

  @Test
  void noMeasurementHoldsIt(Staff staff) {
    for (String path : List.of("/metrics", "/health", "/api/v1/status")) {
      assertThat(staff.nobody().accept("*/*").get(path).asString())
          .as(path)
          .doesNotContain(CANARIES);
    }
  }

  @Test
  void linesOfTheLogSayForWhichRequestSpaAndPersonTheyWereWritten(Product product) {
    String request = "req_log_" + System.nanoTime();
    JsonNode line = null;

    spa.owner()
        .says(Map.of("email", "log@canary.example", "name", "Log Reader", "role", "AUDITOR"))
        .header("X-Request-Id", request)
        .post("/api/v1/staff/invitations")
        .then()
        .statusCode(200);

    for (Path file : filesOf(product.commands().home().resolve("logs"))) {
      line =
          content(file)
              .lines()
              .filter(text -> text.startsWith("{") && text.contains(request))
              .findFirst()
              .map(PersonalDataIT::parsed)
              .orElse(line);
    }
    assertThat(line).isNotNull();
    assertThat(line.path("tenant").asText())
        .isEqualTo(spa.sees("/api/v1/session").getString("tenant.id"));
    assertThat(line.path("person").asText())
        .isEqualTo(spa.sees("/api/v1/session").getString("person.id"));
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(product.commands().run("logs", "-n", "2000").output())
        .contains(" · " + request + " · ");
  }

  private static void bodies(ApiDocument.Operation operation) {
    if (operation.fields().isEmpty() || operation.multipart()) {
      return;
    }
    for (ApiDocument.Field field : operation.fields()) {
      if (!field.path().contains(".")) {
        Map<String, Object> body = Requests.bodyOf(operation);
        boolean several = body.get(field.path()) instanceof List<?>;
        body.put(field.path(), several ? List.of(EVERYTHING) : EVERYTHING);
        Requests.send(spa.owner().asks(), operation, somewhere(operation), body);
      }
    }
    Map<String, Object> unknown = new LinkedHashMap<>(Map.of(EMAIL, EVERYTHING));
    Requests.send(spa.owner().asks(), operation, somewhere(operation), unknown);
    Requests.send(spa.owner().asks(), operation, somewhere(operation), "{" + EVERYTHING);
  }

  private static void queries(ApiDocument.Operation operation) {
    String canary = URLEncoder.encode(EVERYTHING, StandardCharsets.UTF_8);
    for (ApiDocument.Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("query")) {
        ask(operation, somewhere(operation) + "?" + parameter.name() + "=" + canary);
      }
      if (parameter.in().equals("path")) {
        ask(operation, operation.path().replaceAll("\\{[^}]*}", canary));
      }
    }
    ask(operation, somewhere(operation) + "?" + canary + "=1");
  }

  /** Only what reads: the rest has had its turn with a body. */
  private static void ask(ApiDocument.Operation operation, String pathAndQuery) {
    if (!operation.writes()) {
      Requests.send(spa.owner().asks(), operation, pathAndQuery, null);
    }
  }

  private static String somewhere(ApiDocument.Operation operation) {
    return operation.path().replaceAll("\\{[^}]*}", "x_" + Requests.NOTHINGS_ID);
  }

  private static String sales(String name) {
    return Statements.SALES_TITLES
        + Statements.sale(1, "2025-03-02 17:41:00 -0500", "480.00")
        + "S2,2025-03-02 17:41:00 -0500,Main,C2,"
        + name
        + ","
        + EMAIL
        + ","
        + PHONE
        + ",service,Botox,Eva,20,"
        + CARD
        + ",40.00,Alle reward,440.00,0.00,440.00,Visa "
        + CARD
        + " 440.00,"
        + SOCIAL_SECURITY
        + "\n";
  }

  private static List<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Latin-1, since a file that is being written may end in half a character. */
  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return new JsonMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError("The log holds a line that is no JSON: " + line, e);
    }
  }
}
