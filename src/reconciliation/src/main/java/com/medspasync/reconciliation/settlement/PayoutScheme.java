package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.settlement.OpenSales.Run;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutMembership;
import com.medspasync.reconciliation.sums.ChanceSums;
import com.medspasync.reconciliation.sums.CommonUnit;
import com.medspasync.reconciliation.sums.SumAnswer;
import com.medspasync.reconciliation.sums.SumSearch;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One way in which a processor may pay out sales: which locations it pays together, when its day
 * ends, and what it takes of each sale.
 *
 * <p>A payout paid the sales of whole days; or those up to some time of a day; or the only open
 * sales that add up to it. An answer is given only where it is the only one that fits to the cent,
 * and chance would hardly have made any; where several fit, it is said how many.
 */
final class PayoutScheme {

  /** More fits than this expected by chance, and one proves nothing. */
  private static final double CHANCE = 0.01;

  /** Where chance would make more ways than this, they are not counted. */
  private static final double COUNTED = 10_000;

  /** So many payouts explained by whole days, if nearly all are, leave nothing to chance. */
  private static final int MANY = 5;

  /** Of ten payouts. */
  private static final int NEARLY_ALL = 8;

  private final List<CardSales> places;
  private final FeeRule rule;

  /** Totals lie so far apart: round amounts make round totals only, and those the more often. */
  private final long unit;

  private final int explained;
  private final boolean proven;

  /**
   * @param payouts the processor's payouts of which no report lists the entries
   * @param sales sales of the locations that are paid together, each group by itself, with the
   *     processor's days
   * @param rule what the processor takes
   */
  PayoutScheme(List<UnlistedPayout> payouts, List<List<CardSale>> sales, FeeRule rule) {
    this.places = sales.stream().map(CardSales::new).toList();
    this.rule = rule;
    this.unit =
        CommonUnit.of(nets(sales.stream().flatMap(List::stream).map(CardSale::tender).toList()));
    this.explained =
        (int)
            payouts.stream()
                .filter(payout -> !fits(payout, OpenSales::wholeDays).isEmpty())
                .count();
    this.proven = explained >= MANY && 10 * explained >= NEARLY_ALL * payouts.size();
  }

  /** How many payouts some whole days of sales come to. */
  int explained() {
    return explained;
  }

  /**
   * What each payout paid, the surest kind of answer for all of them first; sales that are paid are
   * out of later answers.
   *
   * @param payouts payouts, the earliest first
   * @return by payout as it was before
   */
  Map<PayoutTieOut, PayoutTieOut> answers(List<UnlistedPayout> payouts) {
    Map<PayoutTieOut, PayoutTieOut> answers = new IdentityHashMap<>();
    List<UnlistedPayout> left = new ArrayList<>(payouts);
    Function<UnlistedPayout, Answer> wholeDays =
        payout -> inARow(payout, OpenSales::wholeDays, PayoutMembership.DAYS);
    List<Function<UnlistedPayout, Answer>> ways =
        List.of(
            wholeDays,
            wholeDays, // once more: what others have taken leaves fewer days to choose from
            payout -> inARow(payout, OpenSales::cutOff, PayoutMembership.CUT_OFF),
            this::onlySum);
    for (Function<UnlistedPayout, Answer> way : ways) {
      left.removeIf(payout -> {
        Answer answer = way.apply(payout);
        answers.merge(payout.tieOut(), answer.of(payout), PayoutScheme::moreTelling);
        return answer.isProven();
      });
    }
    return answers;
  }

  private static PayoutTieOut moreTelling(PayoutTieOut before, PayoutTieOut now) {
    return now.tenders().isEmpty() && now.ways() == 0 ? before : now;
  }

  /**
   * What is known of a payout.
   *
   * @param sales what it paid, empty when that is not proven
   * @param how how that is known
   * @param ways how many answers fit where there are several, else 0
   */
  private record Answer(List<SettledTender> sales, PayoutMembership how, long ways) {

    static final Answer NONE = new Answer(List.of(), PayoutMembership.SUM, 0);

    boolean isProven() {
      return !sales.isEmpty();
    }

    PayoutTieOut of(UnlistedPayout payout) {
      return isProven() ? payout.tieOut().paying(sales, how) : payout.tieOut().notListed(ways);
    }
  }

  /** Payments of one place that come to a payout. */
  private record Fit(CardSales place, List<Tender> tenders) {}

  private List<Fit> fits(UnlistedPayout payout, Function<OpenSales, List<Run>> runs) {
    List<Fit> fits = new ArrayList<>();
    for (CardSales place : places) {
      OpenSales open = place.openFor(payout.paidOn());
      long[] sums = open.sums(rule);
      for (Run run : runs.apply(open)) {
        if (sums[run.to()] - sums[run.from()] == payout.amountMinor()) {
          fits.add(new Fit(place, open.tenders().subList(run.from(), run.to())));
        }
      }
    }
    return fits;
  }

  private Answer inARow(
      UnlistedPayout payout, Function<OpenSales, List<Run>> runs, PayoutMembership how) {
    List<Fit> fits = fits(payout, runs);
    if (fits.size() != 1) {
      return new Answer(List.of(), how, fits.size());
    }
    if (!proven && expectedFits(payout, runs) > CHANCE) {
      return Answer.NONE;
    }
    return proven(fits.getFirst(), how);
  }

  /** How many runs would come to the payout if their sums were spread evenly. */
  private double expectedFits(UnlistedPayout payout, Function<OpenSales, List<Run>> runs) {
    double expected = 0;
    for (CardSales place : places) {
      OpenSales open = place.openFor(payout.paidOn());
      long[] sums = open.sums(rule);
      long greatest = 1;
      List<Run> all = runs.apply(open);
      for (Run run : all) {
        greatest = Math.max(greatest, sums[run.to()] - sums[run.from()]);
      }
      expected += (double) all.size() * unit / greatest;
    }
    return expected;
  }

  private long[] nets(List<Tender> tenders) {
    return tenders.stream().mapToLong(rule::netOf).toArray();
  }

  /** The open sales of one place that add up, when no others do and chance hardly would. */
  private Answer onlySum(UnlistedPayout payout) {
    double expected =
        places.stream()
            .map(place -> nets(place.openFor(payout.paidOn()).tenders()))
            .mapToDouble(nets -> unit * ChanceSums.expected(nets, payout.amountMinor()))
            .sum();
    if (expected > COUNTED) {
      return Answer.NONE;
    }
    long ways = 0;
    List<Fit> unique = new ArrayList<>();
    for (CardSales place : places) {
      List<Tender> open = place.openFor(payout.paidOn()).tenders();
      switch (SumSearch.of(nets(open), payout.amountMinor())) {
        case SumAnswer.Unique(List<Integer> lines) -> {
          ways++;
          unique.add(new Fit(place, lines.stream().map(open::get).toList()));
        }
        case SumAnswer.Several several -> ways += several.ways();
        case SumAnswer.None none -> {}
        case SumAnswer.NotProven notProven -> {
          return Answer.NONE;
        }
      }
    }
    if (ways != 1) {
      return new Answer(List.of(), PayoutMembership.SUM, ways);
    }
    if (expected > CHANCE) {
      return Answer.NONE;
    }
    return proven(unique.getFirst(), PayoutMembership.SUM);
  }

  private Answer proven(Fit only, PayoutMembership how) {
    only.place.take(only.tenders);
    return new Answer(
        only.tenders.stream().map(tender -> new SettledTender(tender, rule.feeOf(tender))).toList(),
        how,
        0);
  }
}
