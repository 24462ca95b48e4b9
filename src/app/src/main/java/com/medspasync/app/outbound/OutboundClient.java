package com.medspasync.app.outbound;

import com.medspasync.app.outbound.OutboundException.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one way to addresses that practices name. Sends nothing to where only this machine or its
 * neighbours get ({@link OutboundRules}), follows no redirects, knows no proxy and no cookies, and
 * takes short answers within a short time only.
 */
@Singleton
public class OutboundClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int LARGEST = 1 << 20;
  private static final int MOST_CONNECTIONS = 50;
  private static final int MOST_TO_ONE = 10;

  private final OutboundRules rules;
  private final Duration longest;
  private final CloseableHttpClient http;

  /**
   * What to send.
   *
   * @param body in UTF-8; with it the request is a POST, else a GET
   */
  public record Request(URI address, Map<String, String> headers, Optional<String> body) {}

  /** What came back, whatever its status. */
  public record Answer(int status, Map<String, List<String>> headers, String body) {}

  @Inject
  public OutboundClient(
      @ConfigProperty(name = "medspasync.outbound.origins") Optional<String> named) {
    this(
        SystemDefaultDnsResolver.INSTANCE,
        named.stream().flatMap(text -> Stream.of(text.split(","))).map(String::strip).toList(),
        LONGEST);
  }

  OutboundClient(DnsResolver names, List<String> named, Duration longest) {
    this.rules = new OutboundRules(names, named);
    this.longest = longest;
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(rules)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(CONNECT))
                            .setSocketTimeout(Timeout.of(longest))
                            .build())
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_TO_ONE)
                    .build())
            // each request looks at the address anew
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("MedSpaSync-Pro")
            .build();
  }

  /** Whether requests may go there, as far as the address as it is written tells. */
  public boolean takes(URI address) {
    return rules.objection(address).isEmpty();
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @throws OutboundException when there is none, or none may be asked for
   */
  public Answer send(Request request) throws OutboundException {
    Optional<String> objection = rules.objection(request.address());
    if (objection.isPresent()) {
      throw new OutboundException(Reason.REFUSED, "The address " + objection.get(), null);
    }
    HttpUriRequestBase message =
        new HttpUriRequestBase(request.body().isPresent() ? "POST" : "GET", request.address());
    request.headers().forEach(message::setHeader);
    request
        .body()
        .ifPresent(body -> message.setEntity(new StringEntity(body, StandardCharsets.UTF_8)));
    AtomicBoolean late = new AtomicBoolean();
    Thread watch = Thread.ofVirtual().start(() -> cancelLate(message, late));
    try {
      return http.execute(message, OutboundClient::answer);
    } catch (OutboundRules.InsideAddressException e) {
      throw new OutboundException(Reason.REFUSED, "The address is not public", e);
    } catch (OutboundException e) {
      throw e;
    } catch (IOException e) {
      throw late.get() || e instanceof InterruptedIOException
          ? new OutboundException(Reason.TOO_SLOW, "The answer takes too long", e)
          : new OutboundException(Reason.UNREACHABLE, "Nobody answers at this address", e);
    } finally {
      watch.interrupt();
    }
  }

  /** The time limits of the client are per packet: who sends a byte a second outlives them. */
  private void cancelLate(HttpUriRequestBase message, AtomicBoolean late) {
    try {
      Thread.sleep(longest);
      late.set(true);
      message.cancel();
    } catch (InterruptedException answered) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
    return new Answer(response.getCode(), headers, text(response.getEntity()));
  }

  private static String text(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return "";
    }
    try (InputStream content = entity.getContent()) {
      byte[] bytes = content.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new OutboundException(Reason.TOO_LARGE, "The answer is too long", null);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  @PreDestroy
  void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
