package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody walks away with everything that the database holds. After a month in which files were
 * imported, searched and reviewed it tells nothing about clients, however it is read.
 */
@SystemTest
class StolenDumpIT {

  private static final String GIVEN = "Xenobia";
  private static final String FAMILY = "Wigglesworth";
  private static final String NAME = GIVEN + " " + FAMILY;
  private static final String EMAIL = "xw.canary@feathers.example";
  private static final String PHONE = "7045553846";
  private static final String CLIENT_NUMBER = "CN40718265";
  private static final String MEMBER_NUMBER = "AL903718254";
  private static final String DESK_NOTE = "prefers the quiet room behind the aquarium";
  private static final String REVIEWERS_NOTE = "her sister Zephyrine paid at the fountain";

  private static final List<String> CANARIES =
      List.of(
          GIVEN,
          FAMILY,
          EMAIL,
          "feathers.example",
          PHONE,
          "555-3846",
          CLIENT_NUMBER,
          MEMBER_NUMBER,
          "aquarium",
          "Zephyrine",
          "fountain");

  /**
   * Digits of a card, and of a telephone without its area code: few enough to stand by chance in a
   * longer number, in sealed bytes written as digits and in parts of a second.
   */
  private static final Pattern FEW_DIGITS =
      Pattern.compile("(?<![\\w.-])(?:8391|5553846)(?![\\w-])");

  private static Spa spa;

  @BeforeAll
  static void workForAMonth(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Stolen Skin");
    spa.imports(
        Upload.text("sales.csv", sales()),
        Upload.text("rewards.csv", rewards()),
        Upload.text("clients.csv", clients()),
        Upload.text("square.csv", payouts()));
    spa.imports(Upload.text("broken.csv", rewards().replace("03/02/2025", NAME)));
    search(NAME);
    search(PHONE);
    decide();
    spa.owner().asks().get("/api/v1/clients/duplicates").then().statusCode(200);
    spa.owner().asks().accept("*/*").get("/api/v1/exports/matches.csv").then().statusCode(200);
  }

  @Test
  void itTellsNothingAboutClientsHoweverItIsRead(Product product) {
    Map<String, String> readings = new HashMap<>();
    CANARIES.forEach(
        canary -> readings(canary).forEach((way, text) -> readings.put(text, canary + ", " + way)));
    Set<String> seen = new HashSet<>();
    List<String> told = new ArrayList<>();
    new SpaRows(product)
        .dump((table, row) -> {
          seen.add(row.contains("Stolen Skin") ? table + " names the spa" : table);
          String read = row.toLowerCase(Locale.ROOT);
          readings.forEach((text, reading) -> {
            if (read.contains(text)) {
              told.add(table + ": " + reading);
            }
          });
          FEW_DIGITS
              .matcher(row)
              .results()
              .forEach(found -> told.add(table + ": " + around(row, found.start())));
        });

    String schema = spa.sees("/api/v1/session").getString("tenant.id").replace("tenant_", "t_");
    assertThat(seen).contains(schema + ".statement_lines", "platform.tenants names the spa");
    assertThat(told).isEmpty();
  }

  @Test
  void whoHasTheKeysStillSeesEverything() {
    Response found =
        spa.owner().asks().queryParam("q", FAMILY + " " + PHONE).get("/api/v1/reviews");
    String review = found.path("data[0].id");

    assertThat(found.<String>path("data[0].left.person.name")).isEqualTo(NAME);
    assertThat(found.<String>path("data[0].left.person.email")).isEqualTo(EMAIL);
    assertThat(spa.owner().asks().get("/api/v1/reviews/" + review).asString())
        .contains(REVIEWERS_NOTE)
        .contains(DESK_NOTE);
  }

  private static void search(String words) {
    for (String list : List.of("reviews", "exceptions")) {
      spa.owner().asks().queryParam("q", words).get("/api/v1/" + list).then().statusCode(200);
    }
    spa.owner()
        .asks()
        .queryParam("q", words)
        .get("/api/v1/reviews")
        .then()
        .body("summary.count", greaterThan(0));
  }

  private static void decide() {
    Map<String, Object> review = spa.sees("/api/v1/reviews?side=REWARDS&limit=1").getMap("data[0]");
    spa.owner()
        .says(Map.of("action", "ACCEPT", "note", REVIEWERS_NOTE, "version", review.get("version")))
        .header("Idempotency-Key", "canary-" + System.nanoTime())
        .post("/api/v1/reviews/" + review.get("id") + "/decisions")
        .then()
        .statusCode(200);
  }

  /** The ways in which a text may stand in a dump, in lower case. */
  private static Map<String, String> readings(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Map<String, String> readings =
        IntStream.range(0, 3)
            .boxed()
            .collect(
                Collectors.toMap(
                    offset -> "Base64 from " + offset, offset -> base64(bytes, offset)));
    readings.put("plain", text);
    readings.put("backwards", new StringBuilder(text).reverse().toString());
    readings.put("hexadecimal", HexFormat.of().formatHex(bytes));
    readings.put("hexadecimal of small letters", HexFormat.of().formatHex(lower(text)));
    readings.put("UTF-16", HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)));
    readings.put(
        "escaped",
        text.chars()
            .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
            .collect(Collectors.joining()));
    readings.put("in an address", text.replace("@", "%40"));
    readings.put("with hyphens", text.replaceFirst("^(\\d{3})(\\d{3})(\\d{4})$", "$1-$2-$3"));
    readings.replaceAll((name, reading) -> reading.toLowerCase(Locale.ROOT));
    return readings;
  }

  private static byte[] lower(String text) {
    return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }

  /** The middle of it as Base64 writes it behind so many other bytes. */
  private static String base64(byte[] text, int offset) {
    byte[] shifted = new byte[offset + text.length];
    System.arraycopy(text, 0, shifted, offset, text.length);
    String code = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return code.substring(offset == 0 ? 0 : offset + 1, shifted.length / 3 * 4);
  }

  private static String around(String row, int position) {
    return row.substring(Math.max(0, position - 120), Math.min(row.length(), position + 40));
  }

  private static String sales() {
    return Statements.SALES_TITLES
        + Stream.of("S1", "S2")
            .map(sale ->
                sale
                    + ",2025-03-02 17:41:00 -0500,Main,"
                    + String.join(",", CLIENT_NUMBER, NAME, EMAIL, "+1" + PHONE)
                    + ",service,Botox,Eva,20,480.00,40.00,Alle reward,440.00,0.00,440.00,"
                    + "Visa 8391 440.00,"
                    + DESK_NOTE
                    + "\n")
            .collect(Collectors.joining());
  }

  private static String rewards() {
    return Statements.REWARDS_TITLES
        + "\"ALT0000001\",\"03/02/2025 05:52 PM\",\""
        + String.join("\",\"", NAME, "(704) 555-3846", EMAIL, MEMBER_NUMBER)
        + "\",\"Main\",\"BOTOX® Cosmetic\",\"20\",\"200\",\"400\",\"\",\"$40.00\",\"Completed\","
        + "\"\",\"\",\"\"\n";
  }

  private static String clients() {
    return "Client ID,First Name,Last Name,Mobile Phone,Email,Last Visit\n"
        + String.join(",", CLIENT_NUMBER, GIVEN, FAMILY, "+1" + PHONE, EMAIL, "2025-03-02\n")
        + String.join(",", "7" + CLIENT_NUMBER, GIVEN, FAMILY, "704-555-3846", "", "2025-02-14\n");
  }

  private static String payouts() {
    return "Payout ID,Payout Date,Entry ID,Type,Effective At,Payment ID,Gross Amount,Fee Amount,"
        + "Net Amount,Card Brand,PAN Suffix,Location,Customer\n"
        + "po_1,2025-03-04,poe_1,CHARGE,2025-03-02T23:04:41Z,pay_1,$440.00,-$11.54,$428.46,VISA,"
        + "8391,Main,"
        + NAME
        + "\n";
  }
}
