package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators, browsers and partners rely on at every address. */
@SystemTest
class OperationsIT {

  @Test
  void saysHowItIsDoing(Staff staff) {
    staff.nobody().get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    staff.nobody().get("/health/live").then().statusCode(200);
    staff.nobody().get("/api/v1/health/quick").then().body("status", equalTo("UP"));
    staff
        .nobody()
        .get("/api/v1/status")
        .then()
        .body("status", equalTo("UP"))
        .body("parts.name", hasItems("application", "database"));
  }

  @Test
  void keepsDetailFromThePublic(Staff staff) {
    staff
        .nobody()
        .header("X-Forwarded-Proto", "https")
        .get("/api/v1/status")
        .then()
        .body("status", equalTo("UP"))
        .body("version", nullValue())
        .body("parts", nullValue());
    staff.nobody().header("X-Forwarded-Proto", "https").get("/metrics").then().statusCode(404);
    staff.nobody().accept("text/plain").get("/metrics").then().statusCode(200);
  }

  @Test
  void servesTheDocumentThatIsCommitted(Staff staff) throws IOException {
    Path committed = Path.of("..", "..", "docs", "api", "openapi.yaml");

    assertThat(staff.nobody().accept("*/*").get("/openapi").body().asString())
        .as("run ./medspasync openapi and commit what it writes")
        .isEqualTo(Files.readString(committed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/",
        "/docs/",
        "/redoc/",
        "/openapi",
        "/api/v1/session",
        "/nowhere",
        "/WEB-INF/web.xml"
      })
  void sendsTheSecurityHeadersEverywhere(String path, Staff staff) {
    Response answer =
        staff.nobody().accept("*/*").header("Origin", "https://elsewhere.example").get(path);

    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("X-Powered-By")).isNull();
    if (!path.startsWith("/WEB-INF")) { // the server itself refuses it before anything of ours
      assertThat(answer.headers().getValues("X-Request-Id")).hasSize(1);
    }
  }

  @Test
  void browsersThatCameByHttpsStayWithIt(Staff staff) {
    Response encrypted = staff.nobody().header("X-Forwarded-Proto", "https").get("/api/v1/status");

    assertThat(encrypted.header("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000; includeSubDomains");
    assertThat(staff.nobody().get("/api/v1/status").header("Strict-Transport-Security")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/app/, text/html;charset=UTF-8",
    "/docs/page.js, text/javascript;charset=UTF-8",
    "/docs/page.css, text/css;charset=UTF-8",
    "/app/icon.svg, image/svg+xml;charset=UTF-8",
    "/app/verify-audit.py, text/plain;charset=UTF-8",
    "/nowhere, text/plain;charset=UTF-8",
    "/openapi, application/yaml;charset=UTF-8"
  })
  void textSaysHowItIsWritten(String path, String type, Staff staff) {
    assertThat(staff.nobody().accept("*/*").get(path).contentType()).isEqualToIgnoringCase(type);
  }

  @Test
  void answersOfTheApiAreKeptInNoCache(Staff staff) {
    Staff.Person owner = staff.signIn("owner@harbor.example");

    for (String path : List.of("/session", "/reviews", "/exports/exceptions.csv", "/nowhere")) {
      assertThat(owner.asks().accept("*/*").get("/api/v1" + path).header("Cache-Control"))
          .as(path)
          .isEqualTo("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.git/config", "/app/assets/", "/WEB-INF/web.xml", "/META-INF/"})
  void showsNeitherFoldersNorWhatPagesAreMadeOf(String path, Staff staff) {
    assertThat(staff.nobody().accept("*/*").get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2\nTransfer-Encoding: chunked",
        "Content-Length: 2\nContent-Length: 40",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding : chunked",
        "Content-Length: -1"
      })
  void aRequestWhoseEndCanBeReadInTwoWaysIsRefused(String lengths, Product product)
      throws IOException {
    assertThat(
            RawRequest.firstLine(
                product.address(),
                """
                POST /api/v1/auth/sign-in HTTP/1.1
                Host: 127.0.0.1
                Content-Type: application/json
                %s

                {}\
                """
                    .formatted(lengths)))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void aRequestForTwoHostsIsForNone(Product product) throws IOException {
    assertThat(
            RawRequest.firstLine(
                product.address(),
                """
                GET /health/live HTTP/1.1
                Host: 127.0.0.1
                Host: elsewhere.example

                """))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void repeatsTheCallersRequestId(Staff staff) {
    staff
        .nobody()
        .header("X-Request-Id", "trace-of-a-partner")
        .get("/api/v1/nowhere")
        .then()
        .statusCode(404)
        .header("X-Request-Id", "trace-of-a-partner")
        .contentType(startsWith("application/problem+json"))
        .body("requestId", equalTo("trace-of-a-partner"));
  }

  @Test
  void leadsFromTheBareAddressToTheStaffApp(Staff staff) {
    staff
        .nobody()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", org.hamcrest.Matchers.endsWith("/app/"));
    Response page = staff.nobody().accept("*/*").get("/app/");
    Response route = staff.nobody().accept("*/*").get("/app/reviews/anything");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(route.body().asString()).isEqualTo(page.body().asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/", "/redoc/"})
  void showsTheApiWithoutBreakingItsOwnPolicy(String path, Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });

    page.navigate(path);
    // far down the page nothing is drawn before somebody scrolls there; the same words may also
    // stand in a menu that is folded away
    page.locator("text=Alerts, the newest first >> visible=true").first().waitFor();

    assertThat(complaints).isEmpty();
  }
}
