package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.LearnedFrom.Shown;
import com.medspasync.app.reconciliation.control.LearnedWords.Words;
import com.medspasync.app.reconciliation.control.WaitingProposals.Changed;
import com.medspasync.app.reconciliation.control.WaitingProposals.Waiting;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.decide.Rescoring;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Lesson;
import com.medspasync.reconciliation.learn.Ruling;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Learns from what was decided as soon as it is, in the same transaction: what is known is folded
 * anew, and every proposal that nobody has decided about is weighed by it. No run is needed; which
 * links are proposed is decided by the next one.
 */
@Dependent
public class Relearn {

  /** Log-odds that are as good as the same: the waiting line need not be written anew. */
  private static final double SAME = 1e-9;

  private final LearnedDecisions decisions;
  private final WaitingProposals proposals;
  private final LearnedVersions versions;
  private final AcceptedError acceptedError;
  private final LessonReach reach;
  private final LearnedWords words;

  @Inject
  public Relearn(
      LearnedDecisions decisions,
      WaitingProposals proposals,
      LearnedVersions versions,
      AcceptedError acceptedError,
      LessonReach reach,
      LearnedWords words) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.versions = versions;
    this.acceptedError = acceptedError;
    this.reach = reach;
    this.words = words;
  }

  /** After a decision: what it taught. */
  LearnedFrom from(UUID decision) {
    LearnedModel model = decisions.learn();
    return learned(model, shown(model, decision.toString(), 1));
  }

  /** What a decision has taught, to be forgotten. */
  List<Shown> lessonsOf(UUID decision) {
    return shown(decisions.learn(), decision.toString(), -1);
  }

  /** After a decision was taken back: what is no longer known. */
  LearnedFrom without(List<Shown> forgotten) {
    return learned(decisions.learn(), forgotten);
  }

  /** After several decisions, or a change of what is to be learned. */
  public LearnedFrom now() {
    return learned(decisions.learn(), List.of());
  }

  /** After a run: decisions made while it ran are heard, too. */
  void afterRun(String heardByRun) {
    LearnedModel model = decisions.learn();
    if (model.version().equals(heardByRun)) {
      noteState(model);
    } else {
      learned(model, List.of());
    }
  }

  private LearnedFrom learned(LearnedModel model, List<Shown> lessons) {
    ReconciliationOptions options = new ReconciliationOptions(null, acceptedError.get(), model);
    List<Changed> changes = new ArrayList<>();
    int settled = 0;
    int reopened = 0;
    List<Waiting> all = proposals.all();
    for (Side side : Side.values()) {
      List<Waiting> ofSide = all.stream().filter(waiting -> waiting.side() == side).toList();
      List<Rescoring.Verdict> verdicts = verdicts(ofSide, side, options);
      for (int i = 0; i < ofSide.size(); i++) {
        Waiting waiting = ofSide.get(i);
        Rescoring.Verdict verdict = verdicts.get(i);
        MatchStatus status = verdict.automatic() ? MatchStatus.AUTO : MatchStatus.OPEN;
        boolean moved = status != waiting.status();
        // an automatic match that stays one is left as the run wrote it: there are thousands of
        // them
        boolean shown = status == MatchStatus.OPEN || waiting.rescored();
        if (moved || (shown && Math.abs(verdict.learned() - waiting.learned()) > SAME)) {
          changes.add(new Changed(waiting.id(), status, verdict.learned(), verdict.confidence()));
        }
        settled += moved && status == MatchStatus.AUTO ? 1 : 0;
        reopened += moved && status == MatchStatus.OPEN ? 1 : 0;
      }
    }
    proposals.change(changes);
    noteState(model);
    return new LearnedFrom(model.version(), lessons, changes.size(), settled, reopened);
  }

  static List<Rescoring.Verdict> verdicts(
      List<Waiting> waiting, Side side, ReconciliationOptions options) {
    return Rescoring.of(
        waiting.stream().map(Waiting::proposed).toList(),
        options.learned().recalibration(),
        options.promise(side.toEngine()),
        options.acceptedError());
  }

  private void noteState(LearnedModel model) {
    proposals.askAgain(model.doubtful().stream().map(Ruling::id).toList());
    versions.keep(model);
  }

  /**
   * @param sign 1 for what a decision adds, -1 for what goes with it
   */
  private List<Shown> shown(LearnedModel model, String decision, int sign) {
    @Nullable Ruling ruling =
        model.rulings().stream().filter(of -> of.id().equals(decision)).findFirst().orElse(null);
    List<Shown> shown = new ArrayList<>();
    for (Lesson lesson : model.explain(decision)) {
      Words said = words.of(lesson.kind(), lesson.subject(), lesson.meaning(), ruling);
      shown.add(
          new Shown(
              lesson.kind(),
              said.subject(),
              said.meaning(),
              lesson.agreeing(),
              lesson.against(),
              sign * lesson.effect(),
              lesson.inForce(),
              ruling == null ? 0 : reach.waiting(lesson, ruling)));
    }
    return shown;
  }
}
