package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.assign.Assignment;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open lines that compete for what was stirred: chosen among together, and answered. */
final class Competition {

  private final OpenState state;

  /** Lines to be answered again; those that come out otherwise are added. */
  private final Set<OpenLine> asked;

  /** Visits about which something else may be said. */
  private final Set<Integer> stirred;

  Competition(OpenState state, Set<OpenLine> asked, Set<Integer> stirred) {
    this.state = state;
    this.asked = asked;
    this.stirred = stirred;
  }

  /** Lines that compete, directly or through others, for what was stirred. */
  private Set<OpenLine> connected() {
    asked.removeIf(line -> state.lines.get(line.line()) != line);
    Set<OpenLine> connected = OpenState.some();
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
        for (OpenLine line : state.linesByVisit.getOrDefault(visit, Set.of())) {
          if (line.isAbout(visit) && connected.add(line)) {
            open.add(line);
          }
        }
      }
    }
    return connected;
  }

  /** Chooses among all that compete, and answers whatever comes out otherwise. */
  void answer() {
    List<OpenLine> competing = inOrder(connected());
    competing.removeIf(line -> !line.reading().open());
    Assignment assignment =
        RewardMatching.assign(
            competing.stream().map(OpenLine::claim).toList(),
            competing.stream().map(OpenLine::candidates).toList(),
            state.visits::get,
            state.decided);
    Map<OpenLine, Integer> position = new IdentityHashMap<>();
    Map<Integer, Set<OpenLine>> linkedTo = new HashMap<>();
    Map<Integer, Set<OpenLine>> ofMember = new HashMap<>();
    for (int item = 0; item < competing.size(); item++) {
      OpenLine line = competing.get(item);
      position.put(line, item);
      ofMember.computeIfAbsent(line.claim().member(), m -> OpenState.some()).add(line);
      int before = line.chosenVisit();
      int now = chosenVisit(line, assignment.chosen(item));
      linkedTo.computeIfAbsent(now, v -> OpenState.some()).add(line);
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
    Reasons reasons = new Reasons(state, state.clients);
    Linking linking =
        new Linking(
            openClaims,
            open.stream().map(OpenLine::candidates).toList(),
            assignment,
            state.decided,
            new Sureness(state.model.learned(), reasons),
            state.model.records());
    Answers answers =
        state.model.answers(
            state,
            openClaims,
            linking,
            reasons,
            state.decided,
            state.model.numbers().with(state.members));
    all.forEach(line -> line.answer(answers.of(line.claim())));
    List<Visit> about =
        stirred.stream().flatMap(visit -> state.visits.find(visit).stream()).toList();
    state.exceptions.putAll(
        state.model.exceptions().byVisit(about, openClaims, linking, state.model.period()));
  }
}
