package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import java.util.List;

/**
 * Charges and payments, or refunds and what the desk gave back, linked as a whole.
 *
 * @param model what was learned from them, or from others before
 * @param linking what came out
 */
record LinkedSide(SideModel model, Linking linking) {

  static LinkedSide learn(
      Books books,
      Comparison comparison,
      List<Charge> charges,
      List<ChargeKind> kinds,
      List<Payment> payments,
      DateRange period,
      Decided people) {
    PaymentKinds paymentKinds = new PaymentKinds(books.routes(), period, payments, books.charges());
    HypothesisFinder finder = new HypothesisFinder(books.routes(), comparison, charges, payments);
    LinkProblem problem = problem(finder, charges, kinds, payments, paymentKinds, people);
    Background background =
        BackgroundSampling.measure(charges, payments, comparison, finder.groupChances());
    LinkModel model = LinkModel.learn(problem, people.saying(problem), background);
    return new LinkedSide(
        new SideModel(comparison, paymentKinds, finder.commonPrepaid(), model.weights()),
        new Linking(problem, model));
  }

  /** Links lines with what was learned before. */
  static LinkedSide of(
      Routes routes,
      SideModel known,
      List<Charge> charges,
      List<ChargeKind> kinds,
      List<Payment> payments,
      Decided people) {
    HypothesisFinder finder =
        new HypothesisFinder(routes, known.comparison(), charges, payments, known.commonPrepaid());
    LinkProblem problem = problem(finder, charges, kinds, payments, known.paymentKinds(), people);
    return new LinkedSide(known, known.solve(problem, people));
  }

  private static LinkProblem problem(
      HypothesisFinder finder,
      List<Charge> charges,
      List<ChargeKind> kinds,
      List<Payment> payments,
      PaymentKinds paymentKinds,
      Decided people) {
    List<PaymentKind> ofPayments = payments.stream().map(paymentKinds::of).toList();
    return new LinkProblem(
        charges, payments, kinds, ofPayments, people.admitted(finder.find(), charges, payments));
  }
}
