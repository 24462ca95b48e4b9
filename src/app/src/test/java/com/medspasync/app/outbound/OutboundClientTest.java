package com.medspasync.app.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.medspasync.app.outbound.OutboundException.Reason;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server stands on this machine, and only who was allowed to gets there. */
class OutboundClientTest {
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger hits = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init")
  private HttpServer inside;

  @BeforeEach
  void open() throws IOException {
    inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.setExecutor(threads);
    inside.createContext(
        "/",
        exchange -> {
          hits.incrementAndGet();
          answer(exchange, 200, "secret");
        });
    inside.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    inside.stop(0);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:%d/",
        "https://127.1:%d/",
        "https://0.0.0.0:%d/",
        "https://0:%d/",
        "https://2130706433:%d/",
        "https://0x7f000001:%d/",
        "https://0x7f.1:%d/",
        "https://0177.0.0.1:%d/",
        "https://017700000001:%d/",
        "https://localhost:%d/",
        "https://LOCALHOST:%d/",
        "https://localhost.:%d/",
        "https://[::1]:%d/",
        "https://[::]:%d/",
        "https://[0:0:0:0:0:0:0:1]:%d/",
        "https://[::ffff:127.0.0.1]:%d/",
        "https://[::ffff:7f00:1]:%d/",
        "https://[::127.0.0.1]:%d/",
        "https://[64:ff9b::7f00:1]:%d/",
        "https://[64:ff9b:1::7f00:1]:%d/",
        "https://[2002:7f00:1::]:%d/",
        "https://[2001:0:7f00:1::]:%d/",
        "https://[2001:db8::1]/",
        "https://[3fff::1]/",
        "https://[fe80::1]/",
        "https://[fc00::1]/",
        "https://[fd00:ec2::254]/latest/meta-data/",
        "https://[ff02::1]/",
        "https://[5f00::1]/",
        "https://10.0.0.1/",
        "https://10.255.255.255/",
        "https://100.64.0.1/",
        "https://100.100.100.200/latest/meta-data/",
        "https://168.63.129.16/",
        "https://169.254.169.254/latest/meta-data/",
        "https://169.254.0.1/",
        "https://172.16.0.1/",
        "https://172.31.255.255/",
        "https://192.0.0.192/",
        "https://192.0.2.1/",
        "https://192.88.99.1/",
        "https://192.168.0.1/",
        "https://198.18.0.1/",
        "https://198.19.255.255/",
        "https://198.51.100.1/",
        "https://203.0.113.1/",
        "https://224.0.0.1/",
        "https://240.0.0.1/",
        "https://255.255.255.255/"
      })
  void goesNowhereInside(String address) {
    OutboundException refusal = refusal(client(), address.formatted(port()));

    // what is no address to anybody is not found by anybody
    assertThat(refusal.reason()).isIn(Reason.REFUSED, Reason.UNREACHABLE);
    assertThat(hits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "http://127.0.0.1:%d/",
        "https://user@example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https:///",
        "javascript:alert(1)",
        "mailto:somebody@example.com"
      })
  void takesOnlyEncryptedAddressesOfHosts(String address) {
    assertThat(client().takes(URI.create(address.formatted(port())))).isFalse();
    assertThat(refusal(client(), address.formatted(port())).reason()).isEqualTo(Reason.REFUSED);
    assertThat(hits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::1"
      })
  void knowsWhatEverybodyReaches(String address) {
    assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void aNameThatLeadsInsideIsRefusedEvenBesideAPublicAddress() {
    OutboundClient client = client(new Names("203.0.114.7", "127.0.0.1"));

    assertThat(refusal(client, "https://provider.example:" + port() + "/").reason())
        .isEqualTo(Reason.REFUSED);
    assertThat(hits).hasValue(0);
  }

  @Test
  void aNameIsLookedUpOnceAndThatAddressIsConnectedTo() {
    // a second look would find this machine; nobody answers at the first one
    Rebinding names = new Rebinding("192.0.3.1", "127.0.0.1");
    OutboundClient client = client(names);

    OutboundException first = refusal(client, "https://provider.example:" + port() + "/");
    assertThat(names.looks()).isOne();
    OutboundException second = refusal(client, "https://provider.example:" + port() + "/");

    assertThat(first.reason()).isIn(Reason.TOO_SLOW, Reason.UNREACHABLE);
    assertThat(second.reason()).as("looked at anew").isEqualTo(Reason.REFUSED);
    assertThat(hits).hasValue(0);
  }

  @Test
  void reachesAnOriginThatTheOperatorNamedAndNoOtherPortOfIt() throws IOException {
    OutboundClient client = client(origin());

    assertThat(client.send(get(origin() + "/keys")).body()).isEqualTo("secret");
    assertThat(client.takes(URI.create("http://localhost:1/"))).isFalse();
    assertThat(client.takes(URI.create("https://localhost/"))).isFalse();
    assertThat(refusal(client, "https://localhost:" + port() + "/").reason())
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  void followsNoRedirect() throws IOException {
    inside.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/");
          answer(exchange, 302, "");
        });

    assertThat(client(origin()).send(get(origin() + "/moved")).status()).isEqualTo(302);
    assertThat(hits).hasValue(0);
  }

  @Test
  void readsNoEndlessAnswer() {
    inside.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[1 << 16];
          try (OutputStream body = exchange.getResponseBody()) {
            for (int sent = 0; sent < 1 << 10; sent++) {
              body.write(chunk);
            }
          }
        });

    assertThat(refusal(client(origin()), origin() + "/endless").reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void waitsForNobodyWhoSendsALittleNowAndThen() {
    inside.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
              body.write(' ');
              body.flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(refusal(client(origin()), origin() + "/slow").reason()).isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void sendsNoCookiesBack() throws IOException {
    inside.createContext(
        "/cookie",
        exchange -> {
          exchange.getResponseHeaders().set("Set-Cookie", "theirs=1; Path=/");
          answer(exchange, 200, String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
        });
    OutboundClient client = client(origin());

    client.send(get(origin() + "/cookie"));
    assertThat(client.send(get(origin() + "/cookie")).body()).isEqualTo("null");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static OutboundException refusal(OutboundClient client, String address) {
    OutboundException refusal =
        catchThrowableOfType(OutboundException.class, () -> client.send(get(address)));
    assertThat(refusal).as(address).isNotNull();
    return refusal;
  }

  private static OutboundClient.Request get(String address) {
    return new OutboundClient.Request(URI.create(address), Map.of(), Optional.empty());
  }

  private OutboundClient client(String... named) {
    return new OutboundClient(SystemDefaultDnsResolver.INSTANCE, List.of(named), SHORT);
  }

  private static OutboundClient client(DnsResolver names) {
    return new OutboundClient(names, List.of(), SHORT);
  }

  private String origin() {
    return "http://localhost:" + port();
  }

  private int port() {
    return inside.getAddress().getPort();
  }

  /** Says the same of every name. */
  private record Names(String... addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** Says something else each time. */
  private static final class Rebinding implements DnsResolver {
    private final Deque<String> addresses;
    private final AtomicInteger looks = new AtomicInteger();

    Rebinding(String... addresses) {
      this.addresses = new ArrayDeque<>(List.of(addresses));
    }

    int looks() {
      return looks.get();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      looks.incrementAndGet();
      String next = addresses.poll();
      if (next == null) {
        throw new UnknownHostException(host);
      }
      return new InetAddress[] {InetAddress.ofLiteral(next)};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
