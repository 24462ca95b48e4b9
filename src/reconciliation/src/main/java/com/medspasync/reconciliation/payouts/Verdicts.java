package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.decide.AutomaticSet;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.learn.Recalibration;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.learn.Side;
import com.medspasync.reconciliation.learn.Traits;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which answers may stand without a look: those that people gave themselves, and those that are
 * sure enough, decisions about answers like them considered.
 */
final class Verdicts {

  /** An answer to which a decision adds nothing may be as sure as this and still be contested. */
  private static final double CONTESTED = 0.5;

  private final Decided people;
  private final LearnedModel model;
  private final Recalibration recalibration;
  private final Promise promise;
  private final AutomaticSet automatic;

  /**
   * @param people what people decided about entries
   * @param model what decisions taught
   * @param promise what is promised of automatic answers
   * @param automatic answers that are sure enough
   */
  Verdicts(Decided people, LearnedModel model, Promise promise, AutomaticSet automatic) {
    this.people = people;
    this.model = model;
    this.recalibration = model.recalibration();
    this.promise = promise;
    this.automatic = automatic;
  }

  /** The answers that are sure enough, as all of them together show. */
  static AutomaticSet automatic(
      Map<PayoutEntry, Answer> answers, Decided people, ReconciliationOptions options) {
    Recalibration recalibration = options.learned().recalibration();
    List<Double> confidences = new ArrayList<>();
    answers.forEach((entry, answer) -> {
      if (!answer.invoices().isEmpty() && people.of(entry) == null) {
        confidences.add(Recalibration.shifted(answer.confidence(), learned(recalibration, answer)));
      }
    });
    return AutomaticSet.of(confidences, options.acceptedError());
  }

  /** Log-odds that decisions taught about answers like one; 0 where they taught nothing. */
  private static double learned(Recalibration recalibration, Answer answer) {
    return recalibration.weights().isEmpty() || answer.invoices().isEmpty()
        ? 0
        : recalibration.shift(traits(answer));
  }

  /**
   * Invoices that people gave to entries which nothing else connects with them.
   *
   * @param decided entries about which people decided, and what would be answered without them
   */
  Set<InvoiceRef> givenAgainstTheEvidence(Map<PayoutEntry, Answer> decided) {
    Set<InvoiceRef> given = new HashSet<>();
    decided.forEach((entry, answer) -> {
      PayoutRuling ruling = people.of(entry);
      if (ruling != null && !agrees(answer, ruling)) {
        given.addAll(ruling.chosen());
      }
    });
    return given;
  }

  /**
   * What is said of an entry.
   *
   * @param given see {@link #givenAgainstTheEvidence}
   * @param decided entries about which people decided
   */
  PayoutMatch of(
      PayoutEntry entry, Answer answer, Set<InvoiceRef> given, Collection<PayoutEntry> decided) {
    PayoutRuling ruling = people.of(entry);
    return ruling == null ? match(entry, answer, given) : decided(entry, answer, ruling, decided);
  }

  private PayoutMatch match(PayoutEntry entry, Answer answer, Set<InvoiceRef> given) {
    if (answer.invoices().isEmpty()) {
      return unlinked(entry, answer);
    }
    double learned = learned(recalibration, answer);
    double confidence = Recalibration.shifted(answer.confidence(), learned);
    boolean taken =
        answer.category() == PayoutCategory.MATCHED
            && answer.invoices().stream().anyMatch(given::contains);
    boolean settled =
        !taken && automatic.contains(confidence) && promise.covers(answer.confidence(), confidence);
    return new PayoutMatch(
        entry,
        settled ? Decision.AUTO : Decision.REVIEW,
        answer.category(),
        confidence,
        answer.invoices(),
        answer.posMinor(),
        answer.explanation().withLearned(learned));
  }

  /** An entry without an invoice is what people found such entries to be. */
  private PayoutMatch unlinked(PayoutEntry entry, Answer answer) {
    String supposed = answer.category().word();
    Optional<String> instead = model.categoryInstead(entry, supposed);
    return new PayoutMatch(
        entry,
        Decision.NONE,
        instead
            .map(word -> PayoutCategory.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(answer.category()),
        instead
            .map(word -> model.categoryBelief(entry, supposed, word))
            .orElse(Recalibration.shifted(answer.confidence(), 0)),
        answer.invoices(),
        answer.posMinor(),
        answer.explanation());
  }

  private PayoutMatch decided(
      PayoutEntry entry, Answer answer, PayoutRuling ruling, Collection<PayoutEntry> others) {
    List<InvoiceRef> invoices = InvoiceOrder.sorted(ruling.chosen().stream());
    boolean contested =
        agrees(answer, ruling) ? answer.confidence() <= CONTESTED : isWantedTwice(ruling, others);
    return new PayoutMatch(
        entry,
        invoices.isEmpty() ? Decision.NONE : contested ? Decision.REVIEW : Decision.AUTO,
        ruling.category(),
        contested ? CONTESTED : 1 - Ruling.SLIPS,
        invoices,
        agrees(answer, ruling) ? answer.posMinor() : null,
        answer.explanation());
  }

  /** Whether people gave the same invoices to another entry of the same amount. */
  private boolean isWantedTwice(PayoutRuling ruling, Collection<PayoutEntry> entries) {
    return ruling.category() == PayoutCategory.MATCHED
        && entries.stream()
            .filter(other -> other.grossMinor() == ruling.entry().grossMinor())
            .map(people::of)
            .filter(Objects::nonNull)
            .anyMatch(other ->
                !other.line().equals(ruling.line())
                    && other.category() == PayoutCategory.MATCHED
                    && other.chosen().equals(ruling.chosen()));
  }

  private static boolean agrees(Answer answer, PayoutRuling ruling) {
    return answer.category() == ruling.category()
        && ruling.chosen().equals(Set.copyOf(answer.invoices()));
  }

  private static Traits traits(Answer answer) {
    return Traits.of(Side.PAYOUTS, answer.category().word(), answer.explanation().contributions());
  }
}
