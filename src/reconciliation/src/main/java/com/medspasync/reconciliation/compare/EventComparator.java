package com.medspasync.reconciliation.compare;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.text.TextFold;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Compares what a rewards line reports with what was done on a visit. */
public final class EventComparator {

  /** Upper bounds of the levels of the time of day, in minutes. */
  private static final long[] MINUTES = {5, 10, 20, 60};

  private static final int PRODUCT_SAME = 1;
  private static final int PRODUCT_FAMILY = 2;
  private static final int PRODUCT_SOME = 3;
  private static final int PRODUCT_KIND = 4;
  private static final int PRODUCT_OF_PROGRAM = 5;
  private static final int PRODUCT_DIFFERENT = 6;

  private static final int QUANTITY_SAME = 1;
  private static final int QUANTITY_SLIP = 2;
  private static final int QUANTITY_FAR = 3;

  /** A quantity keyed wrongly, or counted otherwise, is seldom further from the right one. */
  private static final BigDecimal SLIP = new BigDecimal("0.4");

  private final Map<String, String> locationCodes = new HashMap<>();
  private final Map<String, String> codesOfNames = new ConcurrentHashMap<>();
  private final ClockDifferences clocks;

  /**
   * @param locations the practice's places with the names that programmes use
   * @param clocks by how much programmes and points of sale tell different times
   */
  public EventComparator(Collection<Location> locations, ClockDifferences clocks) {
    this.clocks = clocks;
    for (Location location : locations) {
      locationCodes.putIfAbsent(TextFold.fold(location.code()), location.code());
      if (!location.name().isEmpty()) {
        locationCodes.putIfAbsent(TextFold.fold(location.name()), location.code());
      }
    }
  }

  public EventComparison compare(Claim claim, Visit visit) {
    long redeemed = claim.line().valueMinor() > 0 ? claim.line().valueMinor() : 0;
    int amount = amount(claim, visit, redeemed);
    int product = product(claim, visit);
    int quantity = quantity(claim, visit);
    return new EventComparison(
        product,
        timing(claim, visit),
        amount,
        quantity,
        location(claim.line().location(), visit.location()),
        amount == AmountLevel.SAME ? Math.max(claim.visitValueMinor(), redeemed) : 0,
        product == PRODUCT_SAME ? claim.products().getFirst().key() : "",
        quantity == QUANTITY_SAME ? plain(claim.line().quantity()) : "");
  }

  /** Code of the location that a programme's text names, empty when it is none of ours. */
  public String locationCode(String name) {
    return codesOfNames.computeIfAbsent(
        name, text -> locationCodes.getOrDefault(TextFold.fold(text), ""));
  }

  private int location(String name, String code) {
    String named = locationCode(name);
    if (named.isEmpty()) {
      return 0;
    }
    return named.equals(code) ? 1 : 2;
  }

  private static int product(Claim claim, Visit visit) {
    if (claim.products().isEmpty()) {
      return 0;
    }
    int best = PRODUCT_DIFFERENT;
    int same = 0;
    for (Product product : claim.products()) {
      int level = PRODUCT_DIFFERENT;
      for (Treatment treatment : visit.treatments()) {
        level = Math.min(level, product(product, treatment.product(), claim.program()));
      }
      if (level <= PRODUCT_FAMILY) {
        same++;
      }
      best = Math.min(best, level);
    }
    if (same == claim.products().size()) {
      return best;
    }
    return same > 0 ? PRODUCT_SOME : best;
  }

  private static int product(Product claimed, @Nullable Product sold, Program program) {
    if (sold == null) {
      return PRODUCT_DIFFERENT;
    }
    if (claimed.key().equals(sold.key())) {
      return PRODUCT_SAME;
    }
    if (claimed.family().equals(sold.family())) {
      return PRODUCT_FAMILY;
    }
    if (claimed.category().equals(sold.category())) {
      return PRODUCT_KIND;
    }
    return sold.program() == program ? PRODUCT_OF_PROGRAM : PRODUCT_DIFFERENT;
  }

  private int timing(Claim claim, Visit visit) {
    long days = ChronoUnit.DAYS.between(visit.day(), claim.line().visitOn());
    if (days == 0) {
      if (!claim.isTimed() || !visit.isTimed()) {
        return TimingLevel.SAME_DAY;
      }
      long minutes =
          Math.abs(
              Duration.between(visit.at(), claim.line().visitAt()).toMinutes()
                  - clocks.minutes(claim.program(), visit.location()));
      int level = 1;
      while (level <= MINUTES.length && minutes > MINUTES[level - 1]) {
        level++;
      }
      return level; // the one after the last bound is another time of that day
    }
    return TimingLevel.ofDays(days);
  }

  private static int amount(Claim claim, Visit visit, long redeemed) {
    Program program = claim.program();
    long given = visit.rewardMinor(program);
    long ofVisit = Math.max(claim.visitValueMinor(), redeemed);
    if (ofVisit == 0) {
      return given == 0 ? AmountLevel.NEITHER : AmountLevel.POS_ONLY;
    }
    if (visit.mayReward(program, ofVisit) || (redeemed > 0 && visit.mayReward(program, redeemed))) {
      return AmountLevel.SAME;
    }
    if (given == 0) {
      boolean elsewhere =
          visit.rewards().stream()
              .anyMatch(reward ->
                  reward.program() != program
                      && reward.amountMinor() > 0
                      && (reward.amountMinor() == ofVisit || reward.amountMinor() == redeemed));
      return elsewhere ? AmountLevel.OTHER_LABEL : AmountLevel.PROGRAM_ONLY;
    }
    return AmountLevel.DIFFERENT;
  }

  private static int quantity(Claim claim, Visit visit) {
    BigDecimal claimed = claim.line().quantity();
    if (claimed == null || claimed.signum() <= 0) {
      return 0;
    }
    BigDecimal sum = BigDecimal.ZERO;
    int best = QUANTITY_FAR;
    for (Treatment treatment : visit.treatments()) {
      BigDecimal quantity = treatment.line().quantity();
      best = Math.min(best, quantity(claimed, quantity));
      Product product = treatment.product();
      if (product != null && claim.products().contains(product)) {
        sum = sum.add(quantity);
      }
    }
    return Math.min(best, quantity(claimed, sum));
  }

  private static int quantity(BigDecimal a, BigDecimal b) {
    BigDecimal apart = a.subtract(b).abs();
    if (apart.signum() == 0) {
      return QUANTITY_SAME;
    }
    boolean slip =
        apart.compareTo(BigDecimal.ONE) <= 0 || apart.compareTo(a.max(b).multiply(SLIP)) <= 0;
    return slip ? QUANTITY_SLIP : QUANTITY_FAR;
  }

  /** How far two quantities are apart: 0 the same, 1 as by a slip, 2 farther. */
  public static int quantityLevel(BigDecimal a, BigDecimal b) {
    return quantity(a, b) - QUANTITY_SAME;
  }

  /** A quantity in digits, the same for 40 and 40.0; empty when there is none. */
  public static String plain(@Nullable BigDecimal quantity) {
    return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString();
  }

  /** Levels of {@link Field#AMOUNT}. */
  static final class AmountLevel {
    static final int NEITHER = 1;
    static final int SAME = 2;
    static final int OTHER_LABEL = 3;
    static final int DIFFERENT = 4;
    static final int PROGRAM_ONLY = 5;
    static final int POS_ONLY = 6;

    private AmountLevel() {}
  }

  /** Levels of {@link Field#TIMING}. */
  static final class TimingLevel {
    static final int SAME_DAY = MINUTES.length + 2;
    private static final int DAY_BEFORE = SAME_DAY + 7;
    private static final int DAYS_BEFORE = DAY_BEFORE + 1;
    private static final long[] LAST_DAYS = {1, 3, 7, 14, 28};

    private TimingLevel() {}

    /** Level of a line that comes some days (not 0) after the visit. */
    static int ofDays(long days) {
      if (days < 0) {
        return days == -1 ? DAY_BEFORE : DAYS_BEFORE;
      }
      int level = SAME_DAY + 1;
      for (long last : LAST_DAYS) {
        if (days <= last) {
          return level;
        }
        level++;
      }
      return level;
    }
  }
}
