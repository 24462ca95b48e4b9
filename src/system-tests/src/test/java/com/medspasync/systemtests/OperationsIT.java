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
  @ValueSource(strings = {"/app/", "/docs/", "/redoc/", "/openapi", "/api/v1/session", "/nowhere"})
  void sendsTheSecurityHeadersEverywhere(String path, Staff staff) {
    Response answer = staff.nobody().accept("*/*").get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().getValues("X-Request-Id")).hasSize(1);
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("X-Powered-By")).isNull();
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
    // the same words may also stand in a menu that is folded away
    page.locator("text=Sign in with e-mail address and password >> visible=true").first().waitFor();

    assertThat(complaints).isEmpty();
  }
}
