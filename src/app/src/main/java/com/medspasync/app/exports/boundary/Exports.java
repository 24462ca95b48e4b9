package com.medspasync.app.exports.boundary;

import com.medspasync.app.reconciliation.control.Decisions;
import com.medspasync.app.reconciliation.control.Discrepancies;
import com.medspasync.app.reconciliation.control.Discrepancy;
import com.medspasync.app.reconciliation.control.DiscrepancyFilter;
import com.medspasync.app.reconciliation.control.LineView;
import com.medspasync.app.reconciliation.control.Payout;
import com.medspasync.app.reconciliation.control.PayoutFilter;
import com.medspasync.app.reconciliation.control.Payouts;
import com.medspasync.app.reconciliation.control.Review;
import com.medspasync.app.reconciliation.control.ReviewFilter;
import com.medspasync.app.reconciliation.control.Reviews;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.tables.Column;
import com.medspasync.app.tables.TableWriter;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables that can be downloaded: their columns, and how a row fills them. */
@Dependent
class Exports {

  private static final int CONFIDENCE_DECIMALS = 4;

  private static final List<Column> MATCHES =
      List.of(
          Column.text("Source"),
          Column.text("Reference"),
          Column.date("Date"),
          Column.text("Location"),
          Column.text("Client"),
          Column.text("Product"),
          Column.money("Amount"),
          Column.text("Status"),
          Column.text("Category"),
          Column.number("Confidence"),
          Column.text("Invoices"),
          Column.text("Sale items"),
          Column.text("Decided by"),
          Column.text("Decided at"),
          Column.text("File"),
          Column.number("Line"),
          Column.text("Id"));

  private static final List<Column> EXCEPTIONS =
      List.of(
          Column.text("What happened"),
          Column.text("Category"),
          Column.text("Program"),
          Column.text("Location"),
          Column.text("Invoice"),
          Column.date("Date"),
          Column.text("Client"),
          Column.text("Item"),
          Column.money("In the point of sale"),
          Column.money("At the program"),
          Column.money("At stake"),
          Column.text("Payment"),
          Column.text("Rewards lines"),
          Column.text("What to do"),
          Column.text("Status"),
          Column.text("Resolved by"),
          Column.text("Resolved at"),
          Column.text("File"),
          Column.number("Line"),
          Column.text("Id"));

  private static final List<Column> PAYOUTS =
      List.of(
          Column.text("Processor"),
          Column.text("Payout"),
          Column.date("Date"),
          Column.number("Entries"),
          Column.money("Gross"),
          Column.money("Fees"),
          Column.money("Net"),
          Column.money("Transferred"),
          Column.money("Difference"),
          Column.text("State"),
          Column.text("Entries known by"),
          Column.number("Unusual fees"),
          Column.money("Too much"),
          Column.text("Id"));

  private static final List<Column> DECISIONS =
      List.of(
          Column.text("At"),
          Column.text("By"),
          Column.text("Action"),
          Column.text("Category"),
          Column.text("Note"),
          Column.number("Linked lines"),
          Column.text("Item"),
          Column.text("Undoes"),
          Column.text("Undone by"),
          Column.text("Model"),
          Column.text("Id"));

  private final Reviews reviews;
  private final Discrepancies discrepancies;
  private final Payouts payouts;
  private final Decisions decisions;

  @Inject
  Exports(Reviews reviews, Discrepancies discrepancies, Payouts payouts, Decisions decisions) {
    this.reviews = reviews;
    this.discrepancies = discrepancies;
    this.payouts = payouts;
    this.decisions = decisions;
  }

  Export matches(ReviewFilter filter, String filters) {
    boolean payouts = filter.side() == Side.PAYOUTS;
    return new Export(
        payouts ? "Payout matches" : "Matches",
        (payouts ? "payout matches, " : "rewards matches, ") + filters,
        MATCHES,
        table -> reviews.forEach(filter, review -> add(table, review)));
  }

  Export exceptions(DiscrepancyFilter filter, String filters) {
    return new Export(
        "Exceptions",
        "exceptions, " + filters,
        EXCEPTIONS,
        table -> discrepancies.forEach(filter, found -> add(table, found)));
  }

  Export payouts(PayoutFilter filter, String filters) {
    return new Export(
        "Payouts",
        "payouts, " + filters,
        PAYOUTS,
        table -> payouts.forEach(filter, payout -> add(table, payout)));
  }

  Export decisions() {
    return new Export(
        "Decisions",
        "all decisions, no filters",
        DECISIONS,
        table -> decisions.forEach(decision -> add(table, decision)));
  }

  private static void add(TableWriter table, Review review) {
    LineView left = review.left();
    table.row(
        review.source(),
        left.reference(),
        review.occurredOn(),
        review.location(),
        left.person().name(),
        left.item(),
        review.moneyMinor(),
        review.status().name(),
        review.category(),
        BigDecimal.valueOf(review.confidence()).setScale(CONFIDENCE_DECIMALS, RoundingMode.HALF_UP),
        joined(review, line -> line.location() + ":" + line.reference()),
        joined(review, LineView::item),
        review.decidedByName(),
        text(review.decidedAt()),
        left.file(),
        BigDecimal.valueOf(left.line()),
        TypedId.format("match", review.id()));
  }

  private static void add(TableWriter table, Discrepancy found) {
    table.row(
        found.finding().title(),
        found.category(),
        found.source(),
        found.location(),
        found.invoice(),
        found.occurredOn(),
        found.line().person().name(),
        found.line().item(),
        found.posMinor(),
        found.programMinor(),
        found.atStakeMinor(),
        found.tender(),
        String.join("; ", found.rewardIds()),
        found.finding().action(),
        found.status().name(),
        found.decidedByName(),
        text(found.decidedAt()),
        found.line().file(),
        BigDecimal.valueOf(found.line().line()),
        TypedId.format(Discrepancy.PREFIX, found.id()));
  }

  private static void add(TableWriter table, Payout payout) {
    Long transfer = payout.transferMinor();
    table.row(
        payout.source(),
        payout.payoutId(),
        payout.occurredOn(),
        BigDecimal.valueOf(payout.entries()),
        payout.grossMinor(),
        payout.feeMinor(),
        payout.netMinor(),
        transfer,
        transfer == null ? null : Math.subtractExact(transfer, payout.netMinor()),
        payout.state().name(),
        payout.membership().name(),
        BigDecimal.valueOf(payout.unusualFees()),
        payout.excessMinor(),
        TypedId.format(Payout.PREFIX, payout.id()));
  }

  private static void add(TableWriter table, ReviewDecision decision) {
    table.row(
        decision.at().toString(),
        decision.by().name(),
        decision.action().name(),
        decision.category(),
        decision.note(),
        BigDecimal.valueOf(decision.links().size()),
        decision.matchId() == null
            ? id(Discrepancy.PREFIX, decision.discrepancyId())
            : id("match", decision.matchId()),
        id(ReviewDecision.PREFIX, decision.undoes()),
        id(ReviewDecision.PREFIX, decision.undoneBy()),
        decision.modelVersion(),
        TypedId.format(ReviewDecision.PREFIX, decision.id()));
  }

  private static String joined(Review review, Function<LineView, String> part) {
    return review.links().stream()
        .map(Review.LinkView::line)
        .map(part)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable String id(String prefix, @Nullable UUID id) {
    return id == null ? null : TypedId.format(prefix, id);
  }
}
