package com.medspasync.benchmarks.learning;

import com.medspasync.benchmarks.accuracy.Tally;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.Evidence.Check;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.LineKey;
import com.medspasync.reconciliation.learn.ReviewOrder;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardMatch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A practice whose reviewer works through the first two thirds of its days, in the order in which a
 * look is worth most, while the lines of the last third wait and are never decided.
 */
final class Course {

  /**
   * What is surer does not wait. Which decisions are made must not depend on the promise, since the
   * evidence that it rests on is counted here.
   */
  private static final double SURE = 0.99;

  private final Statements statements;
  private final Function<ReconciliationResult, Truth> truthOf;
  private final LocalDate cut;
  private final ZoneId zone;
  private final StandardReconciler reconciler = new StandardReconciler();

  /**
   * @param truthOf what truly belongs together, given what was linked
   */
  Course(Statements statements, Function<ReconciliationResult, Truth> truthOf) {
    this.statements = statements;
    this.truthOf = truthOf;
    this.zone = statements.locations().getFirst().zone();
    List<LocalDate> days =
        statements.sales().stream().map(SaleLine::soldOn).distinct().sorted().toList();
    this.cut = days.get(days.size() * 2 / 3);
  }

  /** The answers of the engine that has learned something. */
  ReconciliationResult run(LearnedModel model) {
    return reconciler.reconcile(
        statements, ReconciliationOptions.DEFAULT.with(model), Progress.SILENT);
  }

  /**
   * What is known after some decisions.
   *
   * @param decisions how many were made
   * @param model what they taught
   * @param result the answers of the engine that learned them
   */
  record Stage(int decisions, LearnedModel model, ReconciliationResult result) {}

  /**
   * Decides, relearning after every so many decisions.
   *
   * @param before the answers of the engine that has learned nothing
   * @return what was known after every so many decisions, the last after all
   */
  List<Stage> review(
      ReconciliationResult before, double slips, long seed, int decisions, int step) {
    Reviewer reviewer = new Reviewer(truthOf.apply(before), statements.sales(), slips, seed);
    List<Ruling> rulings = new ArrayList<>();
    Set<LineKey> doubtedBefore = new HashSet<>();
    LearnedModel model = LearnedModel.NONE;
    ReconciliationResult now = before;
    List<Stage> stages = new ArrayList<>();
    while (rulings.size() < decisions) {
      int left = Math.min(step, decisions - rulings.size());
      List<Item> items = queue(now, before, model, doubtedBefore, reviewer);
      if (items.isEmpty()) {
        break;
      }
      for (Item item : items.subList(0, Math.min(left, items.size()))) {
        rulings.add(item.decide.get());
        if (item.again) {
          doubtedBefore.add(item.key);
        }
      }
      model = LearnedModel.of(rulings);
      now = run(model);
      stages.add(new Stage(rulings.size(), model, now));
    }
    return stages;
  }

  /** Doubtful decisions for a second look, then what waits, then the others; by worth. */
  private List<Item> queue(
      ReconciliationResult now,
      ReconciliationResult before,
      LearnedModel model,
      Set<LineKey> doubtedBefore,
      Reviewer reviewer) {
    Set<LineKey> decided = new HashSet<>();
    model.rulings().forEach(ruling -> decided.add(ruling.line()));
    Set<LineKey> doubtful = new HashSet<>();
    model.doubtful().forEach(ruling -> doubtful.add(ruling.line()));
    doubtful.removeAll(doubtedBefore);
    Stream<Item> again =
        Stream.concat(
            before.rewards().stream()
                .filter(match -> doubtful.contains(LineKey.of(match.line())))
                .map(match -> Item.of(match, reviewer, true)),
            before.payouts().stream()
                .filter(match -> doubtful.contains(LineKey.of(match.entry())))
                .map(match -> Item.of(match, reviewer, true)));
    Stream<Item> open =
        Stream.concat(
            now.rewards().stream()
                .filter(match -> !isHeldOut(match) && !Truth.treatments(match).isEmpty())
                .map(match -> Item.of(match, reviewer, false)),
            now.payouts().stream()
                .filter(match -> !isHeldOut(match) && !match.invoices().isEmpty())
                .map(match -> Item.of(match, reviewer, false)));
    return Stream.concat(again, open.filter(item -> !decided.contains(item.key)))
        .sorted(Item.ORDER)
        .toList();
  }

  /** Counts the lines of the last third. */
  void count(ReconciliationResult result, Tally rewards, Tally payouts) {
    Truth truth = truthOf.apply(result);
    result.rewards().stream()
        .filter(this::isHeldOut)
        .forEach(
            match -> rewards.add(match.decision(), truth.sold(match), Truth.treatments(match)));
    result.payouts().stream()
        .filter(this::isHeldOut)
        .forEach(match ->
            payouts.add(match.decision(), truth.paid(match), new HashSet<>(match.invoices())));
  }

  /** Proposals for rewards lines of the last third, checked. */
  Evidence rewards(ReconciliationResult result) {
    Truth truth = truthOf.apply(result);
    return Evidence.of(
        result.rewards().stream()
            .filter(match -> isHeldOut(match) && !Truth.treatments(match).isEmpty())
            .map(match -> new Check(match.confidence(), truth.isRight(match)))
            .toList());
  }

  /** Proposals for payout entries of the last third, checked. */
  Evidence payouts(ReconciliationResult result) {
    Truth truth = truthOf.apply(result);
    return Evidence.of(
        result.payouts().stream()
            .filter(match -> isHeldOut(match) && match.decision() != Decision.NONE)
            .map(match ->
                new Check(
                    match.confidence(), truth.paid(match).equals(new HashSet<>(match.invoices()))))
            .toList());
  }

  private boolean isHeldOut(RewardMatch match) {
    return !match.line().visitOn().isBefore(cut);
  }

  private boolean isHeldOut(PayoutMatch match) {
    return !match.entry().at().atZone(zone).toLocalDate().isBefore(cut);
  }

  /** A line that may be decided next. */
  private record Item(
      LineKey key, boolean again, boolean waits, double worth, Supplier<Ruling> decide) {

    private static final Comparator<Item> ORDER =
        Comparator.comparing((Item item) -> !item.again)
            .thenComparing(item -> !item.waits)
            .thenComparing(item -> -item.worth)
            .thenComparing(Item::key);

    static Item of(RewardMatch match, Reviewer reviewer, boolean again) {
      return new Item(
          LineKey.of(match.line()),
          again,
          match.confidence() < SURE,
          ReviewOrder.worth(match),
          () -> reviewer.decide(match));
    }

    static Item of(PayoutMatch match, Reviewer reviewer, boolean again) {
      return new Item(
          LineKey.of(match.entry()),
          again,
          match.confidence() < SURE,
          ReviewOrder.worth(match),
          () -> reviewer.decide(match));
    }
  }
}
