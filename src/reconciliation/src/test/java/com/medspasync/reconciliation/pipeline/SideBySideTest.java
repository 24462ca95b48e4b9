package com.medspasync.reconciliation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void answersWhatThePartAnswersOnAThreadOfItsName() {
    List<String> names = new ArrayList<>();
    SideBySide<Integer> part =
        SideBySide.start(
            "payouts",
            () -> {
              names.add(Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon());
              return 7;
            });

    assertThat(part.answer()).isEqualTo(7);
    assertThat(names).containsExactly("payouts true");
  }

  @Test
  void throwsWhatThePartThrew() {
    IllegalArgumentException broken = new IllegalArgumentException("broken");
    AssertionError error = new AssertionError("error");

    assertThatThrownBy(SideBySide.start("part", () -> fail(broken))::answer).isSameAs(broken);
    assertThatThrownBy(SideBySide.start("part", () -> failWorse(error))::answer).isSameAs(error);
  }

  @Test
  void waitsForTheAnswerAndStaysInterrupted() {
    CountDownLatch asked = new CountDownLatch(1);
    SideBySide<String> part =
        SideBySide.start(
            "part",
            () -> {
              try {
                asked.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return "done";
            });
    Thread.currentThread().interrupt();
    asked.countDown();

    assertThat(part.answer()).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(SideBySide.start("part", () -> "again").answer()).isEqualTo("again");
    assertThat(Thread.interrupted()).as("nobody interrupted").isFalse();
  }

  private static int fail(RuntimeException with) {
    throw with;
  }

  private static int failWorse(Error with) {
    throw with;
  }
}
