package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.Decisions.NewDecision;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchState;
import com.medspasync.app.reconciliation.entity.MatchState.Outcome;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * People decide about matches. Two who decide about the same state at once, or one who clicks
 * twice, have one effect: the second is told that the item has changed.
 */
@Dependent
public class DecideReviews {

  private static final int LONGEST_NOTE = 2_000;
  private static final int MOST_LINKS = 100;

  private final Jdbi database;
  private final Reviews reviews;
  private final Decisions decisions;
  private final MatchesTurn turn;
  private final Relearn relearn;
  private final WithinReach reach;
  private final Clock clock;

  @Inject
  public DecideReviews(
      Jdbi database,
      Reviews reviews,
      Decisions decisions,
      MatchesTurn turn,
      Relearn relearn,
      WithinReach reach,
      Clock clock) {
    this.database = database;
    this.reviews = reviews;
    this.decisions = decisions;
    this.turn = turn;
    this.relearn = relearn;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * What a person wants.
   *
   * @param lines keys of the lines picked, with what they are to the match
   * @param invoices invoices picked instead of lines, {@code LOCATION:INVOICE}
   * @param category the category marked
   * @param version the state the person saw
   */
  public record Wish(
      DecisionAction action,
      List<Link> lines,
      List<String> invoices,
      @Nullable String category,
      @Nullable String note,
      int version) {

    public Wish {
      lines = List.copyOf(lines);
      invoices = List.copyOf(invoices);
    }

    /** The proposed links are right. */
    public static Wish accept(int version) {
      return new Wish(DecisionAction.ACCEPT, List.of(), List.of(), null, null, version);
    }
  }

  /**
   * Decides and learns from it.
   *
   * @return what was learned
   * @throws DomainException {@code reviews.stale} when somebody was faster
   */
  public LearnedFrom decide(UUID matchId, Wish wish, Actor actor) {
    return relearn.from(enter(matchId, wish, actor));
  }

  /**
   * Decides one of several lines; whoever decided the last of them has {@link Relearn} learn from
   * them all.
   *
   * @return the decision
   * @throws DomainException {@code reviews.stale} when somebody was faster
   */
  public UUID enter(UUID matchId, Wish wish, Actor actor) {
    turn.take();
    if (wish.note() != null && wish.note().length() > LONGEST_NOTE) {
      throw invalid("reviews.note-too-long", "A note has at most " + LONGEST_NOTE + " characters.");
    }
    MatchState state = reviews.lock(matchId);
    state.requireVersion(wish.version());
    List<Link> picked = wish.action() == DecisionAction.PICK ? picked(wish) : List.of();
    Outcome outcome = state.decided(wish.action(), picked, wish.category());
    reviews.requireReached(outcome.links());
    UUID decision =
        decisions.add(
            new NewDecision(
                matchId,
                null,
                state.lineKey(),
                wish.action(),
                outcome.category(),
                wish.note(),
                outcome.links(),
                null,
                state.modelVersion()),
            actor);
    apply(state, outcome, decision, actor.name(), clock.instant());
    return decision;
  }

  /**
   * Takes a decision back, and what it taught: the one before it holds again, or the engine's
   * proposal.
   *
   * @throws DomainException {@code decisions.superseded} unless it is the one that holds
   */
  LearnedFrom undo(ReviewDecision undone, UUID matchId, Actor actor) {
    turn.take();
    MatchState state = reviews.lock(matchId);
    requireStanding(undone.id(), state.decisionId());
    Optional<ReviewDecision> before =
        decisions.findStandingBut(undone.id(), decisions.ofMatch(matchId));
    Outcome outcome = before.map(DecideReviews::outcomeOf).orElseGet(state::undecided);
    reviews.requireReached(outcome.links());
    List<LearnedFrom.Shown> forgotten = relearn.lessonsOf(undone.id());
    decisions.add(
        new NewDecision(
            matchId,
            null,
            state.lineKey(),
            DecisionAction.UNDO,
            null,
            null,
            List.of(),
            undone.id(),
            state.modelVersion()),
        actor);
    before.ifPresentOrElse(
        standing -> apply(state, outcome, standing.id(), standing.by().name(), standing.at()),
        () -> apply(state, outcome, null, null, null));
    return relearn.without(forgotten);
  }

  static void requireStanding(UUID decision, @Nullable UUID standing) {
    if (!decision.equals(standing)) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "decisions.superseded",
          "This decision was undone or replaced already. Only the newest one can be undone.");
    }
  }

  private static Outcome outcomeOf(ReviewDecision decision) {
    boolean linked =
        decision.action() == DecisionAction.ACCEPT || decision.action() == DecisionAction.PICK;
    String category = decision.category();
    if (category == null) {
      throw new IllegalStateException("A decision about a match has a category");
    }
    return new Outcome(
        linked ? MatchStatus.ACCEPTED : MatchStatus.REJECTED, category, decision.links());
  }

  private List<Link> picked(Wish wish) {
    List<Link> links = new ArrayList<>(wish.lines());
    wish.invoices().forEach(invoice -> links.add(paymentOf(invoice)));
    if (links.size() > MOST_LINKS) {
      throw invalid("reviews.too-many-links", "Pick at most " + MOST_LINKS + " lines.");
    }
    Map<UUID, LineView> known = reviews.linesOf(links.stream().map(Link::line).toList());
    for (Link link : links) {
      LineView line = known.get(link.line());
      if (line == null || (line.kind() != LineKind.SALE && line.kind() != LineKind.TENDER)) {
        throw invalid("reviews.unknown-line", "A picked line is no longer among the sales.");
      }
    }
    return links.stream().distinct().toList();
  }

  /** An invoice stands for its first payment, or its first line when it states none. */
  private Link paymentOf(String invoice) {
    int colon = invoice.indexOf(':');
    Conditions conditions =
        reach
            .lines("l")
            .and("l.active")
            .and("l.kind in ('TENDER', 'SALE')")
            .and("l.location = :location", "location", colon < 0 ? "" : invoice.substring(0, colon))
            .and("l.reference = :invoice", "invoice", invoice.substring(colon + 1));
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    "select l.key from statement_lines l "
                        + conditions.where()
                        + "order by l.kind desc, l.file_id, l.seq limit 1"))
            .mapTo(UUID.class)
            .findOne()
            .map(key -> new Link(key, LinkRole.PAYMENT, 1))
            .orElseThrow(() ->
                invalid("reviews.unknown-invoice", "A picked invoice is not among the sales.")));
  }

  private void apply(
      MatchState state,
      Outcome outcome,
      @Nullable UUID decisionId,
      @Nullable String byName,
      @Nullable Instant at) {
    database.useHandle(handle -> {
      handle
          .createUpdate(
              """
              update matches
              set status = :status, category = :category, decision_id = :decision,
                  decided_by_name = :byName, decided_at = :at, version = version + 1,
                  asked_again = false,
                  proposal_hash = case when cast(:decision as uuid) is null
                    then '00000000-0000-0000-0000-000000000000' else proposal_hash end
              where id = :id
              """)
          .bind("id", state.id())
          .bind("status", outcome.status())
          .bind("category", outcome.category())
          .bind("decision", decisionId)
          .bind("byName", byName)
          .bind("at", at)
          .execute();
      handle
          .createUpdate("delete from match_links where match_id = :id")
          .bind("id", state.id())
          .execute();
    });
    addLinks(state.id(), outcome.links());
  }

  private void addLinks(UUID matchId, List<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    database.useHandle(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              """
              insert into match_links (match_id, position, line_key, role, confidence)
              values (:match, :position, :line, :role, :confidence)
              """);
      for (int i = 0; i < links.size(); i++) {
        batch.bind("match", matchId).bind("position", i + 1).bindMethods(links.get(i)).add();
      }
      batch.execute();
    });
  }

  private static DomainException invalid(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
