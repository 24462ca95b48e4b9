package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.blocking.ClaimIndex;
import com.medspasync.reconciliation.blocking.VisitIndex;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.claims.ScreenedClaims;
import com.medspasync.reconciliation.compare.PersonComparator;
import com.medspasync.reconciliation.identity.OpenDirectory;
import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.LineKey;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardMatch;
import com.medspasync.reconciliation.rewards.OpenLines.Portion;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.visits.OpenVisits;
import com.medspasync.reconciliation.visits.Visit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are there, their persons and visits, and their answers, each kept in step with what is
 * added and taken away.
 */
final class OpenState implements ScreenedClaims {

  final RewardsModel model;
  final PersonComparator comparator;
  final SureLinks lastHeard;
  private final Map<SaleLine, Set<RewardLine>> heardOfSale = new HashMap<>();
  private final Map<String, Set<RewardLine>> heardOfClient = new HashMap<>();

  final OpenDirectory clients;
  final OpenDirectory members;
  final OpenVisits visits;
  final Comparator<Visit> order;
  final VisitIndex live;
  final VisitIndex voided;
  final ClaimIndex claims;

  private final Map<String, Integer> salesByPlace = new HashMap<>();
  final Map<RewardLine, OpenLine> lines = new HashMap<>();
  final Map<String, Set<RewardLine>> linesByKey = new HashMap<>();
  final Map<Integer, List<OpenLine>> linesByMember = new HashMap<>();

  /** Lines that are paired with a visit; a line is there once, whatever it says. */
  final Map<Integer, Set<OpenLine>> linesByVisit = new HashMap<>();

  final Map<Integer, List<PosRewardException>> exceptions = new HashMap<>();

  LearnedModel standing;
  Decided decided;

  /** Sale lines that were chosen, as they are found again. */
  private final Set<LineKey> chosenSales = new HashSet<>();

  final Set<RewardLine> ruled = new HashSet<>();
  final Map<Integer, Visit> chosenVisits = new HashMap<>();

  /**
   * @param model what was learned
   * @param all the lines to begin with
   * @param standing decisions that stand
   */
  OpenState(RewardsModel model, Statements all, GivenNames givenNames, LearnedModel standing) {
    this.model = model;
    stand(standing);
    this.decided = Decided.nothing();
    this.comparator = new PersonComparator(givenNames);
    this.lastHeard = model.heard().getLast();
    Sightings sightings = Sightings.of(all);
    this.clients = new OpenDirectory(givenNames, sightings.same(), sightings.different());
    this.members = new OpenDirectory(givenNames, List.of(), List.of());
    this.visits = new OpenVisits(clients, model.catalog(), model.attribution());
    this.order = visits.order();
    this.live = new VisitIndex(givenNames);
    this.voided = new VisitIndex(givenNames);
    this.claims = new ClaimIndex(givenNames);
    for (SureLinks heard : model.heard()) {
      heard
          .sales()
          .forEach(
              (line, sale) -> heardOfSale.computeIfAbsent(sale, s -> new HashSet<>()).add(line));
    }
    lastHeard
        .sales()
        .forEach((line, sale) ->
            heardOfClient
                .computeIfAbsent(clients.keyOf(Sightings.of(sale)), key -> new HashSet<>())
                .add(line));
    Portion everything = Portion.of(all);
    change(everything, Portion.NOTHING, clients.change(sightings.written(), List.of()));
  }

  /** Adds and takes away lines; answers how many rewards lines were answered again. */
  int change(Portion added, Portion removed) {
    return change(
        added,
        removed,
        clients.change(
            added.sales().stream().map(Sightings::of).toList(),
            removed.sales().stream().map(Sightings::of).toList()));
  }

  /** Hears what was decided; answers how many rewards lines were answered again. */
  int decide(LearnedModel decisions) {
    OpenStep step = new OpenStep(this);
    stand(decisions);
    ruled.clear();
    chosenVisits.clear();
    lines.keySet().stream().filter(line -> standing.rulingOn(line) != null).forEach(ruled::add);
    visits.all().forEach(this::noteChosen);
    step.readAgain(Set.of());
    return step.finish();
  }

  private int change(Portion added, Portion removed, OpenDirectory.Change ofClients) {
    OpenStep step = new OpenStep(this);
    step.takeAway(removed.rewards());
    Set<Integer> concerned = step.add(added.rewards(), removed.rewards());
    added.sales().forEach(line -> salesByPlace.merge(line.location(), 1, Integer::sum));
    removed
        .sales()
        .forEach(line ->
            salesByPlace.computeIfPresent(
                line.location(), (place, count) -> count == 1 ? null : count - 1));
    removed.sales().forEach(visits::remove);
    removed.tenders().forEach(visits::remove);
    added.sales().forEach(visits::add);
    added.tenders().forEach(visits::add);
    OpenVisits.Change ofVisits = visits.settle(ofClients.retired().keySet());
    step.index(ofVisits, ofClients.retired());
    concerned.addAll(heardBy(ofVisits, ofClients));
    step.readAgain(concerned);
    step.pairAgain(ofVisits, ofClients.retired());
    return step.finish();
  }

  private void stand(LearnedModel decisions) {
    standing = decisions;
    chosenSales.clear();
    for (Ruling ruling : standing.rulings()) {
      if (ruling instanceof RewardRuling reward) {
        reward.chosen().forEach(sale -> chosenSales.add(LineKey.of(sale)));
      }
    }
  }

  void noteChosen(Visit visit) {
    if (!chosenSales.isEmpty()
        && visit.treatments().stream()
            .anyMatch(treatment -> chosenSales.contains(LineKey.of(treatment.line())))) {
      chosenVisits.put(visit.index(), visit);
    }
  }

  /** Members whose history, or whose second lines, visits and clients tell of. */
  private Set<Integer> heardBy(OpenVisits.Change ofVisits, OpenDirectory.Change ofClients) {
    Set<RewardLine> heard = new HashSet<>();
    ofClients.keys().forEach(key -> heard.addAll(heardOfClient.getOrDefault(key, Set.of())));
    for (List<Visit> some : List.of(ofVisits.removed(), ofVisits.added())) {
      for (Visit visit : some) {
        addHeard(visit, heard);
        visits.beside(visit).forEach(other -> addHeard(other, heard));
      }
    }
    Set<Integer> concerned = new TreeSet<>();
    for (RewardLine line : heard) {
      if (lines.containsKey(line)) {
        concerned.add(members.personOf(ClaimBook.sighting(line)));
      }
    }
    return concerned;
  }

  private void addHeard(Visit visit, Set<RewardLine> heard) {
    visit
        .treatments()
        .forEach(treatment -> heard.addAll(heardOfSale.getOrDefault(treatment.line(), Set.of())));
  }

  /** The lines that are there. */
  Portion lines() {
    return new Portion(visits.sales(), visits.tenders(), List.copyOf(lines.keySet()));
  }

  /** How many sale lines each place has. */
  Map<String, Integer> salesByPlace() {
    return salesByPlace;
  }

  /** The answers to all lines, in the order of file and line. */
  List<RewardMatch> answers() {
    return lines.values().stream()
        .sorted(Comparator.comparing(line -> line.line().ref()))
        .map(OpenLine::answer)
        .toList();
  }

  List<PosRewardException> exceptions() {
    return exceptions.values().stream()
        .flatMap(List::stream)
        .sorted(RewardExceptions.ORDER)
        .toList();
  }

  RewardMatch answer(RewardLine line) {
    return line(line).answer();
  }

  OpenLine line(RewardLine line) {
    OpenLine known = lines.get(line);
    if (known == null) {
      throw new IllegalArgumentException("This line was not added, or taken away before");
    }
    return known;
  }

  @Override
  public Persons members() {
    return members;
  }

  @Override
  public Optional<RewardCategory> screenedAs(Claim claim) {
    return Optional.ofNullable(line(claim.line()).reading().screenedAs());
  }

  @Override
  public @Nullable RewardLine related(Claim claim) {
    return line(claim.line()).reading().related();
  }

  static Set<OpenLine> some() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
