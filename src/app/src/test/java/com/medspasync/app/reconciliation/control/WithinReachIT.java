package com.medspasync.app.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.privacy.SearchWords;
import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.testing.DemoMonth;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of a spa with two locations, as somebody sees it whose role is about one of them. */
class WithinReachIT {

  private static final ReviewFilter EVERYTHING = ReviewFilter.of(null, null, null, null);
  private static final DiscrepancyFilter OPEN = DiscrepancyFilter.open(null, null);

  @TempDir static Path folder;

  private static TestSpa spa;

  @BeforeAll
  static void importAMonth() throws IOException {
    spa = TestSpa.with(new StandardReconciler(), folder);
    spa.upload(DemoMonth.files());
    spa.runJobs();
  }

  @Test
  void aMatchBelongsWhereItsSalesAreElseWhereItsLineIs() {
    List<UUID> expected =
        spa.in(WithinReachIT::everyReview).stream()
            .filter(review -> places(review).contains("L1"))
            .map(Review::id)
            .toList();

    List<Review> seen = spa.at("L1", WithinReachIT::everyReview);

    assertThat(seen).extracting(Review::id).containsExactlyElementsOf(expected);
    assertThat(seen).extracting(Review::side).contains(Side.REWARDS, Side.PAYOUTS);
    Reviews.Summary summary = spa.at("L1", () -> spa.reviews.summary(EVERYTHING));
    assertThat(summary.count()).isEqualTo(expected.size());
    assertThat(summary.moneyMinor()).isEqualTo(seen.stream().mapToLong(Review::moneyMinor).sum());
    assertThat(
            spa.at("L1", () -> spa.reviews.totals(null, null)).stream()
                .mapToLong(Reviews.MatchTotal::count)
                .sum())
        .isEqualTo(expected.size());
  }

  @Test
  void exceptionsOfTheLocationsAndOfNoneAreTogetherAllOfThem() {
    List<UUID> all = spa.in(WithinReachIT::everyException);
    List<UUID> first = spa.at("L1", WithinReachIT::everyException);
    List<UUID> second = spa.at("L2", WithinReachIT::everyException);

    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    assertThat(second).isNotEmpty();
    assertThat(all).containsAll(first).containsAll(second);
    assertThat(spa.at("L1", () -> spa.discrepancies.summary(OPEN)).count()).isEqualTo(first.size());
    UUID elsewhere = second.getFirst();
    assertThatThrownBy(() -> spa.at("L1", () -> spa.discrepancies.get(elsewhere)))
        .hasMessageContaining("no such exception");
    assertThatThrownBy(() -> spa.at("L1", () -> spa.discrepancies.lock(elsewhere)))
        .hasMessageContaining("no such exception");
  }

  @Test
  void explanationsSayNothingOfLinesElsewhere() {
    for (Review review : spa.at("L1", WithinReachIT::everyReview)) {
      Reviews.Explained seen = spa.at("L1", () -> spa.reviews.explain(review));

      assertThat(seen.lines().values()).extracting(LineView::location).allMatch("L1"::equals);
      assertThat(seen.reasons().alternatives())
          .allMatch(other -> seen.lines().containsKey(other.line()));
    }
  }

  @Test
  void whoPicksAnotherLocationsSaleTakesTheReasonsForTheFirstAlong() {
    Review proposed =
        spa.in(WithinReachIT::everyReview).stream()
            .filter(review -> review.side() == Side.REWARDS && places(review).contains("L2"))
            .findFirst()
            .orElseThrow();
    LineView sale =
        spa.in(() -> spa.candidates.near(proposed, SearchWords.NONE)).stream()
            .filter(line -> line.location().equals("L1"))
            .findFirst()
            .orElseThrow();
    spa.in(() -> picks(proposed, sale));

    assertThat(spa.in(() -> spa.reviews.explain(proposed)).reasons().contributions()).isNotEmpty();
    Proposal.Reasons seen = spa.at("L1", () -> spa.reviews.explain(proposed)).reasons();
    assertThat(seen.sentence()).isEmpty();
    assertThat(seen.contributions()).isEmpty();
  }

  @Test
  void onlySalesOfHersCanBePicked() {
    Review review = unmatchedAt("L1");
    LineView elsewhere =
        spa.in(() -> spa.candidates.near(review, SearchWords.NONE)).stream()
            .filter(line -> line.location().equals("L2"))
            .findFirst()
            .orElseThrow();

    assertThat(spa.at("L1", () -> spa.candidates.near(review, SearchWords.NONE)))
        .isNotEmpty()
        .allMatch(line -> line.location().equals("L1"));
    assertThatThrownBy(() -> spa.at("L1", () -> picks(review, elsewhere)))
        .hasMessageContaining("no longer among the sales");
    assertThatThrownBy(() ->
            spa.at(
                "L1",
                () ->
                    spa.decideReviews.decide(
                        review.id(),
                        new Wish(
                            DecisionAction.PICK,
                            List.of(),
                            List.of("L2:" + elsewhere.reference()),
                            null,
                            null,
                            review.version()),
                        spa.bookkeeper)))
        .hasMessageContaining("not among the sales");
  }

  @Test
  void aDecisionFollowsItsMatchAndCannotBeTakenBackFromElsewhere() {
    Review review = unmatchedAt("L1");
    LineView elsewhere =
        spa.in(() -> spa.candidates.near(review, SearchWords.NONE)).stream()
            .filter(line -> line.location().equals("L2"))
            .findFirst()
            .orElseThrow();
    spa.in(() -> picks(review, elsewhere));
    UUID decision = spa.in(() -> spa.decisions.ofMatch(review.id())).getFirst().id();

    assertThatThrownBy(() -> spa.at("L1", () -> spa.reviews.get(review.id())))
        .hasMessageContaining("no such item");
    assertThat(spa.at("L2", () -> spa.reviews.get(review.id())).status())
        .isEqualTo(MatchStatus.ACCEPTED);
    assertThat(decisionsAt("L1")).doesNotContain(decision);
    assertThat(decisionsAt("L2")).contains(decision);
    assertThat(spa.at("L1", () -> spa.decisions.page(10, decision)).data()).isEmpty();
    assertThatThrownBy(() -> spa.at("L1", () -> spa.undoDecision.undo(decision, spa.bookkeeper)))
        .hasMessageContaining("no such decision");

    spa.at("L2", () -> spa.undoDecision.undo(decision, spa.bookkeeper));
    assertThat(spa.at("L1", () -> spa.reviews.get(review.id())).links()).isEmpty();
  }

  private static List<Review> everyReview() {
    List<Review> all = new ArrayList<>();
    spa.reviews.forEach(EVERYTHING, all::add);
    return all;
  }

  private static List<UUID> everyException() {
    List<UUID> all = new ArrayList<>();
    spa.discrepancies.forEach(OPEN, found -> all.add(found.id()));
    return all;
  }

  private static List<UUID> decisionsAt(String location) {
    return spa.at(
        location,
        () -> {
          List<UUID> all = new ArrayList<>();
          spa.decisions.forEach(decision -> all.add(decision.id()));
          assertThat(all)
              .containsExactlyInAnyOrderElementsOf(
                  spa.decisions.page(1_000, null).data().stream().map(ReviewDecision::id).toList());
          return all;
        });
  }

  private static List<String> places(Review review) {
    return review.links().isEmpty()
        ? List.of(review.location())
        : review.links().stream().map(link -> link.line().location()).toList();
  }

  private static Review unmatchedAt(String location) {
    return spa.at(location, WithinReachIT::everyReview).stream()
        .filter(review -> review.side() == Side.REWARDS && review.links().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static LearnedFrom picks(Review review, LineView sale) {
    return spa.decideReviews.decide(
        review.id(),
        new Wish(
            DecisionAction.PICK,
            List.of(new Link(sale.key(), LinkRole.TREATMENT, 1)),
            List.of(),
            null,
            null,
            review.version()),
        spa.bookkeeper);
  }
}
