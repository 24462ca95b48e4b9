package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.RunAnswer.DiscrepancyRow;
import com.medspasync.app.reconciliation.control.RunAnswer.Learning;
import com.medspasync.app.reconciliation.control.RunAnswer.MatchRow;
import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.statements.control.SearchText;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.integrations.results.Findings;
import com.medspasync.integrations.results.Findings.Source;
import com.medspasync.reconciliation.learn.Recalibration;
import com.medspasync.reconciliation.learn.Traits;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.ReimbursementException;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the engine's result, which speaks of files and lines, into rows that speak of keys. */
final class AnswerKeeper {

  private final LineIndex index;
  private final Map<UUID, Integer> repeats = new HashMap<>();

  AnswerKeeper(LineIndex index) {
    this.index = index;
  }

  RunAnswer keep(ReconciliationResult result) {
    List<MatchRow> matches =
        Stream.concat(
                result.rewards().stream().map(this::reward),
                result.payouts().stream().map(this::payout))
            .toList();
    List<DiscrepancyRow> discrepancies =
        Findings.of(result).stream().map(this::discrepancy).toList();
    return new RunAnswer(matches, discrepancies);
  }

  private MatchRow reward(RewardMatch match) {
    RewardLine line = match.line();
    List<Link> links = match.links().stream().flatMap(link -> link(link).stream()).toList();
    return new MatchRow(
        index.keyOf(line),
        Side.REWARDS,
        line.program().slug(),
        index.codeOf(line.location()),
        line.visitOn(),
        line.valueMinor(),
        SearchText.of(line.rewardId(), String.join(" ", line.products()), invoices(match)),
        line.member(),
        match.decision(),
        match.category().word(),
        match.confidence(),
        new Proposal(links, reasons(match.explanation()), null),
        learning(
            match.decision(),
            match.confidence(),
            match.explanation(),
            Traits.of(
                Side.REWARDS.toEngine(),
                line.program().slug(),
                match.explanation().contributions())));
  }

  private MatchRow payout(PayoutMatch match) {
    PayoutEntry entry = match.entry();
    List<Link> links =
        match.invoices().stream()
            .flatMap(invoice -> index.paymentOf(invoice, entry.grossMinor()).stream())
            .distinct()
            .map(key -> new Link(key, LinkRole.PAYMENT, match.confidence()))
            .toList();
    return new MatchRow(
        index.keyOf(entry),
        Side.PAYOUTS,
        entry.processor(),
        index.codeOf(entry.location()),
        entry.at().atZone(index.zone()).toLocalDate(),
        entry.grossMinor(),
        SearchText.of(
            entry.entryId(),
            entry.invoiceHint(),
            String.join(" ", match.invoices().stream().map(Object::toString).toList())),
        entry.payer(),
        match.decision(),
        match.category().word(),
        match.confidence(),
        new Proposal(links, reasons(match.explanation()), match.posMinorIfDifferent()),
        learning(
            match.decision(),
            match.confidence(),
            match.explanation(),
            Traits.of(
                Side.PAYOUTS.toEngine(),
                match.category().word(),
                match.explanation().contributions())));
  }

  private static @Nullable Learning learning(
      Decision decision, double confidence, Explanation explanation, Traits traits) {
    if (decision == Decision.NONE) {
      return null;
    }
    double learned = learned(explanation);
    return new Learning(Recalibration.shifted(confidence, -learned), learned, traits.names());
  }

  private static double learned(Explanation explanation) {
    return explanation.contributions().stream()
        .filter(part -> part.field().equals(Explanation.LEARNED))
        .mapToDouble(Explanation.Contribution::logOdds)
        .sum();
  }

  private DiscrepancyRow discrepancy(Findings.Found found) {
    return switch (found.source()) {
      case Source.Reward(PosRewardException exception) -> rewardException(found, exception);
      case Source.Payment(PosPaymentException exception) -> paymentException(found, exception);
      case Source.Reimbursement(ReimbursementException exception) ->
          reward(found, DiscrepancyKind.REIMBURSEMENT, "reimbursement", exception.line());
      case Source.RewardLine(RewardMatch match) ->
          reward(found, DiscrepancyKind.REWARD_LINE, "reward-line", match.line());
      case Source.PayoutEntry(PayoutMatch match) -> payoutEntry(found, match);
    };
  }

  private DiscrepancyRow rewardException(Findings.Found found, PosRewardException exception) {
    SaleLine sale = index.saleAt(exception.sale()).orElseThrow();
    UUID line = index.keyOf(sale);
    String category = found.finding().key();
    String program = exception.program().slug();
    return new DiscrepancyRow(
        key("pos-reward", line, program, category),
        DiscrepancyKind.POS_REWARD,
        category,
        program,
        exception.location(),
        sale.invoice(),
        exception.posRef(),
        line,
        sale.soldOn(),
        exception.posMinor(),
        exception.programMinor(),
        found.atStakeMinor(),
        exception.rewardIds(),
        "",
        SearchText.of(exception.posRef(), String.join(" ", exception.rewardIds())));
  }

  private DiscrepancyRow paymentException(Findings.Found found, PosPaymentException exception) {
    Tender tender = exception.tender();
    UUID line = index.keyOf(tender);
    String category = found.finding().key();
    return new DiscrepancyRow(
        key("pos-payment", line, category),
        DiscrepancyKind.POS_PAYMENT,
        category,
        "",
        tender.location(),
        tender.invoice(),
        tender.invoice(),
        line,
        tender.paidOn(),
        tender.amountMinor(),
        null,
        found.atStakeMinor(),
        List.of(),
        tender.label(),
        SearchText.of(tender.invoice(), tender.label()));
  }

  private DiscrepancyRow reward(
      Findings.Found found, DiscrepancyKind kind, String keyed, RewardLine reward) {
    UUID line = index.keyOf(reward);
    String category = found.finding().key();
    return new DiscrepancyRow(
        key(keyed, line, category),
        kind,
        category,
        reward.program().slug(),
        index.codeOf(reward.location()),
        "",
        "",
        line,
        reward.visitOn(),
        null,
        reward.valueMinor(),
        found.atStakeMinor(),
        List.of(reward.rewardId()),
        "",
        SearchText.of(reward.rewardId()));
  }

  private DiscrepancyRow payoutEntry(Findings.Found found, PayoutMatch match) {
    PayoutEntry entry = match.entry();
    UUID line = index.keyOf(entry);
    String category = found.finding().key();
    String invoices =
        match.invoices().stream().map(InvoiceRef::toString).collect(Collectors.joining("; "));
    return new DiscrepancyRow(
        key("payout-entry", line, category),
        DiscrepancyKind.PAYOUT_ENTRY,
        category,
        entry.processor(),
        index.codeOf(entry.location()),
        invoices,
        "",
        line,
        entry.at().atZone(index.zone()).toLocalDate(),
        match.posMinorIfDifferent(),
        entry.grossMinor(),
        found.atStakeMinor(),
        List.of(),
        "",
        SearchText.of(entry.entryId(), entry.invoiceHint(), invoices));
  }

  /**
   * Equal exceptions, two equal payments on one invoice for example, are told apart by a number.
   */
  private UUID key(String kind, UUID line, String... more) {
    UUID first = LineKeys.digest(kind, line.toString(), String.join("|", more));
    int nth = repeats.merge(first, 1, Integer::sum);
    return nth == 1 ? first : LineKeys.digest(first.toString(), Integer.toString(nth));
  }

  private Optional<Link> link(RewardLink link) {
    return index
        .saleAt(link.sale())
        .map(sale -> new Link(index.keyOf(sale), LinkRole.of(link.role()), link.confidence()));
  }

  private Proposal.Reasons reasons(Explanation explanation) {
    List<Proposal.Alternative> alternatives =
        explanation.alternatives().stream()
            .flatMap(other ->
                index
                    .saleAt(other.sale())
                    .map(sale ->
                        new Proposal.Alternative(
                            index.keyOf(sale), other.posRef(), other.score(), other.reason()))
                    .stream())
            .toList();
    return new Proposal.Reasons(
        explanation.score() - learned(explanation),
        explanation.sentence(),
        explanation.contributions().stream()
            .filter(part -> !part.field().equals(Explanation.LEARNED))
            .toList(),
        explanation.vetoes(),
        alternatives);
  }

  private String invoices(RewardMatch match) {
    return String.join(" ", match.links().stream().map(RewardLink::posRef).toList());
  }
}
