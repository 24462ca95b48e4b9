package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of one visit that several lines of one programme report, chosen together: each record
 * goes to one line at most, and the fit of all lines together is the best there is. A line that
 * fits a record by its product alone gives way to one that fits it by quantity, too, where another
 * record is left for it.
 *
 * <p>How sure a choice is counts every way to share the records out: the probability of a line's
 * records is the share of the ways in which it has just these, each way weighted by its fit.
 */
final class JointChoice {

  /** With more records than this the ways to share them out are not counted. */
  private static final int MOST_RECORDS = 12;

  /** Nor those of a line that could have more sets of records than this. */
  private static final double MOST_WAYS = 20_000;

  private final RecordModel model;
  private final Visit visit;
  private final List<Treatment> records;
  private final List<Claim> claims;
  private final List<List<Way>> ways = new ArrayList<>();

  /** By line and set of records that are taken: weight of all ways of the lines before. */
  private final double[][] before;

  /** By line and set of records that are taken: weight of all ways of the lines from it on. */
  private final double[][] after;

  private JointChoice(RecordModel model, List<Claim> claims, Visit visit, List<Treatment> records) {
    this.model = model;
    this.claims = claims;
    this.visit = visit;
    this.records = records;
    for (Claim claim : claims) {
      ways.add(waysOf(claim));
    }
    int sets = 1 << records.size();
    before = new double[claims.size() + 1][sets];
    after = new double[claims.size() + 1][sets];
  }

  /**
   * Chooses the records of every line.
   *
   * @param model how lines differ from their records
   * @param claims lines of one programme, each found to be about the visit
   * @param taken records that people gave to other lines of the programme
   * @return in the order of the lines
   */
  static List<TreatmentChoice> of(
      RecordModel model, List<Claim> claims, Visit visit, Set<Treatment> taken) {
    List<Treatment> records = new ArrayList<>(visit.treatments());
    records.removeAll(taken);
    return claims.size() <= records.size() && isCountable(claims, records.size())
        ? new JointChoice(model, claims, visit, records).choices()
        : oneByOne(model, claims, visit, taken);
  }

  private static boolean isCountable(List<Claim> claims, int records) {
    double most = 1;
    for (Claim claim : claims) {
      most = Math.max(most, Math.pow(records + 1.0, claim.products().size()));
    }
    return records <= MOST_RECORDS && most <= MOST_WAYS;
  }

  /** The surer line first; where there are more lines than records, some share one. */
  private static List<TreatmentChoice> oneByOne(
      RecordModel model, List<Claim> claims, Visit visit, Set<Treatment> taken) {
    Set<Treatment> already = new HashSet<>(taken);
    List<TreatmentChoice> choices = new ArrayList<>();
    for (Claim claim : claims) {
      TreatmentChoice choice = TreatmentChoice.of(model, claim, visit, already);
      already.addAll(choice.treatments());
      choices.add(choice);
    }
    return choices;
  }

  private List<TreatmentChoice> choices() {
    weigh();
    List<Way> best = best();
    List<TreatmentChoice> choices = new ArrayList<>();
    for (int line = 0; line < best.size(); line++) {
      Way chosen = best.get(line);
      List<Treatment> treatments = recordsIn(chosen.set);
      treatments.sort(Comparator.comparing(treatment -> treatment.line().ref()));
      double probability = probability(line, chosen.set);
      List<Treatment> left = new ArrayList<>(records);
      for (int other = 0; other < best.size(); other++) {
        if (other != line) {
          left.removeAll(recordsIn(best.get(other).set));
        }
      }
      Claim claim = claims.get(line);
      double most = Double.NEGATIVE_INFINITY;
      for (Way way : ways.get(line)) {
        most = Math.max(most, way.fit);
      }
      choices.add(
          new TreatmentChoice(
              treatments,
              probability * TreatmentChoice.paidShare(claim, chosen.wanted, left),
              chosen.fit - most));
    }
    return choices;
  }

  private List<Treatment> recordsIn(int set) {
    List<Treatment> in = new ArrayList<>();
    for (int record = 0; record < records.size(); record++) {
      if ((set >> record & 1) == 1) {
        in.add(records.get(record));
      }
    }
    return in;
  }

  private void weigh() {
    int lines = claims.size();
    before[0][0] = 1;
    for (int line = 0; line < lines; line++) {
      for (int taken = 0; taken < before[line].length; taken++) {
        if (before[line][taken] > 0) {
          for (Way way : ways.get(line)) {
            if ((way.set & taken) == 0) {
              before[line + 1][taken | way.set] += before[line][taken] * way.weight;
            }
          }
        }
      }
    }
    Arrays.fill(after[lines], 1);
    for (int line = lines - 1; line >= 0; line--) {
      for (int taken = 0; taken < after[line].length; taken++) {
        for (Way way : ways.get(line)) {
          if ((way.set & taken) == 0) {
            after[line][taken] += way.weight * after[line + 1][taken | way.set];
          }
        }
      }
    }
  }

  /** Share of the ways in which a line has just this set of records. */
  private double probability(int line, int set) {
    double sum = 0;
    for (int taken = 0; taken < before[line].length; taken++) {
      if (before[line][taken] > 0 && (set & taken) == 0) {
        for (Way way : ways.get(line)) {
          if (way.set == set) {
            sum += before[line][taken] * way.weight * after[line + 1][taken | set];
          }
        }
      }
    }
    return sum / after[0][0];
  }

  /** The way of each line in the best way of all; of equally good ones the first. */
  private List<Way> best() {
    double[][] hope = new double[claims.size() + 1][1 << records.size()];
    for (int line = claims.size() - 1; line >= 0; line--) {
      for (int taken = 0; taken < hope[line].length; taken++) {
        Way way = bestOf(line, taken, hope[line + 1]);
        hope[line][taken] =
            way == null ? Double.NEGATIVE_INFINITY : way.fit + hope[line + 1][taken | way.set];
      }
    }
    List<Way> best = new ArrayList<>();
    int taken = 0;
    for (int line = 0; line < claims.size(); line++) {
      Way way = bestOf(line, taken, hope[line + 1]);
      if (way == null) {
        throw new IllegalStateException("There is a record for every line");
      }
      best.add(way);
      taken |= way.set;
    }
    return best;
  }

  private @Nullable Way bestOf(int line, int taken, double[] hopeAfter) {
    Way best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Way way : ways.get(line)) {
      if ((way.set & taken) == 0 && way.fit + hopeAfter[taken | way.set] > most) {
        most = way.fit + hopeAfter[taken | way.set];
        best = way;
      }
    }
    return best;
  }

  private List<Way> waysOf(Claim claim) {
    List<Raw> found = new ArrayList<>();
    List<@Nullable Product> wanted = TreatmentChoice.wanted(claim);
    collect(claim, wanted, 0, new Raw(0, 0, List.of()), found);
    double most = Double.NEGATIVE_INFINITY;
    for (Raw raw : found) {
      most = Math.max(most, raw.fit);
    }
    List<Way> ofClaim = new ArrayList<>();
    for (Raw raw : found) {
      ofClaim.add(new Way(raw.set, raw.fit, Math.exp(raw.fit - most), raw.wanted));
    }
    return ofClaim;
  }

  /** Every product of a line has a record of its own or none, and one of them has one. */
  private void collect(
      Claim claim, List<@Nullable Product> wanted, int at, Raw soFar, List<Raw> found) {
    if (at == wanted.size()) {
      if (soFar.set != 0) {
        found.add(soFar);
      }
      return;
    }
    Product product = wanted.get(at);
    for (int record = 0; record < records.size(); record++) {
      if ((soFar.set >> record & 1) == 0) {
        double fit = model.logLikelihood(claim, product, records.get(record), visit);
        List<@Nullable Product> placed = new ArrayList<>(soFar.wanted);
        placed.add(product);
        collect(
            claim,
            wanted,
            at + 1,
            new Raw(soFar.set | 1 << record, soFar.fit + fit, placed),
            found);
      }
    }
    if (wanted.size() > 1) {
      collect(
          claim,
          wanted,
          at + 1,
          new Raw(soFar.set, soFar.fit + TreatmentChoice.NO_RECORD, soFar.wanted),
          found);
    }
  }

  private record Raw(int set, double fit, List<@Nullable Product> wanted) {}

  /**
   * Records that a line may have.
   *
   * @param set the records, each as a bit
   * @param fit log-probability of the line, if they are its own
   * @param weight that fit as odds against the best of the line
   * @param wanted the products of the line that have a record
   */
  private record Way(int set, double fit, double weight, List<@Nullable Product> wanted) {}
}
