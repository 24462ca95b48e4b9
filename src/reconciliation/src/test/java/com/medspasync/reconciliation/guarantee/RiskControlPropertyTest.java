package com.medspasync.reconciliation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.reconciliation.guarantee.Promise.Basis;
import com.medspasync.reconciliation.guarantee.Promise.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RiskControlPropertyTest {

  private static final double ACCEPTED = 0.01;
  private static final RiskControl WITHOUT_REFERENCE =
      new RiskControl(Evidence.NONE, 0.95, Scale.ENGINE);

  @Example
  void promisesNothingWithoutEvidence() {
    Promise promise = WITHOUT_REFERENCE.promise(Evidence.NONE, 0.001);

    assertThat(promise.isGiven()).isFalse();
    assertThat(promise.covers(1, 1)).isFalse();
    assertThat(promise.bound()).isEqualTo(1);
  }

  @Example
  void needsThreeThousandFlawlessChecksForOneInAThousand() {
    assertThat(WITHOUT_REFERENCE.promise(flawless(2_994), 0.001).isGiven()).isFalse();
    assertThat(WITHOUT_REFERENCE.promise(flawless(2_995), 0.001).isGiven()).isTrue();
  }

  /** Where the confidences mean nothing and too many are wrong, promises must be rare. */
  @Example
  void breaksItsPromiseNoMoreOftenThanStated() {
    Random random = new Random(20261122);
    int broken = 0;
    int practices = 2_000;
    for (int practice = 0; practice < practices; practice++) {
      List<Evidence.Check> checks = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        double confidence = random.nextBoolean() ? 1 : 0.97;
        checks.add(new Evidence.Check(confidence, random.nextDouble() > 1.01 * ACCEPTED));
      }
      broken += WITHOUT_REFERENCE.promise(Evidence.of(checks), ACCEPTED).isGiven() ? 1 : 0;
    }

    assertThat((double) broken / practices).isLessThan(0.05);
  }

  @Property(tries = 200)
  void asksForMoreWhereMoreWasWrong(
      @ForAll @IntRange(min = 0, max = 40) int wrong, @ForAll long seed) {
    Evidence some = evidence(seed, 4_000, wrong);
    Evidence more = some.and(evidence(seed + 1, 0, 3));

    assertThat(WITHOUT_REFERENCE.promise(more, ACCEPTED).threshold())
        .isGreaterThanOrEqualTo(WITHOUT_REFERENCE.promise(some, ACCEPTED).threshold());
  }

  @Property(tries = 200)
  void asksForMoreOfAStricterOwner(
      @ForAll @IntRange(min = 0, max = 40) int wrong, @ForAll long seed) {
    Evidence evidence = evidence(seed, 4_000, wrong);

    assertThat(WITHOUT_REFERENCE.promise(evidence, ACCEPTED / 3).threshold())
        .isGreaterThanOrEqualTo(WITHOUT_REFERENCE.promise(evidence, ACCEPTED).threshold());
  }

  @Property(tries = 200)
  void neverPromisesLessThanItsBoundTells(
      @ForAll @IntRange(min = 0, max = 60) int wrong, @ForAll long seed) {
    Promise promise = WITHOUT_REFERENCE.promise(evidence(seed, 4_000, wrong), ACCEPTED);

    if (promise.isGiven()) {
      assertThat(promise.bound()).isLessThanOrEqualTo(ACCEPTED + 1e-9);
    }
  }

  @Property(tries = 100)
  void doesNotDependOnTheOrderOfTheChecks(@ForAll long seed) {
    Random random = new Random(seed);
    List<Evidence.Check> checks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      checks.add(new Evidence.Check(random.nextDouble(), random.nextBoolean()));
    }

    assertThat(Evidence.of(checks.reversed())).isEqualTo(Evidence.of(checks));
  }

  @Example
  void believesAPracticeThatIsUnlikeTheReference() {
    RiskControl control = new RiskControl(flawless(50_000), 0.95, Scale.ENGINE);
    Evidence own = evidence(7, 400, 0).and(Evidence.of(checks(4, false)));

    Promise promise = control.promise(own, 0.001);

    assertThat(promise.basis()).isEqualTo(Basis.OWN);
    assertThat(promise.isGiven()).isFalse();
  }

  @Example
  void aSingleErrorAmongManyChecksDoesNotOverthrowTheReference() {
    RiskControl control = new RiskControl(flawless(50_000), 0.95, Scale.ENGINE);

    Promise promise = control.promise(flawless(900).and(Evidence.of(checks(1, false))), 0.001);

    assertThat(promise.basis()).isEqualTo(Basis.REFERENCE_AND_OWN);
    assertThat(promise.isGiven()).isTrue();
  }

  @Example
  void theEngineShipsEvidenceForOneInAThousand() {
    Promise rewards =
        new RiskControl(ReferenceEvidence.of("rewards"), 0.95, Scale.ENGINE)
            .promise(Evidence.NONE, 0.001);
    Promise payouts =
        new RiskControl(ReferenceEvidence.of("payouts"), 0.95, Scale.ENGINE)
            .promise(Evidence.NONE, 0.001);

    assertThat(rewards.isGiven()).isTrue();
    assertThat(payouts.isGiven()).isTrue();
    assertThat(rewards.bound()).isLessThanOrEqualTo(0.001);
    assertThat(payouts.bound()).isLessThanOrEqualTo(0.001);
  }

  @Example
  void whatWasLearnedCountsOnceTheEvidenceIsOfPracticesThatHadLearned() {
    Evidence reference = flawless(50_000).and(Evidence.of(checks(0.96, 500, false)));
    Promise promise = new RiskControl(reference, 0.95, Scale.LEARNED).promise(Evidence.NONE, 0.001);

    assertThat(promise.threshold()).isEqualTo(0.98);
    assertThat(promise.covers(0.5, 0.98)).isTrue();
    assertThat(promise.covers(0.9999, 0.97)).isFalse();
  }

  @Example
  void stopsAtTheFirstLevelWhereTooManyAreWrong() {
    Evidence evidence = flawless(5_000).and(Evidence.of(checks(0.96, 200, false)));

    Promise promise = WITHOUT_REFERENCE.promise(evidence, ACCEPTED);

    assertThat(promise.threshold()).isEqualTo(0.98);
    assertThat(promise.covers(0.98, 0)).isTrue();
    assertThat(promise.covers(0.979, 1)).isFalse();
    assertThat(promise.scale()).isEqualTo(Scale.ENGINE);
    assertThat(promise.checked()).isEqualTo(5_000);
    assertThat(promise.wrong()).isZero();
  }

  @Example
  void moreRightOnesAmongTheLessSureDoNotHealTheSurest() {
    Evidence evidence =
        Evidence.of(checks(1, 5, false)).and(Evidence.of(checks(0.9, 100_000, true)));

    Promise promise = WITHOUT_REFERENCE.promise(evidence, ACCEPTED);

    assertThat(promise.isGiven()).isFalse();
    assertThat(promise.checked()).isEqualTo(5);
    assertThat(promise.wrong()).isEqualTo(5);
    assertThat(promise.bound()).isEqualTo(1);
  }

  @Example
  void aPracticeUnlikeTheReferenceIsPromisedWhatItsOwnChecksBear() {
    RiskControl control =
        new RiskControl(
            flawless(50_000).and(Evidence.of(checks(0.9, 5_000, true))), 0.95, Scale.ENGINE);
    Evidence own = flawless(3_000).and(Evidence.of(checks(0.96, 100, false)));

    Promise promise = control.promise(own, ACCEPTED);

    assertThat(promise.threshold()).isEqualTo(0.98);
    assertThat(promise.basis()).isEqualTo(Basis.REFERENCE_AND_OWN);
    assertThat(promise.checked()).isEqualTo(53_000);
  }

  /** As reviewers work: what waits is decided first, and is wrong as often as not. */
  @Example
  void errorsAmongTheUnsureTakeNothingFromTheSure() {
    RiskControl control = new RiskControl(ReferenceEvidence.of("payouts"), 0.95, Scale.ENGINE);
    Evidence own = flawless(136).and(Evidence.of(checks(0.5, 9, false)));

    Promise promise = control.promise(own, 0.001);

    assertThat(promise.isGiven()).isTrue();
    assertThat(promise.threshold()).isEqualTo(0.9);
    assertThat(promise.basis()).isEqualTo(Basis.REFERENCE_AND_OWN);
  }

  @Example
  void tellsWithWhichConfidenceAndWhatForItWasAsked() {
    Promise promise =
        new RiskControl(flawless(50_000), 0.9, Scale.ENGINE).promise(Evidence.NONE, ACCEPTED);

    assertThat(promise.confidence()).isEqualTo(0.9);
    assertThat(promise.acceptedError()).isEqualTo(ACCEPTED);
    assertThat(promise.basis()).isEqualTo(Basis.REFERENCE_AND_OWN);
  }

  @Example
  void refusesSharesThatAreNone() {
    for (double none : new double[] {-0.1, 0, 1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new RiskControl(Evidence.NONE, none, Scale.ENGINE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> WITHOUT_REFERENCE.promise(Evidence.NONE, none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Evidence flawless(int count) {
    return Evidence.of(checks(count, true));
  }

  private static List<Evidence.Check> checks(int count, boolean right) {
    return checks(1, count, right);
  }

  private static List<Evidence.Check> checks(double confidence, int count, boolean right) {
    return Collections.nCopies(count, new Evidence.Check(confidence, right));
  }

  private static Evidence evidence(long seed, int right, int wrong) {
    Random random = new Random(seed);
    List<Evidence.Check> checks = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      checks.add(new Evidence.Check(1 - random.nextDouble() * random.nextDouble(), i < right));
    }
    return Evidence.of(checks);
  }
}
