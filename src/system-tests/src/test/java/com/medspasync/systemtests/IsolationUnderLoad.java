package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand requests of twenty spas on 64 threads, while clients hang up, bodies are broken and
 * the database cancels what it is asked and drops connections: every word of every answer that
 * names a spa names the asker's. Not part of the build; {@code ./medspasync check isolation} runs
 * it.
 */
@SystemTest
class IsolationUnderLoad {
  private static final int SPAS = 20;
  private static final int THREADS = 64;
  private static final int REQUESTS = 10_000;
  private static final int SALES = 40;
  private static final int OF_A_HUNDRED_BROKEN = 8;

  /** Each is one thing more in a hundred that goes wrong, on the side of the server. */
  private static final Duration BETWEEN_CANCELS = Duration.ofMillis(80);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern CANARY = Pattern.compile("nest(\\d\\d)");

  private static final List<String> LISTS =
      List.of(
          "/reviews?side=REWARDS&limit=20",
          "/reviews?side=PAYOUTS&status=ALL&limit=20",
          "/reviews?status=ALL&q=nest",
          "/exceptions?limit=20",
          "/locations",
          "/exports/matches.csv",
          "/exports/exceptions.csv");
  private static final List<String> OTHERS =
      List.of(
          "/session",
          "/dashboard",
          "/imports",
          "/decisions",
          "/audit-events?limit=20",
          "/clients/duplicates",
          "/learned",
          "/reconciliation-runs",
          "/alerts",
          "/staff");

  private static final List<Nest> NESTS = new ArrayList<>();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger own = new AtomicInteger();

  @BeforeAll
  static void fillTheSpas(Product product, Staff staff) {
    for (int i = 0; i < SPAS; i++) {
      String canary = String.format(Locale.ROOT, "nest%02d", i);
      Spa spa = Spa.open(product, staff, "Spa of " + canary);
      spa.imports(
          marked(Statements.sales("sales-" + canary + ".csv", 1, SALES), canary),
          marked(Statements.rewards("rewards-" + canary + ".csv", 1, SALES / 2), canary),
          marked(
              Upload.text(
                  "unmatched-" + canary + ".csv",
                  Statements.REWARDS_TITLES + Statements.reward(2000, "Completed")),
              canary));
      List<String> reviews = spa.rows("/api/v1/reviews?status=ALL").ids().stream().toList();
      NESTS.add(new Nest(canary, spa, product.address(), reviews));
    }
  }

  @AfterAll
  static void hangUp() {
    HTTP.close();
  }

  @Test
  void everyAnswerIsTheAskersOwn(Product product) throws InterruptedException {
    AtomicInteger cancelled = new AtomicInteger();
    Thread troubles = Thread.ofPlatform().start(() -> trouble(product, cancelled));
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < REQUESTS; i++) {
        Random chance = new Random(i);
        pool.submit(() -> ask(NESTS.get(chance.nextInt(SPAS)), chance));
      }
    }
    troubles.interrupt();
    troubles.join();

    System.out.printf(
        Locale.ROOT,
        "%d requests: %s; %d answers named a spa; %d statements cancelled or connections dropped%n",
        REQUESTS,
        answers,
        own.get(),
        cancelled.get());
    assertThat(leaks).isEmpty();
    assertThat(own.get()).isGreaterThan(REQUESTS / 4);
    assertThat(cancelled.get()).isGreaterThan(REQUESTS / 100);
    for (Nest nest : NESTS) {
      assertThat(nest.spa().sees("/api/v1/reviews?status=ALL&limit=1").getString("data[0].id"))
          .as("afterwards")
          .isIn(nest.reviews());
    }
  }

  private void ask(Nest nest, Random chance) {
    try {
      if (chance.nextInt(100) < OF_A_HUNDRED_BROKEN) {
        breakSomething(nest, chance);
      } else if (chance.nextInt(100) < 15) {
        count(nest, nest.decides(of(nest.reviews(), chance)));
      } else if (chance.nextInt(100) < 60) {
        count(nest, nest.asks(of(LISTS, chance)));
      } else if (chance.nextInt(100) < 70) {
        count(nest, nest.asks(of(OTHERS, chance)));
      } else {
        count(nest, nest.asks("/reviews/" + of(nest.reviews(), chance)));
      }
    } catch (RuntimeException | IOException unanswered) {
      count(unanswered.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hangs up in the middle, sends what is no JSON, or asks for another spa's row. */
  private void breakSomething(Nest nest, Random chance) throws IOException, InterruptedException {
    switch (chance.nextInt(3)) {
      case 0 -> {
        CompletableFuture<HttpResponse<byte[]>> answer =
            HTTP.sendAsync(
                nest.request("/exports/matches.csv").build(), BodyHandlers.ofByteArray());
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(30));
        answer.cancel(true);
        count("hung up");
      }
      case 1 ->
          count(
              nest,
              HTTP.send(
                  nest.request("/reviews/" + of(nest.reviews(), chance) + "/decisions")
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString("{\"action\":"))
                      .build(),
                  BodyHandlers.ofString()));
      default -> {
        Nest other = NESTS.get((NESTS.indexOf(nest) + 1 + chance.nextInt(SPAS - 1)) % SPAS);
        HttpResponse<String> answer = nest.asks("/reviews/" + of(other.reviews(), chance));
        count(nest, answer);
        if (answer.statusCode() == 200) {
          leaks.add(nest.canary() + " was shown a row of " + other.canary());
        }
      }
    }
  }

  private void count(Nest nest, HttpResponse<String> answer) {
    count(Integer.toString(answer.statusCode()));
    Matcher named = CANARY.matcher(answer.body());
    boolean any = false;
    while (named.find()) {
      any = true;
      if (!named.group().equals(nest.canary())) {
        leaks.add(
            nest.canary() + " was told of " + named.group() + " by " + answer.uri().getPath());
      }
    }
    if (any) {
      own.incrementAndGet();
    }
  }

  private void count(String outcome) {
    answers.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
  }

  /** Cancels what the application asks the database, and now and then drops a connection. */
  private static void trouble(Product product, AtomicInteger cancelled) {
    SpaRows database = new SpaRows(product);
    Random chance = new Random(7);
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(BETWEEN_CANCELS.toNanos());
        cancelled.addAndGet(database.disturb(chance.nextInt(10) == 0));
      }
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T of(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }

  /** The same file with the spa's word in its location and in all addresses. */
  private static Upload marked(Upload file, String canary) {
    return Upload.text(
        file.name(),
        new String(file.content(), StandardCharsets.UTF_8)
            .replace(",Main,", "," + canary + ",")
            .replace("\"Main\"", '"' + canary + '"')
            .replace("@mail.example", "@" + canary + ".example"));
  }

  /** A spa, the word that all of its rows carry, and the reviews it has. */
  private record Nest(String canary, Spa spa, URI address, List<String> reviews) {

    HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(address.resolve("/api/v1" + path))
          .timeout(PATIENCE)
          .header("Accept", "*/*")
          .headers(spa.owner().headers().toArray(String[]::new));
    }

    HttpResponse<String> asks(String path) throws IOException, InterruptedException {
      return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Accepts it; who was too late is told so. */
    HttpResponse<String> decides(String review) throws IOException, InterruptedException {
      return HTTP.send(
          request("/reviews/" + review + "/decisions")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"action\":\"ACCEPT\",\"version\":1}"))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
