package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what became of every entry once charges and refunds are linked. */
final class EntryAnswers {

  /** Categories of entries without a link follow from what is missing; they are seldom wrong. */
  private static final double FAIRLY_SURE = 0.9;

  private static final double IN_DOUBT = 0.6;

  private final PrepaidAmounts prepaid;
  private final Routes routes;

  /**
   * @param prepaid amounts that clients pay ahead
   * @param routes where payments go
   */
  EntryAnswers(PrepaidAmounts prepaid, Routes routes) {
    this.prepaid = prepaid;
    this.routes = routes;
  }

  /**
   * @param original the charge that it repeats, {@code null} when it repeats none
   */
  Answer charge(Solved charge, @Nullable Solved original) {
    PayoutExplainer explainer = new PayoutExplainer(charge.linking());
    Hypothesis link = charge.link();
    if (link != null) {
      return new Answer(
          PayoutCategory.MATCHED,
          charge.confidence(),
          explainer.invoicesOf(link),
          rungUp(charge.linking(), link),
          explainer.link(charge.at()));
    }
    if (original != null) {
      return repeated(charge, original, explainer);
    }
    double alone = charge.aloneProbability();
    ChargeKind kind = charge.kind();
    if (kind == ChargeKind.EARLIER) {
      return Answer.without(
          PayoutCategory.PRIOR_PERIOD,
          alone * FAIRLY_SURE,
          explainer.none(charge.at(), "Charged before the period; its sale is in earlier files."));
    }
    if (kind == ChargeKind.LATER || prepaid.mayHold(charge.charge(), routes)) {
      return Answer.without(
          PayoutCategory.NEXT_PERIOD,
          alone * (kind == ChargeKind.LATER ? FAIRLY_SURE : IN_DOUBT),
          explainer.none(charge.at(), "Its sale is not in these files yet."));
    }
    return Answer.without(
        PayoutCategory.CHARGE_NOT_IN_POS,
        alone * FAIRLY_SURE,
        explainer.none(charge.at(), "No payment of the point of sale goes with this charge."));
  }

  private static Answer repeated(Solved charge, Solved original, PayoutExplainer explainer) {
    Hypothesis link = original.link();
    double alone = charge.linking().model().weights().alone(charge.kind());
    double confidence =
        link == null
            ? FAIRLY_SURE * alone
            : original.confidence() * Math.max(alone, charge.aloneProbability());
    return new Answer(
        PayoutCategory.DUPLICATE_CHARGE,
        confidence,
        link == null ? List.of() : new PayoutExplainer(original.linking()).invoicesOf(link),
        null,
        explainer.none(
            charge.at(),
            "The same amount was charged to the same payer before: "
                + original.charge().entry().entryId()
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

  /**
   * @param ofCharge what became of the charge that it gives back, {@code null} when the files do
   *     not have that
   */
  Answer refund(Solved refund, @Nullable Answer ofCharge) {
    PayoutExplainer explainer = new PayoutExplainer(refund.linking());
    Hypothesis link = refund.link();
    if (link != null) {
      return new Answer(
          PayoutCategory.MATCHED,
          refund.confidence(),
          explainer.invoicesOf(link),
          rungUp(refund.linking(), link),
          explainer.link(refund.at()));
    }
    double alone = refund.aloneProbability();
    if (ofCharge != null) {
      boolean twice = ofCharge.category() == PayoutCategory.DUPLICATE_CHARGE;
      return new Answer(
          PayoutCategory.DUPLICATE_CHARGE_REFUND,
          twice ? ofCharge.confidence() * alone : ofCharge.confidence() * alone * IN_DOUBT,
          ofCharge.invoices(),
          null,
          explainer.none(
              refund.at(),
              twice
                  ? "Gives back a charge that was made twice."
                  : "Gives back a charge; the desk has no such refund."));
    }
    if (refund.kind() == ChargeKind.EARLIER) {
      return Answer.without(
          PayoutCategory.PRIOR_PERIOD,
          alone * IN_DOUBT,
          explainer.none(refund.at(), "Refunded before the period; its sale is in earlier files."));
    }
    if (refund.kind() == ChargeKind.LATER) {
      return Answer.without(
          PayoutCategory.NEXT_PERIOD,
          alone * FAIRLY_SURE,
          explainer.none(refund.at(), "Refunded after the period."));
    }
    return Answer.without(
        PayoutCategory.DUPLICATE_CHARGE_REFUND,
        alone * IN_DOUBT,
        explainer.none(
            refund.at(), "The desk has no such refund and its charge is not in these files."));
  }

  /**
   * What is neither a charge that a client paid nor a refund.
   *
   * @param charge the charge that it is about, {@code null} for none
   * @param ofCharge what became of that
   */
  Answer other(PayoutEntry entry, @Nullable Charge charge, @Nullable Answer ofCharge) {
    return switch (entry.kind()) {
      case DISPUTE -> dispute(charge, ofCharge);
      case FEE -> plain(PayoutCategory.FEE, "A fee of the processor.");
      case CHARGE, REFUND, ADJUSTMENT, TRANSFER, RESERVE ->
          plain(PayoutCategory.ADJUSTMENT, "Booked by the processor, not a sale.");
    };
  }

  private static Answer dispute(@Nullable Charge charge, @Nullable Answer ofCharge) {
    if (charge == null || ofCharge == null) {
      return plain(
          PayoutCategory.DISPUTE, "The cardholder disputes a charge that is not in these files.");
    }
    List<InvoiceRef> invoices = ofCharge.invoices();
    return new Answer(
        PayoutCategory.DISPUTE,
        invoices.isEmpty() ? FAIRLY_SURE : ofCharge.confidence(),
        invoices,
        null,
        new Explanation(
            ofCharge.explanation().score(),
            ofCharge.explanation().contributions(),
            List.of(),
            List.of(),
            "The cardholder disputes the charge of " + charge.entry().entryId() + "."));
  }

  private static Answer plain(PayoutCategory category, String sentence) {
    return Answer.without(
        category, FAIRLY_SURE, new Explanation(0, List.of(), List.of(), List.of(), sentence));
  }
}
