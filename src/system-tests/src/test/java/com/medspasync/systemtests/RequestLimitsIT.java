package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody takes more than a share of what is answered. */
@SystemTest
class RequestLimitsIT {
  private static final String SESSION = "/api/v1/session";
  private static final int OF_A_PLACE = 1_200;
  private static final int COSTLY = 600; // ten times what it is without our settings
  private static final Pattern LEFT = Pattern.compile("\"address\";r=(\\d+);t=\\d+");

  /** Each test asks from a network of its own. */
  private String network = "";

  @BeforeEach
  void chooseANetwork() {
    int number = UUID.randomUUID().hashCode() & 0xffff;
    network = "10." + number / 256 + "." + number % 256 + ".";
  }

  @Test
  void aPlaceIsAnsweredForAMinutesShareAndIsToldWhenToComeBack(Staff staff) {
    Response first = asks(staff, network + 1, SESSION);
    assertThat(first.statusCode()).isEqualTo(401);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"address\";q=1200;w=60");
    assertThat(leftOf(first)).isEqualTo(OF_A_PLACE - 1);

    Asked asked = Asked.untilRefused(OF_A_PLACE, () -> asks(staff, network + 1, SESSION));

    assertThat(1 + asked.answered() - asked.cameBack())
        .isBetween(OF_A_PLACE * .95, OF_A_PLACE * 1.05);
    assertThat(asked.refusal().<String>path("code")).isEqualTo("limits.address");
    assertThat(Integer.parseInt(asked.refusal().header("Retry-After"))).isBetween(1, 2);
    assertThat(leftOf(asks(staff, "203.0.113.9, " + network + 1, SESSION)))
        .as("another place that is only claimed")
        .isLessThan(OF_A_PLACE / 2);
    assertThat(leftOf(asks(staff, network + 2, SESSION))).isEqualTo(OF_A_PLACE - 1);
    assertThat(asks(staff, network + 1, "/api/v1/health/quick").statusCode()).isEqualTo(200);
  }

  @Test
  void whoDownloadsAgainAndAgainWaitsAndGoesOnReading(Product product, Staff staff) {
    Spa spa = Spa.open(product, staff, "Downloading Spa");
    assertThat(download(spa).header("RateLimit-Policy"))
        .isEqualTo("\"person\";q=1000000;w=60, \"practice\";q=1000000;w=60, \"costly\";q=600;w=60");

    Asked asked = Asked.untilRefused(COSTLY, () -> download(spa));

    assertThat(1 + asked.answered() - asked.cameBack()).isBetween(COSTLY * .95, COSTLY * 1.05);
    assertThat(asked.refusal().<String>path("code")).isEqualTo("limits.costly");
    spa.owner().asks().get("/api/v1/reviews").then().statusCode(200);
    JsonPath told =
        spa.await(
            "/api/v1/audit-events?action=useUpBudget", found -> !found.getList("data").isEmpty());
    assertThat(told.getList("data.code")).containsOnly("limits.costly");
    assertThat(
            spa.sees("/api/v1/audit-events?action=exportDecisions&outcome=FAILED").getList("data"))
        .as("one by one")
        .isEmpty();
  }

  private static int leftOf(Response answer) {
    Matcher left = LEFT.matcher(answer.header("RateLimit"));
    assertThat(left.find()).as(answer.header("RateLimit")).isTrue();
    return Integer.parseInt(left.group(1));
  }

  private static Response download(Spa spa) {
    return spa.owner().asks().accept("*/*").get("/api/v1/exports/decisions.csv");
  }

  /** A request through the proxy, which knows where it comes from. */
  private static Response asks(Staff staff, String places, String path) {
    return staff
        .nobody()
        .header("X-Forwarded-For", places)
        .header("X-Forwarded-Proto", "https")
        .get(path);
  }

  /**
   * Many requests at once.
   *
   * @param answered how many were
   * @param cameBack how much of the budget came back meanwhile
   * @param refusal the first
   */
  private record Asked(int answered, double cameBack, Response refusal) {
    private static final int AT_ONCE = 8;

    static Asked untilRefused(int quota, Supplier<Response> ask) {
      AtomicInteger answered = new AtomicInteger();
      AtomicReference<@Nullable Response> refusal = new AtomicReference<>();
      AtomicLong ended = new AtomicLong();
      long began = System.nanoTime();
      try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
        for (int i = 0; i < AT_ONCE; i++) {
          threads.execute(() -> {
            while (refusal.get() == null) {
              Response answer = ask.get();
              if (answer.statusCode() == 429) {
                if (refusal.compareAndSet(null, answer)) {
                  ended.set(System.nanoTime());
                }
              } else {
                answered.incrementAndGet();
              }
            }
          });
        }
      }
      double minutes = (ended.get() - began) / 60e9;
      return new Asked(
          answered.get(), minutes * quota, Objects.requireNonNull(refusal.get(), "no refusal"));
    }
  }
}
