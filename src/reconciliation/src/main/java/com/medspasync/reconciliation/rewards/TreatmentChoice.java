package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of a visit that a rewards line is about.
 *
 * @param treatments one for each product of the line, in the order of file and line
 * @param confidence probability that these are the right ones of the visit
 * @param given log-odds that it costs the line that other lines have records that fit it better; 0
 *     when it has the best there are
 */
record TreatmentChoice(List<Treatment> treatments, double confidence, double given) {

  /** Log-probability that a line names a product of which the visit has no record. */
  static final double NO_RECORD = Math.log(1e-4);

  /** Probability that a line reports what another one reports already. */
  private static final double SHARED = 0.02;

  /** So alike, records fit as well as each other. */
  private static final double TIE = 0.5;

  /**
   * A programme pays for its own products only. Where a visit has none of them, nor anything it
   * could be mistaken for, the line's record stands elsewhere as often as not.
   */
  private static final double UNPAID = 0.5;

  TreatmentChoice {
    treatments = List.copyOf(treatments);
  }

  /**
   * Chooses the records.
   *
   * @param model how lines differ from their records
   * @param claim the line
   * @param visit the visit it was found to be about
   * @param taken records that other lines of the same kind and programme have a better right to
   */
  static TreatmentChoice of(RecordModel model, Claim claim, Visit visit, Set<Treatment> taken) {
    List<Treatment> free = new ArrayList<>(visit.treatments());
    free.removeAll(taken);
    double given = 0;
    double confidence = 1;
    if (free.isEmpty()) {
      free.addAll(visit.treatments());
      confidence = SHARED;
    } else if (!taken.isEmpty()) {
      given = best(model, claim, visit, free) - best(model, claim, visit, visit.treatments());
    }
    List<@Nullable Product> wanted = wanted(claim);
    List<Treatment> chosen = new ArrayList<>();
    while (!wanted.isEmpty() && !free.isEmpty()) {
      int bestWanted = 0;
      Treatment best = free.getFirst();
      double bestFit = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < wanted.size(); i++) {
        for (Treatment treatment : free) {
          double fit = model.logLikelihood(claim, wanted.get(i), treatment, visit);
          if (fit > bestFit) {
            bestFit = fit;
            best = treatment;
            bestWanted = i;
          }
        }
      }
      if (!chosen.isEmpty() && bestFit < NO_RECORD) {
        break;
      }
      confidence *= share(model, claim, wanted.get(bestWanted), bestFit, free, visit);
      chosen.add(best);
      free.remove(best);
      wanted.remove(bestWanted);
    }
    chosen.sort(Comparator.comparing(treatment -> treatment.line().ref()));
    return new TreatmentChoice(chosen, confidence, given);
  }

  /**
   * The record of a line that redeems what another line reports. Both are of one visit to the
   * portal: of records that fit as well as each other it is the one of the report.
   *
   * @param reported the record of the report
   */
  static TreatmentChoice beside(RecordModel model, Claim claim, Visit visit, Treatment reported) {
    Product wanted = wanted(claim).getFirst();
    double fitOfReported = model.logLikelihood(claim, wanted, reported, visit);
    double sum = 0;
    double tied = 0;
    for (Treatment treatment : visit.treatments()) {
      double beyond = model.logLikelihood(claim, wanted, treatment, visit) - fitOfReported;
      if (beyond > TIE) {
        return JointChoice.of(model, List.of(claim), visit, Set.of()).getFirst();
      }
      double weight = Math.exp(beyond);
      sum += weight;
      tied += beyond >= -TIE ? weight : 0;
    }
    return new TreatmentChoice(List.of(reported), tied / sum, 0);
  }

  /** How well a line fits the best of some records, product by product. */
  static double best(RecordModel model, Claim claim, Visit visit, List<Treatment> records) {
    double sum = 0;
    for (Product product : wanted(claim)) {
      double best = NO_RECORD;
      for (Treatment record : records) {
        best = Math.max(best, model.logLikelihood(claim, product, record, visit));
      }
      sum += best;
    }
    return sum;
  }

  /** Probability of the best among the free records, by how much better it fits than the others. */
  private static double share(
      RecordModel model,
      Claim claim,
      @Nullable Product wanted,
      double bestFit,
      List<Treatment> free,
      Visit visit) {
    double sum = 0;
    for (Treatment treatment : free) {
      sum += Math.exp(model.logLikelihood(claim, wanted, treatment, visit) - bestFit);
    }
    return isPaidFor(claim, wanted, free) ? 1 / sum : UNPAID / sum;
  }

  /** Whether a record is there that the line may be about, as far as the catalog knows. */
  private static boolean isPaidFor(
      Claim claim, @Nullable Product wanted, List<Treatment> treatments) {
    if (wanted == null) {
      return true;
    }
    for (Treatment treatment : treatments) {
      Product sold = treatment.product();
      if (sold == null
          || sold.program() == claim.program()
          || sold.category().equals(wanted.category())) {
        return true;
      }
    }
    return false;
  }

  /** The products that want a record; one that is not known where the line names none. */
  static List<@Nullable Product> wanted(Claim claim) {
    List<@Nullable Product> wanted = new ArrayList<>(claim.products());
    if (wanted.isEmpty()) {
      wanted.add(null);
    }
    return wanted;
  }

  /**
   * How sure it is that the records of some products are of this visit at all.
   *
   * @param left records that no other line has
   */
  static double paidShare(Claim claim, List<@Nullable Product> wanted, List<Treatment> left) {
    double share = 1;
    for (Product product : wanted) {
      share *= isPaidFor(claim, product, left) ? 1 : UNPAID;
    }
    return share;
  }
}
