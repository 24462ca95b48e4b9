package com.medspasync.app.dashboard.boundary;

import com.medspasync.app.reconciliation.control.Discrepancies;
import com.medspasync.app.reconciliation.control.Discrepancies.CategoryTotal;
import com.medspasync.app.reconciliation.control.DiscrepancyFilter;
import com.medspasync.app.reconciliation.control.ReconciliationRuns;
import com.medspasync.app.reconciliation.control.Reviews;
import com.medspasync.app.reconciliation.control.Reviews.MatchTotal;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.integrations.results.Finding;
import com.medspasync.kernel.DateRange;
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
import java.util.function.Predicate;
import java.util.stream.Stream;
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
  public record Period(LocalDate from, LocalDate to) {

    static Period of(DateRange days) {
      return new Period(days.from(), days.to());
    }
  }

  /**
   * One figure.
   *
   * @param explanation what it counts, in a sentence
   * @param href address in the staff app of the rows that sum to it
   */
  public record Figure(
      String key, String label, String explanation, Money money, long count, String href) {}

  /** Rewards lines of one program. */
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
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    Period asked = from == null || to == null ? null : Period.of(new DateRange(from, to));
    AppLinks links = new AppLinks(from, to);
    List<MatchTotal> matches = reviews.totals(from, to);
    List<CategoryTotal> open = discrepancies.byCategory(DiscrepancyFilter.open(from, to));
    return new Dashboard(
        asked == null ? lastPeriod() : asked,
        imports.findLastAt().orElse(null),
        figures(matches, open, links),
        byProgram(matches, links),
        byCategory(open, links));
  }

  private @Nullable Period lastPeriod() {
    return runs.findLastDone().map(DashboardResource::period).orElse(null);
  }

  private static @Nullable Period period(ReconciliationRun run) {
    LocalDate from = run.periodFrom();
    LocalDate to = run.periodTo();
    return from == null || to == null ? null : new Period(from, to);
  }

  private List<Figure> figures(List<MatchTotal> matches, List<CategoryTotal> open, AppLinks links) {
    return List.of(
        new Figure(
            "recoverable",
            "Money at stake",
            "Found in open exceptions: what may be lost or owed until somebody deals with it.",
            requester.money(open.stream().mapToLong(CategoryTotal::moneyMinor).sum()),
            open.stream().mapToLong(CategoryTotal::count).sum(),
            links.exceptions(null)),
        new Figure(
            "recovered",
            "Money recovered",
            "Counts only money whose arrival is proven by a statement. Payments on claims cannot be"
                + " imported yet, so nothing is counted.",
            requester.money(0),
            0,
            links.resolved()),
        figure(
            "toReview",
            "To review",
            "Rewards lines and payout entries with a proposal that waits for you.",
            matches.stream().filter(in(MatchStatus.OPEN)),
            links.reviews(null, MatchStatus.OPEN, null)),
        rewards(
            "unmatchedRewards",
            "Unmatched rewards",
            "Rewards lines for which no sale was found.",
            MatchStatus.UNMATCHED,
            matches,
            links),
        rewards(
            "autoMatched",
            "Matched automatically",
            "Rewards lines that were matched surely enough to need no look.",
            MatchStatus.AUTO,
            matches,
            links));
  }

  private Figure rewards(
      String key,
      String label,
      String explanation,
      MatchStatus status,
      List<MatchTotal> matches,
      AppLinks links) {
    return figure(
        key,
        label,
        explanation,
        matches.stream().filter(total -> total.side() == Side.REWARDS).filter(in(status)),
        links.reviews(Side.REWARDS, status, null));
  }

  private Figure figure(
      String key, String label, String explanation, Stream<MatchTotal> totals, String href) {
    List<MatchTotal> counted = totals.toList();
    return new Figure(
        key,
        label,
        explanation,
        requester.money(counted.stream().mapToLong(MatchTotal::moneyMinor).sum()),
        count(counted.stream()),
        href);
  }

  private List<ProgramFigures> byProgram(List<MatchTotal> matches, AppLinks links) {
    return Arrays.stream(Program.values())
        .map(Program::slug)
        .map(program ->
            program(
                program,
                matches.stream()
                    .filter(total -> total.side() == Side.REWARDS)
                    .filter(total -> total.source().equals(program))
                    .toList(),
                links))
        .toList();
  }

  private ProgramFigures program(String program, List<MatchTotal> matches, AppLinks links) {
    Predicate<MatchTotal> unmatched = in(MatchStatus.UNMATCHED);
    return new ProgramFigures(
        program,
        count(matches.stream().filter(in(MatchStatus.AUTO).or(in(MatchStatus.ACCEPTED)))),
        count(matches.stream().filter(in(MatchStatus.OPEN))),
        count(matches.stream().filter(unmatched)),
        requester.money(matches.stream().filter(unmatched).mapToLong(MatchTotal::moneyMinor).sum()),
        links.reviews(Side.REWARDS, MatchStatus.UNMATCHED, program));
  }

  private List<CategoryFigure> byCategory(List<CategoryTotal> open, AppLinks links) {
    return open.stream()
        .map(found ->
            new CategoryFigure(
                found.category(),
                Finding.valueOf(found.category().toUpperCase(Locale.ROOT)).title(),
                found.count(),
                requester.money(found.moneyMinor()),
                links.exceptions(found.category())))
        .toList();
  }

  private static Predicate<MatchTotal> in(MatchStatus status) {
    return total -> total.status() == status;
  }

  private static long count(Stream<MatchTotal> totals) {
    return totals.mapToLong(MatchTotal::count).sum();
  }
}
