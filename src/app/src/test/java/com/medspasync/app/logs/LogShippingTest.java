package com.medspasync.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line reaches the sink, or it is said that one did not. */
class LogShippingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OF_A_FILE = 10_000;
  private static final int FILES = 3;

  @TempDir private Path folder;

  private final List<String> taken = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private HttpServer server;
  private FileHandler log;
  private int status = 204;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ingest",
        exchange -> {
          String lines =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
          if (status == 204) {
            taken.addAll(lines.lines().toList());
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    log = new FileHandler(folder.resolve("application.%g.log").toString(), OF_A_FILE, FILES, true);
    log.setFormatter(new JsonLogFormatter());
  }

  @AfterEach
  void end() {
    log.close();
    server.stop(0);
  }

  @Test
  void linesArriveInOrderAndOnce() throws IOException {
    LogShipping shipping = shipping();
    writes(1, 20);
    shipping.ship();
    writes(21, 30);
    shipping.ship();
    shipping.ship();

    assertThat(messages()).isEqualTo(expected(1, 30));
    assertThat(numbers()).isEqualTo(LongStream.rangeClosed(1, 30).boxed().toList());
    assertThat(tokens).hasSize(2).containsOnly("Bearer of the test");
    assertThat(shipping.heldUpSince()).isEmpty();
  }

  @Test
  void linesAreTakenAlongThroughTheFiles() throws IOException {
    LogShipping shipping = shipping();
    for (int i = 0; i < 10; i++) {
      writes(1 + 50 * i, 50 + 50 * i);
      shipping.ship();
    }

    assertThat(messages()).isEqualTo(expected(1, 500));
  }

  @Test
  void whatASinkThatIsDownDoesNotTakeIsHandedOverLater() throws IOException {
    LogShipping shipping = shipping();
    writes(1, 10);
    shipping.ship();
    status = 503;
    writes(11, 50);
    shipping.ship();
    assertThat(shipping.heldUpSince()).isPresent();
    assertThat(messages()).isEqualTo(expected(1, 10));
    status = 204;
    shipping.ship();

    assertThat(messages()).isEqualTo(expected(1, 50));
    assertThat(shipping.heldUpSince()).isEmpty();
  }

  @Test
  void aSinkThatIsNotThereIsNoticed() {
    server.stop(0);
    LogShipping shipping = shipping();
    writes(1, 1);

    shipping.ship();

    assertThat(shipping.heldUpSince()).isPresent();
  }

  @Test
  void aNodeThatStartsAnewGoesOnWhereItWas() throws IOException {
    writes(1, 10);
    shipping().ship();
    writes(11, 20);
    shipping().ship();

    assertThat(messages()).isEqualTo(expected(1, 20));
  }

  /** The number of the first line that arrives tells how many are missing. */
  @Test
  void whatWasWrittenOverMeanwhileShows() throws IOException {
    LogShipping shipping = shipping();
    writes(1, 10);
    shipping.ship();
    writes(11, 1_000);
    shipping.ship();

    List<Long> numbers = numbers();
    assertThat(numbers).containsSequence(9L, 10L);
    assertThat(numbers.get(10)).isGreaterThan(11L);
    assertThat(messages().subList(10, numbers.size()))
        .isEqualTo(expected(Math.toIntExact(numbers.get(10)), 1_000));
  }

  @Test
  void whatIsNoJsonIsMadeJsonAndHalfALineWaits() throws IOException {
    log.setFormatter(
        new java.util.logging.Formatter() {
          @Override
          public String format(LogRecord logged) {
            return logged.getMessage();
          }
        });
    log.publish(new LogRecord(Level.INFO, "plain words\n\nbegun and"));
    shipping().ship();
    assertThat(messages()).containsExactly("plain words");
    log.publish(new LogRecord(Level.INFO, " ended\n"));
    shipping().ship();

    assertThat(messages()).containsExactly("plain words", "begun and ended");
  }

  private LogShipping shipping() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ingest");
    return new LogShipping(
        folder, new LogSink(address, Optional.of("of the test")), Clock.systemUTC());
  }

  private void writes(int first, int last) {
    IntStream.rangeClosed(first, last)
        .forEach(i -> log.publish(new LogRecord(Level.INFO, "line " + i)));
  }

  private static List<String> expected(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(i -> "line " + i).toList();
  }

  private List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>();
    for (String line : taken) {
      messages.add(JSON.readTree(line).get("message").asText());
    }
    return messages;
  }

  private List<Long> numbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (String line : taken) {
      JsonNode number = JSON.readTree(line).get("n");
      numbers.add(number.asLong());
    }
    return numbers;
  }
}
