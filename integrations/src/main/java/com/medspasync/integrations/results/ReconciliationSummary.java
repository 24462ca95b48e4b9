package com.medspasync.integrations.results;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.settlement.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The totals of a reconciliation: what was tied, what is at stake, what merely falls into another
 * period. Every figure is a sum over rows of the result files.
 *
 * @param period business days that were reconciled
 * @param locations names of the practice's places, codes where they have none
 * @param rewards decisions on rewards lines
 * @param payouts decisions on payout entries
 * @param programs totals by program, in the order of {@link Program}
 * @param processors totals by processor, by name
 * @param findings what is wrong, most money first within its nature
 * @param rewardCategories number of rewards lines by category word
 * @param payoutCategories number of payout entries by category word
 * @param settlement payouts held against their entries, fees against their tariffs
 * @param files what became of each file
 * @param notes sentences on what could not be reconciled because no file says it
 */
public record ReconciliationSummary(
    DateRange period,
    List<String> locations,
    Decisions rewards,
    Decisions payouts,
    List<ProgramTotals> programs,
    List<ProcessorTotals> processors,
    List<Found> findings,
    Map<String, Long> rewardCategories,
    Map<String, Long> payoutCategories,
    Settlement settlement,
    List<FileReport> files,
    List<String> notes) {

  /**
   * How lines were decided.
   *
   * @param auto links that stand without a look
   * @param review links proposed to a reviewer
   * @param none lines without a link
   */
  public record Decisions(long auto, long review, long none) {

    public long total() {
      return auto + review + none;
    }

    /** Lines with a proposed link. */
    public long linked() {
      return auto + review;
    }
  }

  /**
   * Totals of one loyalty program.
   *
   * @param program the program
   * @param lines decisions on its lines
   * @param redeemedMinor money off that the program booked, reversals taken off
   * @param tiedMinor part of it that is linked to a sale
   * @param reimbursedMinor what the maker paid back for linked lines, as far as its statement says
   */
  public record ProgramTotals(
      Program program, Decisions lines, long redeemedMinor, long tiedMinor, long reimbursedMinor) {}

  /**
   * Totals of one processor.
   *
   * @param processor its slug
   * @param entries decisions on its entries
   * @param grossMinor sum of gross amounts
   * @param feeMinor sum of fees
   * @param netMinor sum of net amounts
   */
  public record ProcessorTotals(
      String processor, Decisions entries, long grossMinor, long feeMinor, long netMinor) {}

  /**
   * How often something was found, and the money in it.
   *
   * @param finding what it is
   * @param count number of rows
   * @param minor money in minor units, never negative
   */
  public record Found(Finding finding, long count, long minor) {

    private Found plus(Found other) {
      return new Found(finding, count + other.count, Math.addExact(minor, other.minor));
    }
  }

  public ReconciliationSummary {
    locations = List.copyOf(locations);
    programs = List.copyOf(programs);
    processors = List.copyOf(processors);
    findings = List.copyOf(findings);
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** Money that may be lost or is owed. */
  public long atStakeMinor() {
    return sum(Finding.Nature.AT_STAKE);
  }

  /** Money that only falls into another period. */
  public long timingMinor() {
    return sum(Finding.Nature.TIMING);
  }

  /** Number of rows with money at stake. */
  public long atStakeCount() {
    return findings.stream()
        .filter(found -> found.finding().nature() == Finding.Nature.AT_STAKE)
        .mapToLong(Found::count)
        .sum();
  }

  /** Money the makers paid back for redemptions that are linked to a sale. */
  public long recoveredMinor() {
    return programs.stream().mapToLong(ProgramTotals::reimbursedMinor).sum();
  }

  private long sum(Finding.Nature nature) {
    return findings.stream()
        .filter(found -> found.finding().nature() == nature)
        .mapToLong(Found::minor)
        .sum();
  }

  /** Sums up what was read and what was found. */
  public static ReconciliationSummary of(ReadResult read, ReconciliationResult result) {
    Statements statements = read.statements();
    return new ReconciliationSummary(
        result.period(),
        statements.locations().stream().map(ReconciliationSummary::nameOf).sorted().toList(),
        decisions(result.rewards().stream().map(RewardMatch::decision).toList()),
        decisions(result.payouts().stream().map(PayoutMatch::decision).toList()),
        programs(result.rewards()),
        processors(result.payouts()),
        findings(result),
        counts(result.rewards().stream().map(match -> match.category().word()).toList()),
        counts(result.payouts().stream().map(match -> match.category().word()).toList()),
        Settlement.of(statements, result.payouts()),
        read.reports(),
        notes(statements));
  }

  private static String nameOf(Location location) {
    return location.name().isEmpty() ? location.code() : location.name();
  }

  private static Decisions decisions(List<Decision> decisions) {
    Map<Decision, Long> counts = new EnumMap<>(Decision.class);
    decisions.forEach(decision -> counts.merge(decision, 1L, Long::sum));
    return new Decisions(
        counts.getOrDefault(Decision.AUTO, 0L),
        counts.getOrDefault(Decision.REVIEW, 0L),
        counts.getOrDefault(Decision.NONE, 0L));
  }

  private static Map<String, Long> counts(List<String> words) {
    Map<String, Long> counts = new TreeMap<>();
    words.forEach(word -> counts.merge(word, 1L, Long::sum));
    return counts;
  }

  private static List<ProgramTotals> programs(List<RewardMatch> matches) {
    Map<Program, List<RewardMatch>> byProgram = new EnumMap<>(Program.class);
    for (RewardMatch match : matches) {
      byProgram.computeIfAbsent(match.line().program(), key -> new ArrayList<>()).add(match);
    }
    List<ProgramTotals> totals = new ArrayList<>();
    byProgram.forEach((program, of) -> {
      long redeemed = 0;
      long tied = 0;
      long reimbursed = 0;
      for (RewardMatch match : of) {
        redeemed += match.line().valueMinor();
        if (match.decision() != Decision.NONE) {
          Long paid = match.line().reimbursement().amountMinor();
          tied += match.line().valueMinor();
          reimbursed += paid == null ? 0 : paid;
        }
      }
      Decisions lines = decisions(of.stream().map(RewardMatch::decision).toList());
      totals.add(new ProgramTotals(program, lines, redeemed, tied, reimbursed));
    });
    return totals;
  }

  private static List<ProcessorTotals> processors(List<PayoutMatch> matches) {
    Map<String, List<PayoutMatch>> byProcessor = new TreeMap<>();
    for (PayoutMatch match : matches) {
      byProcessor.computeIfAbsent(match.entry().processor(), key -> new ArrayList<>()).add(match);
    }
    List<ProcessorTotals> totals = new ArrayList<>();
    byProcessor.forEach((processor, of) ->
        totals.add(
            new ProcessorTotals(
                processor,
                decisions(of.stream().map(PayoutMatch::decision).toList()),
                of.stream().mapToLong(match -> match.entry().grossMinor()).sum(),
                of.stream().mapToLong(match -> match.entry().feeMinor()).sum(),
                of.stream().mapToLong(match -> match.entry().netMinor()).sum())));
    return totals;
  }

  private static List<Found> findings(ReconciliationResult result) {
    Map<Finding, Found> totals = new EnumMap<>(Finding.class);
    for (Findings.Found one : Findings.of(result)) {
      totals.merge(one.finding(), new Found(one.finding(), 1, one.minor()), Found::plus);
    }
    return totals.values().stream()
        .sorted(
            Comparator.comparing((Found total) -> total.finding().nature())
                .thenComparing(Found::minor, Comparator.reverseOrder())
                .thenComparing(Found::finding))
        .toList();
  }

  private static List<String> notes(Statements statements) {
    List<String> notes = new ArrayList<>();
    if (statements.sales().isEmpty() && statements.tenders().isEmpty()) {
      notes.add(
          "No sales file of a point of sale was given, so nothing could be tied to a sale."
              + " Add the sales export of each location and run again.");
    }
    if (statements.rewards().isEmpty()) {
      notes.add(
          "No loyalty statement was given, so rewards were not reconciled."
              + " Add the statements of the programs you take part in.");
    }
    if (statements.payouts().isEmpty()) {
      notes.add(
          "No processor report was given, so card payments were not reconciled."
              + " Add the payout report of each card processor.");
    }
    return notes;
  }
}
