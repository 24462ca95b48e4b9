package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.score.Pattern;
import com.medspasync.reconciliation.score.RelationModel;
import com.medspasync.reconciliation.visits.Visit;

/** A visit beside a line: how they agree and, once a model weighs it, what that says. */
final class WeighedPair {

  /** Log-odds at which a pair is not worth keeping. */
  static final double HOPELESS = -9;

  private final Visit visit;
  private final Compared compared;
  private final Pattern pattern;
  private double logOdds;

  WeighedPair(Visit visit, Compared compared, Pattern pattern) {
    this.visit = visit;
    this.compared = compared;
    this.pattern = pattern;
  }

  /** Weighs the pair; returns its log-odds. */
  double weigh(RelationModel model) {
    logOdds = model.logOdds(pattern, compared.rarityOfPerson(), compared.rarityOfEvent());
    return logOdds;
  }

  Visit visit() {
    return visit;
  }

  double logOdds() {
    return logOdds;
  }

  /** The pair with what speaks for and against it. */
  Candidate candidate(Claim claim, RelationModel model, Rarities rarities) {
    return new Candidate(
        claim,
        visit,
        compared.person(),
        compared.event(),
        pattern,
        model.score(pattern, rarities.of(compared.person(), compared.event())));
  }
}
