package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attempts to have somebody's browser do what she did not want are on record where she works. */
@OwnSpasTest
class RefusedRequestsIT {
  private static final String END_OTHERS = "/api/v1/session/devices/end-others";

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeEach
  void openASpa(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Lured Spa");
  }

  @Test
  void anotherSitesPageIsOnRecordWhereThePersonIsKnown() {
    refused(spa.owner().asks().header("Origin", "https://lure.example"), "identity.foreign-page");

    assertThat(event().getString("data[0].code")).isEqualTo("identity.foreign-page");
  }

  @Test
  void aRequestWithoutTheTokenOfOurPagesIsOnRecord() {
    refused(spa.owner().asksWithoutProof(), "identity.csrf");

    assertThat(event().getString("data[0].code")).isEqualTo("identity.csrf");
  }

  private static void refused(RequestSpecification request, String code) {
    request.post(END_OTHERS).then().statusCode(403).body("code", equalTo(code));
  }

  private JsonPath event() {
    return spa.await(
        "/api/v1/audit-events?action=endOtherDevices&outcome=REFUSED",
        found -> !found.getList("data").isEmpty());
  }
}
