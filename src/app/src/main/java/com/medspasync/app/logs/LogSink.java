package com.medspasync.app.logs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the operator collects logs: takes lines by HTTP and says whether it has them. */
final class LogSink {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int REFUSED = 300;
  private static final int ACCEPTED = 200;

  private final URI address;
  private final Optional<String> token;
  private final HttpClient http;

  /**
   * @param token sent as {@code Authorization: Bearer}
   */
  LogSink(URI address, Optional<String> token) {
    this.address = address;
    this.token = token;
    this.http = HttpClient.newBuilder().connectTimeout(LONGEST).build();
  }

  /**
   * Hands over lines of JSON.
   *
   * @throws IOException when the sink does not say that it has them
   */
  void take(List<String> lines) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n"));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (status < ACCEPTED || status >= REFUSED) {
      throw new IOException("it answered " + status);
    }
  }
}
