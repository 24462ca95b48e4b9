package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.Decisions.NewDecision;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.rest.StaleException;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People say that an exception has been dealt with, or that it has not after all. */
@Dependent
public class ResolveDiscrepancies {

  private static final int LONGEST_NOTE = 2_000;

  private final Discrepancies discrepancies;
  private final Decisions decisions;
  private final Clock clock;

  @Inject
  public ResolveDiscrepancies(Discrepancies discrepancies, Decisions decisions, Clock clock) {
    this.discrepancies = discrepancies;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * @param note what was done about it
   * @param version the state the person saw
   * @throws StaleException when somebody was faster
   */
  public void resolve(UUID id, @Nullable String note, int version, Actor actor) {
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "exceptions.note-too-long",
          "A note has at most " + LONGEST_NOTE + " characters.");
    }
    Discrepancies.State state = discrepancies.lock(id);
    if (state.version() != version || state.status() != Discrepancy.Status.OPEN) {
      throw new StaleException(
          "exceptions.stale",
          "This exception was changed in the meantime. Look at it again before deciding.");
    }
    UUID decision = decisions.add(decision(state, DecisionAction.RESOLVE, note, null), actor);
    discrepancies.resolved(id, decision, actor.name(), clock.instant());
  }

  void undo(ReviewDecision undone, UUID id, Actor actor) {
    Discrepancies.State state = discrepancies.lock(id);
    DecideReviews.requireStanding(undone.id(), state.decisionId());
    decisions.add(decision(state, DecisionAction.UNDO, null, undone.id()), actor);
    discrepancies.reopened(id);
  }

  private static NewDecision decision(
      Discrepancies.State state,
      DecisionAction action,
      @Nullable String note,
      @Nullable UUID undoes) {
    return new NewDecision(
        null,
        state.id(),
        state.lineKey(),
        action,
        null,
        note,
        List.of(),
        undoes,
        state.modelVersion());
  }
}
