package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How somebody gets in again who has forgotten her password: by her mailbox, and no further. */
@SystemTest
class ForgottenPasswordIT {
  private static final String CHOSEN = "nine copper kettles on a shelf";
  private static final String SESSION = "/api/v1/session";

  @Test
  void aLinkInTheMailboxLeadsToANewPasswordInTheBrowser(
      Product product, Staff staff, Mailbox mailbox, Page page) {
    String email = anOwner(product, staff);
    StaffApp app = StaffApp.on(page);
    page.navigate("/app/sign-in");
    app.link("Forgot your password?").click();
    page.getByLabel("Email").fill(email);
    app.button("Send the link").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Look into your mailbox");

    Mailbox.Received letter = mailbox.latest(email, 1);
    assertThat(letter.subject()).isEqualTo("Choose a new password");
    page.navigate(product.address() + "/app/reset#" + letter.token());
    page.getByLabel("New password").fill(CHOSEN);
    app.button("Choose and sign in").click();
    assertThat(app.heading()).hasText("Overview");

    Mailbox.Received notice = mailbox.latest(email, 2);
    assertThat(notice.subject()).isEqualTo("Your password was changed");
    assertThat(notice.link()).endsWith("/app/forgot");
    assertThat(staff.trySignIn(email, CHOSEN).statusCode()).isEqualTo(200);
  }

  @Test
  void theLinkWorksOnceAndEndsEverySession(Product product, Staff staff, Mailbox mailbox) {
    String email = anOwner(product, staff);
    Staff.Person elsewhere = staff.signIn(email, FIRST);
    asks(staff, email).then().statusCode(202);
    String token = mailbox.latest(email, 1).token();

    staff.choosesPassword(token, CHOSEN).then().statusCode(200);

    elsewhere.asks().get(SESSION).then().statusCode(401);
    staff
        .choosesPassword(token, "another password that is long")
        .then()
        .statusCode(400)
        .body("code", equalTo("identity.token-refused"));
    assertThat(staff.trySignIn(email, FIRST).statusCode()).isEqualTo(401);
  }

  @Test
  void theLinkDoesNotReplaceTheSecondFactor(Product product, Staff staff, Mailbox mailbox) {
    Spa spa = Spa.open(product, staff, "Forgetful Spa");
    asks(staff, spa.ownersEmail()).then().statusCode(202);

    Response chosen = staff.choosesPassword(mailbox.latest(spa.ownersEmail(), 1).token(), CHOSEN);

    chosen.then().statusCode(202).body("next", equalTo("SECOND_FACTOR"));
    assertThat(chosen.cookies()).doesNotContainKey("msp_access");
    staff.person(staff.givesCode(chosen, spa.ownersApp().unused()));
  }

  @Test
  void whatIsAskedForAStrangersAddressIsAnsweredAlikeAndSendsNothing(
      Product product, Staff staff, Mailbox mailbox) {
    String known = anOwner(product, staff);
    String unknown = anAddress();

    Response ofUnknown = asks(staff, unknown);
    Response ofKnown = asks(staff, known);

    assertThat(ofUnknown.statusCode()).isEqualTo(202);
    assertThat(ofKnown.statusCode()).isEqualTo(202);
    assertThat(Requests.comparable(ofUnknown)).isEqualTo(Requests.comparable(ofKnown));
    // what was asked for later has arrived
    mailbox.of(known, 1);
    assertThat(mailbox.of(unknown, 0)).isEmpty();
  }

  @Test
  void nobodysMailboxIsFilledByAStranger(Product product, Staff staff, Mailbox mailbox) {
    String email = anOwner(product, staff);
    for (int i = 0; i < 6; i++) {
      assertThat(asks(staff, email).statusCode()).isEqualTo(202);
    }
    String next = anOwner(product, staff);
    assertThat(asks(staff, next).statusCode()).isEqualTo(202);

    mailbox.of(next, 1);
    assertThat(mailbox.of(email, 3)).hasSize(3);
  }

  @Test
  void aLinkThatAnOperatorHandedOverSurvivesWhatStrangersAskFor(
      Product product, Staff staff, Mailbox mailbox) {
    String email = anAddress();
    String handedOver = Spa.create(product, "Patient Spa", email);
    asks(staff, email).then().statusCode(202);
    String mailed = mailbox.latest(email, 1).token();

    staff.choosesPassword(handedOver, CHOSEN).then().statusCode(200);

    assertThat(staff.choosesPassword(mailed, CHOSEN + " too").statusCode())
        .as("one link used up ends the others")
        .isEqualTo(400);
  }

  @Test
  void whatIsNoAddressIsAnsweredLikeOne(Staff staff) {
    for (String odd :
        new String[] {"x@y.example\r\nBcc: eve@evil.example", "${jndi:ldap://x}", "#{1+1}"}) {
      assertThat(asks(staff, odd).statusCode()).as(odd).isEqualTo(202);
    }
  }

  private static final String FIRST = "seven lanterns over the harbor";

  private static Response asks(Staff staff, String email) {
    return staff
        .nobody()
        .contentType(ContentType.JSON)
        .body(Map.of("email", email))
        .post("/api/v1/auth/password-reset");
  }

  /** Somebody with a password and without a second factor. */
  private static String anOwner(Product product, Staff staff) {
    String email = anAddress();
    staff
        .choosesPassword(Spa.create(product, "Forgetful Spa", email), FIRST)
        .then()
        .statusCode(200);
    return email;
  }

  private static String anAddress() {
    return "forgetful-" + UUID.randomUUID().toString().substring(0, 8) + "@spa.example";
  }
}
