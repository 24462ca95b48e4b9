package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.PosRewardException.Category;
import com.medspasync.reconciliation.visits.GivenReward;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares, visit by visit, the rewards that the point of sale gave with those that were redeemed.
 */
final class RewardExceptions {

  private static final double BELIEVED = 0.5;

  /** After this many days a line that is missing is not merely late. */
  private static final int SETTLED_DAYS = 28;

  private final VisitBook visits;
  private final Map<Integer, List<Linking.Link>> linksByVisit = new HashMap<>();
  private final PostingDelays delays;
  private final DateRange covered;
  private double neverRedeemed;

  /**
   * @param visits all visits
   * @param open lines that may match a sale
   * @param linking which visit each of them is about
   * @param delays how late lines appear
   * @param covered days that the statements cover
   */
  RewardExceptions(
      VisitBook visits,
      List<Claim> open,
      Linking linking,
      PostingDelays delays,
      DateRange covered) {
    this.visits = visits;
    this.delays = delays;
    this.covered = covered;
    for (Claim claim : open) {
      Linking.Link link = linking.of(claim);
      if (link != null && link.confidence() >= BELIEVED) {
        linksByVisit
            .computeIfAbsent(link.candidate().visit().index(), v -> new ArrayList<>())
            .add(link);
      }
    }
  }

  /** The exceptions of the visits in a period, in the order of file and line. */
  List<PosRewardException> find(DateRange period) {
    List<Balance> balances =
        visits.visits().stream()
            .filter(visit -> !visit.voided())
            .map(visit -> new Balance(visit, linksByVisit.getOrDefault(visit.index(), List.of())))
            .toList();
    neverRedeemed = shareNeverRedeemed(balances);
    return balances.stream()
        .filter(balance -> period.contains(balance.visit.day()))
        .flatMap(balance -> exceptions(balance).stream())
        .sorted(
            Comparator.comparing(PosRewardException::sale)
                .thenComparing(PosRewardException::program)
                .thenComparing(PosRewardException::category))
        .toList();
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
    Map<Program, Long> unseen = new EnumMap<>(balance.redeemed);
    balance.given.forEach((program, amount) -> {
      Long redeemed = balance.redeemed.get(program);
      if (redeemed != null) {
        unseen.remove(program);
        if (!redeemed.equals(amount)) {
          found.add(
              balance.exception(program, program, amount, redeemed, Category.AMOUNT_MISMATCH));
        }
      }
    });
    balance.given.forEach((program, amount) -> {
      if (!balance.redeemed.containsKey(program)) {
        Program meant = meant(balance, program, amount, unseen);
        if (meant != null) {
          long redeemed = unseen.getOrDefault(meant, 0L);
          unseen.remove(meant);
          found.add(
              balance.exception(program, meant, amount, redeemed, Category.WRONG_PROGRAM_LABEL));
        } else {
          found.add(balance.exception(program, program, amount, 0, unredeemed(balance, program)));
        }
      }
    });
    unseen.forEach((program, redeemed) ->
        found.add(
            balance.exception(program, program, 0, redeemed, Category.DISCOUNT_MISSING_IN_POS)));
    return found;
  }

  /** The programme whose redemption stands behind another one's label. */
  private static @Nullable Program meant(
      Balance balance, Program label, long amount, Map<Program, Long> unseen) {
    for (Map.Entry<Program, Long> entry : unseen.entrySet()) {
      if (entry.getValue() == amount || (!balance.fits(label) && balance.fits(entry.getKey()))) {
        return entry.getKey();
      }
    }
    return null;
  }

  private Category unredeemed(Balance balance, Program program) {
    if (!balance.fits(program)) {
      return Category.HOUSE_DISCOUNT_MISLABELLED;
    }
    if (balance.hasLine(program)) {
      return Category.DISCOUNT_NOT_REDEEMED;
    }
    long age = ChronoUnit.DAYS.between(balance.visit.day(), covered.to());
    double late = delays.shareLaterThan(age) * (1 - neverRedeemed);
    return late > neverRedeemed ? Category.POSTS_NEXT_PERIOD : Category.DISCOUNT_NOT_REDEEMED;
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
        given.merge(reward.program(), reward.amountMinor(), Long::sum);
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
