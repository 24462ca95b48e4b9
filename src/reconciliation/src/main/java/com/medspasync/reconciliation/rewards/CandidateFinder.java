package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.blocking.VisitIndex;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.compare.ClockDifferences;
import com.medspasync.reconciliation.compare.EventComparator;
import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparator;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.score.PairScore;
import com.medspasync.reconciliation.score.Pattern;
import com.medspasync.reconciliation.score.Rarity;
import com.medspasync.reconciliation.score.RelationModel;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, compares and scores the candidates of all open rewards lines of a spa, with a model
 * learned from these very pairs.
 */
final class CandidateFinder {

  /** Random pairs, over all lines, from which it is learned what chance agreement looks like. */
  private static final int RANDOM_PAIRS = 12_000;

  private static final int RANDOM_VISITS_MOST = 24;

  private static final int KEPT = 12;
  private static final double HOPELESS = -9;

  private static final int SAME = 1;
  private static final int SAME_PHONE = 1;

  private final ClaimBook claims;
  private final VisitBook visits;
  private final PersonDirectory clients;
  private final GivenNames givenNames;
  private final List<Location> locations;
  private final Decided decided;
  private final PersonComparator personComparator;
  private final Map<Long, PersonComparison> comparedPersons = new HashMap<>();
  private final Map<Long, EventComparison> comparedEvents = new HashMap<>();
  private @Nullable EventComparator events;
  private final Rarity givenRarity;
  private final Rarity familyRarity;
  private final Rarity amountRarity;
  private final Rarity productRarity;
  private final Rarity quantityRarity;

  CandidateFinder(
      ClaimBook claims,
      VisitBook visits,
      PersonDirectory clients,
      GivenNames givenNames,
      List<Location> locations,
      Decided decided) {
    this.claims = claims;
    this.decided = decided;
    this.visits = visits;
    this.clients = clients;
    this.givenNames = givenNames;
    this.locations = locations;
    this.personComparator = new PersonComparator(givenNames);
    List<String> given = new ArrayList<>();
    List<String> family = new ArrayList<>();
    for (int client = 0; client < clients.size(); client++) {
      PersonName name = clients.profile(client).mainName();
      given.add(name.firstGiven());
      family.add(name.wholeFamily());
    }
    givenRarity = new Rarity(given);
    familyRarity = new Rarity(family);
    List<Treatment> treatments =
        visits.visits().stream().flatMap(visit -> visit.treatments().stream()).toList();
    productRarity =
        new Rarity(
            treatments.stream()
                .map(treatment -> treatment.product() == null ? "" : treatment.product().key())
                .toList());
    quantityRarity =
        new Rarity(
            treatments.stream()
                .map(treatment -> EventComparator.plain(treatment.line().quantity()))
                .toList());
    amountRarity =
        new Rarity(
            visits.visits().stream()
                .flatMap(visit -> visit.rewards().stream())
                .map(reward -> reward.amountMinor())
                .toList());
  }

  /**
   * The candidates of each open line, best first.
   *
   * @param open lines that may match a sale
   * @param history what is known of members from other lines
   * @param numbers what the lines' numbers tell
   * @param delays how late lines appear
   */
  List<List<Candidate>> find(
      List<Claim> open,
      MemberHistory history,
      EntryNumbers numbers,
      PostingDelays delays,
      Progress progress) {
    Map<Integer, Set<Integer>> known = history.clientsOfMembers();
    VisitIndex live = new VisitIndex(visits, false, clients, givenNames, known);
    VisitIndex voided = new VisitIndex(visits, true, clients, givenNames, known);
    List<List<Visit>> blocked = new ArrayList<>();
    for (Claim claim : open) {
      if (decided.contains(claim)) {
        Visit chosen = decided.visitOf(claim);
        blocked.add(chosen == null ? List.of() : List.of(chosen));
        continue;
      }
      List<Visit> found = new ArrayList<>(live.candidates(claim, member(claim)));
      voided.candidates(claim, member(claim)).stream()
          .filter(visit -> !isRungAgain(visit, found))
          .forEach(found::add);
      blocked.add(found);
    }
    if (events == null) {
      events = new EventComparator(locations, clocks(open, blocked));
    }
    EventComparator comparator = events;

    Map<Pattern, Integer> random = new HashMap<>();
    long allPairs = 0;
    int perLine = Math.clamp(RANDOM_PAIRS / Math.max(1, open.size()), 1, RANDOM_VISITS_MOST);
    for (Claim claim : open) {
      allPairs += live.visitsAround(claim.line().visitOn());
      for (Visit visit : live.spread(claim.line().visitOn(), perLine, claim.index() * 7919)) {
        random.merge(
            compare(claim, visit, comparator, history, numbers).pattern(), 1, Integer::sum);
      }
    }
    List<List<Candidate>> compared = new ArrayList<>();
    Map<Pattern, Integer> patterns = new HashMap<>();
    for (int i = 0; i < open.size(); i++) {
      List<Candidate> candidates = new ArrayList<>();
      for (Visit visit : blocked.get(i)) {
        Candidate candidate = compare(open.get(i), visit, comparator, history, numbers);
        patterns.merge(candidate.pattern(), 1, Integer::sum);
        candidates.add(candidate);
      }
      compared.add(candidates);
      progress.at("compare", i + 1L, open.size());
    }
    RelationModel model = RelationModel.learn(patterns, random, allPairs, open.size());
    List<List<Candidate>> scored = new ArrayList<>();
    for (List<Candidate> candidates : compared) {
      scored.add(score(candidates, model));
      progress.at("score", scored.size(), compared.size());
    }
    double[] beyond =
        open.stream().mapToDouble(line -> delays.beyondCoverage(line.line().visitOn())).toArray();
    return NoSale.learn(scored, beyond, model.pairsPerLine()).applied();
  }

  /** A voided sale that was rung up again is not what a line is about. */
  private static boolean isRungAgain(Visit voided, List<Visit> live) {
    return live.stream()
        .anyMatch(visit ->
            !visit.voided()
                && visit.client() == voided.client()
                && visit.client() >= 0
                && !visit.day().isBefore(voided.day())
                && !visit.day().isAfter(voided.day().plusDays(1))
                && visit.treatments().stream()
                    .anyMatch(again ->
                        voided.treatments().stream()
                            .anyMatch(before -> before.line().item().equals(again.line().item()))));
  }

  private ClockDifferences clocks(List<Claim> open, List<List<Visit>> blocked) {
    ClockDifferences.Learner learner = new ClockDifferences.Learner();
    for (int i = 0; i < open.size(); i++) {
      Claim claim = open.get(i);
      for (Visit visit : blocked.get(i)) {
        PersonComparison person = person(claim, visit);
        if (person.given() == SAME && person.phone() == SAME_PHONE) {
          learner.add(claim, visit);
        }
      }
    }
    return learner.learned();
  }

  private List<Candidate> score(List<Candidate> candidates, RelationModel model) {
    return candidates.stream()
        .map(candidate -> {
          PairScore score = model.score(candidate.pattern(), rarity(candidate));
          return new Candidate(
              candidate.claim(),
              candidate.visit(),
              candidate.person(),
              candidate.event(),
              candidate.pattern(),
              score);
        })
        .filter(candidate ->
            candidate.score().score() > HOPELESS || decided.contains(candidate.claim()))
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -candidate.score().score())
                .thenComparing(candidate -> candidate.visit().index()))
        .limit(KEPT)
        .toList();
  }

  private Candidate compare(
      Claim claim,
      Visit visit,
      EventComparator comparator,
      MemberHistory history,
      EntryNumbers numbers) {
    PersonComparison person = person(claim, visit);
    long key = ((long) claim.index() << 32) | visit.index();
    EventComparison event =
        comparedEvents.computeIfAbsent(key, k -> comparator.compare(claim, visit));
    Pattern pattern =
        Pattern.of(
            person, history.level(claim, visit.client()), numbers.level(claim, visit.day()), event);
    return new Candidate(claim, visit, person, event, pattern, NOT_SCORED);
  }

  private static final PairScore NOT_SCORED = new PairScore(0, Map.of(), Map.of(), 0, 0);

  private PersonComparison person(Claim claim, Visit visit) {
    long key = ((long) claim.member() << 32) | (visit.client() & 0xffffffffL);
    return comparedPersons.computeIfAbsent(
        key,
        k -> {
          PersonComparison compared =
              personComparator.compare(member(claim), clients.profile(visit.client()));
          return decided.isKnown(claim.member(), visit.client()) ? compared.agreeing() : compared;
        });
  }

  private PersonProfile member(Claim claim) {
    return claims.members().profile(claim.member());
  }

  private Map<Field, Double> rarity(Candidate candidate) {
    Map<Field, Double> rarity = new EnumMap<>(Field.class);
    if (!candidate.person().commonGiven().isEmpty()) {
      rarity.put(Field.GIVEN, givenRarity.logOdds(candidate.person().commonGiven()));
    }
    if (!candidate.person().commonFamily().isEmpty()) {
      rarity.put(Field.FAMILY, familyRarity.logOdds(candidate.person().commonFamily()));
    }
    if (candidate.event().commonAmountMinor() > 0) {
      rarity.put(Field.AMOUNT, amountRarity.logOdds(candidate.event().commonAmountMinor()));
    }
    if (!candidate.event().commonProduct().isEmpty()) {
      rarity.put(Field.PRODUCT, productRarity.logOdds(candidate.event().commonProduct()));
    }
    if (!candidate.event().commonQuantity().isEmpty()) {
      rarity.put(Field.QUANTITY, quantityRarity.logOdds(candidate.event().commonQuantity()));
    }
    return rarity;
  }
}
