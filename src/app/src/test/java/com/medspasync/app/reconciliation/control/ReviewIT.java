package com.medspasync.app.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.privacy.SearchWords;
import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.ImportStatus;
import com.medspasync.app.testing.DemoMonth;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.integrations.results.ReconciliationSummary;
import com.medspasync.integrations.results.ReconciliationSummary.Found;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.reconciliation.result.ReconciliationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of a spa's files from upload to decisions, on a real database with the real engine. */
class ReviewIT {

  @TempDir static Path folder;

  private static TestSpa spa;
  private static UUID month;
  private static Discrepancies.Summary foundAtFirst;

  @BeforeAll
  static void importAMonth() throws IOException {
    spa = TestSpa.with(new StandardReconciler(), folder);
    month = spa.upload(DemoMonth.files());
    spa.runJobs();
    foundAtFirst = spa.in(() -> spa.discrepancies.summary(DiscrepancyFilter.open(null, null)));
  }

  @Test
  void theMoneyAtStakeIsWhatTheReconcileCommandSays() throws IOException {
    ReadResult read =
        new StatementFiles()
            .readAll(
                StatementFiles.scan(List.of(DemoMonth.FOLDER)),
                ReadOptions.DEFAULT,
                Progress.SILENT);
    ReconciliationResult result =
        new StandardReconciler()
            .reconcile(read.statements(), ReconciliationOptions.DEFAULT, Progress.SILENT);

    ReconciliationSummary summary = ReconciliationSummary.of(read, result);
    assertThat(foundAtFirst.moneyMinor()).isEqualTo(summary.atStakeMinor());
    assertThat(foundAtFirst.count())
        .isEqualTo(summary.findings().stream().mapToLong(Found::count).sum());
  }

  @Test
  void aLineThatIsGivenItsSaleIsNoLongerAtStake() {
    DiscrepancyFilter lines =
        new DiscrepancyFilter(
            DiscrepancyKind.REWARD_LINE, Discrepancy.Status.OPEN, ListFilter.within(null, null));
    Discrepancies.Summary before = spa.in(() -> spa.discrepancies.summary(lines));
    Discrepancy found =
        spa.in(() -> spa.discrepancies.page(lines, DiscrepancySort.MONEY, 1, null))
            .data()
            .getFirst();
    Review item = reviewOf(found.rewardIds().getFirst());
    LineView sale =
        spa.in(() -> spa.candidates.near(item, SearchWords.NONE)).stream()
            .findFirst()
            .orElseThrow();
    Wish wish =
        new Wish(
            DecisionAction.PICK,
            List.of(new Link(sale.key(), LinkRole.TREATMENT, 1)),
            List.of(),
            null,
            null,
            item.version());

    spa.in(() -> spa.decideReviews.decide(item.id(), wish, spa.bookkeeper));

    Discrepancies.Summary after = spa.in(() -> spa.discrepancies.summary(lines));
    assertThat(after.moneyMinor()).isEqualTo(before.moneyMinor() - found.atStakeMinor());
  }

  @Test
  void everyFileIsReadAndTheRunIsDone() {
    List<ImportFile> files = spa.in(() -> spa.imports.files(month));

    assertThat(spa.in(() -> spa.imports.get(month)).status()).isEqualTo(ImportStatus.DONE);
    assertThat(files).extracting(ImportFile::status).containsOnly(FileStatus.READ);
    assertThat(spa.in(() -> spa.runs.findLastDone())).isPresent();
  }

  @Test
  void everyRewardsLineHasExactlyOneAnswer() {
    long lines = spa.count("select count(*) from statement_lines where active and kind = 'REWARD'");

    assertThat(lines).isPositive();
    assertThat(spa.count("select count(*) from matches where present and side = 'REWARDS'"))
        .isEqualTo(lines);
  }

  @Test
  void pagesJoinToTheSummaryWithoutGapsOrRepeats() {
    ReviewFilter filter = ReviewFilter.of(Side.REWARDS, null, null, null);
    List<Review> all = new ArrayList<>();
    Cursor after = null;
    boolean more = true;
    while (more) {
      Cursor from = after;
      var page = spa.in(() -> spa.reviews.page(filter, ReviewSort.MONEY, 100, from));
      all.addAll(page.data());
      more = page.hasMore();
      after = ReviewSort.MONEY.cursorOf(all.getLast());
    }

    Reviews.Summary summary = spa.in(() -> spa.reviews.summary(filter));
    assertThat(all).extracting(Review::id).doesNotHaveDuplicates();
    assertThat(all).hasSize(Math.toIntExact(summary.count()));
    assertThat(all.stream().mapToLong(Review::moneyMinor).sum()).isEqualTo(summary.moneyMinor());
  }

  @Test
  void anAcceptedItemSurvivesTheNextRunAndUndoBringsTheProposalBack() {
    Review item = first(MatchStatus.OPEN, 0);

    spa.in(() -> spa.decideReviews.decide(item.id(), Wish.accept(item.version()), spa.bookkeeper));
    spa.in(() -> spa.requestRun.request(null, spa.bookkeeper));
    spa.runJobs();

    Review accepted = review(item);
    assertThat(accepted.status()).isEqualTo(MatchStatus.ACCEPTED);
    assertThat(accepted.links()).hasSameSizeAs(item.links());
    UUID decision = decisionOf(accepted);
    spa.in(() -> spa.undoDecision.undo(decision, spa.bookkeeper));
    assertThat(review(item).status()).isEqualTo(MatchStatus.OPEN);
    assertThat(spa.in(() -> spa.decisions.ofMatch(item.id()))).hasSize(2);
  }

  @Test
  void pickingAnotherLineReplacesTheLinks() {
    Review item = first(MatchStatus.OPEN, 1);
    LineView other =
        spa.in(() -> spa.candidates.near(item, SearchWords.NONE)).stream()
            .filter(line -> item.links().stream().noneMatch(l -> l.line().key().equals(line.key())))
            .findFirst()
            .orElseThrow();
    Wish wish =
        new Wish(
            DecisionAction.PICK,
            List.of(new Link(other.key(), LinkRole.TREATMENT, 1)),
            List.of(),
            null,
            "the right visit",
            item.version());

    spa.in(() -> spa.decideReviews.decide(item.id(), wish, spa.bookkeeper));

    assertThat(review(item).links())
        .extracting(link -> link.line().key())
        .containsExactly(other.key());
  }

  @Test
  void aDecisionOnAnOlderStateIsRefused() {
    Review item = first(MatchStatus.OPEN, 2);
    Wish wish = new Wish(DecisionAction.REJECT, List.of(), List.of(), null, null, item.version());

    spa.in(() -> spa.decideReviews.decide(item.id(), wish, spa.bookkeeper));

    assertThatThrownBy(
            () -> spa.in(() -> spa.decideReviews.decide(item.id(), wish, spa.bookkeeper)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("reviews.stale"));
  }

  @Test
  void tenReviewersAtOnceHaveOneEffect() throws Exception {
    Review item = first(MatchStatus.OPEN, 3);
    Callable<Boolean> accept =
        () -> {
          try {
            spa.in(() ->
                spa.decideReviews.decide(item.id(), Wish.accept(item.version()), spa.bookkeeper));
            return true;
          } catch (DomainException stale) {
            return false;
          }
        };

    int effects = 0;
    try (ExecutorService reviewers = Executors.newFixedThreadPool(10)) {
      for (Future<Boolean> done :
          reviewers.invokeAll(Stream.generate(() -> accept).limit(10).toList())) {
        effects += done.get() ? 1 : 0;
      }
    }

    assertThat(effects).isEqualTo(1);
    assertThat(spa.in(() -> spa.decisions.ofMatch(item.id()))).hasSize(1);
  }

  @Test
  void decisionsCanNeitherBeChangedNorRemoved() {
    assertThatThrownBy(() -> spa.execute("update decisions set note = 'forged'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> spa.execute("delete from decisions"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void anImportWithDecisionsCannotBeUndone() {
    Review item = first(MatchStatus.AUTO, 0);
    spa.in(() -> spa.decideReviews.decide(item.id(), Wish.accept(item.version()), spa.bookkeeper));

    assertThatThrownBy(() -> spa.in(() -> spa.undoImport.undo(month, spa.bookkeeper)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("imports.has-decisions"));
  }

  @Test
  void aResolvedExceptionLeavesTheMoneyAtStake() {
    DiscrepancyFilter open = DiscrepancyFilter.open(null, null);
    Discrepancies.Summary before = spa.in(() -> spa.discrepancies.summary(open));
    Discrepancy found =
        spa.in(() -> spa.discrepancies.page(open, DiscrepancySort.MONEY, 1, null))
            .data()
            .getFirst();

    spa.in(() ->
        spa.resolveDiscrepancies.resolve(
            found.id(), "redeemed by phone", found.version(), spa.bookkeeper));

    Discrepancies.Summary after = spa.in(() -> spa.discrepancies.summary(open));
    assertThat(after.moneyMinor()).isEqualTo(before.moneyMinor() - found.atStakeMinor());
    assertThat(after.count()).isEqualTo(before.count() - 1);
  }

  private static Review first(MatchStatus status, int skip) {
    return spa.in(() ->
            spa.reviews.page(
                ReviewFilter.of(Side.REWARDS, status, null, null), ReviewSort.AGE, skip + 1, null))
        .data()
        .getLast();
  }

  private static Review reviewOf(String rewardId) {
    ListFilter list =
        new ListFilter(
            null, null, null, new ClientPrivacy(() -> true).search(rewardId), null, null);
    return spa.in(() ->
            spa.reviews.page(
                new ReviewFilter(Side.REWARDS, null, false, null, null, list),
                ReviewSort.MONEY,
                1,
                null))
        .data()
        .getFirst();
  }

  private static Review review(Review item) {
    return spa.in(() -> spa.reviews.get(item.id()));
  }

  private static UUID decisionOf(Review decided) {
    UUID decision = decided.decisionId();
    if (decision == null) {
      throw new AssertionError("the item is not decided");
    }
    return decision;
  }
}
