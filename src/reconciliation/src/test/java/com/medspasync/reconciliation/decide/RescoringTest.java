package com.medspasync.reconciliation.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.learn.Recalibration;
import com.medspasync.reconciliation.learn.Side;
import com.medspasync.reconciliation.learn.Traits;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RescoringTest {

  private static final Traits ALLE = new Traits(List.of("rewards", "rewards:alle"));
  private static final Promise PROMISE = ReconciliationOptions.DEFAULT.promise(Side.REWARDS);
  private static final Recalibration SURER = learned(true);
  private static final Recalibration LESS_SURE = learned(false);

  @Test
  void withoutDecisionsAProposalIsAsSureAsTheEngineThinks() {
    Rescoring.Verdict verdict = only(0.9, Recalibration.NONE, false);

    assertThat(verdict.learned()).isZero();
    assertThat(verdict.confidence()).isEqualTo(0.9);
    assertThat(verdict.automatic()).isFalse();
  }

  @Test
  void confirmationsMakeItSurerAndRejectionsLessSure() {
    assertThat(only(0.9, SURER, false).confidence()).isGreaterThan(0.9);
    assertThat(only(0.9, LESS_SURE, false).confidence()).isLessThan(0.9);
  }

  @Test
  void rejectionsOfWhatIsAlmostAsSureTakeAnAutomaticMatchBackToReview() {
    assertThat(only(0.9995, Recalibration.NONE, false).automatic()).isTrue();
    assertThat(only(0.9995, LESS_SURE, false).automatic()).isFalse();
  }

  @Test
  void confirmationsCannotBreakThePromise() {
    double belowThePromise = PROMISE.threshold() - 0.01;

    Rescoring.Verdict verdict = only(belowThePromise, SURER, false);

    assertThat(verdict.automatic()).isFalse();
  }

  @Test
  void whoseSaleAPersonGaveAwayNeedsALook() {
    assertThat(only(0.99999, Recalibration.NONE, true).automatic()).isFalse();
  }

  @Test
  void eachProposalHasItsOwnVerdictInTheOrderAsked() {
    List<Rescoring.Verdict> verdicts =
        Rescoring.of(
            List.of(
                new Rescoring.Proposed(0.9, ALLE, false),
                new Rescoring.Proposed(0.99999, new Traits(List.of("payouts")), false)),
            SURER,
            PROMISE,
            0.001);

    assertThat(verdicts).extracting(Rescoring.Verdict::automatic).containsExactly(false, true);
    assertThat(verdicts.getFirst().learned()).isPositive();
    assertThat(verdicts.getLast()).isEqualTo(new Rescoring.Verdict(0, 0.99999, true));
  }

  private static Rescoring.Verdict only(double own, Recalibration learned, boolean contested) {
    return Rescoring.of(
            List.of(new Rescoring.Proposed(own, ALLE, contested)), learned, PROMISE, 0.001)
        .getFirst();
  }

  private static Recalibration learned(boolean right) {
    return Recalibration.learn(
        Collections.nCopies(60, new Recalibration.Observation(right ? 1 : 4, ALLE, right)));
  }
}
