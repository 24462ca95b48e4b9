package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.assign.Assignment;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.learn.Recalibration;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The visit chosen for each open rewards line, and the records of it that the line is about. */
final class Linking {

  /** Least probability at which a link is worth a reviewer's look. */
  static final double PLAUSIBLE = 0.3;

  /** Where two decisions contradict each other, neither is sure. */
  private static final double CONTESTED = 0.5;

  private final Map<Claim, Link> links = new IdentityHashMap<>();
  private final Map<Integer, List<Link>> reportedByVisit = new HashMap<>();
  private final Map<Claim, List<Candidate>> candidates = new IdentityHashMap<>();
  private final Map<Claim, Double> nothing = new IdentityHashMap<>();
  private final Decided decided;
  private final Sureness sureness;
  private final RecordModel records;

  Linking(
      List<Claim> open,
      List<List<Candidate>> candidates,
      Assignment assignment,
      Decided decided,
      Sureness sureness,
      RecordModel records) {
    this.records = records;
    this.decided = decided;
    this.sureness = sureness;
    List<Link> chosen = new ArrayList<>();
    Map<Integer, List<Integer>> itemsByMember = new HashMap<>();
    for (int item = 0; item < open.size(); item++) {
      itemsByMember.computeIfAbsent(open.get(item).member(), member -> new ArrayList<>()).add(item);
    }
    for (int item = 0; item < open.size(); item++) {
      Claim claim = open.get(item);
      this.candidates.put(claim, candidates.get(item));
      double linked = 0;
      for (int option = 0; option < candidates.get(item).size(); option++) {
        linked += assignment.probability(item, option);
      }
      nothing.put(claim, Math.max(0, 1 - linked));
      Decided.Choice choice = decided.of(claim);
      if (choice != null) {
        if (choice.visit() != null) {
          double said = choice.contested() ? CONTESTED : 1 - Ruling.SLIPS;
          chosen.add(Link.supposed(candidates.get(item).getFirst(), said, choice.treatments()));
        }
        continue;
      }
      int option = assignment.chosen(item);
      if (option >= 0) {
        Candidate candidate = candidates.get(item).get(option);
        double probability = assignment.probability(item, option);
        for (int other : itemsByMember.getOrDefault(claim.member(), List.of())) {
          if (other != item && assignment.chosen(other) < 0 && claim.repeats(open.get(other))) {
            probability += probabilityOf(other, candidate.visit(), candidates, assignment);
          }
        }
        chosen.add(Link.supposed(candidate, Math.min(1, probability), List.of()));
      }
    }
    chooseTreatments(chosen);
  }

  /**
   * How much of a visit a line without a link claims. Where it says the same as the linked one, the
   * two share one visit, and it does not matter which of them is called the repetition.
   */
  private static double probabilityOf(
      int item, Visit visit, List<List<Candidate>> candidates, Assignment assignment) {
    for (int option = 0; option < candidates.get(item).size(); option++) {
      if (candidates.get(item).get(option).visit().index() == visit.index()) {
        return assignment.probability(item, option);
      }
    }
    return 0;
  }

  /** The link of a line, {@code null} when nothing is proposed. */
  @Nullable Link of(Claim claim) {
    return links.get(claim);
  }

  /** Whether a link is proposed that is worth a look. */
  boolean isLinked(Claim claim) {
    Link link = links.get(claim);
    return link != null && (decided.contains(claim) || link.modelled() >= PLAUSIBLE);
  }

  /** Candidates of a line, best first. */
  List<Candidate> candidates(Claim claim) {
    return candidates.getOrDefault(claim, List.of());
  }

  /** Probability that a line is about no visit at all. */
  double nothing(Claim claim) {
    return nothing.getOrDefault(claim, 1.0);
  }

  List<Double> confidences() {
    return links.values().stream()
        .filter(link -> !link.candidate().visit().voided())
        .filter(link -> !decided.contains(link.candidate().claim()))
        .map(Link::confidence)
        .toList();
  }

  /**
   * Lines that report a treatment choose their records first, those of one visit and programme
   * together, since a record takes one of them per programme; redemptions of the same product
   * follow them. What people chose stands.
   */
  private void chooseTreatments(List<Link> chosen) {
    List<Link> ordered = new ArrayList<>(chosen);
    ordered.sort(
        Comparator.comparing((Link link) -> link.treatments().isEmpty())
            .thenComparing(link -> !link.candidate().claim().reportsTreatment())
            .thenComparingInt(link -> link.candidate().claim().products().size())
            .thenComparing(link -> -link.confidence())
            .thenComparing(link -> link.candidate().claim().line().ref()));
    Map<Program, Map<Integer, List<Link>>> reporting = new EnumMap<>(Program.class);
    List<Link> others = new ArrayList<>();
    for (Link link : ordered) {
      if (link.candidate().claim().reportsTreatment()) {
        reporting
            .computeIfAbsent(link.candidate().claim().program(), program -> new LinkedHashMap<>())
            .computeIfAbsent(link.candidate().visit().index(), visit -> new ArrayList<>())
            .add(link);
      } else {
        others.add(link);
      }
    }
    reporting.values().forEach(byVisit -> byVisit.values().forEach(this::chooseTogether));
    for (Link link : others) {
      Claim claim = link.candidate().claim();
      Visit visit = link.candidate().visit();
      if (!link.treatments().isEmpty()) {
        links.put(claim, link);
        continue;
      }
      List<Treatment> reported = reported(claim, visit);
      if (reported.isEmpty()) {
        links.put(
            claim, link(link, JointChoice.of(records, List.of(claim), visit, Set.of()).getFirst()));
      } else if (reported.size() == 1) {
        TreatmentChoice choice = TreatmentChoice.beside(records, claim, visit, reported.getFirst());
        links.put(claim, link(link, choice));
      } else {
        links.put(claim, link(link, new TreatmentChoice(reported, 1, 0)));
      }
    }
  }

  /** Lines of one programme that report what was done on one visit. */
  private void chooseTogether(List<Link> reporting) {
    Visit visit = reporting.getFirst().candidate().visit();
    List<Link> made = reportedByVisit.computeIfAbsent(visit.index(), v -> new ArrayList<>());
    Set<Treatment> taken = new HashSet<>();
    List<Link> open = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Link link : reporting) {
      if (link.treatments().isEmpty()) {
        open.add(link);
        claims.add(link.candidate().claim());
      } else {
        links.put(link.candidate().claim(), link);
        taken.addAll(link.treatments());
        made.add(link);
      }
    }
    List<TreatmentChoice> choices = JointChoice.of(records, claims, visit, taken);
    for (int i = 0; i < choices.size(); i++) {
      Link link = link(open.get(i), choices.get(i));
      links.put(claims.get(i), link);
      made.add(link);
    }
  }

  /**
   * What speaks for the visit was weighed with the records that fit the line best. Where other
   * lines have these, it speaks for the visit less.
   */
  private Link link(Link found, TreatmentChoice choice) {
    double modelled = Recalibration.shifted(found.supposed(), choice.given()) * choice.confidence();
    double visit =
        decided.contains(found.candidate().claim())
            ? found.supposed()
            : Calibration.of(found.supposed());
    double supposed = Recalibration.shifted(visit, choice.given()) * choice.confidence();
    RecordDoubt doubt = RecordDoubt.between(visit, supposed);
    double learned = sureness.shift(found.candidate(), doubt);
    return new Link(
        found.candidate(),
        modelled,
        supposed,
        Recalibration.shifted(supposed, learned),
        learned,
        doubt,
        choice.treatments());
  }

  /** Records that a line of the same visit, member and products was found to be about. */
  private List<Treatment> reported(Claim claim, Visit visit) {
    return reportedByVisit.getOrDefault(visit.index(), List.of()).stream()
        .filter(link ->
            link.candidate().claim().program() == claim.program()
                && link.candidate().claim().products().equals(claim.products()))
        .findFirst()
        .map(Link::treatments)
        .orElse(List.of());
  }

  /**
   * A proposed link.
   *
   * @param candidate the chosen visit with its evidence
   * @param modelled probability that it is the right one by the model, competition considered
   * @param supposed the same, calibrated
   * @param confidence the same once it is known how people decided about links like it
   * @param learned what that adds to the log-odds
   * @param doubt what it costs that other records of the visit could be meant
   * @param treatments records of the visit that the line is about
   */
  record Link(
      Candidate candidate,
      double modelled,
      double supposed,
      double confidence,
      double learned,
      RecordDoubt doubt,
      List<Treatment> treatments) {

    /** As the engine by itself supposes. */
    static Link supposed(Candidate candidate, double probability, List<Treatment> treatments) {
      return new Link(
          candidate, probability, probability, probability, 0, RecordDoubt.NONE, treatments);
    }
  }
}
