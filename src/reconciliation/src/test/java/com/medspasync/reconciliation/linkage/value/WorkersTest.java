package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

  private final Workers workers = new Workers(2);

  @AfterEach
  void endsTheThreads() {
    workers.close();
  }

  @Test
  void answersInTheOrderOfTheTasks() throws IOException {
    assertThat(workers.parallelism()).isEqualTo(2);
    assertThat(workers.<Integer>all(List.of(() -> 1, () -> 2, () -> 3))).containsExactly(1, 2, 3);
  }

  @Test
  void tellsOfAListThatCannotBeRead() {
    IOException torn = new IOException("torn");

    assertThatThrownBy(() -> workers.all(List.of(failing(torn))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("torn");
  }

  @Test
  void tellsOfBadInput() {
    DomainException bad =
        new DomainException(DomainException.Kind.INVALID, "linkage.bad", "Line 3 has no end.");

    assertThatThrownBy(() -> workers.all(List.of(failing(bad)))).hasMessage(bad.getMessage());
  }

  @Test
  void passesFaultsOn() {
    IllegalArgumentException fault = new IllegalArgumentException("fault");
    AssertionError error = new AssertionError("error");

    assertThatThrownBy(() -> workers.all(List.of(failing(fault))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> workers.all(List.of(failing(error))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void tellsOfAnyOtherFailureWithItsCause() {
    Exception other = new ReflectiveOperationException("other");

    assertThatThrownBy(() -> workers.all(List.of(failing(other))))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCause(other);
  }

  @Test
  void aThreadThatIsToStopStaysSo() {
    CountDownLatch told = new CountDownLatch(1);
    Callable<Integer> unending =
        () -> {
          told.await();
          return 1;
        };
    Thread.currentThread().interrupt();

    try {
      assertThatThrownBy(() -> workers.all(List.of(unending)))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      told.countDown();
    }
  }

  private static Callable<Integer> failing(Throwable failure) {
    return () -> {
      switch (failure) {
        case Exception exception -> throw exception;
        case Error error -> throw error;
        default -> throw new AssertionError(failure);
      }
    };
  }
}
