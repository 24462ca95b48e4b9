package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.List;

/** Lines with the visits that were found for them, as the assignment weighs them. */
final class FoundLinks {

  private static final double SURE = 9;

  private final List<Claim> open = new ArrayList<>();
  private final List<List<Candidate>> candidates = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();

  /** The visit at its position among those that are there. */
  Visit visit(Visit of) {
    Visit numbered = of.numbered(visits.size());
    visits.add(numbered);
    return numbered;
  }

  /** A line of the first member about a visit. */
  Claim line(RewardBuilder line, Visit visit) {
    return line(SureCandidates.claim(1, line), visit, SURE);
  }

  Claim line(Claim claim, Visit visit, double logOdds) {
    open.add(claim);
    candidates.add(List.of(SureCandidates.candidate(claim, visit, logOdds)));
    return claim;
  }

  /** A line for which nothing was found. */
  Claim line(Claim claim) {
    open.add(claim);
    candidates.add(List.of());
    return claim;
  }

  List<Claim> open() {
    return open;
  }

  List<Visit> visits() {
    return visits;
  }

  List<Candidate> sure() {
    return candidates.stream().flatMap(List::stream).toList();
  }

  Linking linking() {
    ClaimBook nobody = ClaimBook.of(List.of(), ProductCatalog.standard(), GivenNames.standard());
    return new Linking(
        open,
        candidates,
        RewardMatching.assign(open, candidates, visits::get, Decided.nothing()),
        Decided.nothing(),
        new Sureness(LearnedModel.NONE, new Reasons(nobody, nobody.members())),
        RecordModel.learn(open, List.of()));
  }
}
