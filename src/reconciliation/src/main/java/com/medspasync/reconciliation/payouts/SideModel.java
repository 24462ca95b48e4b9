package com.medspasync.reconciliation.payouts;

import java.util.Set;

/**
 * What all charges and payments together tell about how they are linked; or all refunds and what
 * the desk gave back.
 *
 * @param comparison compares them, and knows how common amounts and names are
 * @param paymentKinds up to when payments were paid out
 * @param commonPrepaid amounts that so many clients pay ahead that the amount alone says nothing
 * @param weights how much agreement says
 */
record SideModel(
    Comparison comparison,
    PaymentKinds paymentKinds,
    Set<Long> commonPrepaid,
    LinkWeights weights) {

  SideModel {
    commonPrepaid = Set.copyOf(commonPrepaid);
  }

  Linking solve(LinkProblem problem, Decided people) {
    return new Linking(problem, LinkModel.of(problem, people.saying(problem), weights));
  }
}
