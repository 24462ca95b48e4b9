package com.medspasync.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutMembership;
import com.medspasync.reconciliation.settlement.PayoutTieOut.PayoutState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UnlistedPayoutsTest {

  private static final Tariff TARIFF = new Tariff(270, 5);
  private static final LocalDate MONDAY = PaidSales.FIRST;

  @Property(tries = 10)
  void aMonthOfPayoutsShowsItsDaysAndItsTariff(
      @ForAll long seed,
      @ForAll @IntRange(min = 30, max = 70) int fiveBasisPoints,
      @ForAll @IntRange(max = 50) int fixed) {
    Tariff tariff = new Tariff(fiveBasisPoints * 5, fixed);
    PaidSales month = new PaidSales(seed, tariff);
    payWorkdays(month, "MAIN");

    List<PayoutTieOut> payouts = tieOuts(month);

    // equal days may be told apart by nobody
    assertThat(payouts).allMatch(payout -> !payout.tenders().isEmpty() || payout.ways() > 1);
    assertThat(payouts)
        .filteredOn(payout -> payout.ways() == 0)
        .hasSizeGreaterThan(10)
        .allSatisfy(payout -> {
          assertThat(payout.state()).isEqualTo(PayoutState.TIES);
          assertThat(payout.membership()).isEqualTo(PayoutMembership.DAYS);
          assertThat(payout.differenceMinor()).isZero();
          assertThat(sales(payout)).containsExactlyElementsOf(month.paidBy(payout));
          assertThat(payout.tenders())
              .allMatch(sale -> sale.feeMinor() == tariff.feeOf(sale.tender().amountMinor()));
        });
  }

  @Property(tries = 10)
  void namesSalesOnceAndNoneThatWereMadeAfterThePayout(
      @ForAll long seed, @ForAll @IntRange(max = 10) int tipsInTen) {
    List<PayoutTieOut> payouts = tieOuts(withTips(seed, tipsInTen));

    assertThat(payouts)
        .allSatisfy(payout ->
            assertThat(sales(payout)).noneMatch(sale -> sale.paidOn().isAfter(payout.paidOn())));
    assertThat(payouts.stream().flatMap(payout -> sales(payout).stream())).doesNotHaveDuplicates();
  }

  /** Some sum of other sales equals a payout by chance now and then, so months are counted. */
  @Test
  void namesOtherSalesForLessThanOnePayoutOfAThousand() {
    int right = 0;
    int wrong = 0;
    for (int month = 0; month < 100; month++) {
      PaidSales sales = withTips(month, month % 11);
      for (PayoutTieOut payout : tieOuts(sales)) {
        if (sales(payout).equals(sales.paidBy(payout))) {
          right++;
        } else if (!payout.tenders().isEmpty()) {
          wrong++;
        }
      }
    }
    assertThat(right).isGreaterThan(700);
    assertThat(1_000 * wrong).isLessThan(right);
  }

  /** A processor's day that begins on the evening before holds sales of the next morning. */
  @Test
  void aSaleOfTheNextMorningIsNotOpenForAPayout() {
    Tender sale = new PaidSales(1, TARIFF).sale(MONDAY.plusDays(1), "MAIN", LocalTime.of(9, 0), 1);
    CardSales sales = new CardSales(List.of(new CardSale(sale, MONDAY)));

    assertThat(sales.openFor(MONDAY).tenders()).isEmpty();
    assertThat(sales.openFor(MONDAY.plusDays(1)).tenders()).containsExactly(sale);
  }

  /** Weeks of payouts that hold what the point of sale knows, and tips that it does not. */
  private static PaidSales withTips(long seed, int tipsInTen) {
    PaidSales month = new PaidSales(seed, TARIFF);
    Random random = new Random(seed);
    List<Tender> open = new ArrayList<>();
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(40)); day = day.plusDays(1)) {
      open.addAll(month.day(day, "MAIN"));
      int waiting = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
      List<Tender> paid = List.copyOf(open.subList(0, open.size() - waiting));
      long tips = random.nextInt(10) < tipsInTen ? 500 + random.nextInt(5_000) : 0;
      month.pay(day.plusDays(1), paid, tips);
      open.removeAll(paid);
    }
    return month;
  }

  @Test
  void aSinglePayoutIsExplainedByTheTariffOfListedCharges() {
    PaidSales sales = new PaidSales(1, TARIFF).listed(chargesOf(TARIFF));
    List<Tender> day = sales.day(MONDAY, "MAIN");
    sales.day(MONDAY.plusDays(1), "MAIN");
    sales.pay(MONDAY.plusDays(2), day);

    PayoutTieOut payout = unlisted(sales);

    assertThat(payout.state()).isEqualTo(PayoutState.TIES);
    assertThat(sales(payout)).isEqualTo(day);
    assertThat(payout.parts())
        .containsExactly(
            new PayoutTieOut.Part(
                PayoutEntry.Kind.CHARGE,
                day.size(),
                payout.grossMinor(),
                payout.feeMinor(),
                payout.netMinor()));
  }

  @Test
  void moneyGivenBackIsTakenOffInFull() {
    PaidSales sales = new PaidSales(2, TARIFF).listed(chargesOf(TARIFF));
    List<Tender> day = sales.day(MONDAY, "MAIN");
    day.add(sales.sale(MONDAY, "MAIN", LocalTime.of(18, 0), -4_321));
    sales.pay(MONDAY.plusDays(1), day);

    PayoutTieOut payout = unlisted(sales);

    assertThat(sales(payout)).isEqualTo(day);
    assertThat(payout.parts()).extracting(PayoutTieOut.Part::grossMinor).contains(-4_321L);
    assertThat(payout.differenceMinor()).isZero();
  }

  @Test
  void whatWasPaidAfterTheCutOffWaitsForTheNextPayout() {
    PaidSales sales = new PaidSales(3, TARIFF).listed(chargesOf(TARIFF));
    List<Tender> first = sales.day(MONDAY, "MAIN");
    List<Tender> second = sales.day(MONDAY.plusDays(1), "MAIN");
    Tender late = first.removeLast();
    second.addFirst(late);
    sales.pay(MONDAY.plusDays(1), first).pay(MONDAY.plusDays(2), second);

    List<PayoutTieOut> payouts = tieOuts(sales).stream().filter(one -> !isListed(one)).toList();

    assertThat(payouts).extracting(UnlistedPayoutsTest::sales).containsExactly(first, second);
    assertThat(payouts.getFirst().membership()).isEqualTo(PayoutMembership.CUT_OFF);
  }

  @Test
  void theProcessorsDayMayEndAtAnotherHour() {
    PaidSales sales = new PaidSales(10, TARIFF).listed(chargesOf(TARIFF));
    List<Tender> open = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      List<Tender> sold = sales.day(MONDAY.plusDays(day), "MAIN");
      Tender late = sales.sale(MONDAY.plusDays(day), "MAIN", LocalTime.of(21, 10 + day), 7_777);
      open.addAll(sold);
      sales.pay(MONDAY.plusDays(day + 1L), open); // until 20:00
      open.clear();
      open.add(late);
    }

    List<PayoutTieOut> payouts = tieOuts(sales).stream().filter(one -> !isListed(one)).toList();

    assertThat(payouts)
        .allSatisfy(payout -> {
          assertThat(payout.membership()).isEqualTo(PayoutMembership.DAYS);
          assertThat(sales(payout)).isEqualTo(sales.paidBy(payout));
        });
  }

  @Test
  void locationsMayBePaidApart() {
    PaidSales month = new PaidSales(4, TARIFF);
    payWorkdays(month, "NORTH");
    payWorkdays(month, "SOUTH");

    assertThat(tieOuts(month))
        .allSatisfy(payout -> {
          assertThat(sales(payout)).isEqualTo(month.paidBy(payout));
          assertThat(sales(payout)).extracting(Tender::location).containsOnly(locationOf(payout));
        });
  }

  @Test
  void aPayoutThatEitherOfTwoDaysMayHaveMadeIsLeftToAPerson() {
    PaidSales sales = new PaidSales(5, TARIFF).listed(chargesOf(TARIFF));
    Tender one = sales.sale(MONDAY, "MAIN", LocalTime.NOON, 45_000);
    sales.sale(MONDAY.plusDays(1), "MAIN", LocalTime.NOON, 45_000);
    sales.pay(MONDAY.plusDays(2), List.of(one));

    PayoutTieOut payout = unlisted(sales);

    assertThat(payout.state()).isEqualTo(PayoutState.NOT_LISTED);
    assertThat(payout.tenders()).isEmpty();
    assertThat(payout.ways()).isEqualTo(2);
  }

  @Test
  void roundAmountsWithoutFeesProveNothingByThemselves() {
    PaidSales sales = new PaidSales(6, new Tariff(0, 0));
    List<Tender> day = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      day.add(sales.sale(MONDAY, "MAIN", LocalTime.of(9 + i, 0), 10_000));
    }
    sales.pay(MONDAY.plusDays(1), day.subList(0, 3));

    assertThat(unlisted(sales).state()).isEqualTo(PayoutState.NOT_LISTED);
  }

  @Test
  void theOnlySalesThatAddUpAreThosePaid() {
    PaidSales sales = new PaidSales(7, TARIFF).listed(chargesOf(TARIFF));
    Tender first = sales.sale(MONDAY, "MAIN", LocalTime.of(9, 0), 123_456);
    sales.sale(MONDAY, "MAIN", LocalTime.of(10, 0), 65_432);
    Tender third = sales.sale(MONDAY, "MAIN", LocalTime.of(11, 0), 98_765);
    sales.pay(MONDAY.plusDays(1), List.of(first, third));

    PayoutTieOut payout = unlisted(sales);

    assertThat(payout.membership()).isEqualTo(PayoutMembership.SUM);
    assertThat(sales(payout)).containsExactly(first, third);
  }

  @Test
  void theOnlySalesThatAddUpProveNothingWhereChanceWouldMakeSome() {
    PaidSales sales = new PaidSales(9, TARIFF).listed(chargesOf(TARIFF));
    List<Tender> everyOther = new ArrayList<>();
    Random random = new Random(9);
    for (int i = 0; i < 16; i++) {
      Tender sale =
          sales.sale(
              MONDAY, "MAIN", LocalTime.of(9 + i / 2, i % 2), 10_000 + random.nextInt(99_999));
      if (i % 2 == 1) {
        everyOther.add(sale);
      }
    }
    sales.pay(MONDAY.plusDays(1), everyOther);

    PayoutTieOut payout = unlisted(sales);

    assertThat(payout.state()).isEqualTo(PayoutState.NOT_LISTED);
    assertThat(payout.ways()).as("the sales that were paid are the only ones").isZero();
  }

  @Test
  void salesThatListedEntriesAccountForAreNotPaidTwice() {
    PaidSales sales = new PaidSales(8, TARIFF).listed(chargesOf(TARIFF));
    List<Tender> day = sales.day(MONDAY, "MAIN");
    sales.pay(MONDAY.plusDays(1), day).pay(MONDAY.plusDays(2), day);

    List<PayoutTieOut> payouts = tieOuts(sales).stream().filter(one -> !isListed(one)).toList();

    assertThat(payouts)
        .extracting(PayoutTieOut::state)
        .containsExactly(PayoutState.TIES, PayoutState.NOT_LISTED);
  }

  @Test
  void aBalanceThatListsEntriesTellsItselfWhatLayOnItBefore() {
    PaidSales sales = new PaidSales(11, TARIFF);
    sales.sale(MONDAY, "MAIN", LocalTime.NOON, 5_000);
    sales.listed(new Entries("paypal").transfer(9_801).charge(5_000, 199).transfer(4_801).all());

    assertThat(tieOuts(sales))
        .extracting(PayoutTieOut::state)
        .containsExactly(PayoutState.OPENING_BALANCE, PayoutState.TIES);
  }

  private static List<PayoutEntry> chargesOf(Tariff tariff) {
    Entries entries = new Entries("stripe");
    for (int i = 0; i < 60; i++) {
      long gross = 5_000 + i * 317L;
      entries.add(PayoutEntry.Kind.CHARGE, gross, tariff.feeOf(gross), "po_may", "");
    }
    return entries.all();
  }

  /** Sales of a month, paid the next workday; Friday to Sunday together. */
  private static void payWorkdays(PaidSales month, String location) {
    List<Tender> open = new ArrayList<>();
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(28)); day = day.plusDays(1)) {
      open.addAll(month.day(day, location));
      LocalDate next = day.plusDays(1);
      boolean weekend =
          next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend) {
        month.pay(next, open);
        open.clear();
      }
    }
  }

  private static List<PayoutTieOut> tieOuts(PaidSales sales) {
    return Settlement.of(sales.statements(), List.of()).tieOuts();
  }

  private static PayoutTieOut unlisted(PaidSales sales) {
    return tieOuts(sales).stream().filter(one -> !isListed(one)).findFirst().orElseThrow();
  }

  private static boolean isListed(PayoutTieOut payout) {
    return !payout.entries().isEmpty();
  }

  private static List<Tender> sales(PayoutTieOut payout) {
    return payout.tenders().stream().map(SettledTender::tender).toList();
  }

  private static String locationOf(PayoutTieOut payout) {
    return sales(payout).getFirst().location();
  }
}
