package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.WaitingProposals.Waiting;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Actor;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.decide.Rescoring;
import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.learn.LearnedModel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure an automatic match has to be: what the owner accepts, what that means for the lines of
 * the last month, and whether the promise holds.
 */
@Dependent
public class Accuracy {

  /** What owners choose from; another share that is in force is added to them. */
  private static final List<Double> CHOICES = List.of(0.0005, 0.001, 0.002, 0.005, 0.01);

  private final AcceptedError acceptedError;
  private final LearnedDecisions decisions;
  private final WaitingProposals proposals;
  private final ReconciliationRuns runs;
  private final MatchesTurn turn;
  private final Relearn relearn;

  @Inject
  public Accuracy(
      AcceptedError acceptedError,
      LearnedDecisions decisions,
      WaitingProposals proposals,
      ReconciliationRuns runs,
      MatchesTurn turn,
      Relearn relearn) {
    this.acceptedError = acceptedError;
    this.decisions = decisions;
    this.proposals = proposals;
    this.runs = runs;
    this.turn = turn;
    this.relearn = relearn;
  }

  /**
   * What a share would mean.
   *
   * @param acceptedError share of automatic matches that may be wrong
   * @param automatic proposals of the month that would stand without a look
   * @param review those that somebody would have to look at
   */
  public record Choice(double acceptedError, int automatic, int review) {}

  /**
   * The promise for one side.
   *
   * @param checked of the spa's own proposals that were as sure as the threshold, those checked
   * @param wrong how many of them were wrong
   */
  public record Kept(Side side, Promise promise, long checked, long wrong) {}

  /**
   * The whole.
   *
   * @param month of which the choices speak, {@code null} without proposals
   * @param lastChoice who chose it, unless nobody ever did
   */
  public record Overview(
      double acceptedError,
      int version,
      Optional<AcceptedError.Choice> lastChoice,
      @Nullable YearMonth month,
      List<Choice> choices,
      List<Kept> kept) {

    public Overview {
      choices = List.copyOf(choices);
      kept = List.copyOf(kept);
    }
  }

  public Overview overview() {
    double inForce = acceptedError.get();
    LearnedModel model = decisions.learn();
    List<Waiting> all = proposals.all();
    YearMonth month = all.isEmpty() ? null : lastMonth(all);
    List<Double> shares = new ArrayList<>(CHOICES);
    if (!shares.contains(inForce)) {
      shares.add(inForce);
      shares.sort(Comparator.naturalOrder());
    }
    ReconciliationOptions options = new ReconciliationOptions(null, inForce, model);
    return new Overview(
        inForce,
        acceptedError.version(),
        acceptedError.findChoice(),
        month,
        shares.stream().map(share -> choice(share, all, month, model)).toList(),
        List.of(kept(Side.REWARDS, options), kept(Side.PAYOUTS, options)));
  }

  /** The last month that was reconciled; a few entries may be of the next one already. */
  private YearMonth lastMonth(List<Waiting> all) {
    return runs.findLastDone()
        .map(ReconciliationRun::periodTo)
        .or(() -> all.stream().map(Waiting::occurredOn).max(Comparator.naturalOrder()))
        .map(YearMonth::from)
        .orElseThrow();
  }

  private static Choice choice(
      double share, List<Waiting> all, @Nullable YearMonth month, LearnedModel model) {
    ReconciliationOptions options = new ReconciliationOptions(null, share, model);
    int automatic = 0;
    int review = 0;
    for (Side side : Side.values()) {
      List<Waiting> ofSide = all.stream().filter(waiting -> waiting.side() == side).toList();
      List<Rescoring.Verdict> verdicts = Relearn.verdicts(ofSide, side, options);
      for (int i = 0; i < ofSide.size(); i++) {
        LocalDate day = ofSide.get(i).occurredOn();
        if (YearMonth.from(day).equals(month)) {
          automatic += verdicts.get(i).automatic() ? 1 : 0;
          review += verdicts.get(i).automatic() ? 0 : 1;
        }
      }
    }
    return new Choice(share, automatic, review);
  }

  /** Without a promise, what the surest proposals tell. */
  private static Kept kept(Side side, ReconciliationOptions options) {
    Promise promise = options.promise(side.toEngine());
    Evidence own = options.checked(side.toEngine());
    double of = Math.min(promise.threshold(), Evidence.levels()[0]);
    return new Kept(side, promise, own.checked(of), own.wrong(of));
  }

  /** Chooses another share; every proposal that nobody decided about is weighed by it at once. */
  public LearnedFrom accept(BigDecimal share, int version, Actor actor) {
    turn.take();
    acceptedError.set(share, version, actor);
    return relearn.now();
  }
}
