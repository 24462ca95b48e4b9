package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.control.RunAnswer.DiscrepancyRow;
import com.medspasync.app.reconciliation.control.RunAnswer.MatchRow;
import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.integrations.results.Finding;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosPaymentException;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.ReimbursementException;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        Stream.of(
                result.rewardExceptions().stream().map(this::rewardException),
                result.paymentExceptions().stream().map(this::paymentException),
                result.reimbursementExceptions().stream().map(this::reimbursement))
            .flatMap(rows -> rows)
            .toList();
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
        words(line.member(), line.rewardId(), String.join(" ", line.products()), invoices(match)),
        match.decision(),
        match.category().word(),
        match.confidence(),
        new Proposal(links, reasons(match.explanation()), null));
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
        entry.at().atZone(zone()).toLocalDate(),
        entry.grossMinor(),
        words(
            entry.payer(),
            entry.entryId(),
            entry.invoiceHint(),
            String.join(" ", match.invoices().stream().map(Object::toString).toList())),
        match.decision(),
        match.category().word(),
        match.confidence(),
        new Proposal(links, reasons(match.explanation()), match.posMinorIfDifferent()));
  }

  private DiscrepancyRow rewardException(PosRewardException found) {
    Optional<SaleLine> sale = index.saleAt(found.sale());
    UUID line = sale.map(index::keyOf).orElseThrow();
    String category = found.category().word();
    String program = found.program().slug();
    // money under a wrong programme's name nets to nothing, yet all of it is claimed from the wrong
    // maker
    long atStake =
        found.category() == PosRewardException.Category.WRONG_PROGRAM_LABEL
            ? Math.abs(found.posMinor())
            : found.atStakeMinor();
    return new DiscrepancyRow(
        key("pos-reward", line, program, category),
        DiscrepancyKind.POS_REWARD,
        category,
        program,
        found.location(),
        sale.map(SaleLine::invoice).orElse(""),
        found.posRef(),
        line,
        sale.map(SaleLine::soldOn).orElseThrow(),
        found.posMinor(),
        found.programMinor(),
        atStake(category, atStake),
        found.rewardIds(),
        "",
        words(
            sale.map(SaleLine::client).orElse(Person.UNKNOWN),
            found.posRef(),
            String.join(" ", found.rewardIds())));
  }

  private DiscrepancyRow paymentException(PosPaymentException found) {
    Tender tender = found.tender();
    UUID line = index.keyOf(tender);
    String category = found.category().word();
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
        atStake(category, Math.abs(tender.amountMinor())),
        List.of(),
        tender.label(),
        words(tender.client(), tender.invoice(), tender.label()));
  }

  private DiscrepancyRow reimbursement(ReimbursementException found) {
    RewardLine reward = found.line();
    UUID line = index.keyOf(reward);
    String category = found.category().word();
    return new DiscrepancyRow(
        key("reimbursement", line, category),
        DiscrepancyKind.REIMBURSEMENT,
        category,
        reward.program().slug(),
        index.codeOf(reward.location()),
        "",
        "",
        line,
        reward.visitOn(),
        null,
        reward.valueMinor(),
        atStake(category, Math.abs(found.amountMinor())),
        List.of(reward.rewardId()),
        "",
        words(reward.member(), reward.rewardId()));
  }

  /** Money that merely moves between periods is not at stake. */
  private static long atStake(String category, long amountMinor) {
    Finding finding = Finding.valueOf(category.toUpperCase(Locale.ROOT));
    return finding.nature() == Finding.Nature.AT_STAKE ? amountMinor : 0;
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
        explanation.score(),
        explanation.sentence(),
        explanation.contributions(),
        explanation.vetoes(),
        alternatives);
  }

  private String invoices(RewardMatch match) {
    return String.join(" ", match.links().stream().map(RewardLink::posRef).toList());
  }

  private ZoneId zone() {
    return index.statements().locations().stream()
        .findFirst()
        .<ZoneId>map(location -> location.zone())
        .orElse(ZoneOffset.UTC);
  }

  private static String words(Person person, String... more) {
    String text =
        String.join(
            " ",
            person.name(),
            person.phone().replaceAll("[^0-9]", ""),
            person.email(),
            String.join(" ", more));
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
