package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who runs the service, at the HTTP interface of the console. */
final class Operator {
  static final String CONSOLE = "/api/v1/operator";
  static final String PASSWORD = "three slow barges under a bridge";

  private static final Pattern LINK = Pattern.compile("\\S+/operator/welcome#(\\S+)");
  private static final String SESSION = "msp_operator";
  private static final String CSRF = "msp_operator_csrf";

  private final Staff staff;
  private final String email;
  private final Authenticator app;
  private Cookies cookies;

  private Operator(Staff staff, String email, Authenticator app, Cookies cookies) {
    this.staff = staff;
    this.email = email;
    this.app = app;
    this.cookies = cookies;
  }

  /** Adds one by the command on the machine, who follows the link. */
  static Operator add(Product product, Staff staff) {
    String email = newEmail();
    String token = link(product, email);
    Authenticator app = new Authenticator(secret(staff, token));
    Response welcomed = welcome(staff, token, PASSWORD, app.unused());
    assertThat(welcomed.statusCode()).as(welcomed.asString()).isEqualTo(200);
    return new Operator(staff, email, app, welcomed.detailedCookies());
  }

  static String newEmail() {
    return "kim-" + UUID.randomUUID().toString().substring(0, 8) + "@operators.example";
  }

  /** What the link carries that the command shows. */
  static String link(Product product, String email) {
    Commands.Outcome added =
        product.commands().run("operators", "add", email, "--name", "Kim Calder");
    assertThat(added.exitCode()).as(added.output()).isZero();
    Matcher link = LINK.matcher(added.output());
    assertThat(link.find()).as(added.output()).isTrue();
    return link.group(1);
  }

  static String secret(Staff staff, String token) {
    return look(staff, token).then().statusCode(200).extract().path("secret");
  }

  static Response look(Staff staff, String token) {
    return says(staff.nobody(), Map.of("token", token)).post(CONSOLE + "/auth/welcome");
  }

  static Response welcome(Staff staff, String token, String password, String code) {
    return says(staff.nobody(), Map.of("token", token, "password", password, "code", code))
        .post(CONSOLE + "/auth/welcome/accept");
  }

  static Response signIn(Staff staff, String email, String password, String code) {
    return says(staff.nobody(), Map.of("email", email, "password", password, "code", code))
        .post(CONSOLE + "/auth/sign-in");
  }

  private static RequestSpecification says(RequestSpecification request, Object body) {
    return request.contentType(ContentType.JSON).body(body);
  }

  String email() {
    return email;
  }

  Authenticator app() {
    return app;
  }

  /** What the session's cookie holds. */
  String token() {
    return cookies.getValue(SESSION);
  }

  String csrfToken() {
    return cookies.getValue(CSRF);
  }

  void signInAgain() {
    Response letIn = signIn(staff, email, PASSWORD, app.unused());
    letIn.then().statusCode(200);
    cookies = letIn.detailedCookies();
  }

  RequestSpecification asks() {
    return asksWithoutProof().header("X-CSRF-Token", csrfToken());
  }

  /** The same as another site's page could send it. */
  RequestSpecification asksWithoutProof() {
    return staff.nobody().cookies(cookies);
  }

  RequestSpecification says(Object body) {
    return says(asks(), body);
  }

  JsonPath sees(String path) {
    return asks().get(CONSOLE + path).then().statusCode(200).extract().jsonPath();
  }

  /** What operators did, the newest first. */
  List<Map<String, Object>> record() {
    return sees("/record?limit=100").getList("data");
  }

  Response suspends(String practice, String reason) {
    return says(Map.of("reason", reason)).post(CONSOLE + "/practices/" + practice + "/suspend");
  }

  Response restores(String practice, String reason) {
    return says(Map.of("reason", reason)).post(CONSOLE + "/practices/" + practice + "/restore");
  }
}
