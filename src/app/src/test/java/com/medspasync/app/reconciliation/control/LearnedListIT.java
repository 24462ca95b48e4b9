package com.medspasync.app.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.control.LearnedVersions.Version;
import com.medspasync.app.reconciliation.control.LearningChanges.Action;
import com.medspasync.app.reconciliation.control.WhatWasLearned.KnownFact;
import com.medspasync.app.reconciliation.control.WhatWasLearned.Overview;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.rest.StaleException;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.learn.Lesson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spa has learned as its people see it, take it back, and set what they accept. */
class LearnedListIT {

  @TempDir private Path folder;

  private TestSpa spa;

  @BeforeEach
  void decideThreeLines() throws IOException {
    spa = TestSpa.withAMonth(folder);
    for (int i = 0; i < 3; i++) {
      Review item = first();
      spa.in(
          () -> spa.decideReviews.decide(item.id(), Wish.accept(item.version()), spa.bookkeeper));
    }
  }

  @Test
  void everyFactNamesWhoSaidSoAndWhen() {
    Overview overview = overview();

    assertThat(overview.decisions()).isEqualTo(3);
    assertThat(overview.weights()).isNotEmpty();
    assertThat(overview.facts()).isNotEmpty();
    assertThat(overview.facts())
        .allSatisfy(fact -> {
          assertThat(fact.witnesses()).isNotEmpty();
          assertThat(fact.witnesses().getFirst().byName()).isEqualTo("Bea Books");
          assertThat(fact.pending()).isTrue();
          assertThat(fact.subject()).isNotBlank();
        });
    assertThat(overview.versions()).extracting(Version::decisions).startsWith(3, 2, 1);
  }

  @Test
  void aRevokedFactIsNoLongerKnownUntilThatIsTakenBack() {
    KnownFact fact = person();

    spa.in(() -> spa.whatWasLearned.revokeFact(fact.id(), spa.bookkeeper));

    Overview without = overview();
    assertThat(without.facts()).noneMatch(other -> other.id().equals(fact.id()));
    assertThat(without.decisions()).isEqualTo(3);
    assertThat(without.changes().getFirst().change().action()).isEqualTo(Action.REVOKE_FACT);
    assertThat(without.changes().getFirst().subject()).isEqualTo(fact.subject());

    spa.in(
        () -> spa.whatWasLearned.undo(without.changes().getFirst().change().id(), spa.bookkeeper));

    assertThat(overview().facts()).anyMatch(other -> other.id().equals(fact.id()));
    assertThatThrownBy(() ->
            spa.in(() ->
                spa.whatWasLearned.undo(
                    without.changes().getFirst().change().id(), spa.bookkeeper)))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aDecisionThatIsNotToTeachStandsAllTheSame() {
    Overview before = overview();
    var witness = person().witnesses().getFirst();

    spa.in(() ->
        spa.whatWasLearned.revokeDecision(spa.decisions.get(witness.decision()), spa.bookkeeper));

    assertThat(overview().version()).isNotEqualTo(before.version());
    assertThat(overview().facts())
        .allSatisfy(fact ->
            assertThat(fact.witnesses())
                .noneMatch(other -> other.decision().equals(witness.decision())));
    assertThat(spa.in(() -> spa.reviews.get(Objects.requireNonNull(witness.match()))).status())
        .isEqualTo(MatchStatus.ACCEPTED);
  }

  @Test
  void goingBackToAVersionForgetsWhatCameAfterItAndLearnsOn() {
    List<Version> versions = overview().versions();
    Version afterOne = versions.stream().filter(v -> v.decisions() == 1).findFirst().orElseThrow();

    spa.in(() -> spa.whatWasLearned.rollBackTo(afterOne.id(), spa.bookkeeper));

    assertThat(teachers()).hasSize(1);
    Review next = first();
    spa.in(() -> spa.decideReviews.decide(next.id(), Wish.accept(next.version()), spa.bookkeeper));
    assertThat(teachers()).hasSize(2);

    var change = overview().changes().getFirst().change();
    spa.in(() -> spa.whatWasLearned.undo(change.id(), spa.bookkeeper));
    assertThat(teachers()).hasSize(4);
  }

  @Test
  void whoMayNotSeeNamesSeesInitialsOfWhomSomethingWasLearned() {
    String name = person().subject();

    KnownFact masked =
        spa.masked(() -> spa.whatWasLearned.overview()).facts().stream()
            .filter(fact -> fact.id().equals(person().id()))
            .findFirst()
            .orElseThrow();

    assertThat(masked.subject()).isNotEqualTo(name).isNotBlank();
    for (String word : name.split(" ")) {
      assertThat(masked.subject() + masked.meaning()).doesNotContain(word);
    }
  }

  @Test
  void aStricterPromiseSendsMoreToReviewAndSaysSoBefore() {
    Accuracy.Overview before = spa.in(() -> spa.accuracy.overview());
    assertThat(before.acceptedError()).isEqualTo(0.001);
    assertThat(before.choices())
        .extracting(Accuracy.Choice::review)
        .isSortedAccordingTo((a, b) -> b - a);
    Accuracy.Choice strictest = before.choices().getFirst();
    Accuracy.Choice now = before.choices().get(1);
    assertThat(strictest.review()).isGreaterThan(now.review());

    LearnedFrom learned =
        spa.in(
            () -> spa.accuracy.accept(new BigDecimal("0.0005"), before.version(), spa.bookkeeper));

    assertThat(learned.reopened()).isPositive();
    assertThat(
            spa.count(
                """
                select count(*) from matches
                where present and status = 'OPEN'
                  and occurred_on between '2025-02-01' and '2025-02-28'
                """))
        .isEqualTo(strictest.review());
    Accuracy.Overview after = spa.in(() -> spa.accuracy.overview());
    assertThat(after.lastChoice().orElseThrow().byName()).isEqualTo("Bea Books");
    assertThat(after.kept()).extracting(Accuracy.Kept::side).containsExactly(Side.values());
    assertThatThrownBy(() ->
            spa.in(() ->
                spa.accuracy.accept(new BigDecimal("0.01"), before.version(), spa.bookkeeper)))
        .isInstanceOf(StaleException.class);
    assertThatThrownBy(() ->
            spa.in(
                () -> spa.accuracy.accept(new BigDecimal("0.5"), after.version(), spa.bookkeeper)))
        .isInstanceOf(DomainException.class);
  }

  private Overview overview() {
    return spa.in(() -> spa.whatWasLearned.overview());
  }

  private KnownFact person() {
    return overview().facts().stream()
        .filter(fact -> fact.kind() == Lesson.Kind.PERSON)
        .findFirst()
        .orElseThrow();
  }

  private List<?> teachers() {
    return overview().facts().stream()
        .flatMap(fact -> fact.witnesses().stream())
        .map(WhatWasLearned.Witness::decision)
        .distinct()
        .toList();
  }

  /** One that waits for somebody, if any still does, else one that was matched by itself. */
  private Review first() {
    return Stream.of(MatchStatus.OPEN, MatchStatus.AUTO)
        .map(status -> ReviewFilter.of(Side.REWARDS, status, null, null))
        .flatMap(filter ->
            spa.in(() -> spa.reviews.page(filter, ReviewSort.WORTH, 1, null)).data().stream())
        .findFirst()
        .orElseThrow();
  }
}
