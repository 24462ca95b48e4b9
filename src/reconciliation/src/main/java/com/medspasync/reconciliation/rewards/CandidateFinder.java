package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.compare.ClockDifferences;
import com.medspasync.reconciliation.compare.EventComparator;
import com.medspasync.reconciliation.compare.PersonComparator;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.score.Pattern;
import com.medspasync.reconciliation.score.PatternCounts;
import com.medspasync.reconciliation.score.RelationModel;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.util.ArrayList;
import java.util.Comparator;
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

  private static final int SAME = 1;
  private static final int SAME_PHONE = 1;

  private static final Comparator<Visit> BY_INDEX = Comparator.comparingInt(Visit::index);

  private final ClaimBook claims;
  private final VisitBook visits;
  private final PersonDirectory clients;
  private final List<Location> locations;
  private final Decided decided;
  private final PersonComparator personComparator;
  private final VisitBlocks blocks;
  private final int mostKept;
  private final KeptPairs<PersonComparison> comparedPersons;
  private final KeptPairs<Compared> compared;
  private @Nullable EventComparator events;
  private final Rarities rarities;

  /**
   * @param claims rewards lines
   * @param visits what they may be about
   * @param clients directory of the visits' clients
   * @param givenNames short forms of given names
   * @param locations the practice's places
   * @param decided what people decided
   * @param mostKept how many pairs are kept rather than compared again; changes no answer
   */
  CandidateFinder(
      ClaimBook claims,
      VisitBook visits,
      PersonDirectory clients,
      GivenNames givenNames,
      List<Location> locations,
      Decided decided,
      int mostKept) {
    this.mostKept = mostKept;
    this.comparedPersons = new KeptPairs<>(mostKept);
    this.compared = new KeptPairs<>(mostKept);
    this.claims = claims;
    this.decided = decided;
    this.visits = visits;
    this.clients = clients;
    this.locations = locations;
    this.blocks = new VisitBlocks(claims, visits, clients, givenNames, mostKept);
    this.personComparator = new PersonComparator(givenNames);
    this.rarities = Rarities.of(clients, visits);
  }

  /**
   * What was found.
   *
   * @param candidates of each open line, best first
   * @param relations what agreement says
   * @param noSale how ready lines are to have no sale
   * @param events compares lines with visits
   */
  record Found(
      List<List<Candidate>> candidates,
      RelationModel relations,
      NoSale noSale,
      EventComparator events) {}

  /** How rare the values are on which lines and visits may agree. */
  Rarities rarities() {
    return rarities;
  }

  /**
   * The candidates of each open line, best first.
   *
   * @param open lines that may match a sale
   * @param history what is known of members from other lines
   * @param numbers what the lines' numbers tell
   * @param delays how late lines appear
   */
  Found find(
      List<Claim> open,
      MemberHistory history,
      EntryNumbers numbers,
      PostingDelays delays,
      Progress progress) {
    Map<Integer, Set<Integer>> known = history.clientsOfMembers();
    if (events == null) {
      events = new EventComparator(locations, clocks(open, known));
    }
    EventComparator comparator = events;

    PatternCounts random = new PatternCounts();
    long allPairs = 0;
    int perLine = Math.clamp(RANDOM_PAIRS / Math.max(1, open.size()), 1, RANDOM_VISITS_MOST);
    for (Claim claim : open) {
      allPairs += blocks.around(claim.line().visitOn());
      for (Visit visit : blocks.spread(claim.line().visitOn(), perLine, claim.index() * 7919)) {
        random.add(pattern(claim, visit, compared(claim, visit, comparator), history, numbers));
      }
    }
    List<List<WeighedPair>> weighed = new ArrayList<>();
    PatternCounts patterns = new PatternCounts();
    int kept = 0;
    for (int i = 0; i < open.size(); i++) {
      Claim claim = open.get(i);
      List<Visit> blocked = blocked(claim, known);
      boolean keep = kept + blocked.size() <= mostKept;
      List<WeighedPair> ofClaim = new ArrayList<>();
      for (Visit visit : blocked) {
        Compared pair = compared(claim, visit, comparator);
        Pattern pattern = patterns.add(pattern(claim, visit, pair, history, numbers));
        if (keep) {
          ofClaim.add(new WeighedPair(visit, pair, pattern));
        }
      }
      kept += ofClaim.size();
      weighed.add(ofClaim);
      progress.at("compare", i + 1L, open.size());
    }
    RelationModel model = RelationModel.learn(patterns, random, allPairs, open.size());
    List<List<Candidate>> scored = new ArrayList<>();
    double[] beyond = new double[open.size()];
    for (int i = 0; i < open.size(); i++) {
      Claim claim = open.get(i);
      BestPairs best = new BestPairs(decided.contains(claim), BY_INDEX);
      if (weighed.get(i).isEmpty()) {
        for (Visit visit : blocked(claim, known)) {
          Compared pair = compared(claim, visit, comparator);
          Pattern pattern = patterns.known(pattern(claim, visit, pair, history, numbers));
          add(new WeighedPair(visit, pair, pattern), model, best);
        }
      } else {
        weighed.get(i).forEach(pair -> add(pair, model, best));
      }
      scored.add(
          best.ordered().stream().map(pair -> pair.candidate(claim, model, rarities)).toList());
      beyond[i] = delays.beyondCoverage(claim.line().visitOn());
      progress.at("score", i + 1L, open.size());
    }
    NoSale noSale = NoSale.learn(scored, beyond, model.pairsPerLine());
    return new Found(noSale.applied(scored, beyond), model, noSale, comparator);
  }

  private static void add(WeighedPair pair, RelationModel model, BestPairs best) {
    pair.weigh(model);
    best.add(pair);
  }

  private List<Visit> blocked(Claim claim, Map<Integer, Set<Integer>> known) {
    if (decided.contains(claim)) {
      Visit chosen = decided.visitOf(claim);
      return chosen == null ? List.of() : List.of(chosen);
    }
    return blocks.of(claim, known.getOrDefault(claim.member(), Set.of()));
  }

  private ClockDifferences clocks(List<Claim> open, Map<Integer, Set<Integer>> known) {
    ClockDifferences.Learner learner = new ClockDifferences.Learner();
    for (Claim claim : open) {
      for (Visit visit : blocked(claim, known)) {
        PersonComparison person = person(claim, visit);
        if (person.given() == SAME && person.phone() == SAME_PHONE) {
          learner.add(claim, visit);
        }
      }
    }
    return learner.learned();
  }

  static Pattern pattern(
      Claim claim, Visit visit, Compared pair, MemberHistory history, EntryNumbers numbers) {
    return Pattern.of(
        pair.person(),
        history.level(claim, visit.client()),
        numbers.level(claim, visit.day()),
        pair.event());
  }

  /** What stays the same in every pass is compared once. */
  private Compared compared(Claim claim, Visit visit, EventComparator comparator) {
    // visits are few against lines times visits: neighbouring numbers spread well over a table
    long key = (long) claim.index() * visits.size() + visit.index();
    return compared.get(
        key, () -> Compared.of(person(claim, visit), comparator.compare(claim, visit), rarities));
  }

  private PersonComparison person(Claim claim, Visit visit) {
    long key = (long) claim.member() * (clients.size() + 1) + visit.client();
    return comparedPersons.get(key, () -> compare(claim, visit.client()));
  }

  private PersonComparison compare(Claim claim, int client) {
    return decided.known(
        claim.member(),
        client,
        personComparator.compare(
            claims.members().profile(claim.member()), clients.profile(client)));
  }
}
