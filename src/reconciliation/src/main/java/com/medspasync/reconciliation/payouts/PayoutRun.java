package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Side;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.payouts.PaymentExceptions.Settled;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** All entries and payments on their way through the stages, together. */
final class PayoutRun {

  private final PayoutsModel model;
  private final PayoutOutcome outcome;

  private PayoutRun(PayoutsModel model, PayoutOutcome outcome) {
    this.model = model;
    this.outcome = outcome;
  }

  /**
   * Learns from all lines and answers them.
   *
   * @param progress hears how many stages are done
   */
  static PayoutRun learn(
      Statements statements,
      DateRange period,
      ReconciliationOptions options,
      IntConsumer progress) {
    Decided people = new Decided(options.learned());
    Books books = new Books(statements);
    progress.accept(1);
    ChargeLinks charges = ChargeLinks.find(books, period, people, null);
    progress.accept(2);
    RefundLinks refunds = RefundLinks.find(books, charges, period, people, null);
    progress.accept(3);
    PrepaidAmounts prepaid = PrepaidAmounts.of(books.payments());
    Map<PayoutEntry, Answer> answers =
        answers(new EntryAnswers(prepaid, books.routes()), books, charges, refunds);
    PayoutsModel model =
        new PayoutsModel(
            period,
            books.habits(),
            books.routes(),
            charges.model(),
            refunds.model(),
            prepaid,
            PaymentExceptions.longestLead(charges.linking(), books.days()),
            Verdicts.automatic(answers, people, options),
            options.promise(Side.PAYOUTS),
            options.learned());
    return new PayoutRun(model, outcome(model, books, charges, refunds, answers, people));
  }

  /**
   * Answers all lines with what was learned from these or others.
   *
   * @param standing decisions that stand
   */
  static PayoutOutcome full(PayoutsModel model, Statements statements, LearnedModel standing) {
    Decided people = new Decided(standing);
    Books books = new Books(statements, model.habits(), model.routes());
    ChargeLinks charges = ChargeLinks.find(books, model.period(), people, model.charges());
    RefundLinks refunds = RefundLinks.find(books, charges, model.period(), people, model.refunds());
    return outcome(
        model, books, charges, refunds, answers(model.answers(), books, charges, refunds), people);
  }

  PayoutsModel model() {
    return model;
  }

  PayoutOutcome outcome() {
    return outcome;
  }

  private static Map<PayoutEntry, Answer> answers(
      EntryAnswers answers, Books books, ChargeLinks charges, RefundLinks refunds) {
    Map<PayoutEntry, Answer> all = new IdentityHashMap<>();
    for (Charge charge : books.charges()) {
      all.put(charge.entry(), answers.charge(charges.solved(charge), charges.originalOf(charge)));
    }
    for (int i = 0; i < books.refunds().size(); i++) {
      PayoutEntry entry = books.refunds().get(i).entry();
      all.put(
          entry,
          answers.refund(
              new Solved(refunds.linking(), i),
              ofCharge(charges.chargeOf(entry.relatedId()), all)));
    }
    for (PayoutEntry entry : books.entries()) {
      if (!all.containsKey(entry)) {
        Solved charge = charges.chargeOf(entry.relatedId());
        all.put(
            entry,
            answers.other(entry, charge == null ? null : charge.charge(), ofCharge(charge, all)));
      }
    }
    return all;
  }

  private static @Nullable Answer ofCharge(
      @Nullable Solved charge, Map<PayoutEntry, Answer> answers) {
    return charge == null ? null : answers.get(charge.charge().entry());
  }

  private static PayoutOutcome outcome(
      PayoutsModel model,
      Books books,
      ChargeLinks charges,
      RefundLinks refunds,
      Map<PayoutEntry, Answer> answers,
      Decided people) {
    Map<PayoutEntry, Answer> decided = new IdentityHashMap<>();
    answers.forEach((entry, answer) -> {
      if (people.of(entry) != null) {
        decided.put(entry, answer);
      }
    });
    Verdicts verdicts = model.verdicts(people);
    Set<InvoiceRef> given = verdicts.givenAgainstTheEvidence(decided);
    List<PayoutMatch> matches = new ArrayList<>();
    for (PayoutEntry entry : books.entries()) {
      Answer answer = Objects.requireNonNull(answers.get(entry), "Every entry has its answer");
      matches.add(verdicts.of(entry, answer, given, decided.keySet()));
    }
    return new PayoutOutcome(
        matches,
        model.exceptions().find(Settled.of(charges.linking()), Settled.of(refunds.linking())));
  }
}
