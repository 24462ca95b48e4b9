package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the records of a visit that a rewards line is about. */
final class TreatmentChoice {

  private static final int SAME_PRODUCT = 100;
  private static final int SAME_FAMILY = 60;
  private static final int SAME_KIND = 12;
  private static final int SAME_PROGRAM = 16;
  private static final int SAME_QUANTITY = 10;
  private static final int SAME_REWARD = 6;

  private TreatmentChoice() {}

  /**
   * The records, one for each product of the line, in the order of file and line.
   *
   * @param claim the line
   * @param visit the visit it was found to be about
   * @param taken records that other lines of the same kind and programme have a better right to
   */
  static List<Treatment> choose(Claim claim, Visit visit, Set<Treatment> taken) {
    List<Treatment> chosen = new ArrayList<>();
    Set<Treatment> free = new HashSet<>(visit.treatments());
    free.removeAll(taken);
    if (free.isEmpty()) {
      free.addAll(visit.treatments());
    }
    List<@Nullable Product> wanted = new ArrayList<>(claim.products());
    if (wanted.isEmpty()) {
      wanted.add(null);
    }
    while (!wanted.isEmpty() && !free.isEmpty()) {
      int bestWanted = 0;
      Treatment best = null;
      int bestFit = Integer.MIN_VALUE;
      for (int i = 0; i < wanted.size(); i++) {
        for (Treatment treatment : sorted(free)) {
          int fit = fit(claim, wanted.get(i), treatment, visit);
          if (fit > bestFit) {
            bestFit = fit;
            best = treatment;
            bestWanted = i;
          }
        }
      }
      if (best == null || (!chosen.isEmpty() && bestFit < SAME_KIND)) {
        break;
      }
      chosen.add(best);
      free.remove(best);
      wanted.remove(bestWanted);
    }
    return sorted(chosen);
  }

  private static List<Treatment> sorted(Collection<Treatment> treatments) {
    return treatments.stream()
        .sorted(Comparator.comparing(treatment -> treatment.line().ref()))
        .toList();
  }

  private static int fit(Claim claim, @Nullable Product wanted, Treatment treatment, Visit visit) {
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
