package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reconciles or audits reads everything she needs, and no client's name, phone or address. */
@SystemTest
class ClientPrivacyIT {

  /** Operations that read, as the API's document has them. */
  private static final Pattern READING =
      Pattern.compile("^  (/api/v1/[^\\s:]+):\\R    get:", Pattern.MULTILINE);

  private static final Pattern PERSON =
      Pattern.compile(
          "\"person\":\\{\"name\":\"([^\"]*)\",\"phone\":\"([^\"]*)\",\"email\":\"([^\"]*)\"");

  /** Ten digits, however they are put apart; ids and references have letters beside them. */
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\w)(?:\\+?1[ .-]?)?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}(?!\\w)");

  private static final int PHONE_DIGITS = 10;

  /** What these people read nothing of; {@code RolesAndOperationsIT} shows that they do not. */
  private static final Set<String> CLOSED =
      Set.of(
          "/api/v1/staff",
          "/api/v1/security-overview",
          "/api/v1/alerts",
          "/api/v1/support-access",
          "/api/v1/privacy-requests",
          "/api/v1/legal-holds",
          "/api/v1/erasure",
          "/api/v1/exports/practice",
          "/api/v1/exports/practice/{id}");

  /** No token of a practice opens it. */
  private static final String OPERATORS = "/api/v1/operator/";

  /** Of long lists, every so many item is looked at. */
  private static final int EVERY = 12;

  @ParameterizedTest
  @ValueSource(strings = {"bookkeeper@lumen.example", "auditor@lumen.example"})
  void noAnswerOfAnyOperationNamesAClient(String email, Staff staff) {
    Staff.Person reader = staff.signIn(email);
    List<MatchResult> people = peopleSeenBy(staff.signIn("manager@lumen.example"));
    Set<String> personal = namesAndEmails(people);
    Set<String> phones = phones(people);
    assertThat(personal).hasSizeGreaterThan(100);
    assertThat(phones).hasSizeGreaterThan(50);

    List<String> addresses = addresses(reader, staff);
    assertThat(addresses).hasSizeGreaterThan(20);
    for (String address : addresses) {
      String answer = text(reader.asks().accept("*/*").get(address)).toLowerCase(Locale.ROOT);

      assertThat(personal.stream().filter(answer::contains)).as(address).isEmpty();
      assertThat(phonesIn(answer)).as(address).doesNotContainAnyElementsOf(phones);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bookkeeper@lumen.example", "auditor@lumen.example"})
  void nobodyIsFoundByAHiddenName(String email, Staff staff) {
    Staff.Person reader = staff.signIn(email);
    Response seen = staff.signIn("manager@lumen.example").asks().get("/api/v1/reviews?limit=1");
    String name = seen.path("data[0].left.person.name");
    String reference = seen.path("data[0].left.reference");

    assertThat(count(reader, name)).isZero();
    assertThat(count(reader, reference)).isPositive();
  }

  private static int count(Staff.Person reader, String words) {
    return reader.asks().queryParam("q", words).get("/api/v1/reviews").path("summary.count");
  }

  /** Clients, as who may see them meets them: name, phone and e-mail address. */
  private static List<MatchResult> peopleSeenBy(Staff.Person manager) {
    return Stream.of("reviews?side=REWARDS", "reviews?side=PAYOUTS", "exceptions?status=OPEN")
        .map(list -> text(manager.asks().get("/api/v1/" + list + "&limit=100")))
        .flatMap(text -> PERSON.matcher(text).results())
        .toList();
  }

  private static Set<String> namesAndEmails(List<MatchResult> people) {
    return people.stream()
        .flatMap(person -> Stream.of(person.group(1), person.group(3)))
        .map(value -> value.toLowerCase(Locale.ROOT))
        .filter(value -> value.contains(" ") || value.contains("@"))
        .filter(value -> !value.contains("*") && !value.startsWith("walk"))
        .collect(Collectors.toSet());
  }

  private static Set<String> phones(List<MatchResult> people) {
    return people.stream()
        .flatMap(person -> phonesIn(person.group(2)).stream())
        .collect(Collectors.toSet());
  }

  /** The last ten digits of each, so that no way of writing hides one. */
  private static Set<String> phonesIn(String text) {
    return PHONE
        .matcher(text)
        .results()
        .map(phone -> phone.group().replaceAll("\\D", ""))
        .map(digits -> digits.substring(digits.length() - PHONE_DIGITS))
        .collect(Collectors.toSet());
  }

  private static List<String> addresses(Staff.Person reader, Staff staff) {
    String document = staff.nobody().accept("*/*").get("/openapi").asString();
    return READING
        .matcher(document)
        .results()
        .map(operation -> operation.group(1))
        .filter(path -> !CLOSED.contains(path) && !path.startsWith(OPERATORS))
        .flatMap(path -> filled(reader, path).stream())
        .toList();
  }

  /** The addresses of a path: itself, or one for some of the things it can be about. */
  private static List<String> filled(Staff.Person reader, String path) {
    if (path.contains("{format}")) {
      return List.of(path.replace("{format}", "csv"), path.replace("{format}", "xlsx"));
    }
    if (path.equals("/api/v1/jobs/{id}")) {
      String job = reader.asks().get("/api/v1/imports").path("data[0].jobId");
      return List.of(path.replace("{id}", job));
    }
    if (!path.contains("{id}")) {
      return List.of(path);
    }
    String list = path.substring(0, path.indexOf("/{id}"));
    Response rows = reader.asks().get(list + "?limit=100");
    List<String> ids = rows.path("data.id");
    List<String> found = new ArrayList<>();
    IntStream.range(0, ids.size())
        .filter(i -> i % EVERY == 0)
        .forEach(i -> {
          String file = path.contains("{fileId}") ? rows.path("data[" + i + "].files[0].id") : "";
          found.add(path.replace("{id}", ids.get(i)).replace("{fileId}", file));
        });
    return found;
  }

  private static String text(Response answer) {
    answer.then().statusCode(200);
    return answer.contentType().contains("spreadsheetml")
        ? unzipped(answer.asByteArray())
        : answer.asString();
  }

  /**
   * Workbooks are archives; sizes of their parts stand at the end, so a stream cannot read them.
   */
  private static String unzipped(byte[] workbook) {
    try {
      Path file = Files.write(Files.createTempFile("export", ".xlsx"), workbook);
      try (ZipFile parts = new ZipFile(file.toFile())) {
        StringBuilder text = new StringBuilder();
        for (ZipEntry part : Collections.list(parts.entries())) {
          text.append(
              new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
        }
        return text.toString();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
