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
import java.util.HashMap;
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

  private final Map<PayoutEntry, Answer> answers;
  private final Decided people;
  private final LearnedModel model;
  private final Recalibration recalibration;
  private final Promise promise;
  private final AutomaticSet automatic;

  /** Learned log-odds by entry; entries that nothing was learned about are not in it. */
  private final Map<PayoutEntry, Double> learned = new HashMap<>();

  Verdicts(Map<PayoutEntry, Answer> answers, Decided people, ReconciliationOptions options) {
    this.answers = answers;
    this.people = people;
    this.model = options.learned();
    this.recalibration = model.recalibration();
    this.promise = options.payoutsPromise();
    if (!recalibration.weights().isEmpty()) {
      answers.forEach((entry, answer) -> {
        if (!answer.invoices().isEmpty()) {
          learned.put(entry, recalibration.shift(traits(answer)));
        }
      });
    }
    List<Double> confidences = new ArrayList<>();
    answers.forEach((entry, answer) -> {
      if (!answer.invoices().isEmpty() && people.of(entry) == null) {
        confidences.add(confidence(entry, answer));
      }
    });
    automatic = AutomaticSet.of(confidences, options.acceptedError());
  }

  /** The answers to some entries, in their order. */
  List<PayoutMatch> all(List<PayoutEntry> entries) {
    Set<InvoiceRef> given = givenAgainstTheEvidence(entries);
    List<PayoutMatch> matches = new ArrayList<>();
    for (PayoutEntry entry : entries) {
      PayoutRuling ruling = people.of(entry);
      Answer answer = answer(entry);
      matches.add(
          ruling == null ? match(entry, answer, given) : decided(entry, answer, ruling, entries));
    }
    return matches;
  }

  private PayoutMatch match(PayoutEntry entry, Answer answer, Set<InvoiceRef> given) {
    if (answer.invoices().isEmpty()) {
      return unlinked(entry, answer);
    }
    double confidence = confidence(entry, answer);
    boolean taken =
        answer.category() == PayoutCategory.MATCHED
            && answer.invoices().stream().anyMatch(given::contains);
    boolean settled =
        !taken && automatic.contains(confidence) && promise.covers(answer.confidence());
    return new PayoutMatch(
        entry,
        settled ? Decision.AUTO : Decision.REVIEW,
        answer.category(),
        confidence,
        answer.invoices(),
        answer.posMinor(),
        answer.explanation().withLearned(learned.getOrDefault(entry, 0.0)));
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
            .orElse(confidence(entry, answer)),
        answer.invoices(),
        answer.posMinor(),
        answer.explanation());
  }

  private PayoutMatch decided(
      PayoutEntry entry, Answer answer, PayoutRuling ruling, List<PayoutEntry> entries) {
    List<InvoiceRef> invoices = InvoiceOrder.sorted(ruling.chosen().stream());
    boolean contested =
        agrees(answer, ruling) ? answer.confidence() <= CONTESTED : isWantedTwice(ruling, entries);
    return new PayoutMatch(
        entry,
        invoices.isEmpty() ? Decision.NONE : contested ? Decision.REVIEW : Decision.AUTO,
        ruling.category(),
        contested ? CONTESTED : 1 - Ruling.SLIPS,
        invoices,
        agrees(answer, ruling) ? answer.posMinor() : null,
        answer.explanation());
  }

  /** Invoices that people gave to entries which nothing else connects with them. */
  private Set<InvoiceRef> givenAgainstTheEvidence(List<PayoutEntry> entries) {
    Set<InvoiceRef> given = new HashSet<>();
    for (PayoutEntry entry : entries) {
      PayoutRuling ruling = people.of(entry);
      if (ruling != null && !agrees(answer(entry), ruling)) {
        given.addAll(ruling.chosen());
      }
    }
    return given;
  }

  /** Whether people gave the same invoices to another entry of the same amount. */
  private boolean isWantedTwice(PayoutRuling ruling, List<PayoutEntry> entries) {
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

  private double confidence(PayoutEntry entry, Answer answer) {
    return Recalibration.shifted(answer.confidence(), learned.getOrDefault(entry, 0.0));
  }

  private Answer answer(PayoutEntry entry) {
    return Objects.requireNonNull(answers.get(entry), "Every entry has its answer");
  }

  private static Traits traits(Answer answer) {
    return Traits.of(Side.PAYOUTS, answer.category().word(), answer.explanation().contributions());
  }
}
