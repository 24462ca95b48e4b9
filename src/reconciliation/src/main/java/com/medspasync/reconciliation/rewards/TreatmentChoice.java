package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.math.BigDecimal;
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
 */
record TreatmentChoice(List<Treatment> treatments, double confidence) {

  private static final int SAME_PRODUCT = 100;
  private static final int SAME_FAMILY = 60;
  private static final int SAME_KIND = 14;
  private static final int SAME_PROGRAM = 16;
  private static final int SAME_QUANTITY = 12;
  private static final int SAME_REWARD = 6;

  /** Beyond its first record, a line takes those only that are of the same kind. */
  static final int LEAST_FIT = SAME_KIND;

  /** So much better a fit makes a record e times as probable. */
  private static final double STEP = 7;

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
   * @param claim the line
   * @param visit the visit it was found to be about
   * @param taken records that other lines of the same kind and programme have a better right to
   */
  static TreatmentChoice of(Claim claim, Visit visit, Set<Treatment> taken) {
    List<Treatment> free = new ArrayList<>(visit.treatments());
    free.removeAll(taken);
    if (free.isEmpty()) {
      free.addAll(visit.treatments());
    }
    List<@Nullable Product> wanted = wanted(claim);
    List<Treatment> chosen = new ArrayList<>();
    double confidence = 1;
    while (!wanted.isEmpty() && !free.isEmpty()) {
      int bestWanted = 0;
      Treatment best = free.getFirst();
      int bestFit = Integer.MIN_VALUE;
      for (int i = 0; i < wanted.size(); i++) {
        for (Treatment treatment : free) {
          int fit = fit(claim, wanted.get(i), treatment, visit);
          if (fit > bestFit) {
            bestFit = fit;
            best = treatment;
            bestWanted = i;
          }
        }
      }
      if (!chosen.isEmpty() && bestFit < LEAST_FIT) {
        break;
      }
      confidence *= share(claim, wanted.get(bestWanted), bestFit, free, visit);
      chosen.add(best);
      free.remove(best);
      wanted.remove(bestWanted);
    }
    chosen.sort(Comparator.comparing(treatment -> treatment.line().ref()));
    return new TreatmentChoice(chosen, confidence);
  }

  /** Probability of the best among the free records, by how much better it fits than the others. */
  private static double share(
      Claim claim, @Nullable Product wanted, int bestFit, List<Treatment> free, Visit visit) {
    double sum = 0;
    for (Treatment treatment : free) {
      sum += weight(fit(claim, wanted, treatment, visit) - bestFit);
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

  /** How probable a record is that fits so much better or worse than another. */
  static double weight(int fitBeyond) {
    return Math.exp(fitBeyond / STEP);
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

  /** How well a record fits a line and one of its products. */
  static int fit(Claim claim, @Nullable Product wanted, Treatment treatment, Visit visit) {
    Product sold = treatment.product();
    int fit = 0;
    if (wanted != null && sold != null) {
      if (wanted.key().equals(sold.key())) {
        fit += SAME_PRODUCT;
      } else if (wanted.family().equals(sold.family())) {
        fit += SAME_FAMILY;
      } else if (wanted.category().equals(sold.category())) {
        fit += SAME_KIND;
      }
    }
    if (sold != null && sold.program() == claim.program()) {
      fit += SAME_PROGRAM;
    }
    BigDecimal quantity = claim.line().quantity();
    if (quantity != null && quantity.compareTo(treatment.line().quantity()) == 0) {
      fit += SAME_QUANTITY;
    }
    boolean rewarded =
        claim.line().valueMinor() > 0
            && visit.rewards().stream()
                .anyMatch(reward ->
                    reward.treatment().equals(treatment) && reward.program() == claim.program());
    return rewarded ? fit + SAME_REWARD : fit;
  }
}
