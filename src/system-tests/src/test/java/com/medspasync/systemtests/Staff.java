package com.medspasync.systemtests;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs people of the demonstration spas in at the HTTP interface. */
public final class Staff {
  private static final String CSRF_COOKIE = "msp_csrf";

  private final Product product;

  Staff(Product product) {
    this.product = product;
  }

  /** Requests of somebody who is not signed in. */
  public RequestSpecification nobody() {
    return RestAssured.given().baseUri(product.address().toString()).accept(ContentType.JSON);
  }

  /** The answer to a try to sign in. */
  public Response trySignIn(String email, String password) {
    return nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("email", email, "password", password))
        .post("/api/v1/auth/sign-in");
  }

  /** The answer to a password chosen by a one-time link. */
  public Response choosesPassword(String token, String password) {
    return nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("token", token, "password", password))
        .post("/api/v1/auth/bootstrap");
  }

  /** The answer to a code that ends a sign-in. */
  public Response givesCode(Response asked, String code) {
    return nobody()
        .contentType(ContentType.JSON)
        .cookies(asked.detailedCookies())
        .body(Map.of("code", code))
        .post("/api/v1/auth/second-factor");
  }

  /** Signs in somebody who has an authenticator app. */
  Person signIn(String email, String password, Authenticator app) {
    Response asked = trySignIn(email, password);
    asked.then().statusCode(202);
    return person(givesCode(asked, app.unused()));
  }

  /** Whoever an answer has let in. */
  Person person(Response letIn) {
    letIn.then().statusCode(200);
    return new Person(letIn.detailedCookies());
  }

  /** Signs in somebody of the demonstration spas. */
  public Person signIn(String email) {
    return signIn(email, product.password());
  }

  /** Makes requests in the name of this person, as the browser would: cookies and CSRF header. */
  public Person signIn(String email, String password) {
    return person(trySignIn(email, password));
  }

  /** Somebody who has signed in. */
  public final class Person {
    private final Cookies cookies;

    private Person(Cookies cookies) {
      this.cookies = cookies;
    }

    /** A new request in this person's name. */
    public RequestSpecification asks() {
      return asksWithoutProof().header("X-CSRF-Token", cookies.getValue(CSRF_COOKIE));
    }

    /** The headers of such a request, names and values in turns, for another HTTP client. */
    List<String> headers() {
      String sent =
          cookies.asList().stream()
              .map(cookie -> cookie.getName() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
      return List.of("Cookie", sent, "X-CSRF-Token", cookies.getValue(CSRF_COOKIE));
    }

    /** The same as another site's page could send it: with the cookies, without the header. */
    public RequestSpecification asksWithoutProof() {
      return nobody().cookies(cookies);
    }

    /** A new request with a JSON body. */
    public RequestSpecification says(Object body) {
      return asks().contentType(ContentType.JSON).body(body);
    }

    /** What is found at an address, which has to be there. */
    public JsonPath sees(String path) {
      return asks().urlEncodingEnabled(false).get(path).then().statusCode(200).extract().jsonPath();
    }
  }
}
