package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.PayoutEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Learns which tariffs each processor takes, from the fees that it has taken, and names the charges
 * that cost something else.
 *
 * <p>A tariff is accepted when it gives the fees of many charges to the cent; the charges that it
 * gives are set aside and the next one is looked for (sequential covering). A processor whose fees
 * do not follow a few tariffs, because it passes on what each card costs, gets no schedule, and
 * nothing is called unusual there.
 */
public final class FeeSchedules {

  private static final int MOST_TARIFFS = 6;
  private static final int FEWEST_CHARGES = 8;

  /** A tariff holds for at least one in so many charges. */
  private static final int ONE_IN = 20;

  /** Of ten charges, so many must follow the schedule. */
  private static final int OF_TEN = 9;

  /** Tariffs are looked for in so many charges at most, spread evenly. */
  private static final int LOOKED_AT = 1_000;

  /**
   * So many charges of one way of paying show its tariff, when all but one in as many follow it.
   */
  private static final int ONE_WAY = 20;

  private static final Pattern VARYING = Pattern.compile("\\S*\\d\\S*");

  private final Map<String, Learned> learned = new TreeMap<>();

  private FeeSchedules() {}

  private record Learned(
      FeeSchedule schedule, Map<String, Tariff> byWay, Map<String, Tariff> byBrand) {}

  /**
   * Learns from entries of any processors.
   *
   * @param entries payout entries in any order
   */
  public static FeeSchedules of(List<PayoutEntry> entries) {
    Map<String, List<PayoutEntry>> charges = new TreeMap<>();
    for (PayoutEntry entry : entries) {
      if (hasFee(entry)) {
        charges.computeIfAbsent(entry.processor(), processor -> new ArrayList<>()).add(entry);
      }
    }
    FeeSchedules schedules = new FeeSchedules();
    charges.forEach((processor, of) -> {
      List<Tariff> tariffs = tariffs(of);
      int explained = (int) of.stream().filter(one -> gives(tariffs, one)).count();
      if (!tariffs.isEmpty() && explained * 10L >= of.size() * (long) OF_TEN) {
        schedules.learned.put(
            processor,
            new Learned(
                new FeeSchedule(processor, tariffs, of.size(), explained),
                follow(of, tariffs, FeeSchedules::wayOf),
                follow(of, tariffs, PayoutEntry::cardBrand)));
      }
    });
    return schedules;
  }

  /** The schedules, by processor. */
  public List<FeeSchedule> all() {
    return learned.values().stream().map(Learned::schedule).toList();
  }

  /**
   * What payments at the desk may have cost with a processor, where its report does not list them:
   * by brand of card, or all of them by one of its tariffs.
   *
   * @return the rule that its charges follow best first; none when no schedule is known
   */
  List<FeeRule> rules(String processor) {
    Learned known = learned.get(processor);
    if (known == null) {
      return List.of();
    }
    List<Tariff> tariffs = known.schedule.tariffs();
    Stream<FeeRule> uniform = tariffs.stream().map(FeeRule::uniform);
    return Stream.concat(Stream.of(new FeeRule(tariffs.getFirst(), known.byBrand)), uniform)
        .distinct()
        .toList();
  }

  /**
   * Whether an entry is a charge that cost something else than such charges do.
   *
   * @return what is unusual about it; empty when nothing is, or no schedule is known
   */
  public Optional<UnusualFee> unusual(PayoutEntry entry) {
    Learned known = learned.get(entry.processor());
    if (known == null || !hasFee(entry)) {
      return Optional.empty();
    }
    Tariff ofItsWay = known.byWay.get(wayOf(entry));
    Tariff usual = ofItsWay == null ? nearest(known.schedule.tariffs(), entry) : ofItsWay;
    UnusualFee fee = new UnusualFee(entry, usual);
    return fee.excessMinor() == 0 ? Optional.empty() : Optional.of(fee);
  }

  private static boolean hasFee(PayoutEntry entry) {
    return entry.kind() == PayoutEntry.Kind.CHARGE
        && entry.grossMinor() > 0
        && entry.feeMinor() > 0;
  }

  private static boolean gives(List<Tariff> tariffs, PayoutEntry charge) {
    return tariffs.stream().anyMatch(tariff -> gives(tariff, charge));
  }

  private static boolean gives(Tariff tariff, PayoutEntry charge) {
    return tariff.feeOf(charge.grossMinor()) == charge.feeMinor();
  }

  private static Tariff nearest(List<Tariff> tariffs, PayoutEntry charge) {
    return tariffs.stream()
        .min(
            Comparator.comparingLong(
                tariff -> Math.abs(tariff.feeOf(charge.grossMinor()) - charge.feeMinor())))
        .orElseThrow();
  }

  private static List<Tariff> tariffs(List<PayoutEntry> charges) {
    List<PayoutEntry> left = spread(charges);
    int fewest = Math.max(FEWEST_CHARGES, left.size() / ONE_IN);
    List<Tariff> tariffs = new ArrayList<>();
    while (left.size() >= fewest && tariffs.size() < MOST_TARIFFS) {
      Candidate best = best(left);
      if (best.charges < fewest || best.amounts < FEWEST_CHARGES / 2) {
        break;
      }
      tariffs.add(best.tariff);
      left = left.stream().filter(charge -> !gives(best.tariff, charge)).toList();
    }
    return tariffs;
  }

  private static List<PayoutEntry> spread(List<PayoutEntry> charges) {
    List<PayoutEntry> inOrder =
        charges.stream().sorted(Comparator.comparing(PayoutEntry::ref)).toList();
    if (inOrder.size() <= LOOKED_AT) {
      return inOrder;
    }
    List<PayoutEntry> some = new ArrayList<>();
    for (int i = 0; i < LOOKED_AT; i++) {
      some.add(inOrder.get((int) ((long) i * inOrder.size() / LOOKED_AT)));
    }
    return some;
  }

  /**
   * A tariff and what follows it.
   *
   * @param charges charges whose fee it gives
   * @param amounts different amounts among them: equal charges fit any rate
   */
  private record Candidate(Tariff tariff, int charges, int amounts) {}

  private static Candidate best(List<PayoutEntry> charges) {
    Candidate best = new Candidate(new Tariff(0, 0), 0, 0);
    Comparator<Candidate> better =
        Comparator.comparingInt(Candidate::charges)
            .thenComparing(Candidate::tariff, Tariff.LIKELIER);
    int[] fixed = new int[Tariff.HIGHEST_FIXED + 1];
    for (int points = 0; points <= Tariff.HIGHEST_BASIS_POINTS; points++) {
      Arrays.fill(fixed, 0);
      for (PayoutEntry charge : charges) {
        long rest = charge.feeMinor() - Tariff.shareOf(charge.grossMinor(), points);
        if (rest >= 0 && rest <= Tariff.HIGHEST_FIXED) {
          fixed[(int) rest]++;
        }
      }
      for (int minor = 0; minor <= Tariff.HIGHEST_FIXED; minor++) {
        if (fixed[minor] > 0 && fixed[minor] >= best.charges) {
          Tariff tariff = new Tariff(points, minor);
          Candidate candidate = new Candidate(tariff, fixed[minor], amounts(tariff, charges));
          best = better.compare(candidate, best) > 0 ? candidate : best;
        }
      }
    }
    return best;
  }

  private static int amounts(Tariff tariff, List<PayoutEntry> charges) {
    return (int)
        charges.stream()
            .filter(charge -> gives(tariff, charge))
            .mapToLong(PayoutEntry::grossMinor)
            .distinct()
            .count();
  }

  /** Ways of paying that follow one tariff. */
  private static Map<String, Tariff> follow(
      List<PayoutEntry> charges, List<Tariff> tariffs, Function<PayoutEntry, String> way) {
    Map<String, List<PayoutEntry>> ways = new TreeMap<>();
    for (PayoutEntry charge : charges) {
      ways.computeIfAbsent(way.apply(charge), key -> new ArrayList<>()).add(charge);
    }
    Map<String, Tariff> followed = new HashMap<>();
    ways.forEach((key, of) -> {
      for (Tariff tariff : tariffs) {
        long follow = of.stream().filter(charge -> gives(tariff, charge)).count();
        if (of.size() >= ONE_WAY && (of.size() - follow) * ONE_WAY <= of.size()) {
          followed.putIfAbsent(key, tariff);
        }
      }
    });
    return followed;
  }

  /** How it was paid, as far as the report says: its words without numbers, and the brand. */
  private static String wayOf(PayoutEntry entry) {
    String words = VARYING.matcher(entry.description()).replaceAll(" ").strip();
    return words.toLowerCase(Locale.ROOT) + "|" + entry.cardBrand();
  }
}
