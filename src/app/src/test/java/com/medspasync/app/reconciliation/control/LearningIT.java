package com.medspasync.app.reconciliation.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.rest.StaleException;
import com.medspasync.app.testing.DemoMonth;
import com.medspasync.app.testing.TestSpa;
import com.medspasync.kernel.Page;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of a spa and its next runs, on a real database with the real engine. */
class LearningIT {

  @TempDir private Path folder;

  private TestSpa spa;

  @BeforeEach
  void importAMonth() throws IOException {
    spa = TestSpa.withAMonth(folder);
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

  @Test
  void whatARunHasLearnedIsWhatIsKnownRightAfterTheDecision() {
    decideTen();
    Map<UUID, String> atOnce = proposals();

    runAgain();
    // the run also hears facts, which may lead it to other links; sureness alone is known at once
    Map<UUID, String> afterTheRun = proposals();

    assertThat(atOnce.keySet()).isNotEmpty();
    assertThat(
            atOnce.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(afterTheRun.get(entry.getKey())))
                .toList())
        .as("proposals that the run sees otherwise")
        .hasSizeLessThan(atOnce.size() / 20);
  }

  @Test
  void weighingTheProposalsOfARunAnewWithoutNewDecisionsChangesNothing() {
    Map<UUID, String> before = proposals();

    LearnedFrom learned = spa.in(() -> spa.relearn.now());

    assertThat(learned.rescored()).isZero();
    assertThat(proposals()).isEqualTo(before);
  }

  @Test
  void aDecisionTellsWhatItTaught() {
    Review item = first(MatchStatus.OPEN);

    LearnedFrom learned = accept(item);

    assertThat(learned.version()).startsWith("1-");
    assertThat(learned.lessons())
        .extracting(LearnedFrom.Shown::kind)
        .contains(Lesson.Kind.PERSON, Lesson.Kind.SURENESS);
    LearnedFrom.Shown person =
        learned.lessons().stream()
            .filter(lesson -> lesson.kind() == Lesson.Kind.PERSON)
            .findFirst()
            .orElseThrow();
    assertThat(person.agreeing()).isEqualTo(1);
    assertThat(person.inForce()).isTrue();
    assertThat(person.effect()).isPositive();
    assertThat(person.subject()).isEqualTo(item.left().person().name());
    assertThat(learned.rescored()).isPositive();
  }

  @Test
  void anUndoLeavesNoTraceInTheWaitingProposals() {
    Map<UUID, String> before = proposals();
    Review item = first(MatchStatus.OPEN);
    accept(item);
    assertThat(proposals()).isNotEqualTo(before);

    UUID decision = Objects.requireNonNull(spa.in(() -> spa.reviews.get(item.id())).decisionId());
    LearnedFrom forgotten =
        Objects.requireNonNull(
            spa.in(() -> spa.undoDecision.undo(decision, spa.bookkeeper)).learned());

    assertThat(proposals()).isEqualTo(before);
    assertThat(forgotten.version()).startsWith("0-");
    assertThat(forgotten.lessons()).anyMatch(lesson -> lesson.effect() < 0);
  }

  @Test
  void manyDecisionsTakenBackInReverseLeaveNoTrace() {
    List<String> before = shownOfAll();
    List<UUID> decisions = new ArrayList<>();
    for (Review item : ten()) {
      Review now = spa.in(() -> spa.reviews.get(item.id()));
      Wish no = new Wish(DecisionAction.REJECT, List.of(), List.of(), null, null, now.version());
      spa.in(() -> spa.decideReviews.decide(now.id(), no, spa.bookkeeper));
      decisions.add(Objects.requireNonNull(spa.in(() -> spa.reviews.get(now.id())).decisionId()));
    }
    assertThat(shownOfAll()).isNotEqualTo(before);

    for (UUID decision : decisions.reversed()) {
      spa.in(() -> spa.undoDecision.undo(decision, spa.bookkeeper));
    }

    assertThat(shownOfAll()).isEqualTo(before);
  }

  /** Everything that a list shows of each line. */
  private List<String> shownOfAll() {
    return spa.texts(
        """
        select m.id || ' ' || m.status || ' ' || m.category || ' ' || m.confidence::text || ' '
               || coalesce((select string_agg(k.line_key || ' ' || k.role || ' ' || k.confidence,
                                              ',' order by k.position)
                            from match_links k where k.match_id = m.id), '')
        from matches m where m.present order by m.id
        """);
  }

  @Test
  void tenReviewersAtOnceLeaveOneStateThatKnowsAllTenDecisions() throws InterruptedException {
    List<Review> items = ten();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> reviewers =
        items.stream()
            .map(item ->
                Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                    .start(() -> accept(item)))
            .toList();
    for (Thread reviewer : reviewers) {
      reviewer.join();
    }

    // whoever came later may have found her line settled or moved by the others' decisions
    long decided = spa.count("select count(*) from matches where decision_id is not null");
    assertThat(failures).allMatch(failure -> failure instanceof StaleException);
    assertThat(decided).isEqualTo(10 - failures.size()).isGreaterThan(1);
    assertThat(spa.in(() -> spa.learnedVersions.newest(1)).getFirst().decisions())
        .isEqualTo((int) decided);
    assertThat(spa.in(() -> spa.relearn.now()).rescored()).isZero();
  }

  @Test
  void anotherSpaLearnsNothing(@TempDir Path other) throws IOException {
    TestSpa neighbour = spa.neighbour(new StandardReconciler(), other);
    neighbour.upload(DemoMonth.files());
    neighbour.runJobs();
    List<String> before = states(neighbour);

    decideTen();

    assertThat(states(neighbour)).isEqualTo(before);
    assertThat(neighbour.count("select count(*) from learning_versions where decisions > 0"))
        .isZero();
  }

  @Test
  void aRunThatOnlyWeighsTheReasonsOtherwiseIsNoNewVersionOfALine() {
    decideTen();
    spa.execute("update matches set confidence = confidence * 0.999, evidence_hash = null");
    Map<UUID, Integer> before = versions();

    runAgain();

    Map<UUID, Integer> after = versions();
    assertThat(
            spa.count(
                "select count(*) from matches where evidence_hash is null and decision_id is null"))
        .isZero();
    Map<UUID, String> proposed = proposals();
    assertThat(proposed).isNotEmpty();
    long bumped =
        before.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(after.get(entry.getKey())))
            .count();
    assertThat(bumped).as("lines that whoever sees them has to look at again").isLessThan(20);
  }

  @Test
  void whatIsWorthMostComesFirstAndADoubtedDecisionBeforeAll() {
    List<Review> auto = page(MatchStatus.AUTO);
    Review sure = auto.stream().max(Comparator.comparingDouble(Review::confidence)).orElseThrow();
    Wish no = new Wish(DecisionAction.REJECT, List.of(), List.of(), null, null, sure.version());
    spa.in(() -> spa.decideReviews.decide(sure.id(), no, spa.bookkeeper));

    List<Review> queue = queue();
    assertThat(queue.getFirst().id()).isEqualTo(sure.id());
    assertThat(queue.getFirst().askedAgain()).isTrue();
    assertThat(queue.subList(1, queue.size()))
        .allMatch(review -> review.status() == MatchStatus.OPEN)
        .isSortedAccordingTo(
            Comparator.comparingDouble(
                review -> -(Math.abs(review.moneyMinor()) + 100) * (1 - review.confidence())));

    // said twice, it is doubted no more
    Wish again =
        new Wish(
            DecisionAction.REJECT, List.of(), List.of(), null, null, queue.getFirst().version());
    spa.in(() -> spa.decideReviews.decide(sure.id(), again, spa.bookkeeper));
    assertThat(queue()).noneMatch(Review::askedAgain);
  }

  private List<Review> queue() {
    ReviewFilter waiting =
        new ReviewFilter(null, null, true, null, null, ListFilter.within(null, null));
    List<Review> all = new ArrayList<>();
    Cursor after = null;
    boolean more = true;
    while (more) {
      Cursor from = after;
      Page<Review> page = spa.in(() -> spa.reviews.page(waiting, ReviewSort.WORTH, 7, from));
      all.addAll(page.data());
      after = ReviewSort.WORTH.cursorOf(all.getLast());
      more = page.hasMore();
    }
    assertThat(all).extracting(Review::id).doesNotHaveDuplicates();
    return all;
  }

  private LearnedFrom accept(Review item) {
    return spa.in(
        () -> spa.decideReviews.decide(item.id(), Wish.accept(item.version()), spa.bookkeeper));
  }

  private void decideTen() {
    spa.in(() -> {
      ten()
          .forEach(item ->
              spa.decideReviews.enter(item.id(), Wish.accept(item.version()), spa.bookkeeper));
      spa.relearn.now();
    });
  }

  /** Those that wait for somebody, and as many more as it takes. */
  private List<Review> ten() {
    List<Review> items =
        Stream.concat(page(MatchStatus.OPEN).stream(), page(MatchStatus.AUTO).stream())
            .limit(10)
            .toList();
    assertThat(items).hasSize(10);
    return items;
  }

  /** Undecided proposals with what is thought of them. */
  private Map<UUID, String> proposals() {
    return spa
        .texts(
            """
            select id || ' ' || status
                   || case status when 'OPEN' then ' ' || round(confidence::numeric, 4) else '' end
            from matches
            where present and decision_id is null and status in ('OPEN', 'AUTO')
            """)
        .stream()
        .map(text -> text.split(" ", 2))
        .collect(Collectors.toMap(parts -> UUID.fromString(parts[0]), parts -> parts[1]));
  }

  private Map<UUID, Integer> versions() {
    return spa
        .texts("select id || ' ' || version from matches where present and decision_id is null")
        .stream()
        .map(text -> text.split(" ", 2))
        .collect(
            Collectors.toMap(
                parts -> UUID.fromString(parts[0]), parts -> Integer.valueOf(parts[1])));
  }

  private static List<String> states(TestSpa of) {
    return of.texts("select to_jsonb(m)::text from matches m order by id");
  }

  private List<Review> page(MatchStatus status) {
    ReviewFilter filter = ReviewFilter.of(Side.REWARDS, status, null, null);
    return spa.in(() -> spa.reviews.page(filter, ReviewSort.MONEY, 100, null)).data();
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
