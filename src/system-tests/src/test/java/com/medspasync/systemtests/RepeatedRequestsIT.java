package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What partners and unreliable networks rely on: keys, versions, and refusals that name the cause.
 */
@SystemTest
class RepeatedRequestsIT {

  private static final String BOOKKEEPER = "bookkeeper@harbor.example";

  @Test
  void aRequestThatIsSentTwiceHasOneEffect(Staff staff) {
    Staff.Person bookkeeper = staff.signIn(BOOKKEEPER);
    Map<String, Object> item = open(bookkeeper, 0);
    String key = UUID.randomUUID().toString();
    Map<String, Object> reject = Map.of("action", "REJECT", "version", item.get("version"));

    Response first = decide(bookkeeper, item, reject, key);
    Response again = decide(bookkeeper, item, reject, key);
    Response other = decide(bookkeeper, item, Map.of("action", "ACCEPT", "version", 1), key);

    first.then().statusCode(200);
    assertThat(first.header("Idempotent-Replayed")).isNull();
    again.then().statusCode(200).header("Idempotent-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    other.then().statusCode(422).body("code", equalTo("request.key-reused"));
    bookkeeper
        .asks()
        .get("/api/v1/reviews/{id}", item.get("id"))
        .then()
        .body("history.size()", equalTo(1));
  }

  @Test
  void aKeyOfOnePersonIsNoneOfAnother(Staff staff) {
    Staff.Person bookkeeper = staff.signIn(BOOKKEEPER);
    Map<String, Object> item = open(bookkeeper, 1);
    String key = UUID.randomUUID().toString();
    Map<String, Object> reject = Map.of("action", "REJECT", "version", item.get("version"));
    decide(bookkeeper, item, reject, key).then().statusCode(200);

    decide(staff.signIn("manager@harbor.example"), item, reject, key)
        .then()
        .statusCode(409)
        .body("code", equalTo("reviews.stale"));
  }

  @Test
  void nobodyChangesWhatSheHasNotSeen(Staff staff) {
    Staff.Person bookkeeper = staff.signIn(BOOKKEEPER);
    Map<String, Object> item = open(bookkeeper, 2);
    String tag = bookkeeper.asks().get("/api/v1/reviews/{id}", item.get("id")).header("ETag");
    Map<String, Object> reject = Map.of("action", "REJECT");

    assertThat(tag).isEqualTo("\"" + item.get("version") + "\"");
    ifMatch(bookkeeper, item, null, reject).then().statusCode(428);
    ifMatch(bookkeeper, item, "\"99\"", reject).then().statusCode(412);
    ifMatch(bookkeeper, item, tag, reject).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/reviews?status=BOGUS, status",
    "/api/v1/reviews?stauts=OPEN, stauts",
    "/api/v1/reviews?status=OPEN&status=AUTO, status",
    "/api/v1/reviews?limit=many, limit",
    "/api/v1/reviews?limit=0, limit",
    "/api/v1/reviews?from=2025-02-30, from",
    "/api/v1/reviews?minMoney=1e9, minMoney",
    "/api/v1/reviews?program=unknown, program",
    "/api/v1/reviews?startingAfter=MTIKMDAwMDAwMDAtMDAwMC0w, startingAfter",
    "/api/v1/exceptions?category=unknown, category",
    "/api/v1/imports?startingAfter=unknown, startingAfter"
  })
  void aWrongParameterIsRefusedByItsName(String address, String parameter, Staff staff) {
    staff
        .signIn(BOOKKEEPER)
        .asks()
        .get(address)
        .then()
        .statusCode(400)
        .body("param", equalTo(parameter));
  }

  private static Map<String, Object> open(Staff.Person reader, int position) {
    return reader
        .asks()
        .get("/api/v1/reviews?status=UNMATCHED&sort=AGE&limit=10")
        .path("data[" + position + "]");
  }

  private static Response decide(
      Staff.Person person, Map<String, Object> item, Map<String, Object> decision, String key) {
    return person
        .asks()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(decision)
        .post("/api/v1/reviews/{id}/decisions", item.get("id"));
  }

  private static Response ifMatch(
      Staff.Person person,
      Map<String, Object> item,
      @Nullable String tag,
      Map<String, Object> decision) {
    var request = person.asks().contentType(ContentType.JSON).body(decision);
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.post("/api/v1/reviews/{id}/decisions", item.get("id"));
  }
}
