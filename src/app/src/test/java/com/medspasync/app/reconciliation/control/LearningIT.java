package com.medspasync.app.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.testing.DemoMonth;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of a spa and its next runs, on a real database with the real engine. */
class LearningIT {

  @TempDir private Path folder;

  private TestSpa spa;

  @BeforeEach
  void importAMonth() throws IOException {
    spa = TestSpa.with(new StandardReconciler(), folder);
    spa.upload(DemoMonth.files());
    spa.runJobs();
  }

  @Test
  void theNextRunHasLearnedAndTheOneAfterAnUndoHasNot() {
    assertThat(lastRun().modelVersion()).isEqualTo(RequestRun.MODEL_VERSION);
    Review item = first(MatchStatus.OPEN);
    spa.in(() -> spa.decideReviews.decide(item.id(), Wish.accept(item.version()), spa.bookkeeper));

    runAgain();
    assertThat(lastRun().modelVersion()).startsWith(RequestRun.MODEL_VERSION + "+1-");

    UUID decision = spa.in(() -> spa.reviews.get(item.id())).decisionId();
    spa.in(() -> spa.undoDecision.undo(Objects.requireNonNull(decision), spa.bookkeeper));
    runAgain();
    assertThat(lastRun().modelVersion()).isEqualTo(RequestRun.MODEL_VERSION);
  }

  @Test
  void aSaleThatAPersonGaveToALineIsGivenToNoOther() {
    Review item = first(MatchStatus.OPEN);
    Review other = first(MatchStatus.AUTO);
    Link sale =
        spa.in(() -> spa.reviews.get(other.id())).links().stream()
            .map(link -> new Link(link.line().key(), LinkRole.TREATMENT, 1))
            .findFirst()
            .orElseThrow();
    Wish wish = new Wish(DecisionAction.PICK, List.of(sale), List.of(), null, null, item.version());
    spa.in(() -> spa.decideReviews.decide(item.id(), wish, spa.bookkeeper));

    runAgain();

    assertThat(
            spa.texts(
                """
                select m.id::text
                from match_links l join matches m on m.id = l.match_id
                where m.present and m.side = 'REWARDS' and m.source = '%s' and l.role = 'TREATMENT'
                  and m.status in ('AUTO', 'ACCEPTED') and l.line_key = '%s'
                """
                    .formatted(item.source(), sale.line())))
        .containsExactly(item.id().toString());
  }

  private Review first(MatchStatus status) {
    ReviewFilter filter = ReviewFilter.of(Side.REWARDS, status, null, null);
    return spa.in(() -> spa.reviews.page(filter, ReviewSort.MONEY, 100, null)).data().stream()
        .filter(review -> review.source().equals("alle"))
        .findFirst()
        .orElseThrow();
  }

  private ReconciliationRun lastRun() {
    return spa.in(() -> spa.runs.findLastDone()).orElseThrow();
  }

  private void runAgain() {
    spa.in(() -> spa.requestRun.request(null, spa.bookkeeper));
    spa.runJobs();
  }
}
