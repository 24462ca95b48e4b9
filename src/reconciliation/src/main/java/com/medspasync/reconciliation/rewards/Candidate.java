package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.score.PairScore;
import com.medspasync.reconciliation.score.Pattern;
import com.medspasync.reconciliation.visits.Visit;

/**
 * A visit that a rewards line could be about.
 *
 * @param claim the line
 * @param visit the visit
 * @param person how member and client agree
 * @param event how line and visit agree
 * @param pattern both as levels
 * @param score the evidence
 */
record Candidate(
    Claim claim,
    Visit visit,
    PersonComparison person,
    EventComparison event,
    Pattern pattern,
    PairScore score) {

  /** The same candidate when a line has a sale more often than its pairs by themselves tell. */
  Candidate moreLikely(double logOdds) {
    return new Candidate(claim, visit, person, event, pattern, score.moreLikely(logOdds));
  }
}
