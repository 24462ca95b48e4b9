package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what became of every entry once charges and refunds are linked. */
final class EntryAnswers {

  /** Categories of entries without a link follow from what is missing; they are seldom wrong. */
  private static final double FAIRLY_SURE = 0.9;

  private static final double IN_DOUBT = 0.6;

  private final Books books;
  private final ChargeLinks charges;
  private final RefundLinks refunds;
  private final Map<PayoutEntry, Answer> answers = new IdentityHashMap<>();

  EntryAnswers(Books books, ChargeLinks charges, RefundLinks refunds) {
    this.books = books;
    this.charges = charges;
    this.refunds = refunds;
  }

  Map<PayoutEntry, Answer> all() {
    List<Charge> ofCharges = charges.linking().problem().charges();
    for (int i = 0; i < ofCharges.size(); i++) {
      answers.put(ofCharges.get(i).entry(), charge(i));
    }
    List<Charge> ofRefunds = refunds.linking().problem().charges();
    for (int i = 0; i < ofRefunds.size(); i++) {
      answers.put(ofRefunds.get(i).entry(), refund(i));
    }
    for (PayoutEntry entry : books.entries()) {
      if (!answers.containsKey(entry)) {
        answers.put(entry, other(entry));
      }
    }
    return answers;
  }

  private Answer charge(int charge) {
    PayoutExplainer explainer = new PayoutExplainer(charges.linking());
    Hypothesis link = charges.linking().linkOf(charge);
    if (link != null) {
      return new Answer(
          PayoutCategory.MATCHED,
          charges.linking().confidence(charge),
          explainer.invoicesOf(link),
          rungUp(charges.linking(), link),
          explainer.link(charge));
    }
    if (charges.originalOf(charge) >= 0) {
      return repeated(charge, explainer);
    }
    double alone = charges.linking().aloneProbability(charge);
    ChargeKind kind = charges.kindOf(charge);
    if (kind == ChargeKind.EARLIER) {
      return Answer.without(
          PayoutCategory.PRIOR_PERIOD,
          alone * FAIRLY_SURE,
          explainer.none(charge, "Charged before the period; its sale is in earlier files."));
    }
    if (kind == ChargeKind.LATER || isPrepayment(charge)) {
      return Answer.without(
          PayoutCategory.NEXT_PERIOD,
          alone * (kind == ChargeKind.LATER ? FAIRLY_SURE : IN_DOUBT),
          explainer.none(charge, "Its sale is not in these files yet."));
    }
    return Answer.without(
        PayoutCategory.CHARGE_NOT_IN_POS,
        alone * FAIRLY_SURE,
        explainer.none(charge, "No payment of the point of sale goes with this charge."));
  }

  /** An amount that clients pay ahead, and no visit yet. */
  private boolean isPrepayment(int charge) {
    Charge of = charges.linking().problem().charges().get(charge);
    long prepaid =
        books.payments().stream()
            .filter(payment -> payment.amountMinor() == of.amountMinor())
            .filter(payment -> books.routes().allow(of.entry(), payment))
            .filter(Payment::prepaid)
            .count();
    return prepaid > 1;
  }

  private Answer repeated(int charge, PayoutExplainer explainer) {
    int original = charges.originalOf(charge);
    Linking linking = charges.linking();
    Hypothesis link = linking.linkOf(original);
    double alone = linking.model().alone(charges.kindOf(charge));
    double confidence =
        link == null
            ? FAIRLY_SURE * alone
            : linking.confidence(original) * Math.max(alone, linking.aloneProbability(charge));
    return new Answer(
        PayoutCategory.DUPLICATE_CHARGE,
        confidence,
        link == null ? List.of() : explainer.invoicesOf(link),
        null,
        explainer.none(
            charge,
            "The same amount was charged to the same payer before: "
                + linking.problem().charges().get(original).entry().entryId()
                + "."));
  }

  private static @Nullable Long rungUp(Linking linking, Hypothesis link) {
    if (Arrays.stream(link.payments())
        .anyMatch(payment ->
            linking.problem().payments().get(payment).source() == Payment.Source.SUMMED)) {
      return null; // the sum of the lines has no tips and is no payment to differ from
    }
    return switch (link.relation()) {
      case TIP, KEYED, OTHER, TWO_CARDS_TIP ->
          Arrays.stream(link.payments())
              .mapToLong(payment -> linking.problem().payments().get(payment).amountMinor())
              .sum();
      case EQUAL, TWO_CARDS, TWO_PAYMENTS -> null;
    };
  }

  private Answer refund(int refund) {
    PayoutExplainer explainer = new PayoutExplainer(refunds.linking());
    Hypothesis link = refunds.linking().linkOf(refund);
    if (link != null) {
      return new Answer(
          PayoutCategory.MATCHED,
          refunds.linking().confidence(refund),
          explainer.invoicesOf(link),
          rungUp(refunds.linking(), link),
          explainer.link(refund));
    }
    double alone = refunds.linking().aloneProbability(refund);
    int charge = refunds.chargeOf(refund);
    if (charge >= 0) {
      Answer of =
          Objects.requireNonNull(
              answers.get(charges.linking().problem().charges().get(charge).entry()));
      if (of.category() == PayoutCategory.DUPLICATE_CHARGE) {
        return new Answer(
            PayoutCategory.DUPLICATE_CHARGE_REFUND,
            of.confidence() * alone,
            of.invoices(),
            null,
            explainer.none(refund, "Gives back a charge that was made twice."));
      }
      return new Answer(
          PayoutCategory.DUPLICATE_CHARGE_REFUND,
          of.confidence() * alone * IN_DOUBT,
          of.invoices(),
          null,
          explainer.none(refund, "Gives back a charge; the desk has no such refund."));
    }
    if (refunds.kindOf(refund) == ChargeKind.EARLIER) {
      return Answer.without(
          PayoutCategory.PRIOR_PERIOD,
          alone * IN_DOUBT,
          explainer.none(refund, "Refunded before the period; its sale is in earlier files."));
    }
    if (refunds.kindOf(refund) == ChargeKind.LATER) {
      return Answer.without(
          PayoutCategory.NEXT_PERIOD,
          alone * FAIRLY_SURE,
          explainer.none(refund, "Refunded after the period."));
    }
    return Answer.without(
        PayoutCategory.DUPLICATE_CHARGE_REFUND,
        alone * IN_DOUBT,
        explainer.none(
            refund, "The desk has no such refund and its charge is not in these files."));
  }

  private Answer other(PayoutEntry entry) {
    return switch (entry.kind()) {
      case DISPUTE -> dispute(entry);
      case FEE -> plain(PayoutCategory.FEE, "A fee of the processor.");
      case CHARGE, REFUND, ADJUSTMENT, TRANSFER, RESERVE ->
          plain(PayoutCategory.ADJUSTMENT, "Booked by the processor, not a sale.");
    };
  }

  private Answer dispute(PayoutEntry entry) {
    int charge = charges.chargeOf(entry.relatedId());
    if (charge < 0) {
      return plain(
          PayoutCategory.DISPUTE, "The cardholder disputes a charge that is not in these files.");
    }
    Answer of =
        Objects.requireNonNull(
            answers.get(charges.linking().problem().charges().get(charge).entry()));
    List<InvoiceRef> invoices = of.invoices();
    return new Answer(
        PayoutCategory.DISPUTE,
        invoices.isEmpty() ? FAIRLY_SURE : of.confidence(),
        invoices,
        null,
        new Explanation(
            of.explanation().score(),
            of.explanation().contributions(),
            List.of(),
            List.of(),
            "The cardholder disputes the charge of "
                + charges.linking().problem().charges().get(charge).entry().entryId()
                + "."));
  }

  private static Answer plain(PayoutCategory category, String sentence) {
    return Answer.without(
        category, FAIRLY_SURE, new Explanation(0, List.of(), List.of(), List.of(), sentence));
  }
}
