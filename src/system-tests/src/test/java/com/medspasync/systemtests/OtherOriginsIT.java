package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What another site's page can do in the browser of somebody who is signed in, and what is left
 * there when she has signed out: nothing.
 */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherOriginsIT {
  private static final String NAME = "Bergamot Skin Clinic";

  /** By which a browser is known when passwords are guessed; it says nothing of the practice. */
  private static final Set<String> KEPT = Set.of("msp_device");

  private static final String WHAT_IS_LEFT =
      """
      async () => {
        const left = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, window.name];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            left.push(name, request.url, await (await cache.match(request)).text());
          }
        }
        for (const database of await indexedDB.databases()) left.push(`database ${database.name}`);
        for (const worker of await navigator.serviceWorker.getRegistrations()) left.push(`worker ${worker.scope}`);
        return left.join('\\n');
      }
      """;

  private static final String TRIES =
      """
      async (api) => {
        const tried = async (path, options) => {
          try {
            const answer = await fetch(api + path, { credentials: 'include', ...options });
            return answer.type === 'opaque' ? 'unseen' : 'read';
          } catch {
            return 'refused';
          }
        };
        const told = () => new Promise((resolve) => {
          const source = new EventSource(`${api}/session`, { withCredentials: true });
          const close = (answer) => { source.close(); resolve(answer); };
          source.onopen = () => close('read');
          source.onmessage = () => close('read');
          source.onerror = () => close('refused');
        });
        const json = { 'Content-Type': 'application/json' };
        return {
          session: await tried('/session'),
          json: await tried('/auth/sign-out', { method: 'POST', headers: json, body: '{}' }),
          remove: await tried('/session/email', { method: 'DELETE' }),
          events: await told(),
          plain: await tried('/auth/sign-out', { method: 'POST', mode: 'no-cors', body: '{}' }),
        };
      }
      """;

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeAll
  void openASpa(Product product, Staff staff) {
    this.product = product;
    spa = Spa.open(product, staff, NAME);
    spa.imports(Statements.sales("sales.csv", 1, 20), Statements.rewards("rewards.csv", 1, 20));
  }

  @Test
  void noOriginIsEverAllowed() {
    for (String origin : foreignOrigins()) {
      for (String path : List.of("/api/v1/session", "/api/v1/status", "/openapi", "/app/")) {
        allowsNothing(
            spa.owner().asks().accept("*/*").header("Origin", origin).get(path), origin, path);
        allowsNothing(
            spa.owner()
                .asks()
                .accept("*/*")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-csrf-token")
                .header("Access-Control-Request-Private-Network", "true")
                .options(path),
            origin,
            path);
      }
    }
  }

  @Test
  void whatChangesSomethingIsRefusedFromEveryOriginButOurOwn() {
    String nothing = "/api/v1/decisions/decision_" + Requests.NOTHINGS_ID + "/undo";

    for (String origin : foreignOrigins()) {
      Response answer = spa.owner().says("{}").header("Origin", origin).post(nothing);

      allowsNothing(answer, origin, nothing);
      assertThat(answer.statusCode()).as(origin).isEqualTo(403);
      assertThat(answer.<String>path("code")).as(origin).isEqualTo("identity.foreign-page");
    }
    Response own =
        spa.owner().says("{}").header("Origin", product.address().toString()).post(nothing);
    allowsNothing(own, "our own", nothing);
    assertThat(own.statusCode()).isEqualTo(404);
  }

  /** The former is of the same site, so that its page's requests bear the session's cookies. */
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void anotherOriginsPageNeitherReadsNorChangesAnything(String host, Page page) throws IOException {
    HttpServer elsewhere = serve();
    try {
      StaffApp.signIn(page, spa, "/settings");
      List<Integer> changes = new CopyOnWriteArrayList<>();
      page.onResponse(answer -> {
        if (answer.url().endsWith("/auth/sign-out")) {
          changes.add(answer.status());
        }
      });
      page.navigate("http://" + host + ":" + elsewhere.getAddress().getPort() + "/");

      Object tried = page.evaluate(TRIES, product.address() + "/api/v1");
      com.microsoft.playwright.Response form =
          page.waitForResponse(
              answer -> answer.url().endsWith("/auth/sign-out"),
              () -> page.evaluate("document.forms[0].submit()"));
      page.waitForURL(url -> url.endsWith("/auth/sign-out"));

      assertThat(tried).isInstanceOf(Map.class);
      assertThat(String.valueOf(tried))
          .contains("session=refused", "json=refused", "remove=refused", "events=refused")
          .doesNotContain("read");
      assertThat(form.status()).isIn(403, 415);
      assertThat(changes).allSatisfy(status -> assertThat(status).isIn(403, 415));
      assertThat(page.navigate("/api/v1/session").status()).as("still signed in").isEqualTo(200);
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void whoSignsOutLeavesNothingOfThePracticeInTheBrowser(Page page) {
    String client = Statements.person(1);
    StaffApp app = StaffApp.signIn(page, spa, "/matches");
    assertThat(page.getByText(client).first()).isVisible();
    for (String path : List.of("/import", "/audit", "/staff", "/settings")) {
      app.goTo(path);
    }

    page.locator("aside button[aria-haspopup=menu]").last().click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
    assertThat(app.heading()).hasText("Sign in");

    assertThat(String.valueOf(page.evaluate(WHAT_IS_LEFT)))
        .doesNotContain("@spa-", "@mail.example", NAME, client, "Rosa Vance", "sales.csv")
        .doesNotContain("tenant_", "person_", "match_", "session_", "database ", "worker ");
    assertThat(page.context().cookies().stream().map((Cookie cookie) -> cookie.name))
        .isSubsetOf(KEPT);
  }

  /** Near misses of our own address, and what is no address. */
  private List<String> foreignOrigins() {
    URI own = product.address();
    int port = own.getPort();
    return List.of(
        "null",
        "*",
        "https://elsewhere.example",
        "https://localhost:" + port,
        "http://localhost",
        "http://localhost:" + (port + 1),
        "http://localhost:" + port + "0",
        "http://localhost:" + port + ".elsewhere.example",
        "http://localhost.elsewhere.example:" + port,
        "http://elsewhere-localhost:" + port,
        "http://app.localhost:" + port,
        "http://localhost.:" + port,
        "http://127.0.0.1:" + port,
        "http://xn--lcalhost-5ug:" + port,
        "http://localhost:" + port + "@elsewhere.example",
        "http://localhost:" + port + "/",
        "http://localhost:" + port + ", http://elsewhere.example",
        "file://",
        "chrome-extension://localhost:" + port);
  }

  private static void allowsNothing(Response answer, String origin, String path) {
    Stream<String> names =
        answer.headers().asList().stream()
            .map(Header::getName)
            .map(name -> name.toLowerCase(Locale.ROOT));
    assertThat(names)
        .as("what %s is answered at %s", origin, path)
        .isNotEmpty()
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  /** A page with a form that signs whoever comes by out, if it can. */
  private HttpServer serve() throws IOException {
    byte[] page =
        """
        <!doctype html><title>Elsewhere</title>
        <form method="post" enctype="text/plain" action="%s/api/v1/auth/sign-out"><input name="a" value="b"></form>
        """
            .formatted(product.address())
            .getBytes(StandardCharsets.UTF_8);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }
}
