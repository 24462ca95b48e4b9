package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.score.PairScore;
import com.medspasync.reconciliation.score.Pattern;
import com.medspasync.reconciliation.visits.Visit;
import java.util.List;
import java.util.Map;

/** Lines that are linked with visits, as far as what is learned from such links goes. */
final class SureCandidates {

  private SureCandidates() {}

  static Claim claim(int member, RewardBuilder line) {
    return new Claim(0, line.build(), member, List.of(), 0);
  }

  static Candidate sure(Claim claim, Visit visit) {
    return candidate(claim, visit, 9);
  }

  static Candidate candidate(Claim claim, Visit visit, double logOdds) {
    PersonComparison person = new PersonComparison(1, 1, 1, 1, "", "");
    EventComparison event = new EventComparison(1, 1, 1, 1, 1, 0, "", "");
    return new Candidate(
        claim,
        visit,
        person,
        event,
        Pattern.of(person, 0, 0, event),
        new PairScore(logOdds, Map.of(), Map.of(), 0, 0));
  }
}
