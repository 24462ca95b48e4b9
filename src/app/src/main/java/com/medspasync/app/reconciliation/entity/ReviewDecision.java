package com.medspasync.app.reconciliation.entity;

import com.medspasync.app.requests.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a match or an exception. Kept for ever: undoing adds a decision.
 *
 * @param seq order in which decisions were made
 * @param lineKey the statement line it is about
 * @param category the person's category, for {@code MARK}
 * @param links the links that stand by it
 * @param undoes the decision that no longer holds, for {@code UNDO}
 * @param undoneBy the decision that undid this one
 * @param modelVersion version of the engine whose proposal the person saw
 */
public record ReviewDecision(
    UUID id,
    long seq,
    @Nullable UUID matchId,
    @Nullable UUID discrepancyId,
    UUID lineKey,
    DecisionAction action,
    @Nullable String category,
    @Nullable String note,
    List<Link> links,
    @Nullable UUID undoes,
    @Nullable UUID undoneBy,
    Actor by,
    Instant at,
    String modelVersion) {

  /** Prefix of the public form of a decision's id. */
  public static final String PREFIX = "dec";

  public ReviewDecision {
    links = List.copyOf(links);
  }

  /** Whether it holds: not undone, and not itself an undoing. */
  public boolean stands() {
    return undoneBy == null && action != DecisionAction.UNDO;
  }

  /** Keys of the lines it speaks of. */
  public Stream<UUID> lines() {
    return Stream.concat(Stream.of(lineKey), links.stream().map(Link::line));
  }

  /** The same with its note, if it has one, in other words. */
  public ReviewDecision withNote(UnaryOperator<String> words) {
    return new ReviewDecision(
        id,
        seq,
        matchId,
        discrepancyId,
        lineKey,
        action,
        category,
        note == null ? null : words.apply(note),
        links,
        undoes,
        undoneBy,
        by,
        at,
        modelVersion);
  }
}
