package com.medspasync.reconciliation.payouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A solved {@link LinkProblem}: which charges paid which payments, and how sure that is. */
final class Linking {

  private final LinkProblem problem;
  private final LinkModel model;
  private final int[] linkOfCharge;
  private final boolean[] paymentLinked;
  private final List<List<Integer>> hypothesesOfCharge = new ArrayList<>();

  Linking(LinkProblem problem, LinkModel model) {
    this.problem = problem;
    this.model = model;
    linkOfCharge = new int[problem.charges().size()];
    Arrays.fill(linkOfCharge, -1);
    paymentLinked = new boolean[problem.payments().size()];
    problem.charges().forEach(charge -> hypothesesOfCharge.add(new ArrayList<>()));
    boolean[] chosen =
        Packing.choose(
            problem.hypotheses(),
            model.scores(),
            problem.charges().size(),
            problem.payments().size());
    for (int h = 0; h < chosen.length; h++) {
      Hypothesis hypothesis = problem.hypotheses().get(h);
      for (int charge : hypothesis.charges()) {
        hypothesesOfCharge.get(charge).add(h);
        if (chosen[h]) {
          linkOfCharge[charge] = h;
        }
      }
      if (chosen[h]) {
        Arrays.stream(hypothesis.payments()).forEach(payment -> paymentLinked[payment] = true);
      }
    }
    hypothesesOfCharge.forEach(
        of -> of.sort(Comparator.comparingDouble((Integer h) -> -model.score(h))));
  }

  LinkProblem problem() {
    return problem;
  }

  LinkModel model() {
    return model;
  }

  /** The chosen hypothesis of a charge, {@code null} when it is linked to no payment. */
  @Nullable Hypothesis linkOf(int charge) {
    return linkOfCharge[charge] < 0 ? null : problem.hypotheses().get(linkOfCharge[charge]);
  }

  /** Position of the chosen hypothesis of a charge, -1 for none. */
  int linkIndexOf(int charge) {
    return linkOfCharge[charge];
  }

  /** The hypotheses of a charge, most probable first. */
  List<Integer> hypothesesOf(int charge) {
    return hypothesesOfCharge.get(charge);
  }

  boolean isLinked(int payment) {
    return paymentLinked[payment];
  }

  /** Payments that a charge paid, empty when it is linked to none. */
  List<Payment> paymentsOf(int charge) {
    Hypothesis link = linkOf(charge);
    return link == null
        ? List.of()
        : Arrays.stream(link.payments()).mapToObj(problem.payments()::get).toList();
  }

  /** Probability that the invoices of a charge's link are right, in [0, 1]. */
  double confidence(int charge) {
    double sum = 0;
    for (int h : hypothesesOfCharge.get(charge)) {
      if (sameInvoices(h, linkOfCharge[charge])) {
        sum += model.probability(h);
      }
    }
    return Math.min(1, sum);
  }

  /** Probability that a charge belongs to none of the payments, in [0, 1]. */
  double aloneProbability(int charge) {
    double sum = 0;
    for (int h : hypothesesOfCharge.get(charge)) {
      sum += model.probability(h);
    }
    return Math.max(0, 1 - sum);
  }

  private boolean sameInvoices(int a, int b) {
    if (b < 0 || a == b) {
      return b >= 0;
    }
    return Arrays.stream(problem.hypotheses().get(a).payments())
        .mapToObj(payment -> problem.payments().get(payment).invoice())
        .distinct()
        .sorted(Comparator.comparing(Object::toString))
        .toList()
        .equals(
            Arrays.stream(problem.hypotheses().get(b).payments())
                .mapToObj(payment -> problem.payments().get(payment).invoice())
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList());
  }
}
