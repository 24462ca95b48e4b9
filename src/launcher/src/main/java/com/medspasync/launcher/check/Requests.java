package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Requests at a fixed rate, whether earlier ones are answered or not: times count from the moment a
 * request was due, so that a server that stalls is not spared the requests it would have had.
 */
final class Requests implements AutoCloseable {
  /** What a signed-in person's pages ask. */
  static final List<String> READS =
      List.of(
          "/api/v1/dashboard",
          "/api/v1/reviews?side=REWARDS&status=OPEN&limit=50",
          "/api/v1/reviews?side=PAYOUTS&status=ALL&limit=50",
          "/api/v1/exceptions?limit=50",
          "/api/v1/imports?limit=20",
          "/api/v1/session");

  private static final int OK = 200;
  private static final double NANOS_PER_MS = 1e6;
  private static final int MOST_WAITING = 256;
  private static final Duration GIVEN_UP = Duration.ofSeconds(30);

  /**
   * @param failed not answered with 200, or never sent because too many waited
   * @param p50 milliseconds, as are the others
   */
  record Times(int sent, int failed, double perSecond, double p50, double p95, double p99) {

    String shown() {
      return String.format(
          Locale.ROOT,
          "%.0f/s: p50 %.1f, p95 %.1f, p99 %.1f ms; %d of %d failed",
          perSecond,
          p50,
          p95,
          p99,
          failed,
          sent);
    }
  }

  private final String address;
  private final List<HttpClient> sessions = new ArrayList<>();

  Requests(String address) {
    this.address = address;
  }

  /** Later requests are this person's, in turns with those who signed in before. */
  void begin(String email, String password) {
    sessions.add(signedIn(email, password));
  }

  /** The same in one of several practices that the person works for. */
  void begin(String email, String password, TenantId practice) {
    HttpClient session = signedIn(email, password);
    HttpRequest going =
        HttpRequest.newBuilder(
                post("/api/v1/session/tenant", "{\"tenantId\":\"" + practice + "\"}"),
                (name, value) -> true)
            .header("X-CSRF-Token", proof(session))
            .build();
    expectOk(session, going);
    sessions.add(session);
  }

  private HttpClient signedIn(String email, String password) {
    HttpClient session = client();
    expectOk(session, signIn(email, password));
    return session;
  }

  /** What a page of ours sends along, and another site's page cannot. */
  private static String proof(HttpClient session) {
    CookieManager cookies = (CookieManager) session.cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("msp_csrf"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private HttpRequest signIn(String email, String password) {
    return post(
        "/api/v1/auth/sign-in", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(30))
        .build();
  }

  private static void expectOk(HttpClient session, HttpRequest request) {
    int status = statusOrZero(session, request);
    if (status != OK) {
      throw new ServiceException(
          "launcher.check-failed", request.uri().getPath() + " answered " + status);
    }
  }

  private HttpRequest post(String path, String json) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/json")
        .timeout(GIVEN_UP)
        .POST(BodyPublishers.ofString(json))
        .build();
  }

  /** Sends {@code perSecond} requests a second for so long, the paths in turns. */
  Times send(List<String> paths, int perSecond, Duration length) {
    int count = Math.toIntExact(length.toSeconds() * perSecond);
    AtomicLongArray nanos = new AtomicLongArray(count);
    AtomicInteger failed = new AtomicInteger();
    Semaphore waiting = new Semaphore(MOST_WAITING);
    long began = System.nanoTime();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = began + TimeUnit.SECONDS.toNanos(i) / perSecond;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int index = i;
        if (!waiting.tryAcquire()) {
          failed.incrementAndGet(); // so far behind that more would only measure the queue
          nanos.set(index, GIVEN_UP.toNanos());
          continue;
        }
        each.execute(() -> {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(address + paths.get(index % paths.size())))
                  .timeout(GIVEN_UP)
                  .build();
          if (statusOrZero(sessions.get(index % sessions.size()), request) != OK) {
            failed.incrementAndGet();
          }
          nanos.set(index, System.nanoTime() - due);
          waiting.release();
        });
      }
    }
    return times(
        LongStream.range(0, count).map(i -> nanos.get((int) i)).toArray(), failed.get(), began);
  }

  /** Signs people in for so long, so many at a time, each again as soon as she is answered. */
  Times signIns(List<String> emails, String password, int atOnce, Duration length) {
    Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger turn = new AtomicInteger();
    long began = System.nanoTime();
    // one for all, without cookies: making one takes as long as a sign-in
    try (HttpClient strangers =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < atOnce; i++) {
        each.execute(() -> {
          while (System.nanoTime() - began < length.toNanos()) {
            String email = emails.get(turn.getAndIncrement() % emails.size());
            long asked = System.nanoTime();
            if (statusOrZero(strangers, signIn(email, password)) != OK) {
              failed.incrementAndGet();
            }
            nanos.add(System.nanoTime() - asked);
          }
        });
      }
    }
    return times(nanos.stream().mapToLong(Long::longValue).toArray(), failed.get(), began);
  }

  private static Times times(long[] nanos, int failed, long began) {
    double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    Arrays.sort(nanos);
    return new Times(
        nanos.length,
        failed,
        nanos.length / seconds,
        quantile(nanos, 0.50),
        quantile(nanos, 0.95),
        quantile(nanos, 0.99));
  }

  private static double quantile(long[] sorted, double part) {
    int index = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / NANOS_PER_MS;
  }

  /** The status of the answer; 0 when there is none. */
  private static int statusOrZero(HttpClient session, HttpRequest request) {
    try {
      return session.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException unanswered) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("launcher.interrupted", "Interrupted.", e);
    }
  }

  @Override
  public void close() {
    sessions.forEach(HttpClient::close);
  }
}
