package com.medspasync.benchmarks.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** Questions of strangers, each from a place of its own, so that no place is slowed down. */
final class Asked {

  private static final int NUMBERS = 256;

  /** Of a request, which differs each time. */
  private static final String REQUEST_ID = "\"requestId\":\"[^\"]*\"";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String server;
  private final AtomicInteger place = new AtomicInteger();

  Asked(String server) {
    this.server = server;
  }

  /**
   * @param micros from the first byte sent to the last received
   * @param text status and body, without what names the request
   */
  record Answer(double micros, int status, String text) {}

  Answer post(String path, String json) {
    int number = place.incrementAndGet();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "10.7." + number / NUMBERS + "." + number % NUMBERS)
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      long began = System.nanoTime();
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      double micros = (System.nanoTime() - began) / 1e3;
      return new Answer(
          micros,
          response.statusCode(),
          response.statusCode() + " " + response.body().replaceAll(REQUEST_ID, ""));
    } catch (IOException e) {
      throw new UncheckedIOException("The product does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
