package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.compare.ClockDifferences;
import com.medspasync.reconciliation.compare.EventComparator;
import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparator;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.score.PairScore;
import com.medspasync.reconciliation.score.Pattern;
import com.medspasync.reconciliation.score.PatternCounts;
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
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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

  private static final Comparator<Weighed> BEST_FIRST =
      Comparator.comparingDouble((Weighed pair) -> -pair.logOdds)
          .thenComparingInt(pair -> pair.visit.index());

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
  private final Rarity givenRarity;
  private final Rarity familyRarity;
  private final Rarity amountRarity;
  private final Rarity productRarity;
  private final Rarity quantityRarity;

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
    List<List<Weighed>> weighed = new ArrayList<>();
    PatternCounts patterns = new PatternCounts();
    int kept = 0;
    for (int i = 0; i < open.size(); i++) {
      Claim claim = open.get(i);
      List<Visit> blocked = blocked(claim, known);
      boolean keep = kept + blocked.size() <= mostKept;
      List<Weighed> ofClaim = new ArrayList<>();
      for (Visit visit : blocked) {
        Compared pair = compared(claim, visit, comparator);
        Pattern pattern = patterns.add(pattern(claim, visit, pair, history, numbers));
        if (keep) {
          ofClaim.add(new Weighed(visit, pair, pattern));
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
      Best best = new Best(model, decided.contains(claim));
      if (weighed.get(i).isEmpty()) {
        for (Visit visit : blocked(claim, known)) {
          Compared pair = compared(claim, visit, comparator);
          Pattern pattern = patterns.known(pattern(claim, visit, pair, history, numbers));
          best.add(new Weighed(visit, pair, pattern));
        }
      } else {
        weighed.get(i).forEach(best::add);
      }
      scored.add(candidates(claim, best.ordered(), model));
      beyond[i] = delays.beyondCoverage(claim.line().visitOn());
      progress.at("score", i + 1L, open.size());
    }
    return NoSale.learn(scored, beyond, model.pairsPerLine()).applied();
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

  /** The best candidates of a line; only they are told why. */
  private List<Candidate> candidates(Claim claim, List<Weighed> best, RelationModel model) {
    List<Candidate> candidates = new ArrayList<>();
    for (Weighed pair : best) {
      PersonComparison person = pair.compared.person;
      EventComparison event = pair.compared.event;
      PairScore score = model.score(pair.pattern, rarity(person, event));
      candidates.add(new Candidate(claim, pair.visit, person, event, pair.pattern, score));
    }
    return candidates;
  }

  private static Pattern pattern(
      Claim claim, Visit visit, Compared pair, MemberHistory history, EntryNumbers numbers) {
    return Pattern.of(
        pair.person,
        history.level(claim, visit.client()),
        numbers.level(claim, visit.day()),
        pair.event);
  }

  /** What stays the same in every pass is compared once. */
  private Compared compared(Claim claim, Visit visit, EventComparator comparator) {
    // visits are few against lines times visits: neighbouring numbers spread well over a table
    long key = (long) claim.index() * visits.size() + visit.index();
    return compared.get(key, () -> compare(claim, visit, comparator));
  }

  private Compared compare(Claim claim, Visit visit, EventComparator comparator) {
    PersonComparison person = person(claim, visit);
    EventComparison event = comparator.compare(claim, visit);
    double rarityOfPerson = 0;
    double rarityOfEvent = 0;
    for (Map.Entry<Field, Double> rarity : rarity(person, event).entrySet()) {
      if (rarity.getKey().aspect() == Field.Aspect.PERSON) {
        rarityOfPerson += rarity.getValue();
      } else {
        rarityOfEvent += rarity.getValue();
      }
    }
    return new Compared(person, event, rarityOfPerson, rarityOfEvent);
  }

  private PersonComparison person(Claim claim, Visit visit) {
    long key = (long) claim.member() * (clients.size() + 1) + visit.client();
    return comparedPersons.get(key, () -> compare(claim, visit.client()));
  }

  private PersonComparison compare(Claim claim, int client) {
    PersonComparison compared =
        personComparator.compare(claims.members().profile(claim.member()), clients.profile(client));
    return decided.isKnown(claim.member(), client) ? compared.agreeing() : compared;
  }

  private Map<Field, Double> rarity(PersonComparison person, EventComparison event) {
    Map<Field, Double> rarity = new EnumMap<>(Field.class);
    if (!person.commonGiven().isEmpty()) {
      rarity.put(Field.GIVEN, givenRarity.logOdds(person.commonGiven()));
    }
    if (!person.commonFamily().isEmpty()) {
      rarity.put(Field.FAMILY, familyRarity.logOdds(person.commonFamily()));
    }
    if (event.commonAmountMinor() > 0) {
      rarity.put(Field.AMOUNT, amountRarity.logOdds(event.commonAmountMinor()));
    }
    if (!event.commonProduct().isEmpty()) {
      rarity.put(Field.PRODUCT, productRarity.logOdds(event.commonProduct()));
    }
    if (!event.commonQuantity().isEmpty()) {
      rarity.put(Field.QUANTITY, quantityRarity.logOdds(event.commonQuantity()));
    }
    return rarity;
  }

  /** A line and a visit side by side; rarities are sums of log-odds. */
  private record Compared(
      PersonComparison person,
      EventComparison event,
      double rarityOfPerson,
      double rarityOfEvent) {}

  /** The best pairs of a line; a pair that is not among them is let go at once. */
  private static final class Best {

    private final RelationModel model;
    private final boolean anyway;
    private final PriorityQueue<Weighed> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    /**
     * @param anyway whether hopeless pairs count, too
     */
    Best(RelationModel model, boolean anyway) {
      this.model = model;
      this.anyway = anyway;
    }

    void add(Weighed pair) {
      pair.logOdds =
          model.logOdds(pair.pattern, pair.compared.rarityOfPerson, pair.compared.rarityOfEvent);
      if (pair.logOdds > HOPELESS || anyway) {
        worstFirst.add(pair);
        if (worstFirst.size() > KEPT) {
          worstFirst.remove();
        }
      }
    }

    List<Weighed> ordered() {
      List<Weighed> ordered = new ArrayList<>(worstFirst);
      ordered.sort(BEST_FIRST);
      return ordered;
    }
  }

  /** A pair of a line within one pass. */
  private static final class Weighed {

    private final Visit visit;
    private final Compared compared;
    private final Pattern pattern;
    private double logOdds;

    Weighed(Visit visit, Compared compared, Pattern pattern) {
      this.visit = visit;
      this.compared = compared;
      this.pattern = pattern;
    }
  }
}
