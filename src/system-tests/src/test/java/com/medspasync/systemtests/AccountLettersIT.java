package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters to a person about her way in: she hears of what somebody else may have done. */
@OwnSpasTest
class AccountLettersIT {
  private static final String FACTOR = "/api/v1/session/second-factor";
  private static final String HERE = "127.0.0.1";
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private Mailbox mailbox;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @BeforeEach
  void openASpa(Product product, Staff staff, Mailbox mailbox) {
    this.product = product;
    this.staff = staff;
    this.mailbox = mailbox;
    spa = Spa.open(product, staff, "Watchful Spa");
  }

  @Test
  void whoeverSetsAnAppUpMakesCodesOrUsesOneIsTold() {
    List<String> codes =
        spa.owner().says("{}").post(FACTOR + "/recovery-codes").jsonPath().getList("codes");

    staff
        .givesCode(staff.trySignIn(spa.ownersEmail(), spa.ownersPassword()), codes.getFirst())
        .then()
        .statusCode(200);

    tells(Mailbox.AUTHENTICATOR_ADDED);
    tells(Mailbox.CODES_RENEWED);
    Mailbox.Received used = tells(Mailbox.CODE_USED);
    assertThat(withoutLink(used)).contains("UTC").doesNotContain(codes.getFirst(), HERE);
  }

  @Test
  void whatAnOperatorForgetsIsToldToThePersonWhoeverAsked() {
    Commands.Outcome link =
        product.commands().run("tenants", "link", "--lost-phone", "--email", spa.ownersEmail());
    assertThat(link.exitCode()).as(link.output()).isZero();

    String letter = tells(Mailbox.SECOND_FACTOR_RESET).text();

    assertThat(letter).contains("/app/forgot").doesNotContain("/app/welcome");
  }

  @Test
  void aSignInWhereSheHasNotBeenBeforeIsToldOnceAndTheFirstOneNever() {
    Response elsewhere = signsIn(Map.of());
    elsewhere.then().statusCode(200);
    signsIn(Map.of("msp_device", elsewhere.cookie("msp_device"))).then().statusCode(200);
    signsIn(Map.of()).then().statusCode(200);

    List<Mailbox.Received> letters = mailbox.about(spa.ownersEmail(), Mailbox.NEW_BROWSER, 2);

    assertThat(letters).hasSize(2);
    assertThat(letters.getFirst().link()).endsWith("/app/forgot");
    assertThat(withoutLink(letters.getFirst())).contains("Firefox, Linux").doesNotContain(HERE);
  }

  /** In a browser that has these cookies. */
  private Response signsIn(Map<String, String> cookies) {
    Response asked = staff.trySignIn(spa.ownersEmail(), spa.ownersPassword());
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .header("User-Agent", FIREFOX)
        .cookies(cookies)
        .cookies(asked.detailedCookies())
        .body(Map.of("code", spa.ownersApp().unused()))
        .post("/api/v1/auth/second-factor");
  }

  /** The letter that comes with this subject. */
  private Mailbox.Received tells(String subject) {
    return mailbox.about(spa.ownersEmail(), subject, 1).getFirst();
  }

  /** The product that a test starts has the address of whoever asks it. */
  private static String withoutLink(Mailbox.Received letter) {
    return letter.text().replace(letter.link(), "");
  }
}
