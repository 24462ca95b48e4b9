package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.decide.AutomaticSet;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ties payout entries to the payments of the point of sale.
 *
 * <p>Charges first: what could connect them with payments is searched, weighed by a model learned
 * from the files, and chosen as a whole. Refunds follow, since they lead back to charges; then what
 * is left over is told apart.
 */
public final class PayoutMatching {

  private static final String STAGE = "payouts";
  private static final int STEPS = 4;

  private PayoutMatching() {}

  /**
   * @param statements everything that was read; order does not matter
   * @param period business days that are reconciled
   * @param options the accepted error, and what was checked before
   * @param progress hears of the stage {@code payouts}
   */
  public static PayoutOutcome match(
      Statements statements, DateRange period, ReconciliationOptions options, Progress progress) {
    progress.at(STAGE, 0, STEPS);
    Books books = new Books(statements);
    progress.at(STAGE, 1, STEPS);
    ChargeLinks charges = ChargeLinks.find(books, period);
    progress.at(STAGE, 2, STEPS);
    RefundLinks refunds = RefundLinks.find(books, charges, period);
    progress.at(STAGE, 3, STEPS);
    Map<PayoutEntry, Answer> answers = new EntryAnswers(books, charges, refunds).all();
    PayoutOutcome outcome =
        new PayoutOutcome(
            decide(books.entries(), answers, options),
            PaymentExceptions.find(books, charges, refunds, period));
    progress.at(STAGE, STEPS, STEPS);
    return outcome;
  }

  private static List<PayoutMatch> decide(
      List<PayoutEntry> entries, Map<PayoutEntry, Answer> answers, ReconciliationOptions options) {
    List<Double> confidences =
        answers.values().stream()
            .filter(answer -> !answer.invoices().isEmpty())
            .map(Answer::confidence)
            .toList();
    AutomaticSet automatic =
        AutomaticSet.of(confidences, options.acceptedError())
            .notBelow(options.payoutsPromise().threshold());
    List<PayoutMatch> matches = new ArrayList<>();
    for (PayoutEntry entry : entries) {
      Answer answer = answers.get(entry);
      if (answer == null) {
        throw new IllegalStateException("Every entry has its answer");
      }
      Decision decision =
          answer.invoices().isEmpty()
              ? Decision.NONE
              : automatic.contains(answer.confidence()) ? Decision.AUTO : Decision.REVIEW;
      matches.add(
          new PayoutMatch(
              entry,
              decision,
              answer.category(),
              answer.confidence(),
              answer.invoices(),
              answer.posMinor(),
              answer.explanation()));
    }
    return matches;
  }
}
