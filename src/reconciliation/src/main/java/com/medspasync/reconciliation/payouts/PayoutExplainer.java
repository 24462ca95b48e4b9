package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.Explanation.Alternative;
import com.medspasync.reconciliation.result.Explanation.Contribution;
import com.medspasync.reconciliation.result.InvoiceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a charge is linked as it is, in log-odds per field and in a sentence. */
final class PayoutExplainer {

  private static final int MAX_ALTERNATIVES = 3;

  private final Linking linking;

  PayoutExplainer(Linking linking) {
    this.linking = linking;
  }

  /** Explains the link of a charge. */
  Explanation link(int charge) {
    int index = linking.linkIndexOf(charge);
    Hypothesis link = linking.problem().hypotheses().get(index);
    List<Contribution> contributions = contributions(link);
    String invoices =
        invoicesOf(link).stream().map(InvoiceRef::toString).collect(Collectors.joining(" and "));
    String reasons =
        contributions.stream()
            .filter(contribution -> contribution.logOdds() > 0)
            .filter(contribution -> !SILENT.contains(contribution.field()))
            .map(Contribution::level)
            .collect(Collectors.joining(", "));
    return new Explanation(
        linking.model().score(index),
        contributions,
        List.of(),
        alternatives(charge, index, contributions),
        "Paid invoice " + invoices + ": " + reasons + ".");
  }

  /** Explains why a charge has no link: the nearest payments and what speaks against them. */
  Explanation none(int charge, String sentence) {
    List<Alternative> alternatives = alternatives(charge, -1, List.of());
    double best = alternatives.isEmpty() ? 0 : alternatives.getFirst().score();
    List<Contribution> contributions =
        alternatives.isEmpty()
            ? List.of()
            : contributions(
                linking.problem().hypotheses().get(linking.hypothesesOf(charge).getFirst()));
    return new Explanation(best, contributions, List.of(), alternatives, sentence);
  }

  private static final Set<String> SILENT = Set.of("prior", "name_rarity");

  private List<Contribution> contributions(Hypothesis hypothesis) {
    LinkWeights model = linking.model().weights();
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(
        new Contribution(
            "prior",
            "how often such lines are linked at all",
            model.kindEvidence(hypothesis, linking.problem()),
            "",
            ""));
    contributions.add(
        new Contribution(
            "amount",
            hypothesis.relation().words(),
            model.amountEvidence(hypothesis),
            sum(
                Arrays.stream(hypothesis.charges())
                    .mapToLong(charge -> linking.problem().charges().get(charge).amountMinor())
                    .sum()),
            sum(
                Arrays.stream(hypothesis.payments())
                    .mapToLong(payment -> linking.problem().payments().get(payment).amountMinor())
                    .sum())));
    for (Aspect aspect : Aspect.values()) {
      int level = hypothesis.level(aspect);
      if (level > 0) {
        contributions.add(
            new Contribution(
                aspect.key(), aspect.words(level), model.evidence(aspect, hypothesis), "", ""));
      }
    }
    double rarity = model.rarityEvidence(hypothesis);
    if (rarity != 0) {
      contributions.add(
          new Contribution(
              "name_rarity", rarity > 0 ? "a rare name" : "a common name", rarity, "", ""));
    }
    return contributions;
  }

  private List<Alternative> alternatives(int charge, int chosen, List<Contribution> ofChosen) {
    List<Alternative> alternatives = new ArrayList<>();
    for (int h : linking.hypothesesOf(charge)) {
      if (h == chosen || alternatives.size() == MAX_ALTERNATIVES) {
        continue;
      }
      Hypothesis other = linking.problem().hypotheses().get(h);
      Payment payment = linking.problem().payments().get(other.payments()[0]);
      alternatives.add(
          new Alternative(
              payment.tender().ref(),
              payment.tender().invoice(),
              linking.model().score(h),
              against(other, ofChosen)));
    }
    return alternatives;
  }

  /** What speaks most against a hypothesis, compared with the chosen one where there is one. */
  private String against(Hypothesis other, List<Contribution> better) {
    Contribution worst = null;
    double least = Double.POSITIVE_INFINITY;
    for (Contribution contribution : contributions(other)) {
      double standard = logOddsOf(contribution.field(), better);
      if (contribution.logOdds() - standard < least) {
        least = contribution.logOdds() - standard;
        worst = contribution;
      }
    }
    if (worst == null || least >= 0) {
      return "paid by another charge";
    }
    return worst.field() + ": " + worst.level();
  }

  private static double logOddsOf(String field, List<Contribution> among) {
    for (Contribution contribution : among) {
      if (contribution.field().equals(field)) {
        return contribution.logOdds();
      }
    }
    return 0;
  }

  /** Invoices of a hypothesis, sorted. */
  List<InvoiceRef> invoicesOf(Hypothesis hypothesis) {
    Stream<InvoiceRef> invoices =
        Arrays.stream(hypothesis.payments())
            .mapToObj(payment -> linking.problem().payments().get(payment).invoice());
    return InvoiceOrder.sorted(invoices);
  }

  private static String sum(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }
}
