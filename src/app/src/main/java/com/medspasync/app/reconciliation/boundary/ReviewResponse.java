package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.control.LearnedFrom;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.rest.Versioned;
import com.medspasync.kernel.Money;
import com.medspasync.reconciliation.result.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match as it is shown: the statement's line on the left, linked sale lines on the right.
 *
 * @param decision the engine's decision: AUTO, REVIEW or NONE
 * @param confidence probability in [0, 1] that the engine's proposal is right
 * @param decisionId the decision that stands; what undo takes
 * @param version to be named when deciding
 * @param askedAgain whether the decision is doubted: the proposal was so sure, given everything
 *     else decided, that a slip is likelier than an error
 * @param explanation in the answer for one item only
 * @param history in the answer for one item only, newest first
 * @param learned in the answer to a decision only
 */
public record ReviewResponse(
    String id,
    Side side,
    @Nullable String program,
    @Nullable String processor,
    MatchStatus status,
    Decision decision,
    String category,
    double confidence,
    Money money,
    LocalDate occurredOn,
    @Nullable String location,
    Line left,
    List<LinkedLine> links,
    @Nullable String decisionId,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    int version,
    boolean askedAgain,
    @Nullable Explanation explanation,
    @Nullable List<DecisionResponse> history,
    @Nullable LearnedResponse learned)
    implements Versioned {

  ReviewResponse with(@Nullable LearnedFrom from) {
    return new ReviewResponse(
        id,
        side,
        program,
        processor,
        status,
        decision,
        category,
        confidence,
        money,
        occurredOn,
        location,
        left,
        links,
        decisionId,
        decidedBy,
        decidedAt,
        version,
        askedAgain,
        explanation,
        history,
        from == null ? null : LearnedResponse.of(from));
  }

  /** Whose line it is, as far as the reader may know. */
  public record Contact(String name, String phone, String email) {}

  /** The statement's line. */
  public record Line(
      String file,
      int line,
      String reference,
      Contact person,
      LocalDate date,
      String product,
      @Nullable BigDecimal quantity,
      Money amount,
      String status,
      @Nullable String raw) {}

  /** A sale line that is linked, or could be. */
  public record LinkedLine(
      String saleLineId,
      @Nullable String role,
      @Nullable Double confidence,
      String invoice,
      String posRef,
      String location,
      String file,
      int line,
      Contact person,
      LocalDate date,
      String item,
      @Nullable BigDecimal quantity,
      Money amount,
      Money rewardAmount,
      String rewardLabel,
      String status,
      String note) {}

  /** Why the engine proposes what it does. */
  public record Explanation(
      double score,
      String sentence,
      List<Contribution> contributions,
      List<String> vetoes,
      List<Alternative> alternatives) {}

  /** Evidence of one field, in natural log-odds. */
  public record Contribution(
      String field, String level, double logOdds, String left, String right) {}

  /** A candidate that lost. */
  public record Alternative(
      String saleLineId,
      String posRef,
      double score,
      String reason,
      @Nullable Contact person,
      @Nullable LocalDate date,
      @Nullable String item,
      @Nullable Money amount) {}
}
