package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.text.GivenNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a spa, answered with what a run learned, to which lines are added and from which
 * they are taken away. Whatever the portions and their order, the answers are at any time those of
 * lines opened all at once with the same model, to the last bit; only what a change can reach is
 * answered again, by the code of the run.
 *
 * <p>Not for several threads at once. After an exception the answers are not to be trusted.
 *
 * @see "docs/adr/0032-incremental-is-full.md"
 */
public final class OpenLines {

  private final RewardsModel model;
  private final GivenNames givenNames;
  private final Statements context;
  private LearnedModel standing;
  private OpenState state;

  /**
   * Some lines.
   *
   * @param sales sale lines
   * @param tenders payments on invoices
   * @param rewards rewards lines
   */
  public record Portion(
      Collection<SaleLine> sales, Collection<Tender> tenders, Collection<RewardLine> rewards) {

    public static final Portion NOTHING = new Portion(List.of(), List.of(), List.of());

    /** The lines of statements that rewards are matched by. */
    public static Portion of(Statements statements) {
      return new Portion(statements.sales(), statements.tenders(), statements.rewards());
    }

    public static Portion of(RewardLine line) {
      return new Portion(List.of(), List.of(), List.of(line));
    }

    public static Portion of(SaleLine line) {
      return new Portion(List.of(line), List.of(), List.of());
    }
  }

  /**
   * @param model what was learned
   * @param statements lines to begin with, and what stays as it is: client lists, and what people
   *     said about clients
   * @param standing decisions that stand
   */
  OpenLines(
      RewardsModel model, Statements statements, GivenNames givenNames, LearnedModel standing) {
    this.model = model;
    this.givenNames = givenNames;
    this.context = statements;
    this.standing = standing;
    this.state = new OpenState(model, statements, givenNames, standing);
  }

  /** Other lines, opened at once with what these were opened with. */
  public OpenLines with(Portion others) {
    return new OpenLines(model, statements(others), givenNames, standing);
  }

  /**
   * Adds lines and takes others away; a line that changes is taken away as it was and added as it
   * is.
   *
   * @param added lines that are not there yet
   * @param removed lines that are there
   * @return how many rewards lines were answered again
   */
  public int change(Portion added, Portion removed) {
    if (namesOtherPlaces(added, removed)) {
      // a client list of the whole practice names its clients at each of its places
      Portion all = state.lines();
      List<SaleLine> sales = without(all.sales(), removed.sales(), added.sales());
      List<Tender> tenders = without(all.tenders(), removed.tenders(), added.tenders());
      List<RewardLine> rewards = without(all.rewards(), removed.rewards(), added.rewards());
      state =
          new OpenState(
              model, statements(new Portion(sales, tenders, rewards)), givenNames, standing);
      return rewards.size();
    }
    return state.change(added, removed);
  }

  /**
   * Hears which decisions stand now: what was chosen is chosen, and who was found to be whom is
   * known. What decisions teach beyond, how sure like links are, is learned by the next run.
   *
   * @return how many rewards lines were answered again
   */
  public int decide(LearnedModel decisions) {
    standing = decisions;
    return state.decide(decisions);
  }

  /** The answers to all lines. */
  public RewardOutcome outcome() {
    return new RewardOutcome(state.answers(), state.exceptions());
  }

  /** The answer to a line that is there. */
  public RewardMatch answer(RewardLine line) {
    return state.answer(line);
  }

  private Statements statements(Portion portion) {
    return new Statements(
        context.locations(),
        context.services(),
        context.clients(),
        List.copyOf(portion.sales()),
        List.copyOf(portion.tenders()),
        List.copyOf(portion.rewards()),
        List.of(),
        context.people());
  }

  private boolean namesOtherPlaces(Portion added, Portion removed) {
    if (context.clients().stream().noneMatch(client -> client.location().isEmpty())) {
      return false;
    }
    Map<String, Integer> now = new HashMap<>(state.salesByPlace());
    added.sales().forEach(line -> now.merge(line.location(), 1, Integer::sum));
    removed.sales().forEach(line -> now.merge(line.location(), -1, Integer::sum));
    now.values().removeIf(count -> count == 0);
    return !now.keySet().equals(state.salesByPlace().keySet());
  }

  private static <T> List<T> without(
      Collection<T> all, Collection<T> removed, Collection<T> added) {
    Set<T> gone = new HashSet<>(removed);
    List<T> left = new ArrayList<>(all);
    left.removeIf(gone::contains);
    left.addAll(added);
    return left;
  }
}
