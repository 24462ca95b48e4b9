package com.medspasync.systemtests;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

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

  /** Makes requests in the name of this person, as the browser would: cookies and CSRF header. */
  public Person signIn(String email) {
    Response response = trySignIn(email, product.password());
    response.then().statusCode(200);
    return new Person(response.detailedCookies());
  }

  /** Somebody who has signed in. */
  public final class Person {
    private final Cookies cookies;

    private Person(Cookies cookies) {
      this.cookies = cookies;
    }

    /** A new request in this person's name. */
    public RequestSpecification asks() {
      return nobody().cookies(cookies).header("X-CSRF-Token", cookies.getValue(CSRF_COOKIE));
    }
  }
}
