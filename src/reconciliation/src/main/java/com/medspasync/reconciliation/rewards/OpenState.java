package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.assign.Assignment;
import com.medspasync.reconciliation.blocking.ClaimIndex;
import com.medspasync.reconciliation.blocking.VisitIndex;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.claims.ScreenedClaims;
import com.medspasync.reconciliation.compare.PersonComparator;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.identity.OpenDirectory;
import com.medspasync.reconciliation.identity.PersonProfile;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are there, their persons and visits, and their answers, each kept in step with what is
 * added and taken away.
 */
final class OpenState implements ScreenedClaims {

  private final RewardsModel model;
  private final PersonComparator comparator;
  private final SureLinks lastHeard;
  private final Map<SaleLine, Set<RewardLine>> heardOfSale = new HashMap<>();
  private final Map<String, Set<RewardLine>> heardOfClient = new HashMap<>();

  private final OpenDirectory clients;
  private final OpenDirectory members;
  private final OpenVisits visits;
  private final Comparator<Visit> order;
  private final VisitIndex live;
  private final VisitIndex voided;
  private final ClaimIndex claims;

  private final Map<String, Integer> salesByPlace = new HashMap<>();
  private final Map<RewardLine, OpenLine> lines = new HashMap<>();
  private final Map<String, Set<RewardLine>> linesByKey = new HashMap<>();
  private final Map<Integer, List<OpenLine>> linesByMember = new HashMap<>();

  /** Lines that are paired with a visit; a line is there once, whatever it says. */
  private final Map<Integer, Set<OpenLine>> linesByVisit = new HashMap<>();

  private final Map<Integer, List<PosRewardException>> exceptions = new HashMap<>();

  private LearnedModel standing;
  private Decided decided;

  /** Sale lines that were chosen, as they are found again. */
  private final Set<LineKey> chosenSales = new HashSet<>();

  private final Set<RewardLine> ruled = new HashSet<>();
  private final Map<Integer, Visit> chosenVisits = new HashMap<>();

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
    Step step = new Step();
    stand(decisions);
    ruled.clear();
    chosenVisits.clear();
    lines.keySet().stream().filter(line -> standing.rulingOn(line) != null).forEach(ruled::add);
    visits.all().forEach(this::noteChosen);
    step.readAgain(Set.of());
    return step.finish();
  }

  private int change(Portion added, Portion removed, OpenDirectory.Change ofClients) {
    Step step = new Step();
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

  private void noteChosen(Visit visit) {
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

  private OpenLine line(RewardLine line) {
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

  private static Set<OpenLine> some() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** One change on its way through the stages. */
  private final class Step {

    /** Lines whose visits are looked for again. */
    private final Set<OpenLine> fresh = some();

    /** Lines that have a pair more or less. */
    private final Set<OpenLine> repaired = some();

    /** Lines to be answered again. */
    private final Set<OpenLine> asked = some();

    /** Visits about which something else may be said. */
    private final Set<Integer> stirred = new TreeSet<>();

    /** Lines about which something was decided before. */
    private final Set<RewardLine> ruledBefore = Set.copyOf(ruled);

    private final EntryNumbers heardNumbers = model.heardNumbers().with(members);
    private final KeptPairs<PersonComparison> compared = new KeptPairs<>(Integer.MAX_VALUE);

    void takeAway(Collection<RewardLine> removed) {
      for (RewardLine gone : removed) {
        OpenLine line = line(gone);
        forget(line.member().number());
        unpair(line);
        lines.remove(gone);
        ruled.remove(gone);
        String key = members.keyOf(ClaimBook.sighting(gone));
        Set<RewardLine> ofKey = linesByKey.getOrDefault(key, Set.of());
        ofKey.remove(gone);
        if (ofKey.isEmpty()) {
          linesByKey.remove(key);
        }
      }
    }

    /** Returns members whose lines have to be read again. */
    Set<Integer> add(Collection<RewardLine> added, Collection<RewardLine> removed) {
      Set<Integer> concerned = new TreeSet<>();
      removed.forEach(line -> concerned.add(members.personOf(ClaimBook.sighting(line))));
      OpenDirectory.Change change =
          members.change(
              added.stream().map(ClaimBook::sighting).toList(),
              removed.stream().map(ClaimBook::sighting).toList());
      for (RewardLine line : added) {
        String key = members.keyOf(ClaimBook.sighting(line));
        if (!linesByKey.computeIfAbsent(key, k -> new HashSet<>()).add(line)) {
          throw new IllegalArgumentException("This line was added before");
        }
        if (standing.rulingOn(line) != null) {
          ruled.add(line);
        }
        concerned.add(members.personOf(key));
      }
      concerned.addAll(change.retired().keySet());
      concerned.addAll(change.created());
      return concerned;
    }

    void index(OpenVisits.Change change, Map<Integer, PersonProfile> retired) {
      for (Visit visit : change.removed()) {
        (visit.voided() ? voided : live).remove(visit, clientOf(visit, retired));
        exceptions.remove(visit.index());
        chosenVisits.remove(visit.index());
      }
      for (Visit visit : change.added()) {
        (visit.voided() ? voided : live).add(visit, clientOf(visit, retired));
        stirred.add(visit.index());
        noteChosen(visit);
      }
    }

    private PersonProfile clientOf(Visit visit, Map<Integer, PersonProfile> retired) {
      PersonProfile gone = retired.get(visit.client());
      return gone != null ? gone : clients.profile(visit.client());
    }

    /** Reads the lines of some members again, and of those about whom people say something else. */
    void readAgain(Set<Integer> concerned) {
      Map<Integer, ClaimBook> books = new TreeMap<>();
      Map<RewardLine, Claim> read = new HashMap<>();
      concerned.forEach(member -> read(member, books, read));
      Decided before = decided;
      decided = decided(read);
      Set<Integer> more = new TreeSet<>(differing(before.members(), decided.members()));
      Set<RewardLine> mayDiffer = new HashSet<>(ruledBefore);
      mayDiffer.addAll(ruled);
      for (RewardLine line : mayDiffer) {
        OpenLine known = lines.get(line);
        if (known != null
            && !read.containsKey(line)
            && !Objects.equals(known.reading().choice(), decided.of(known.claim()))) {
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
      if (members.contains(member)) {
        members
            .keysOf(member)
            .forEach(key -> ofMember.addAll(linesByKey.getOrDefault(key, Set.of())));
      }
      if (ofMember.isEmpty()) {
        forget(member);
        return;
      }
      ClaimBook book = ClaimBook.of(ofMember, model.catalog(), members);
      books.put(member, book);
      for (Claim claim : book.claims()) {
        OpenLine known = lines.get(claim.line());
        read.put(
            claim.line(), known != null && known.reading().says(claim) ? known.claim() : claim);
      }
    }

    private Decided decided(Map<RewardLine, Claim> read) {
      if (standing.rulings().isEmpty()) {
        return Decided.nothing();
      }
      List<Claim> decidedAbout = new ArrayList<>();
      for (RewardLine line : ruled) {
        Claim claim = read.get(line);
        decidedAbout.add(claim != null ? claim : line(line).claim());
      }
      decidedAbout.sort(Comparator.comparing(claim -> claim.line().ref()));
      List<Visit> chosen = new ArrayList<>(chosenVisits.values());
      chosen.sort(order);
      return Decided.of(standing, decidedAbout, chosen, members, clients);
    }

    private Set<Integer> differing(
        List<Decided.KnownMember> before, List<Decided.KnownMember> now) {
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
                || decided.visitOf(claim) != null
                || (original != null
                    && isSecond(claim, Objects.requireNonNull(read.get(original))));
        OpenLine.Reading reading =
            new OpenLine.Reading(claim, screenedAs, book.related(inBook), open, decided.of(claim));
        OpenLine line = lines.get(text);
        if (line == null) {
          line = new OpenLine(text, member, reading);
          lines.put(text, line);
          fresh.add(line);
        } else if (!line.member().equals(member) || !reading.isLike(line.reading())) {
          fresh.add(line);
        }
        line.read(member, reading);
        asked.add(line);
        ofMember.add(line);
        claims.add(claim, member.profile(), member.history().keySet());
      }
      linesByMember.put(number, ofMember);
    }

    private OpenLine.Member member(int number, ClaimBook book, Map<RewardLine, Claim> read) {
      Map<Integer, Set<Integer>> history = new HashMap<>();
      Set<Integer> known = new HashSet<>();
      for (Decided.KnownMember said : decided.members()) {
        if (said.member() == number) {
          known.add(said.client());
          history.computeIfAbsent(said.client(), c -> new HashSet<>()).addAll(said.days());
        }
      }
      for (Claim inBook : book.claims()) {
        Claim claim = Objects.requireNonNull(read.get(inBook.line()));
        SaleLine sale = lastHeard.saleOf(claim.line());
        int client = sale == null ? -1 : clients.personOf(Sightings.of(sale));
        if (number >= 0 && client >= 0 && !decided.contains(claim)) {
          history.computeIfAbsent(client, c -> new HashSet<>()).add(MemberHistory.visitKey(claim));
        }
      }
      return new OpenLine.Member(number, members.profile(number), history, known);
    }

    /** Whether a line that repeats another one may be about the same sale, given twice. */
    private boolean isSecond(Claim repeated, Claim original) {
      for (SureLinks heard : model.heard()) {
        SaleLine sale = heard.saleOf(original.line());
        Visit visit = sale == null ? null : visits.visitOf(sale);
        if (visit != null
            && (visits.hasTwin(visit) || SecondRecord.holds(visit, original, repeated))) {
          return true;
        }
      }
      return false;
    }

    private void forget(int member) {
      List<OpenLine> ofMember = linesByMember.remove(member);
      if (ofMember != null) {
        for (OpenLine line : ofMember) {
          claims.remove(line.claim(), line.member().profile(), line.member().history().keySet());
        }
      }
    }

    void pairAgain(OpenVisits.Change change, Map<Integer, PersonProfile> retired) {
      for (Set<String> turned : List.of(live.turned(), voided.turned())) {
        turned.forEach(key -> claims.having(key).forEach(claim -> fresh.add(line(claim.line()))));
      }
      for (List<Visit> some : List.of(change.removed(), change.added())) {
        for (Visit visit : some) {
          if (mayBeRungAgain(visit)) {
            around(visit, retired).forEach(claim -> fresh.add(line(claim.line())));
          }
        }
      }
      for (Visit visit : change.removed()) {
        for (OpenLine line : linesByVisit.getOrDefault(visit.index(), Set.of())) {
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
          OpenLine line = line(claim.line());
          if (line.reading().open() && line.reading().choice() == null && !fresh.contains(line)) {
            WeighedPair pair = weighed(line, visit);
            if (pair.logOdds() > WeighedPair.HOPELESS) {
              List<WeighedPair> pairs = new ArrayList<>(line.pairs());
              pairs.add(pair);
              line.pair(pairs);
              linesByVisit.computeIfAbsent(visit.index(), v -> some()).add(line);
              repaired.add(line);
            }
          }
        }
      }
      change.removed().forEach(visit -> linesByVisit.remove(visit.index()));
    }

    private Set<Claim> around(Visit visit, Map<Integer, PersonProfile> retired) {
      return claims.around(visit, clientOf(visit, retired), visit.voided() ? voided : live);
    }

    /** Where voided sales are about, what counts beside them decides whether they do. */
    private boolean mayBeRungAgain(Visit visit) {
      return visit.client() >= 0 && (visit.voided() || voided.knows(visit.client()));
    }

    private WeighedPair weighed(OpenLine line, Visit visit) {
      Claim claim = line.claim();
      long people = (long) claim.member() << Integer.SIZE | visit.client() & 0xFFFFFFFFL;
      PersonComparison person =
          compared.get(
              people,
              () ->
                  decided.known(
                      claim.member(),
                      visit.client(),
                      comparator.compare(
                          line.member().profile(), clients.profile(visit.client()))));
      Compared both = Compared.of(person, model.events().compare(claim, visit), model.rarities());
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
      pair.weigh(model.relations());
      return pair;
    }

    /** Chooses and answers whatever was touched; says how many lines that were. */
    int finish() {
      for (OpenLine line : fresh) {
        unpair(line);
        line.pair(pairs(line));
        line.pairs()
            .forEach(
                pair -> linesByVisit.computeIfAbsent(pair.visit().index(), v -> some()).add(line));
      }
      repaired.removeAll(fresh);
      repaired.forEach(this::stir);
      repaired.addAll(fresh);
      for (OpenLine line : repaired) {
        line.choose(candidates(line));
        stir(line);
      }
      answer(connected());
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
              live,
              voided)) {
        WeighedPair pair = weighed(line, visit);
        if (pair.logOdds() > WeighedPair.HOPELESS) {
          pairs.add(pair);
        }
      }
      return pairs;
    }

    private List<Candidate> candidates(OpenLine line) {
      BestPairs best = new BestPairs(line.reading().choice() != null, order);
      line.pairs().forEach(best::add);
      return model
          .noSale()
          .applied(
              best.ordered().stream()
                  .map(pair -> pair.candidate(line.claim(), model.relations(), model.rarities()))
                  .toList(),
              model.heardDelays().beyondCoverage(line.line().visitOn()));
    }

    private void unpair(OpenLine line) {
      stir(line);
      for (WeighedPair pair : line.pairs()) {
        Set<OpenLine> paired = linesByVisit.get(pair.visit().index());
        if (paired != null && paired.remove(line) && paired.isEmpty()) {
          linesByVisit.remove(pair.visit().index());
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

    /** Lines that compete, directly or through others, for what was stirred. */
    private Set<OpenLine> connected() {
      asked.removeIf(line -> lines.get(line.line()) != line);
      Set<OpenLine> connected = some();
      connected.addAll(asked);
      Set<Integer> seen = new HashSet<>(stirred);
      Deque<OpenLine> open = new ArrayDeque<>(asked);
      Deque<Integer> about = new ArrayDeque<>(stirred);
      while (!open.isEmpty() || !about.isEmpty()) {
        while (!open.isEmpty()) {
          for (Candidate candidate : open.remove().candidates()) {
            if (seen.add(candidate.visit().index())) {
              about.add(candidate.visit().index());
            }
          }
        }
        while (!about.isEmpty()) {
          int visit = about.remove();
          for (OpenLine line : linesByVisit.getOrDefault(visit, Set.of())) {
            if (line.isAbout(visit) && connected.add(line)) {
              open.add(line);
            }
          }
        }
      }
      return connected;
    }

    private void answer(Set<OpenLine> connected) {
      List<OpenLine> competing = inOrder(connected);
      competing.removeIf(line -> !line.reading().open());
      Assignment assignment =
          RewardMatching.assign(
              competing.stream().map(OpenLine::claim).toList(),
              competing.stream().map(OpenLine::candidates).toList(),
              visits::get,
              decided);
      Map<OpenLine, Integer> position = new IdentityHashMap<>();
      Map<Integer, Set<OpenLine>> linkedTo = new HashMap<>();
      Map<Integer, Set<OpenLine>> ofMember = new HashMap<>();
      for (int item = 0; item < competing.size(); item++) {
        OpenLine line = competing.get(item);
        position.put(line, item);
        ofMember.computeIfAbsent(line.claim().member(), m -> some()).add(line);
        int before = line.chosenVisit();
        int now = chosenVisit(line, assignment.chosen(item));
        linkedTo.computeIfAbsent(now, v -> some()).add(line);
        if (line.assign(now, assignment.probabilities(item))) {
          asked.add(line);
          stirred.add(before);
          stirred.add(now);
        }
      }
      askAllConcerned(linkedTo, ofMember);
      List<OpenLine> sorted = inOrder(asked);
      List<OpenLine> open = new ArrayList<>(sorted);
      open.removeIf(line -> !line.reading().open());
      link(sorted, open, assignment.part(open.stream().map(position::get).toList()));
    }

    private int chosenVisit(OpenLine line, int option) {
      Decided.Choice choice = line.reading().choice();
      if (choice != null) {
        return choice.visit() == null ? -1 : choice.visit().index();
      }
      return option < 0 ? -1 : line.candidates().get(option).visit().index();
    }

    /** Lines of one visit share its records, lines of one member may say the same. */
    private void askAllConcerned(
        Map<Integer, Set<OpenLine>> linkedTo, Map<Integer, Set<OpenLine>> ofMember) {
      stirred.remove(-1);
      Deque<OpenLine> open = new ArrayDeque<>(asked);
      for (int visit : stirred) {
        askAll(linkedTo.getOrDefault(visit, Set.of()), open);
      }
      while (!open.isEmpty()) {
        OpenLine line = open.remove();
        askAll(ofMember.getOrDefault(line.claim().member(), Set.of()), open);
        if (line.chosenVisit() >= 0 && stirred.add(line.chosenVisit())) {
          askAll(linkedTo.getOrDefault(line.chosenVisit(), Set.of()), open);
        }
      }
    }

    private void askAll(Set<OpenLine> some, Deque<OpenLine> open) {
      for (OpenLine line : some) {
        if (asked.add(line)) {
          open.add(line);
        }
      }
    }

    private List<OpenLine> inOrder(Set<OpenLine> some) {
      List<OpenLine> sorted = new ArrayList<>(some);
      sorted.sort(Comparator.comparing(line -> line.line().ref()));
      return sorted;
    }

    private void link(List<OpenLine> all, List<OpenLine> open, Assignment assignment) {
      List<Claim> openClaims = open.stream().map(OpenLine::claim).toList();
      Reasons reasons = new Reasons(OpenState.this, clients);
      Linking linking =
          new Linking(
              openClaims,
              open.stream().map(OpenLine::candidates).toList(),
              assignment,
              decided,
              new Sureness(model.learned(), reasons),
              model.records());
      Answers answers =
          model.answers(
              OpenState.this, openClaims, linking, reasons, decided, model.numbers().with(members));
      all.forEach(line -> line.answer(answers.of(line.claim())));
      List<Visit> about = stirred.stream().flatMap(visit -> visits.find(visit).stream()).toList();
      exceptions.putAll(model.exceptions().byVisit(about, openClaims, linking, model.period()));
    }
  }
}
