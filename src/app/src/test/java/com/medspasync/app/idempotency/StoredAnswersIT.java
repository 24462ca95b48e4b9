package com.medspasync.app.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A name is held by one request at a time, and its answer is there exactly when its changes are.
 */
class StoredAnswersIT {

  private static final StoredAnswer ANSWER = new StoredAnswer("print", 200, null, "{}");

  @TempDir Path folder;

  private final StoredAnswers.Name name =
      new StoredAnswers.Name(UUID.randomUUID(), "ReviewsResource.decide", "key-1");

  private TestSpa spa;
  private StoredAnswers answers;

  @BeforeEach
  void openASpa() {
    spa = TestSpa.with(new StandardReconciler(), folder);
    answers = spa.storedAnswers(Clock.systemUTC());
    spa.in(() -> answers.announce(name));
  }

  @Test
  void theAnswerIsFoundAgain() {
    spa.in(() -> {
      assertThat(answers.hold(name)).isTrue();
      answers.keep(name, ANSWER);
    });

    spa.in(() -> answers.announce(name));

    assertThat(spa.in(() -> answers.find(name))).contains(ANSWER);
  }

  @Test
  void nobodyElseHoldsANameThatIsHeld() {
    boolean held =
        spa.in(() -> {
          answers.hold(name);
          return CompletableFuture.supplyAsync(() -> spa.in(() -> answers.hold(name))).join();
        });

    assertThat(held).isFalse();
  }

  @Test
  void aRequestThatFailedLeavesItsNameToTheNext() {
    assertThatThrownBy(() -> spa.in(() -> refuseHolding())).isInstanceOf(DomainException.class);

    assertThat(spa.in(() -> answers.hold(name))).isTrue();
    assertThat(spa.in(() -> answers.find(name))).isEmpty();
  }

  @Test
  void anAnswerOfYesterdayIsForgotten() {
    spa.in(() -> answers.keep(name, ANSWER));
    StoredAnswers tomorrow =
        spa.storedAnswers(Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));

    spa.in(() -> tomorrow.announce(name));

    assertThat(spa.in(() -> tomorrow.find(name))).isEmpty();
    spa.in(tomorrow::forgetOld);
    assertThat(spa.count("select count(*) from stored_answers")).isEqualTo(1);
  }

  private void refuseHolding() {
    answers.hold(name);
    answers.keep(name, ANSWER);
    throw new DomainException(DomainException.Kind.CONFLICT, "test.refused", "refused");
  }
}
