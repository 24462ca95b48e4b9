package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.reconciliation.result.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match as a reviewer sees it: the statement's line on the left, the point of sale's on the
 * right.
 *
 * @param source programme or processor
 * @param location code of the location, the statement's own words, or empty
 * @param decision the engine's decision
 * @param confidence probability in [0, 1] that the engine's proposal is right
 * @param decisionId the decision that stands
 * @param version names this state when deciding about it
 * @param askedAgain whether the decision that stands is doubted
 * @param worth what a look at it is worth, against others
 */
public record Review(
    UUID id,
    Side side,
    String source,
    MatchStatus status,
    Decision decision,
    String category,
    double confidence,
    long moneyMinor,
    LocalDate occurredOn,
    String location,
    LineView left,
    List<LinkView> links,
    @Nullable UUID decisionId,
    @Nullable String decidedByName,
    @Nullable Instant decidedAt,
    int version,
    boolean askedAgain,
    double worth) {

  public Review {
    links = List.copyOf(links);
  }

  /** A linked line of the point of sale. */
  public record LinkView(LinkRole role, double confidence, LineView line) {}

  Review with(List<LinkView> found) {
    return new Review(
        id,
        side,
        source,
        status,
        decision,
        category,
        confidence,
        moneyMinor,
        occurredOn,
        location,
        left,
        found,
        decisionId,
        decidedByName,
        decidedAt,
        version,
        askedAgain,
        worth);
  }
}
