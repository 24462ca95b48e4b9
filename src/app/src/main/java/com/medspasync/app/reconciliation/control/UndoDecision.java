package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes any decision back, whatever it was about. */
@Dependent
public class UndoDecision {

  private final Decisions decisions;
  private final DecideReviews reviews;
  private final ResolveDiscrepancies discrepancies;

  @Inject
  public UndoDecision(
      Decisions decisions, DecideReviews reviews, ResolveDiscrepancies discrepancies) {
    this.decisions = decisions;
    this.reviews = reviews;
    this.discrepancies = discrepancies;
  }

  /**
   * What was taken back.
   *
   * @param decision the decision that no longer holds
   * @param learned what is no longer known, {@code null} where nothing had been learned
   */
  public record Undone(ReviewDecision decision, @Nullable LearnedFrom learned) {}

  /**
   * @throws DomainException {@code decisions.superseded} unless it is the newest that holds
   */
  public Undone undo(UUID id, Actor actor) {
    ReviewDecision decision = decisions.get(id);
    if (decision.action() == DecisionAction.UNDO) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "decisions.cannot-undo-undo",
          "An undoing cannot be undone; decide anew.");
    }
    UUID match = decision.matchId();
    UUID discrepancy = decision.discrepancyId();
    if (match != null) {
      return new Undone(decision, reviews.undo(decision, match, actor));
    }
    if (discrepancy != null) {
      discrepancies.undo(decision, discrepancy, actor);
    }
    return new Undone(decision, null);
  }
}
