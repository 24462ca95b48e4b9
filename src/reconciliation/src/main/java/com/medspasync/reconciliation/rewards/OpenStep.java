package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.identity.OpenDirectory;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.visits.OpenVisits;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One change of open lines on its way through the stages: read, paired, chosen, answered. */
final class OpenStep {

  private final OpenState state;

  /** Lines whose visits are looked for again. */
  private final Set<OpenLine> fresh = OpenState.some();

  /** Lines that have a pair more or less. */
  private final Set<OpenLine> repaired = OpenState.some();

  /** Lines to be answered again. */
  private final Set<OpenLine> asked = OpenState.some();

  /** Visits about which something else may be said. */
  private final Set<Integer> stirred = new TreeSet<>();

  /** Lines about which something was decided before. */
  private final Set<RewardLine> ruledBefore;

  private final EntryNumbers heardNumbers;
  private final KeptPairs<PersonComparison> compared = new KeptPairs<>(Integer.MAX_VALUE);

  OpenStep(OpenState state) {
    this.state = state;
    ruledBefore = Set.copyOf(state.ruled);
    heardNumbers = state.model.heardNumbers().with(state.members);
  }

  void takeAway(Collection<RewardLine> removed) {
    for (RewardLine gone : removed) {
      OpenLine line = state.line(gone);
      forget(line.member().number());
      unpair(line);
      state.lines.remove(gone);
      state.ruled.remove(gone);
      String key = state.members.keyOf(ClaimBook.sighting(gone));
      Set<RewardLine> ofKey = state.linesByKey.getOrDefault(key, Set.of());
      ofKey.remove(gone);
      if (ofKey.isEmpty()) {
        state.linesByKey.remove(key);
      }
    }
  }

  /** Returns members whose lines have to be read again. */
  Set<Integer> add(Collection<RewardLine> added, Collection<RewardLine> removed) {
    Set<Integer> concerned = new TreeSet<>();
    removed.forEach(line -> concerned.add(state.members.personOf(ClaimBook.sighting(line))));
    OpenDirectory.Change change =
        state.members.change(
            added.stream().map(ClaimBook::sighting).toList(),
            removed.stream().map(ClaimBook::sighting).toList());
    for (RewardLine line : added) {
      String key = state.members.keyOf(ClaimBook.sighting(line));
      if (!state.linesByKey.computeIfAbsent(key, k -> new HashSet<>()).add(line)) {
        throw new IllegalArgumentException("This line was added before");
      }
      if (state.standing.rulingOn(line) != null) {
        state.ruled.add(line);
      }
      concerned.add(state.members.personOf(key));
    }
    concerned.addAll(change.retired().keySet());
    concerned.addAll(change.created());
    return concerned;
  }

  void index(OpenVisits.Change change, Map<Integer, PersonProfile> retired) {
    for (Visit visit : change.removed()) {
      (visit.voided() ? state.voided : state.live).remove(visit, clientOf(visit, retired));
      state.exceptions.remove(visit.index());
      state.chosenVisits.remove(visit.index());
    }
    for (Visit visit : change.added()) {
      (visit.voided() ? state.voided : state.live).add(visit, clientOf(visit, retired));
      stirred.add(visit.index());
      state.noteChosen(visit);
    }
  }

  private PersonProfile clientOf(Visit visit, Map<Integer, PersonProfile> retired) {
    PersonProfile gone = retired.get(visit.client());
    return gone != null ? gone : state.clients.profile(visit.client());
  }

  /** Reads the lines of some members again, and of those about whom people say something else. */
  void readAgain(Set<Integer> concerned) {
    Map<Integer, ClaimBook> books = new TreeMap<>();
    Map<RewardLine, Claim> read = new HashMap<>();
    concerned.forEach(member -> read(member, books, read));
    Decided before = state.decided;
    state.decided = decided(read);
    Set<Integer> more = new TreeSet<>(differing(before.members(), state.decided.members()));
    Set<RewardLine> mayDiffer = new HashSet<>(ruledBefore);
    mayDiffer.addAll(state.ruled);
    for (RewardLine line : mayDiffer) {
      OpenLine known = state.lines.get(line);
      if (known != null
          && !read.containsKey(line)
          && !Objects.equals(known.reading().choice(), state.decided.of(known.claim()))) {
        more.add(known.member().number());
      }
    }
    more.removeAll(concerned);
    more.forEach(member -> read(member, books, read));
    books.forEach((member, book) -> settle(member, book, read));
  }

  /** Lines that say what they said stay the same claim. */
  private void read(int member, Map<Integer, ClaimBook> books, Map<RewardLine, Claim> read) {
    Set<RewardLine> ofMember = new HashSet<>();
    if (state.members.contains(member)) {
      state
          .members
          .keysOf(member)
          .forEach(key -> ofMember.addAll(state.linesByKey.getOrDefault(key, Set.of())));
    }
    if (ofMember.isEmpty()) {
      forget(member);
      return;
    }
    ClaimBook book = ClaimBook.of(ofMember, state.model.catalog(), state.members);
    books.put(member, book);
    for (Claim claim : book.claims()) {
      OpenLine known = state.lines.get(claim.line());
      read.put(claim.line(), known != null && known.reading().says(claim) ? known.claim() : claim);
    }
  }

  private Decided decided(Map<RewardLine, Claim> read) {
    if (state.standing.rulings().isEmpty()) {
      return Decided.nothing();
    }
    List<Claim> decidedAbout = new ArrayList<>();
    for (RewardLine line : state.ruled) {
      Claim claim = read.get(line);
      decidedAbout.add(claim != null ? claim : state.line(line).claim());
    }
    decidedAbout.sort(Comparator.comparing(claim -> claim.line().ref()));
    List<Visit> chosen = new ArrayList<>(state.chosenVisits.values());
    chosen.sort(state.order);
    return Decided.of(state.standing, decidedAbout, chosen, state.members, state.clients);
  }

  private Set<Integer> differing(List<Decided.KnownMember> before, List<Decided.KnownMember> now) {
    Set<Decided.KnownMember> once = new HashSet<>(before);
    once.removeAll(Set.copyOf(now));
    Set<Decided.KnownMember> added = new HashSet<>(now);
    added.removeAll(Set.copyOf(before));
    once.addAll(added);
    Set<Integer> differing = new TreeSet<>();
    once.forEach(known -> differing.add(known.member()));
    return differing;
  }

  private void settle(int number, ClaimBook book, Map<RewardLine, Claim> read) {
    forget(number);
    OpenLine.Member member = member(number, book, read);
    List<OpenLine> ofMember = new ArrayList<>();
    Map<RewardLine, RewardLine> repeated = new HashMap<>();
    book.repeated().forEach((again, original) -> repeated.put(again.line(), original.line()));
    for (Claim inBook : book.claims()) {
      RewardLine text = inBook.line();
      Claim claim = Objects.requireNonNull(read.get(text));
      RewardCategory screenedAs = book.screenedAs(inBook).orElse(null);
      RewardLine original = repeated.get(text);
      boolean open =
          screenedAs == null
              || state.decided.visitOf(claim) != null
              || (original != null && isSecond(claim, Objects.requireNonNull(read.get(original))));
      OpenLine.Reading reading =
          new OpenLine.Reading(
              claim, screenedAs, book.related(inBook), open, state.decided.of(claim));
      OpenLine line = state.lines.get(text);
      if (line == null) {
        line = new OpenLine(text, member, reading);
        state.lines.put(text, line);
        fresh.add(line);
      } else if (!line.member().equals(member) || !reading.isLike(line.reading())) {
        fresh.add(line);
      }
      line.read(member, reading);
      asked.add(line);
      ofMember.add(line);
      state.claims.add(claim, member.profile(), member.history().keySet());
    }
    state.linesByMember.put(number, ofMember);
  }

  private OpenLine.Member member(int number, ClaimBook book, Map<RewardLine, Claim> read) {
    Map<Integer, Set<Integer>> history = new HashMap<>();
    Set<Integer> known = new HashSet<>();
    for (Decided.KnownMember said : state.decided.members()) {
      if (said.member() == number) {
        known.add(said.client());
        history.computeIfAbsent(said.client(), c -> new HashSet<>()).addAll(said.days());
      }
    }
    for (Claim inBook : book.claims()) {
      Claim claim = Objects.requireNonNull(read.get(inBook.line()));
      SaleLine sale = state.lastHeard.saleOf(claim.line());
      int client = sale == null ? -1 : state.clients.personOf(Sightings.of(sale));
      if (number >= 0 && client >= 0 && !state.decided.contains(claim)) {
        history.computeIfAbsent(client, c -> new HashSet<>()).add(MemberHistory.visitKey(claim));
      }
    }
    return new OpenLine.Member(number, state.members.profile(number), history, known);
  }

  /** Whether a line that repeats another one may be about the same sale, given twice. */
  private boolean isSecond(Claim repeated, Claim original) {
    for (SureLinks heard : state.model.heard()) {
      SaleLine sale = heard.saleOf(original.line());
      Visit visit = sale == null ? null : state.visits.visitOf(sale);
      if (visit != null
          && (state.visits.hasTwin(visit) || SecondRecord.holds(visit, original, repeated))) {
        return true;
      }
    }
    return false;
  }

  private void forget(int member) {
    List<OpenLine> ofMember = state.linesByMember.remove(member);
    if (ofMember != null) {
      for (OpenLine line : ofMember) {
        state.claims.remove(
            line.claim(), line.member().profile(), line.member().history().keySet());
      }
    }
  }

  void pairAgain(OpenVisits.Change change, Map<Integer, PersonProfile> retired) {
    for (Set<String> turned : List.of(state.live.turned(), state.voided.turned())) {
      turned.forEach(
          key -> state.claims.having(key).forEach(claim -> fresh.add(state.line(claim.line()))));
    }
    for (List<Visit> some : List.of(change.removed(), change.added())) {
      for (Visit visit : some) {
        if (mayBeRungAgain(visit)) {
          around(visit, retired).forEach(claim -> fresh.add(state.line(claim.line())));
        }
      }
    }
    for (Visit visit : change.removed()) {
      for (OpenLine line : state.linesByVisit.getOrDefault(visit.index(), Set.of())) {
        if (!fresh.contains(line)) {
          List<WeighedPair> pairs = new ArrayList<>(line.pairs());
          pairs.removeIf(pair -> pair.visit().index() == visit.index());
          line.pair(pairs);
          repaired.add(line);
        }
      }
    }
    for (Visit visit : change.added()) {
      for (Claim claim : around(visit, retired)) {
        OpenLine line = state.line(claim.line());
        if (line.reading().open() && line.reading().choice() == null && !fresh.contains(line)) {
          WeighedPair pair = weighed(line, visit);
          if (pair.logOdds() > WeighedPair.HOPELESS) {
            List<WeighedPair> pairs = new ArrayList<>(line.pairs());
            pairs.add(pair);
            line.pair(pairs);
            state.linesByVisit.computeIfAbsent(visit.index(), v -> OpenState.some()).add(line);
            repaired.add(line);
          }
        }
      }
    }
    change.removed().forEach(visit -> state.linesByVisit.remove(visit.index()));
  }

  private Set<Claim> around(Visit visit, Map<Integer, PersonProfile> retired) {
    return state.claims.around(
        visit, clientOf(visit, retired), visit.voided() ? state.voided : state.live);
  }

  /** Where voided sales are about, what counts beside them decides whether they do. */
  private boolean mayBeRungAgain(Visit visit) {
    return visit.client() >= 0 && (visit.voided() || state.voided.knows(visit.client()));
  }

  private WeighedPair weighed(OpenLine line, Visit visit) {
    Claim claim = line.claim();
    long people = (long) claim.member() << Integer.SIZE | visit.client() & 0xFFFFFFFFL;
    PersonComparison person =
        compared.get(
            people,
            () ->
                state.decided.known(
                    claim.member(),
                    visit.client(),
                    state.comparator.compare(
                        line.member().profile(), state.clients.profile(visit.client()))));
    Compared both =
        Compared.of(person, state.model.events().compare(claim, visit), state.model.rarities());
    WeighedPair pair =
        new WeighedPair(
            visit,
            both,
            CandidateFinder.pattern(
                claim,
                visit,
                both,
                MemberHistory.of(claim.member(), line.member().history()),
                heardNumbers));
    pair.weigh(state.model.relations());
    return pair;
  }

  /** Chooses and answers whatever was touched; says how many lines that were. */
  int finish() {
    for (OpenLine line : fresh) {
      unpair(line);
      line.pair(pairs(line));
      line.pairs()
          .forEach(pair ->
              state
                  .linesByVisit
                  .computeIfAbsent(pair.visit().index(), v -> OpenState.some())
                  .add(line));
    }
    repaired.removeAll(fresh);
    repaired.forEach(this::stir);
    repaired.addAll(fresh);
    for (OpenLine line : repaired) {
      line.choose(candidates(line));
      stir(line);
    }
    new Competition(state, asked, stirred).answer();
    return asked.size();
  }

  private List<WeighedPair> pairs(OpenLine line) {
    if (!line.reading().open()) {
      return List.of();
    }
    Decided.Choice choice = line.reading().choice();
    if (choice != null) {
      return choice.visit() == null ? List.of() : List.of(weighed(line, choice.visit()));
    }
    List<WeighedPair> pairs = new ArrayList<>();
    for (Visit visit :
        VisitBlocks.of(
            line.claim(),
            line.member().profile(),
            line.member().history().keySet(),
            state.live,
            state.voided)) {
      WeighedPair pair = weighed(line, visit);
      if (pair.logOdds() > WeighedPair.HOPELESS) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private List<Candidate> candidates(OpenLine line) {
    BestPairs best = new BestPairs(line.reading().choice() != null, state.order);
    line.pairs().forEach(best::add);
    return state
        .model
        .noSale()
        .applied(
            best.ordered().stream()
                .map(pair ->
                    pair.candidate(line.claim(), state.model.relations(), state.model.rarities()))
                .toList(),
            state.model.heardDelays().beyondCoverage(line.line().visitOn()));
  }

  private void unpair(OpenLine line) {
    stir(line);
    for (WeighedPair pair : line.pairs()) {
      Set<OpenLine> paired = state.linesByVisit.get(pair.visit().index());
      if (paired != null && paired.remove(line) && paired.isEmpty()) {
        state.linesByVisit.remove(pair.visit().index());
      }
    }
    line.pair(List.of());
    line.choose(List.of());
    line.assign(-1, new double[0]);
  }

  /** Its visits, and the lines that may be about them, are looked at again. */
  private void stir(OpenLine line) {
    asked.add(line);
    for (Candidate candidate : line.candidates()) {
      stirred.add(candidate.visit().index());
    }
  }
}
