package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.compare.EventComparator;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.GivenReward;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How probable it is that a line says what it says, if it is about a certain record of a visit.
 *
 * <p>Desks name a neighbouring product, mistype a quantity, or ring up a reward that nobody
 * redeems. How often is learned from sure links of visits that have one record only, where nothing
 * had to be chosen; what is expected before enters as a Dirichlet prior. A value that is not the
 * record's own is as probable as it is frequent among the lines: of two records, the one is the
 * likelier by the odds of the slip that the other one would take.
 */
final class RecordModel {

  private static final double BELIEF = 40;

  private static final double[] PRODUCT_SHARES = {0.94, 0.02, 0.015, 0.015, 0.006, 0.004};
  private static final int SAME_PRODUCT = 0;
  private static final int SAME_FAMILY = 1;
  private static final int SAME_KIND = 2;
  private static final int SAME_PROGRAM = 3;
  private static final int KIND_OF_OTHERS = 4;
  private static final int OF_OTHERS = 5;

  private static final double[] QUANTITY_SHARES = {0.92, 0.06, 0.02};
  private static final int SAME_QUANTITY = 0;

  /** Share of the rewarded records that are redeemed as they were rung up, and otherwise. */
  private static final double REDEEMED = 0.6;

  private static final double REDEEMED_OTHERWISE = 0.02;

  /** Share of the records without a reward that a line redeems nevertheless. */
  private static final double NOT_RUNG = 0.02;

  /** Before any line is seen. */
  static final RecordModel SUPPOSED = new RecordModel();

  private final double[] products = new double[PRODUCT_SHARES.length];
  private final double[] quantities = new double[QUANTITY_SHARES.length];
  private final Map<Program, Map<Product, Integer>> claimedProducts = new EnumMap<>(Program.class);
  private final Map<Program, TreeMap<BigDecimal, Integer>> claimedQuantities =
      new EnumMap<>(Program.class);
  private final Map<Long, Integer> redeemedAmounts = new HashMap<>();
  private double redeemed = REDEEMED;
  private double redeemedOtherwise = REDEEMED_OTHERWISE;
  private double notRung = NOT_RUNG;

  private RecordModel() {
    System.arraycopy(PRODUCT_SHARES, 0, products, 0, products.length);
    System.arraycopy(QUANTITY_SHARES, 0, quantities, 0, quantities.length);
  }

  /**
   * Learns from a practice's lines.
   *
   * @param open lines that may match a sale
   * @param sure links that are as good as certain
   */
  static RecordModel learn(List<Claim> open, List<Candidate> sure) {
    RecordModel learned = new RecordModel();
    open.forEach(learned::countClaimed);
    double[] ofProduct = expected(PRODUCT_SHARES);
    double[] ofQuantity = expected(QUANTITY_SHARES);
    double rewarded = BELIEF;
    double unrewarded = BELIEF;
    double same = BELIEF * REDEEMED;
    double otherwise = BELIEF * REDEEMED_OTHERWISE;
    double none = BELIEF * NOT_RUNG;
    Set<Integer> visits = new HashSet<>();
    for (Candidate link : sure) {
      Claim claim = link.claim();
      Visit visit = link.visit();
      if (visit.treatments().size() != 1 || claim.products().size() != 1) {
        continue;
      }
      Treatment record = visit.treatments().getFirst();
      if (record.product() != null) {
        ofProduct[relation(claim, claim.products().getFirst(), record.product())]++;
      }
      BigDecimal quantity = quantityOf(claim);
      if (quantity != null) {
        ofQuantity[EventComparator.quantityLevel(quantity, record.line().quantity())]++;
      }
      if (isLocated(claim.program(), visit)) {
        Set<Long> amounts = rewardsOf(claim.program(), record, visit);
        if (visits.add(visit.index())) {
          rewarded += amounts.isEmpty() ? 0 : 1;
          unrewarded += amounts.isEmpty() ? 1 : 0;
        }
        if (claim.line().valueMinor() > 0) {
          boolean agrees = amounts.contains(claim.line().valueMinor());
          same += agrees ? 1 : 0;
          otherwise += !agrees && !amounts.isEmpty() ? 1 : 0;
          none += amounts.isEmpty() ? 1 : 0;
        }
      }
    }
    learned.redeemed = Math.min(1, same / rewarded);
    learned.redeemedOtherwise = Math.min(1, otherwise / rewarded);
    learned.notRung = Math.min(1, none / unrewarded);
    share(ofProduct, learned.products);
    share(ofQuantity, learned.quantities);
    return learned;
  }

  /**
   * Log-probability that a line says what it says of a product, if that is about some record.
   *
   * @param wanted the product, {@code null} when the line names none that is known
   */
  double logLikelihood(Claim claim, @Nullable Product wanted, Treatment record, Visit visit) {
    double likelihood = product(claim, wanted, record.product());
    if (claim.products().size() <= 1) {
      likelihood *= quantity(claim, record.line().quantity()) * reward(claim, record, visit);
    }
    return Math.log(likelihood);
  }

  private double product(Claim claim, @Nullable Product wanted, @Nullable Product sold) {
    if (wanted == null) {
      return 1;
    }
    Map<Product, Integer> claimed = claimedProducts.getOrDefault(claim.program(), Map.of());
    double all = 1;
    double alike = 1;
    int relation = sold == null ? OF_OTHERS : relation(claim, wanted, sold);
    for (Map.Entry<Product, Integer> entry : claimed.entrySet()) {
      all += entry.getValue();
      if (sold != null && relation(claim, entry.getKey(), sold) == relation) {
        alike += entry.getValue();
      }
    }
    double frequency = claimed.getOrDefault(wanted, 0) + 1.0;
    if (sold == null) {
      return frequency / all;
    }
    return relation == SAME_PRODUCT
        ? products[SAME_PRODUCT]
        : products[relation] * frequency / alike;
  }

  private double quantity(Claim claim, BigDecimal sold) {
    BigDecimal claimed = quantityOf(claim);
    if (claimed == null) {
      return 1;
    }
    int level = EventComparator.quantityLevel(claimed, sold);
    if (level == SAME_QUANTITY) {
      return quantities[SAME_QUANTITY];
    }
    TreeMap<BigDecimal, Integer> all =
        claimedQuantities.getOrDefault(claim.program(), new TreeMap<>());
    double alike = 1;
    for (Map.Entry<BigDecimal, Integer> entry : all.entrySet()) {
      if (EventComparator.quantityLevel(entry.getKey(), sold) == level) {
        alike += entry.getValue();
      }
    }
    return quantities[level] * (all.getOrDefault(claimed, 0) + 1.0) / alike;
  }

  /** Of a line that redeems something; how often others do not is no evidence against a record. */
  private double reward(Claim claim, Treatment record, Visit visit) {
    long value = claim.line().valueMinor();
    if (value <= 0 || !isLocated(claim.program(), visit)) {
      return 1;
    }
    Set<Long> amounts = rewardsOf(claim.program(), record, visit);
    if (amounts.contains(value)) {
      return redeemed;
    }
    double all = 1;
    for (int count : redeemedAmounts.values()) {
      all += count;
    }
    double frequency = (redeemedAmounts.getOrDefault(value, 0) + 1.0) / all;
    return (amounts.isEmpty() ? notRung : redeemedOtherwise) * frequency;
  }

  private void countClaimed(Claim claim) {
    for (Product product : claim.products()) {
      claimedProducts
          .computeIfAbsent(claim.program(), program -> new HashMap<>())
          .merge(product, 1, Integer::sum);
    }
    BigDecimal quantity = quantityOf(claim);
    if (quantity != null) {
      claimedQuantities
          .computeIfAbsent(claim.program(), program -> new TreeMap<>())
          .merge(quantity, 1, Integer::sum);
    }
    if (claim.line().valueMinor() > 0) {
      redeemedAmounts.merge(claim.line().valueMinor(), 1, Integer::sum);
    }
  }

  /** Quantity of a line that reports one product. */
  private static @Nullable BigDecimal quantityOf(Claim claim) {
    BigDecimal quantity = claim.line().quantity();
    return quantity == null || quantity.signum() <= 0 || claim.products().size() > 1
        ? null
        : quantity;
  }

  private static int relation(Claim claim, Product wanted, Product sold) {
    if (wanted.key().equals(sold.key())) {
      return SAME_PRODUCT;
    }
    if (wanted.family().equals(sold.family())) {
      return SAME_FAMILY;
    }
    boolean kind = wanted.category().equals(sold.category());
    if (sold.program() == claim.program()) {
      return kind ? SAME_KIND : SAME_PROGRAM;
    }
    return kind ? KIND_OF_OTHERS : OF_OTHERS;
  }

  /** Whether every reward of a programme is on the record that it belongs to, not beside all. */
  private static boolean isLocated(Program program, Visit visit) {
    for (GivenReward reward : visit.rewards()) {
      if (reward.program() == program
          && (reward.carrier() != null
              || (reward.treatment().line().discountMinor() == 0
                  && reward.treatment().line().rewards().isEmpty()))) {
        return false;
      }
    }
    return true;
  }

  /** What a record's reward of a programme may come to; empty when it has none. */
  private static Set<Long> rewardsOf(Program program, Treatment record, Visit visit) {
    Set<Long> amounts = new HashSet<>();
    for (GivenReward reward : visit.rewards()) {
      if (reward.program() == program && reward.treatment().equals(record)) {
        amounts.add(reward.amountMinor());
        amounts.addAll(reward.otherwise());
      }
    }
    amounts.remove(0L);
    return amounts;
  }

  private static double[] expected(double[] shares) {
    double[] counts = shares.clone();
    for (int level = 0; level < counts.length; level++) {
      counts[level] *= BELIEF;
    }
    return counts;
  }

  private static void share(double[] counts, double[] shares) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    for (int level = 0; level < counts.length; level++) {
      shares[level] = counts[level] / sum;
    }
  }
}
