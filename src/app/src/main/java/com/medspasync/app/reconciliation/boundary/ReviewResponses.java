package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.boundary.ReviewResponse.Alternative;
import com.medspasync.app.reconciliation.boundary.ReviewResponse.Contact;
import com.medspasync.app.reconciliation.boundary.ReviewResponse.Contribution;
import com.medspasync.app.reconciliation.boundary.ReviewResponse.Explanation;
import com.medspasync.app.reconciliation.boundary.ReviewResponse.Line;
import com.medspasync.app.reconciliation.boundary.ReviewResponse.LinkedLine;
import com.medspasync.app.reconciliation.control.Discrepancy;
import com.medspasync.app.reconciliation.control.LearnedFrom;
import com.medspasync.app.reconciliation.control.LineView;
import com.medspasync.app.reconciliation.control.Review;
import com.medspasync.app.reconciliation.control.Reviews;
import com.medspasync.app.reconciliation.control.WithinReach;
import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.reconciliation.entity.MatchState;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.integrations.results.Finding;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.model.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts matches, exceptions and decisions into the form in which they are shown to this person. */
@RequestScoped
public class ReviewResponses {

  static final String LINE_PREFIX = "line";

  @Inject private Requester requester;
  @Inject private WithinReach reach;

  ReviewResponse of(Review review) {
    return of(review, null, null);
  }

  ReviewResponse of(
      Review review,
      Reviews.@Nullable Explained explained,
      @Nullable List<ReviewDecision> history) {
    boolean rewards = review.side() == Side.REWARDS;
    return new ReviewResponse(
        TypedId.format(MatchState.PREFIX, review.id()),
        review.side(),
        rewards ? review.source() : null,
        rewards ? null : review.source(),
        review.status(),
        review.decision(),
        review.category(),
        review.confidence(),
        requester.money(review.moneyMinor()),
        review.occurredOn(),
        some(review.location()),
        left(review.left()),
        review.links().stream()
            .map(link -> linked(link.line(), link.role().word(), link.confidence()))
            .toList(),
        Ids.format(ReviewDecision.PREFIX, review.decisionId()),
        review.decidedByName(),
        review.decidedAt(),
        review.version(),
        review.askedAgain(),
        explained == null ? null : explanation(explained),
        history == null ? null : history.stream().map(ReviewResponses::of).toList(),
        null);
  }

  ExceptionResponse of(Discrepancy found, @Nullable List<ReviewDecision> history) {
    Finding finding = found.finding();
    return new ExceptionResponse(
        TypedId.format(Discrepancy.PREFIX, found.id()),
        found.kind(),
        found.category(),
        finding.title(),
        finding.nature() == Finding.Nature.TIMING,
        found.kind() == DiscrepancyKind.PAYOUT_ENTRY ? null : some(found.source()),
        found.kind() == DiscrepancyKind.PAYOUT_ENTRY ? some(found.source()) : null,
        some(found.location()),
        some(found.invoice()),
        some(found.posRef()),
        found.line().file(),
        found.line().line(),
        contact(found.line().person()),
        found.occurredOn(),
        found.line().item(),
        requester.moneyOrNone(found.posMinor()),
        requester.moneyOrNone(found.programMinor()),
        requester.money(found.atStakeMinor()),
        found.rewardIds(),
        some(found.tender()),
        finding.action(),
        found.status(),
        Ids.format(ReviewDecision.PREFIX, found.decisionId()),
        found.decidedByName(),
        found.decidedAt(),
        found.version(),
        history == null ? null : history.stream().map(ReviewResponses::of).toList());
  }

  static DecisionResponse of(ReviewDecision decision) {
    return new DecisionResponse(
        TypedId.format(ReviewDecision.PREFIX, decision.id()),
        Ids.format(MatchState.PREFIX, decision.matchId()),
        Ids.format(Discrepancy.PREFIX, decision.discrepancyId()),
        decision.action(),
        decision.category(),
        decision.note(),
        decision.links().stream()
            .map(link ->
                new DecisionResponse.Chosen(
                    TypedId.format(LINE_PREFIX, link.line()), link.role().word()))
            .toList(),
        new DecisionResponse.By(TypedId.format("person", decision.by().id()), decision.by().name()),
        decision.at(),
        Ids.format(ReviewDecision.PREFIX, decision.undoes()),
        Ids.format(ReviewDecision.PREFIX, decision.undoneBy()),
        decision.modelVersion());
  }

  /** What was learned counts lines of every location, so it is for those who reach them all. */
  @Nullable LearnedFrom told(@Nullable LearnedFrom learned) {
    return reach.isWhole() ? learned : null;
  }

  LinkedLine candidate(LineView line) {
    return linked(line, null, null);
  }

  private Line left(LineView line) {
    return new Line(
        line.file(),
        line.line(),
        line.reference(),
        contact(line.person()),
        line.date(),
        line.item(),
        line.quantity(),
        requester.money(line.amountMinor()),
        line.status(),
        some(line.note()));
  }

  private LinkedLine linked(LineView line, @Nullable String role, @Nullable Double confidence) {
    return new LinkedLine(
        TypedId.format(LINE_PREFIX, line.key()),
        role,
        confidence,
        line.reference(),
        line.posRef(),
        line.location(),
        line.file(),
        line.line(),
        contact(line.person()),
        line.date(),
        line.item(),
        line.quantity(),
        requester.money(line.amountMinor()),
        requester.money(line.rewardMinor()),
        line.rewardLabel(),
        line.status(),
        line.note());
  }

  private Explanation explanation(Reviews.Explained explained) {
    Proposal.Reasons reasons = explained.reasons();
    return new Explanation(
        reasons.score(),
        reasons.sentence(),
        reasons.contributions().stream()
            .map(part ->
                new Contribution(
                    part.field(), part.level(), part.logOdds(), part.left(), part.right()))
            .toList(),
        reasons.vetoes(),
        reasons.alternatives().stream()
            .map(other -> alternative(other, explained.lines()))
            .toList());
  }

  private Alternative alternative(Proposal.Alternative other, Map<UUID, LineView> lines) {
    LineView line = lines.get(other.line());
    return new Alternative(
        TypedId.format(LINE_PREFIX, other.line()),
        other.posRef(),
        other.score(),
        other.reason(),
        line == null ? null : contact(line.person()),
        line == null ? null : line.date(),
        line == null ? null : line.item(),
        line == null ? null : requester.money(line.amountMinor()));
  }

  private static Contact contact(Person person) {
    return new Contact(person.name(), person.phone(), person.email());
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
