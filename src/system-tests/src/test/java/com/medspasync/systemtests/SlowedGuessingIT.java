package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers who guess are slowed down, and keep nobody out of the browser that she always uses. */
@SystemTest
class SlowedGuessingIT {
  private static final String PASSWORD = "seven lanterns over the harbor";
  private static final String DEVICE = "__Host-msp_device";

  /** Above what an account bears, far above what one place does. */
  private static final int GUESSES = 200;

  /** Each test is attacked from a network of its own. */
  private String network = "";

  @BeforeEach
  void chooseANetwork() {
    int number = UUID.randomUUID().hashCode() & 0xffff;
    network = "10." + number / 256 + "." + number % 256 + ".";
  }

  @Test
  void twoHundredWrongPasswordsFromManyPlacesDoNotKeepTheOwnerOutWhereSheIsKnown(
      Product product, Staff staff) {
    String email = anOwner(product, staff);
    Response first = tries(staff, network + 250, email, PASSWORD, "");
    first.then().statusCode(200);
    String device = first.cookie(DEVICE);
    assertThat(device).isNotEmpty();

    List<Response> answers = guesses(staff, email);

    assertThat(answers.getFirst().statusCode()).isEqualTo(401);
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 401).count())
        .isBetween(30L, 40L);
    Response stranger = tries(staff, network + 251, email, PASSWORD, "");
    assertThat(stranger.statusCode()).as("even the right password, elsewhere").isEqualTo(429);
    assertThat(Integer.parseInt(stranger.header("Retry-After"))).isBetween(1, 60);
    tries(staff, network + 252, email, PASSWORD, device).then().statusCode(200);
    tries(staff, network + 253, email, PASSWORD, device + "x").then().statusCode(429);
  }

  @Test
  void whatNobodyHasIsRefusedTheSameWay(Product product, Staff staff) {
    String known = anOwner(product, staff);
    String unknown = anAddress();

    List<String> ofKnown = refusals(guesses(staff, known));
    List<String> ofUnknown = refusals(guesses(staff, unknown));

    assertThat(ofUnknown.subList(0, 30)).isEqualTo(ofKnown.subList(0, 30));
    assertThat(ofKnown).contains("429");
    assertThat(ofUnknown).contains("429");
  }

  @Test
  void aKnownBrowserDoesNotGuessWithoutEnd(Product product, Staff staff) {
    String email = anOwner(product, staff);
    String device = tries(staff, network + 250, email, PASSWORD, "").cookie(DEVICE);

    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      answers.add(tries(staff, network + i, email, "wrong again", device).statusCode());
    }

    assertThat(answers.subList(0, 11)).containsOnly(401);
    assertThat(answers.subList(11, 14)).contains(429);
    tries(staff, network + 251, email, PASSWORD, "").then().statusCode(200);
  }

  @Test
  void whoIsSignedInShowsThatItIsHerDuringAnAttack(Product product, Staff staff) {
    String email = anOwner(product, staff);
    Staff.Person owner = staff.signIn(email, PASSWORD);
    guesses(staff, email);

    owner.says(Map.of("answer", PASSWORD)).post("/api/v1/session/proof").then().statusCode(204);
  }

  private List<Response> guesses(Staff staff, String email) {
    List<Response> answers = new ArrayList<>();
    for (int i = 0; i < GUESSES; i++) {
      answers.add(tries(staff, network + i, email, "guess number " + i, ""));
    }
    return answers;
  }

  /** A try to sign in over https through the proxy, which knows where it comes from. */
  private static Response tries(
      Staff staff, String place, String email, String password, String device) {
    RequestSpecification request =
        staff
            .nobody()
            .header("X-Forwarded-For", place)
            .header("X-Forwarded-Proto", "https")
            .contentType(ContentType.JSON)
            .body(Map.of("email", email, "password", password));
    if (!device.isEmpty()) {
      request.cookie(DEVICE, device);
    }
    return request.post("/api/v1/auth/sign-in");
  }

  private static List<String> refusals(List<Response> answers) {
    return answers.stream()
        .map(answer ->
            answer.statusCode() == 429 ? "429" : answer.statusCode() + Requests.comparable(answer))
        .toList();
  }

  /** Somebody with a password and without a second factor, at a practice of her own. */
  private static String anOwner(Product product, Staff staff) {
    String email = anAddress();
    staff
        .choosesPassword(Spa.create(product, "Watched Spa", email), PASSWORD)
        .then()
        .statusCode(200);
    return email;
  }

  private static String anAddress() {
    return "owner@spa-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
  }
}
