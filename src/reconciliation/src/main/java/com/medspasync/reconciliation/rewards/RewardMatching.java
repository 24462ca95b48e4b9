package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.assign.Assignment;
import com.medspasync.reconciliation.assign.Option;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.decide.AutomaticSet;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.Side;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.text.ProgramLabels;
import com.medspasync.reconciliation.visits.RewardAttribution;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Matches rewards lines with visits: reads both sides, learns how much each kind of agreement says,
 * assigns whole components, learns from the sure links who the members are, and does it again.
 */
public final class RewardMatching {

  private static final int PASSES = 3;
  private static final double SURE = 0.97;

  /** Log-odds beyond what any evidence of a line that nobody decided about can reach. */
  private static final double DECIDED = 60;

  /** Pairs that are kept from pass to pass; a practice's year has some hundred thousand. */
  private static final int KEPT_PAIRS = 600_000;

  private final GivenNames givenNames;
  private final ProductCatalog catalog;
  private final ProgramLabels labels;
  private final int keptPairs;

  /**
   * @param givenNames short forms of given names
   * @param catalog what item names mean
   * @param labels what discount and tender labels mean
   */
  public RewardMatching(GivenNames givenNames, ProductCatalog catalog, ProgramLabels labels) {
    this(givenNames, catalog, labels, KEPT_PAIRS);
  }

  /** With more or less room for pairs, which changes no answer. */
  RewardMatching(
      GivenNames givenNames, ProductCatalog catalog, ProgramLabels labels, int keptPairs) {
    this.keptPairs = keptPairs;
    this.givenNames = givenNames;
    this.catalog = catalog;
    this.labels = labels;
  }

  /** Matching with what ships with the engine. */
  public static RewardMatching standard() {
    return new RewardMatching(
        GivenNames.standard(), ProductCatalog.standard(), ProgramLabels.standard());
  }

  /**
   * Answers every rewards line.
   *
   * @param statements what was read
   * @param period business days to reconcile
   * @param options the accepted error, and what was checked before
   * @param progress hears how far it has come
   */
  public RewardOutcome match(
      Statements statements, DateRange period, ReconciliationOptions options, Progress progress) {
    return run(statements, period, options, progress).outcome;
  }

  /**
   * Answers every rewards line and stays open for others, which are answered with what was learned
   * from these.
   *
   * @param statements what was read
   * @param period business days to reconcile
   * @param options the accepted error, and what was checked before
   */
  public OpenLines open(Statements statements, DateRange period, ReconciliationOptions options) {
    RewardsModel model = run(statements, period, options, Progress.SILENT).model;
    return new OpenLines(model, statements, givenNames, options.learned());
  }

  private Run run(
      Statements statements, DateRange period, ReconciliationOptions options, Progress progress) {
    progress.at("resolve", 0, 1);
    LearnedModel learned = options.learned();
    ProductCatalog spaCatalog = learned.taught(catalog.with(statements.services()));
    PersonDirectory clients = Sightings.of(statements).resolved(givenNames);
    RewardAttribution attribution =
        new RewardAttribution(statements.sales(), statements.rewards(), learned.taught(labels));
    VisitBook visits =
        VisitBook.of(statements.sales(), statements.tenders(), clients, spaCatalog, attribution);
    ClaimBook claims = ClaimBook.of(statements.rewards(), spaCatalog, givenNames);
    Decided decided = Decided.of(learned, claims, visits, clients);
    progress.at("resolve", 1, 1);

    CandidateFinder finder =
        new CandidateFinder(
            claims, visits, clients, givenNames, statements.locations(), decided, keptPairs);
    List<Claim> open = withDecided(claims, decided);
    DateRange covered = covered(statements.sales(), period);
    List<SureLinks> heard = new ArrayList<>();
    Pass pass = pass(finder, open, List.of(), claims, visits, decided, covered, progress);
    for (int number = 1; number < PASSES; number++) {
      heard.add(SureLinks.of(pass.sure));
      open = withSecondVisits(open, claims, visits, pass.sure);
      pass = pass(finder, open, pass.sure, claims, visits, decided, covered, progress);
    }
    List<Candidate> sure = pass.sure;
    List<List<Candidate>> candidates = pass.found.candidates();
    Reasons reasons = new Reasons(claims, clients);
    RecordModel records = RecordModel.learn(open, sure);
    Linking linking =
        new Linking(
            open, candidates, pass.assignment, decided, new Sureness(learned, reasons), records);
    PostingDelays delays = PostingDelays.of(open, linking, sure, covered);
    Set<Program> stated =
        statements.rewards().stream().map(RewardLine::program).collect(Collectors.toSet());
    RewardsModel model =
        new RewardsModel(
            period,
            covered,
            spaCatalog,
            attribution,
            finder.rarities(),
            pass.found.events(),
            heard,
            pass.numbers,
            pass.delays,
            pass.found.relations(),
            pass.found.noSale(),
            EntryNumbers.of(sure, claims.members()),
            delays,
            records,
            RewardExceptions.learn(visits.visits(), open, linking, delays, covered, stated),
            AutomaticSet.of(linking.confidences(), options.acceptedError()),
            options.promise(Side.REWARDS),
            learned);
    Answers answers = model.answers(claims, open, linking, reasons, decided, model.numbers());
    return new Run(
        model,
        new RewardOutcome(
            claims.claims().stream().map(answers::of).toList(),
            model.exceptions().find(visits.visits(), open, linking, period)));
  }

  private static Pass pass(
      CandidateFinder finder,
      List<Claim> open,
      List<Candidate> sure,
      ClaimBook claims,
      VisitBook visits,
      Decided decided,
      DateRange covered,
      Progress progress) {
    EntryNumbers numbers = EntryNumbers.of(sure, claims.members());
    PostingDelays delays = PostingDelays.of(sure, covered);
    CandidateFinder.Found found =
        finder.find(open, MemberHistory.of(sure, decided), numbers, delays, progress);
    Assignment assignment = assign(open, found.candidates(), visits::get, decided);
    return new Pass(found, assignment, numbers, delays, sure(found.candidates(), assignment));
  }

  /**
   * What one pass found.
   *
   * @param numbers what it was told of the lines' numbers
   * @param delays what it was told of how late lines appear
   * @param sure links that are as good as certain, from which the next pass learns
   */
  private record Pass(
      CandidateFinder.Found found,
      Assignment assignment,
      EntryNumbers numbers,
      PostingDelays delays,
      List<Candidate> sure) {}

  private record Run(RewardsModel model, RewardOutcome outcome) {}

  /** Lines that a person gave a sale are open, whatever they look like. */
  private static List<Claim> withDecided(ClaimBook claims, Decided decided) {
    Set<Claim> open = new TreeSet<>(Comparator.comparingInt(Claim::index));
    open.addAll(claims.open());
    claims.claims().stream().filter(claim -> decided.visitOf(claim) != null).forEach(open::add);
    return List.copyOf(open);
  }

  /**
   * Lines that look like second submissions stay open when their client had the same twice that
   * day, or when the visit has a record for each of them.
   */
  private static List<Claim> withSecondVisits(
      List<Claim> open, ClaimBook claims, VisitBook visits, List<Candidate> sure) {
    Map<Claim, Visit> linked = new IdentityHashMap<>();
    sure.forEach(link -> linked.put(link.claim(), link.visit()));
    Set<Claim> all = new TreeSet<>(Comparator.comparingInt(Claim::index));
    all.addAll(open);
    claims
        .repeated()
        .forEach((repeated, original) -> {
          Visit visit = linked.get(original);
          if (visit != null
              && (visits.hasTwin(visit) || SecondRecord.holds(visit, original, repeated))) {
            all.add(repeated);
          }
        });
    return List.copyOf(all);
  }

  /** Chooses over all lines together. */
  static Assignment assign(
      List<Claim> open,
      List<List<Candidate>> candidates,
      IntFunction<Visit> visits,
      Decided decided) {
    List<List<Option>> options =
        candidates.stream()
            .map(list ->
                list.stream()
                    .map(candidate ->
                        new Option(
                            candidate.visit().index(),
                            decided.contains(candidate.claim())
                                ? DECIDED
                                : candidate.score().score()))
                    .toList())
            .toList();
    return Assignment.solve(
        options,
        (a, b, visit) ->
            open.get(a).program() == open.get(b).program()
                && (open.get(a).excludes(open.get(b))
                    ? !SecondRecord.holds(visits.apply(visit), open.get(a), open.get(b))
                    : !RecordRoom.holds(visits.apply(visit), open.get(a), open.get(b))));
  }

  private static List<Candidate> sure(List<List<Candidate>> candidates, Assignment assignment) {
    List<Candidate> sure = new ArrayList<>();
    for (int item = 0; item < candidates.size(); item++) {
      int chosen = assignment.chosen(item);
      if (chosen >= 0
          && assignment.probability(item, chosen) >= SURE
          && !candidates.get(item).get(chosen).visit().voided()) {
        sure.add(candidates.get(item).get(chosen));
      }
    }
    return sure;
  }

  private static DateRange covered(Collection<SaleLine> sales, DateRange period) {
    LocalDate first =
        sales.stream().map(SaleLine::soldOn).min(LocalDate::compareTo).orElse(period.from());
    LocalDate last =
        sales.stream().map(SaleLine::soldOn).max(LocalDate::compareTo).orElse(period.to());
    return new DateRange(first, last);
  }
}
