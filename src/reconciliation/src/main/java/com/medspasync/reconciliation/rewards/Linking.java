package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.assign.Assignment;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.visits.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The visit chosen for each open rewards line, and the records of it that the line is about. */
final class Linking {

  /** Least probability at which a link is worth a reviewer's look. */
  static final double PLAUSIBLE = 0.3;

  private final Map<Claim, Link> links = new HashMap<>();
  private final Map<Claim, List<Candidate>> candidates = new HashMap<>();
  private final Map<Claim, Double> nothing = new HashMap<>();

  Linking(List<Claim> open, List<List<Candidate>> candidates, Assignment assignment) {
    List<Link> chosen = new ArrayList<>();
    for (int item = 0; item < open.size(); item++) {
      Claim claim = open.get(item);
      this.candidates.put(claim, candidates.get(item));
      double linked = 0;
      for (int option = 0; option < candidates.get(item).size(); option++) {
        linked += assignment.probability(item, option);
      }
      nothing.put(claim, Math.max(0, 1 - linked));
      int option = assignment.chosen(item);
      if (option >= 0) {
        chosen.add(
            new Link(
                candidates.get(item).get(option), assignment.probability(item, option), List.of()));
      }
    }
    chooseTreatments(chosen);
  }

  /** The link of a line, {@code null} when nothing is proposed. */
  @Nullable Link of(Claim claim) {
    return links.get(claim);
  }

  /** Whether a link is proposed that is worth a look. */
  boolean isLinked(Claim claim) {
    Link link = links.get(claim);
    return link != null && link.confidence() >= PLAUSIBLE;
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
        .map(Link::confidence)
        .toList();
  }

  /** Surer lines choose their records first; a record takes one line of a kind per programme. */
  private void chooseTreatments(List<Link> chosen) {
    Map<Object, Set<Treatment>> taken = new HashMap<>();
    chosen.stream()
        .sorted(
            Comparator.comparingInt((Link link) -> link.candidate().claim().products().size())
                .thenComparing(link -> -link.confidence())
                .thenComparing(link -> link.candidate().claim().line().ref()))
        .forEach(link -> {
          Claim claim = link.candidate().claim();
          Object kind = List.of(claim.program(), claim.reportsTreatment());
          Set<Treatment> already =
              claim.reportsTreatment()
                  ? taken.computeIfAbsent(kind, k -> new HashSet<>())
                  : Set.of();
          List<Treatment> treatments =
              TreatmentChoice.choose(claim, link.candidate().visit(), already);
          if (claim.reportsTreatment()) {
            already.addAll(treatments);
          }
          links.put(claim, new Link(link.candidate(), link.confidence(), treatments));
        });
  }

  /**
   * A proposed link.
   *
   * @param candidate the chosen visit with its evidence
   * @param confidence probability that it is the right one, competition considered
   * @param treatments records of the visit that the line is about
   */
  record Link(Candidate candidate, double confidence, List<Treatment> treatments) {}
}
