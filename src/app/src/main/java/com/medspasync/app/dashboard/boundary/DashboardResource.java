package com.medspasync.app.dashboard.boundary;

import com.medspasync.app.reconciliation.control.Discrepancies;
import com.medspasync.app.reconciliation.control.DiscrepancyFilter;
import com.medspasync.app.reconciliation.control.ReconciliationRuns;
import com.medspasync.app.reconciliation.control.ReviewFilter;
import com.medspasync.app.reconciliation.control.Reviews;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Parameters;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.integrations.results.Finding;
import com.medspasync.kernel.Money;
import com.medspasync.reconciliation.model.Program;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The first page's figures. Each is the total of a filter, and its address opens that filter. */
@Path("/dashboard")
@Tag(name = "Dashboard")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DashboardResource {

  @Inject private Reviews reviews;
  @Inject private Discrepancies discrepancies;
  @Inject private ReconciliationRuns runs;
  @Inject private Imports imports;
  @Inject private Requester requester;

  /**
   * The first page.
   *
   * @param period the days asked for, else those of the last run
   */
  public record Dashboard(
      @Nullable Period period,
      @Nullable Instant lastImportAt,
      List<Figure> figures,
      List<ProgramFigures> byProgram,
      List<CategoryFigure> byCategory) {}

  /** First and last day. */
  public record Period(LocalDate from, LocalDate to) {}

  /**
   * One figure.
   *
   * @param explanation what it counts, in a sentence
   * @param href address in the staff app of the rows that sum to it
   */
  public record Figure(
      String key, String label, String explanation, Money money, long count, String href) {}

  /** Rewards lines of one programme. */
  public record ProgramFigures(
      String program,
      long matched,
      long review,
      long unmatchedCount,
      Money unmatchedMoney,
      String href) {}

  /** Open exceptions of one category. */
  public record CategoryFigure(
      String category, String label, long count, Money money, String href) {}

  @GET
  @Transactional
  @Operation(operationId = "getDashboard", summary = "The first page's figures")
  public Dashboard get(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    LocalDate first = Parameters.date("from", from);
    LocalDate last = Parameters.date("to", to);
    AppLinks links = new AppLinks(first, last);
    return new Dashboard(
        period(first, last),
        imports.findLastAt().orElse(null),
        figures(first, last, links),
        byProgram(first, last, links),
        byCategory(first, last, links));
  }

  private @Nullable Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      return new Period(from, to);
    }
    return runs.findLastDone().map(DashboardResource::period).orElse(null);
  }

  private static @Nullable Period period(ReconciliationRun run) {
    LocalDate from = run.periodFrom();
    LocalDate to = run.periodTo();
    return from == null || to == null ? null : new Period(from, to);
  }

  private List<Figure> figures(@Nullable LocalDate from, @Nullable LocalDate to, AppLinks links) {
    Discrepancies.Summary atStake = discrepancies.summary(DiscrepancyFilter.open(from, to));
    return List.of(
        new Figure(
            "recoverable",
            "Money at stake",
            "Found in open exceptions: what may be lost or owed until somebody deals with it.",
            requester.money(atStake.moneyMinor()),
            atStake.count(),
            links.exceptions(null)),
        new Figure(
            "recovered",
            "Money recovered",
            "Counts only money whose arrival is proven by a statement. Payments on claims cannot be"
                + " imported yet, so nothing is counted.",
            requester.money(0),
            0,
            links.resolved()),
        rewards(
            "toReview",
            "To review",
            "Rewards lines with a proposal that waits for you.",
            MatchStatus.OPEN,
            from,
            to,
            links),
        rewards(
            "unmatchedRewards",
            "Unmatched rewards",
            "Rewards lines for which no sale was found.",
            MatchStatus.UNMATCHED,
            from,
            to,
            links),
        rewards(
            "autoMatched",
            "Matched automatically",
            "Rewards lines that were matched surely enough to need no look.",
            MatchStatus.AUTO,
            from,
            to,
            links),
        payoutsToReview(from, to, links));
  }

  private Figure rewards(
      String key,
      String label,
      String explanation,
      MatchStatus status,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      AppLinks links) {
    Reviews.Summary found = reviews.summary(ReviewFilter.of(Side.REWARDS, status, from, to));
    return new Figure(
        key,
        label,
        explanation,
        requester.money(found.moneyMinor()),
        found.count(),
        links.reviews(Side.REWARDS, status, null));
  }

  private Figure payoutsToReview(@Nullable LocalDate from, @Nullable LocalDate to, AppLinks links) {
    Reviews.Summary found =
        reviews.summary(ReviewFilter.of(Side.PAYOUTS, MatchStatus.OPEN, from, to));
    return new Figure(
        "payoutsToReview",
        "Payouts to review",
        "Payout entries with a proposal that waits for you.",
        requester.money(found.moneyMinor()),
        found.count(),
        links.reviews(Side.PAYOUTS, MatchStatus.OPEN, null));
  }

  private List<ProgramFigures> byProgram(
      @Nullable LocalDate from, @Nullable LocalDate to, AppLinks links) {
    return Arrays.stream(Program.values())
        .map(program -> program(program.slug(), from, to, links))
        .toList();
  }

  private ProgramFigures program(
      String program, @Nullable LocalDate from, @Nullable LocalDate to, AppLinks links) {
    Reviews.Summary unmatched = summary(program, MatchStatus.UNMATCHED, from, to);
    return new ProgramFigures(
        program,
        summary(program, MatchStatus.AUTO, from, to).count()
            + summary(program, MatchStatus.ACCEPTED, from, to).count(),
        summary(program, MatchStatus.OPEN, from, to).count(),
        unmatched.count(),
        requester.money(unmatched.moneyMinor()),
        links.reviews(Side.REWARDS, MatchStatus.UNMATCHED, program));
  }

  private Reviews.Summary summary(
      String program, MatchStatus status, @Nullable LocalDate from, @Nullable LocalDate to) {
    return reviews.summary(
        new ReviewFilter(Side.REWARDS, status, program, null, null, null, null, null, from, to));
  }

  private List<CategoryFigure> byCategory(
      @Nullable LocalDate from, @Nullable LocalDate to, AppLinks links) {
    return discrepancies.byCategory(DiscrepancyFilter.open(from, to)).stream()
        .map(found ->
            new CategoryFigure(
                found.category(),
                Finding.valueOf(found.category().toUpperCase(Locale.ROOT)).title(),
                found.count(),
                requester.money(found.moneyMinor()),
                links.exceptions(found.category())))
        .toList();
  }
}
