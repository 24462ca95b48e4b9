package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.learn.Recalibration;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.PosRewardException.Category;
import com.medspasync.reconciliation.visits.GivenReward;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares, visit by visit, the rewards that the point of sale gave with those that were redeemed.
 */
final class RewardExceptions {

  /** In the order of file and line. */
  static final Comparator<PosRewardException> ORDER =
      Comparator.comparing(PosRewardException::sale)
          .thenComparing(PosRewardException::program)
          .thenComparing(PosRewardException::category);

  /** By the model, which errs on the careful side: a link given so much is as likely as not. */
  private static final double BELIEVED = 0.25;

  /** After this many days a line that is missing is not merely late. */
  private static final int SETTLED_DAYS = 28;

  /** A programme that pays this many different amounts has shown what it pays. */
  private static final int SEVERAL = 5;

  private final PostingDelays delays;
  private final DateRange covered;
  private final Set<Program> stated;
  private final Map<Program, Set<Long>> amounts = new EnumMap<>(Program.class);
  private final double neverRedeemed;

  private RewardExceptions(
      List<Claim> open,
      List<Balance> balances,
      PostingDelays delays,
      DateRange covered,
      Set<Program> stated) {
    this.delays = delays;
    this.covered = covered;
    this.stated = stated;
    for (Claim claim : open) {
      if (claim.line().valueMinor() > 0) {
        amounts
            .computeIfAbsent(claim.program(), program -> new HashSet<>())
            .addAll(List.of(claim.line().valueMinor(), claim.visitValueMinor()));
      }
    }
    neverRedeemed = shareNeverRedeemed(balances);
  }

  /**
   * Learns what is usual.
   *
   * @param visits all visits
   * @param open lines that may match a sale
   * @param linking which visit each of them is about
   * @param delays how late lines appear
   * @param covered days that the statements cover
   * @param stated programs of which there is a statement; of the others nobody can say what was
   *     redeemed
   */
  static RewardExceptions learn(
      Collection<Visit> visits,
      List<Claim> open,
      Linking linking,
      PostingDelays delays,
      DateRange covered,
      Set<Program> stated) {
    Map<Integer, List<Linking.Link>> links = believed(open, linking);
    return new RewardExceptions(
        open,
        visits.stream()
            .filter(visit -> !visit.voided())
            .map(visit -> new Balance(visit, links.getOrDefault(visit.index(), List.of())))
            .toList(),
        delays,
        covered,
        stated);
  }

  /**
   * The exceptions of some visits, in the order of file and line.
   *
   * @param open lines that may be about these visits
   */
  List<PosRewardException> find(
      Collection<Visit> visits, List<Claim> open, Linking linking, DateRange period) {
    Map<Integer, List<Linking.Link>> links = believed(open, linking);
    return visits.stream()
        .filter(visit -> !visit.voided() && period.contains(visit.day()))
        .flatMap(visit ->
            exceptions(new Balance(visit, links.getOrDefault(visit.index(), List.of()))).stream())
        .sorted(ORDER)
        .toList();
  }

  /** The same for each of some visits, in the order in which they are found. */
  Map<Integer, List<PosRewardException>> byVisit(
      Collection<Visit> visits, List<Claim> open, Linking linking, DateRange period) {
    Map<Integer, List<Linking.Link>> links = believed(open, linking);
    Map<Integer, List<PosRewardException>> found = new HashMap<>();
    for (Visit visit : visits) {
      boolean looked = !visit.voided() && period.contains(visit.day());
      found.put(
          visit.index(),
          looked
              ? exceptions(new Balance(visit, links.getOrDefault(visit.index(), List.of())))
              : List.of());
    }
    return found;
  }

  /** Links that are worth a complaint, by visit. */
  private static Map<Integer, List<Linking.Link>> believed(List<Claim> open, Linking linking) {
    Map<Integer, List<Linking.Link>> believed = new HashMap<>();
    for (Claim claim : open) {
      Linking.Link link = linking.of(claim);
      if (link != null && Recalibration.shifted(link.modelled(), link.learned()) >= BELIEVED) {
        believed
            .computeIfAbsent(link.candidate().visit().index(), v -> new ArrayList<>())
            .add(link);
      }
    }
    return believed;
  }

  private double shareNeverRedeemed(List<Balance> balances) {
    int given = 0;
    int missing = 0;
    for (Balance balance : balances) {
      if (ChronoUnit.DAYS.between(balance.visit.day(), covered.to()) < SETTLED_DAYS) {
        continue;
      }
      for (Program program : balance.given.keySet()) {
        if (balance.fits(program)) {
          given++;
          missing += balance.redeemed.containsKey(program) ? 0 : 1;
        }
      }
    }
    return (missing + 0.5) / (given + 10.0);
  }

  private List<PosRewardException> exceptions(Balance balance) {
    List<PosRewardException> found = new ArrayList<>();
    Map<Program, Long> given = new EnumMap<>(balance.given);
    Map<Program, Long> redeemed = new EnumMap<>(balance.redeemed);
    settleEqual(balance, given, redeemed);
    findOtherLabels(balance, given, redeemed, found);
    for (Program program : Program.values()) {
      Long pos = given.get(program);
      Long booked = redeemed.get(program);
      if (pos != null && booked != null) {
        found.add(balance.exception(program, program, pos, booked, Category.AMOUNT_MISMATCH));
      } else if (pos != null) {
        Category category = unredeemed(balance, program, pos);
        if (stated.contains(program) || category == Category.HOUSE_DISCOUNT_MISLABELLED) {
          found.add(balance.exception(program, program, pos, 0, category));
        }
      } else if (booked != null) {
        found.add(missing(balance, program, booked));
      }
    }
    return found;
  }

  /** Takes out what agrees, or may agree where a label leaves the amount open. */
  private static void settleEqual(
      Balance balance, Map<Program, Long> given, Map<Program, Long> redeemed) {
    balance.redeemed.forEach((program, amount) -> {
      if (balance.visit.mayReward(program, amount)) {
        given.remove(program);
        redeemed.remove(program);
      }
    });
  }

  /** Takes out redemptions of one programme that stand under another one's label. */
  private static void findOtherLabels(
      Balance balance,
      Map<Program, Long> given,
      Map<Program, Long> redeemed,
      List<PosRewardException> found) {
    for (Program label : Program.values()) {
      Long pos = given.get(label);
      if (pos == null) {
        continue;
      }
      long own = redeemed.getOrDefault(label, 0L);
      for (Program meant : Program.values()) {
        Long booked = redeemed.get(meant);
        if (booked == null || meant == label || given.containsKey(meant)) {
          continue;
        }
        if (booked == pos - own || (own == 0 && !balance.fits(label))) {
          found.add(
              balance.exception(label, meant, pos - own, booked, Category.WRONG_PROGRAM_LABEL));
          given.remove(label);
          redeemed.remove(meant);
          redeemed.remove(label);
          break;
        }
      }
    }
  }

  /**
   * A redemption without a reward in the point of sale, unless a discount without a label is there.
   */
  private static PosRewardException missing(Balance balance, Program program, long booked) {
    long unlabelled =
        balance.visit.rewards().stream()
            .filter(reward -> reward.program() == program && !reward.labelled())
            .mapToLong(reward -> reward.otherwise().getLast())
            .sum();
    return unlabelled > 0 && Math.abs(unlabelled - booked) <= booked
        ? balance.exception(program, program, unlabelled, booked, Category.AMOUNT_MISMATCH)
        : balance.exception(program, program, 0, booked, Category.DISCOUNT_MISSING_IN_POS);
  }

  private Category unredeemed(Balance balance, Program program, long amount) {
    if (!balance.fits(program) || neverPaid(program, amount)) {
      return Category.HOUSE_DISCOUNT_MISLABELLED;
    }
    if (balance.hasLine(program)) {
      return Category.DISCOUNT_NOT_REDEEMED;
    }
    long age = ChronoUnit.DAYS.between(balance.visit.day(), covered.to());
    double late = delays.shareLaterThan(age) * (1 - neverRedeemed);
    return late > neverRedeemed ? Category.POSTS_NEXT_PERIOD : Category.DISCOUNT_NOT_REDEEMED;
  }

  /** Whether a programme with many redemptions has never had one of this amount. */
  private boolean neverPaid(Program program, long amount) {
    Set<Long> paid = amounts.getOrDefault(program, Set.of());
    return paid.size() >= SEVERAL && !paid.contains(amount);
  }

  /** What the two sides say about one visit. */
  private static final class Balance {

    private final Visit visit;
    private final List<Linking.Link> links;
    private final Map<Program, Long> given = new EnumMap<>(Program.class);
    private final Map<Program, Long> redeemed = new EnumMap<>(Program.class);

    Balance(Visit visit, List<Linking.Link> links) {
      this.visit = visit;
      this.links = links;
      for (GivenReward reward : visit.rewards()) {
        if (reward.amountMinor() > 0) {
          given.merge(reward.program(), reward.amountMinor(), Long::sum);
        }
      }
      for (Linking.Link link : links) {
        RewardLine line = link.candidate().claim().line();
        if (line.valueMinor() > 0) {
          redeemed.merge(line.program(), line.valueMinor(), Long::sum);
        }
      }
    }

    boolean fits(Program program) {
      return visit.treatments().stream()
          .anyMatch(
              treatment -> treatment.product() != null && treatment.product().program() == program);
    }

    boolean hasLine(Program program) {
      return links.stream().anyMatch(link -> link.candidate().claim().program() == program);
    }

    PosRewardException exception(
        Program label, Program program, long given, long redeemed, Category category) {
      List<Linking.Link> concerned =
          links.stream()
              .filter(link -> link.candidate().claim().program() == program)
              .filter(link -> link.candidate().claim().line().valueMinor() > 0)
              .toList();
      Treatment treatment = treatment(label, concerned);
      return new PosRewardException(
          treatment.line().ref(),
          treatment.posRef(),
          visit.location(),
          label,
          given,
          redeemed,
          category,
          concerned.stream()
              .map(link -> link.candidate().claim().line().rewardId())
              .sorted()
              .toList());
    }

    private Treatment treatment(Program label, List<Linking.Link> concerned) {
      return visit.rewards().stream()
          .filter(reward -> reward.program() == label)
          .map(GivenReward::treatment)
          .findFirst()
          .or(() -> concerned.stream().flatMap(link -> link.treatments().stream()).findFirst())
          .orElse(visit.treatments().getFirst());
    }
  }
}
