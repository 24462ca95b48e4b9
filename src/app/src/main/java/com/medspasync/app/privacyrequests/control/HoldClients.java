package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.privacyrequests.entity.LegalHold;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.ClientMarks;
import com.medspasync.app.statements.control.StatementLines;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places holds on clients and lifts them, and knows who is under one. */
@Dependent
public class HoldClients {

  private final LegalHolds holds;
  private final ChosenLines chosen;
  private final KeptLines lines;
  private final LinkedLines linked;
  private final ClientMarks marks;
  private final StatementLines turn;

  @Inject
  public HoldClients(
      LegalHolds holds,
      ChosenLines chosen,
      KeptLines lines,
      LinkedLines linked,
      ClientMarks marks,
      StatementLines turn) {
    this.holds = holds;
    this.chosen = chosen;
    this.lines = lines;
    this.linked = linked;
    this.marks = marks;
    this.turn = turn;
  }

  /**
   * Places one.
   *
   * @param clients ids of {@link FoundClients.FoundClient}
   * @param keys of lines with no more than a name
   * @throws DomainException when nobody was chosen, or what was chosen is not there
   */
  public LegalHold place(List<UUID> clients, List<UUID> keys, String reason, Actor actor) {
    turn.takeTurn(); // an erasure looks for holds in its turn
    List<KeptLine> hers = chosen.anyOf(clients, keys);
    UUID id = TypedId.next();
    holds.add(id, marksOf(hers), hers.size(), reason, actor);
    return holds.get(id);
  }

  /**
   * Lifts one.
   *
   * @throws DomainException {@code privacy.hold-lifted} when it was already
   */
  public LegalHold lift(UUID id, Actor actor) {
    LegalHold hold = holds.get(id);
    if (!holds.lift(hold.id(), actor)) {
      throw new DomainException(
          DomainException.Kind.CONFLICT, "privacy.hold-lifted", "This hold was lifted already.");
    }
    return holds.get(id);
  }

  /** Holds on a client, or on somebody whom the spa takes for the same person. */
  List<LegalHold> over(Collection<KeptLine> hers) {
    Set<UUID> keys = hers.stream().map(KeptLine::key).collect(Collectors.toSet());
    List<KeptLine> beside = lines.withKeys(linked.with(keys).othersThan(keys));
    return holds.standingOver(marksOf(Stream.concat(hers.stream(), beside.stream()).toList()));
  }

  /**
   * Refuses to go on where a client is under a hold.
   *
   * @throws DomainException {@code privacy.held}
   */
  void requireNone(Collection<KeptLine> hers) {
    over(hers).stream()
        .findFirst()
        .ifPresent(hold -> {
          throw new DomainException(
              DomainException.Kind.CONFLICT,
              "privacy.held",
              "What is held about this client must be kept: "
                  + hold.placedBy().name()
                  + " placed a legal hold on "
                  + hold.placedAt().atZone(ZoneOffset.UTC).toLocalDate()
                  + ". Nothing was erased. An owner can lift the hold.");
        });
  }

  Set<UUID> marksOf(Collection<KeptLine> hers) {
    return hers.stream()
        .flatMap(line -> marks.of(line.named()).stream())
        .collect(Collectors.toSet());
  }
}
