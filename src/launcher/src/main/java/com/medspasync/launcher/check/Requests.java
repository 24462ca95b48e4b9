package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a fixed rate, whether earlier ones are answered or not: times count from the moment a
 * request was due, so that a server that stalls is not spared the requests it would have had.
 */
final class Requests implements AutoCloseable {
  private static final int OK = 200;
  private static final double NANOS_PER_MS = 1e6;
  private static final int MOST_WAITING = 256;
  private static final Duration GIVEN_UP = Duration.ofSeconds(30);

  /**
   * @param failed not answered with 200, or never sent because too many waited
   * @param p50 milliseconds, as are the others
   */
  record Times(int sent, int failed, double perSecond, double p50, double p95, double p99) {}

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();

  Requests(String address) {
    this.address = address;
  }

  /** Later requests are this person's. */
  void signIn(String email, String password) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/auth/sign-in"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}"))
            .build();
    int status = status(request);
    if (status != OK) {
      throw new ServiceException("launcher.check-failed", "Sign-in answered " + status);
    }
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
          if (statusOrZero(request) != OK) {
            failed.incrementAndGet();
          }
          nanos.set(index, System.nanoTime() - due);
          waiting.release();
        });
      }
    }
    double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    long[] sorted = new long[count];
    Arrays.setAll(sorted, nanos::get);
    Arrays.sort(sorted);
    return new Times(
        count,
        failed.get(),
        count / seconds,
        quantile(sorted, 0.50),
        quantile(sorted, 0.95),
        quantile(sorted, 0.99));
  }

  private static double quantile(long[] sorted, double part) {
    int index = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / NANOS_PER_MS;
  }

  private int status(HttpRequest request) {
    int status = statusOrZero(request);
    if (status == 0) {
      throw new ServiceException(
          "launcher.check-failed", "The application does not answer " + request.uri());
    }
    return status;
  }

  /** The status of the answer; 0 when there is none. */
  private int statusOrZero(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException unanswered) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("launcher.interrupted", "Interrupted.", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
