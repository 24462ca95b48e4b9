package com.medspasync.app.clients.control;

import com.medspasync.app.clients.control.ClientPairs.Standing;
import com.medspasync.app.clients.entity.ClientPair;
import com.medspasync.app.clients.entity.PairAction;
import com.medspasync.app.clients.entity.PairStatus;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.rest.StaleException;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * People say that two entries of the client lists are one person, or two, and take it back. What
 * they say together must make sense: nobody is one with two who were said to be different.
 */
@Dependent
public class DecidePairs {

  private final ClientPairs pairs;
  private final Clock clock;

  @Inject
  public DecidePairs(ClientPairs pairs, Clock clock) {
    this.pairs = pairs;
    this.clock = clock;
  }

  /**
   * Decides about an open pair.
   *
   * @param version the state the person saw
   * @throws StaleException when somebody was faster
   * @throws DomainException {@code clients.contradicts} when decisions about others say otherwise
   */
  public void decide(UUID pairId, PairStatus status, int version, Actor actor) {
    if (status == PairStatus.OPEN) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "clients.unknown-action",
          "Say whether they are the same person: SAME or DIFFERENT.");
    }
    ClientPair pair = seen(pairId, version);
    if (pair.status() != PairStatus.OPEN) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "clients.decided-already",
          "This pair was decided already. Undo that first.");
    }
    requireSense(pair, status);
    Instant now = clock.instant();
    UUID decision = pairs.record(pairId, PairAction.valueOf(status.name()), null, actor, now);
    pairs.stand(pairId, status, decision, actor.name(), now);
  }

  /**
   * Takes the decision about a pair back.
   *
   * @param version the state the person saw
   * @throws StaleException when somebody was faster
   */
  public void undo(UUID pairId, int version, Actor actor) {
    ClientPair pair = seen(pairId, version);
    UUID decision = pair.decisionId();
    if (decision == null) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "clients.nothing-to-undo",
          "Nobody decided about this pair, so there is nothing to undo.");
    }
    pairs.record(pairId, PairAction.UNDO, decision, actor, clock.instant());
    pairs.stand(pairId, PairStatus.OPEN, null, null, null);
  }

  private ClientPair seen(UUID pairId, int version) {
    pairs.takeTurn();
    ClientPair pair = pairs.get(pairId);
    if (pair.version() != version) {
      throw new StaleException(
          "clients.stale",
          "Somebody else decided about this pair in the meantime. Look at it again.");
    }
    return pair;
  }

  private void requireSense(ClientPair pair, PairStatus status) {
    List<Standing> decisions = new ArrayList<>(pairs.standing());
    decisions.add(new Standing(pair.id(), pair.left().key(), pair.right().key(), status));
    SamePeople people = SamePeople.of(decisions);
    boolean contradiction =
        decisions.stream()
            .filter(decision -> decision.status() == PairStatus.DIFFERENT)
            .anyMatch(decision -> people.areOne(decision.leftKey(), decision.rightKey()));
    if (contradiction) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "clients.contradicts",
          "Decisions about other entries of these clients say otherwise. Undo one of those first.");
    }
  }
}
