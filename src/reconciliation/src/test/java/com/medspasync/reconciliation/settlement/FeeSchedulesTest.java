package com.medspasync.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.reconciliation.model.PayoutEntry.Kind;
import com.medspasync.reconciliation.model.Statements;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeeSchedulesTest {

  private static final Tariff IN_PERSON = new Tariff(270, 5);
  private static final Tariff ONLINE = new Tariff(290, 30);

  @Property(tries = 40)
  void findsTheTariffThatChargesFollow(
      @ForAll @IntRange(min = 10, max = 60) int tensOfBasisPoints,
      @ForAll @IntRange(max = 60) int fixed,
      @ForAll long seed) {
    Tariff tariff = new Tariff(tensOfBasisPoints * 5, fixed);
    Entries entries = new Entries("stripe");
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      long gross = 2_000 + random.nextInt(200_000);
      entries.charge(gross, tariff.feeOf(gross));
    }

    List<FeeSchedule> schedules = FeeSchedules.of(entries.all()).all();

    assertThat(schedules).containsExactly(new FeeSchedule("stripe", List.of(tariff), 60, 60));
  }

  @Test
  void findsOneTariffAfterTheOther() {
    FeeSchedule schedule = FeeSchedules.of(inPersonAndOnline().all()).all().getFirst();

    assertThat(schedule.tariffs()).containsExactly(IN_PERSON, ONLINE);
    assertThat(schedule.explained()).isEqualTo(schedule.charges());
  }

  @Test
  void namesAChargeThatCostMoreThanChargesOfItsKind() {
    Entries entries =
        inPersonAndOnline().charge(50_000, ONLINE.feeOf(50_000), "Card present, till 7");

    List<UnusualFee> unusual = settlement(entries).unusualFees();

    assertThat(unusual).hasSize(1);
    assertThat(unusual.getFirst().usual()).isEqualTo(IN_PERSON);
    assertThat(unusual.getFirst().excessMinor()).isEqualTo(1_480 - 1_355);
  }

  @Test
  void namesAFeeThatNoTariffGives() {
    Entries entries = inPersonAndOnline().charge(10_000, 276, "Terminal");

    List<UnusualFee> unusual = settlement(entries).unusualFees();

    assertThat(unusual).extracting(UnusualFee::excessMinor).containsExactly(1L);
  }

  @Test
  void saysNothingWhereEachCardCostsWhatItCosts() {
    Entries entries = new Entries("square");
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      long gross = 2_000 + random.nextInt(200_000);
      entries.charge(gross, gross * (150 + random.nextInt(200)) / 10_000);
    }

    Settlement settlement = settlement(entries);

    assertThat(settlement.feeSchedules()).isEmpty();
    assertThat(settlement.unusualFees()).isEmpty();
  }

  @Test
  void equalChargesShowNoTariff() {
    Entries entries = new Entries("paypal");
    for (int i = 0; i < 30; i++) {
      entries.charge(5_000, 199);
    }

    assertThat(FeeSchedules.of(entries.all()).all()).isEmpty();
  }

  @Test
  void eightChargesShowATariffAndSevenDoNot() {
    assertThat(FeeSchedules.of(following(IN_PERSON, 8).all()).all()).hasSize(1);
    assertThat(FeeSchedules.of(following(IN_PERSON, 7).all()).all()).isEmpty();
  }

  @Test
  void nineOfTenChargesFollowASchedule() {
    assertThat(FeeSchedules.of(withOdd(54, 6).all()).all())
        .containsExactly(new FeeSchedule("stripe", List.of(IN_PERSON), 60, 54));
    assertThat(FeeSchedules.of(withOdd(53, 7).all()).all()).isEmpty();
  }

  @Test
  void knowsTheDearestTariffThereIsAndNoneBeyond() {
    assertThat(FeeSchedules.of(following(new Tariff(1_500, 500), 20).all()).all().getFirst())
        .extracting(FeeSchedule::tariffs)
        .isEqualTo(List.of(new Tariff(1_500, 500)));
    assertThat(FeeSchedules.of(following(new Tariff(1_600, 0), 20).all()).all()).isEmpty();
    assertThat(FeeSchedules.of(following(new Tariff(0, 503), 20).all()).all()).isEmpty();
  }

  @Test
  void ofTwoRatesThatFitAlikeTheRounderIsTheOne() {
    Entries entries = new Entries("stripe");
    for (int i = 1; i <= 10; i++) {
      entries.charge(i * 100, new Tariff(290, 0).feeOf(i * 100));
    }

    FeeSchedule schedule = FeeSchedules.of(entries.all()).all().getFirst();

    assertThat(schedule.tariffs()).containsExactly(new Tariff(290, 0));
  }

  @Test
  void onlyChargesWithAFeeTellTheTariff() {
    Entries entries =
        following(IN_PERSON, 20)
            .charge(70_000, 0)
            .add(Kind.REFUND, -5_000, 100, "", "")
            .add(Kind.ADJUSTMENT, 5_000, 77, "", "")
            .charge(-5_000, 33);

    assertThat(FeeSchedules.of(entries.all()).all())
        .containsExactly(new FeeSchedule("stripe", List.of(IN_PERSON), 20, 20));
    assertThat(settlement(entries).unusualFees()).isEmpty();
  }

  @Test
  void aProcessorWithoutAScheduleHasNoUnusualFees() {
    FeeSchedules schedules = FeeSchedules.of(following(IN_PERSON, 20).all());

    assertThat(schedules.unusual(new Entries("square").charge(5_000, 999).all().getFirst()))
        .isEmpty();
    assertThat(schedules.unusual(new Entries("stripe").charge(5_000, 999).all().getFirst()))
        .isPresent();
  }

  @Test
  void aChargeOfAnUnknownKindIsHeldAgainstTheNearestTariff() {
    Entries entries =
        inPersonAndOnline()
            .charge(50_000, ONLINE.feeOf(50_000) + 2, "Terminal")
            .charge(50_000, IN_PERSON.feeOf(50_000) - 3, "Terminal");

    assertThat(settlement(entries).unusualFees())
        .extracting(UnusualFee::usual, UnusualFee::excessMinor)
        .containsExactly(tuple(IN_PERSON, -3L), tuple(ONLINE, 2L));
  }

  @Test
  void aBrandIsHeldToItsTariffFromTwentyChargesOn() {
    assertThat(brandCharged(19)).extracting(UnusualFee::usual).containsExactly(IN_PERSON);
    assertThat(brandCharged(18)).isEmpty();
  }

  @Test
  void aTariffThatOnlyTheLastOfManyChargesFollowIsFoundToo() {
    Entries entries = following(IN_PERSON, 1_300);
    for (int i = 0; i < 700; i++) {
      entries.charge(5_000 + i * 317L, ONLINE.feeOf(5_000 + i * 317L), "online");
    }

    assertThat(FeeSchedules.of(entries.all()).all())
        .containsExactly(new FeeSchedule("stripe", List.of(IN_PERSON, ONLINE), 2_000, 2_000));
  }

  @Test
  void theGreatestExcessIsToldFirstAndEqualOnesInTheOrderOfTheirLines() {
    Entries entries =
        following(IN_PERSON, 100)
            .charge(50_000, IN_PERSON.feeOf(50_000) + 5)
            .charge(50_000, IN_PERSON.feeOf(50_000) - 9)
            .charge(50_000, IN_PERSON.feeOf(50_000) + 9);

    assertThat(settlement(entries).unusualFees())
        .extracting(UnusualFee::excessMinor)
        .containsExactly(-9L, 9L, 5L);
  }

  @Test
  void halfACentIsRoundedUp() {
    Tariff tariff = new Tariff(100, 5);

    assertThat(tariff.feeOf(49)).isEqualTo(5);
    assertThat(tariff.feeOf(50)).isEqualTo(6);
    assertThat(tariff.feeOf(149)).isEqualTo(6);
    assertThat(tariff.feeOf(150)).isEqualTo(7);
    assertThat(tariff.feeOf(0)).isEqualTo(5);
  }

  /** So many charges of one brand in person, then one of that brand at the price of online ones. */
  private static List<UnusualFee> brandCharged(int count) {
    Entries entries = new Entries("stripe");
    for (int i = 0; i < 60; i++) {
      entries.charge(5_000 + i * 317L, ONLINE.feeOf(5_000 + i * 317L));
    }
    entries.by("amex");
    for (int i = 0; i < count; i++) {
      entries.charge(5_000 + i * 317L, IN_PERSON.feeOf(5_000 + i * 317L));
    }
    entries.charge(50_000, ONLINE.feeOf(50_000));
    return settlement(entries).unusualFees();
  }

  private static Entries following(Tariff tariff, int count) {
    Entries entries = new Entries("stripe");
    for (int i = 0; i < count; i++) {
      long gross = 5_000 + i * 317L;
      entries.charge(gross, tariff.feeOf(gross));
    }
    return entries;
  }

  /** Charges that follow a tariff, and some that follow none. */
  private static Entries withOdd(int following, int odd) {
    Entries entries = following(IN_PERSON, following);
    for (int i = 0; i < odd; i++) {
      entries.charge(60_000 + i * 11L, 7_000 + i * i * 131L);
    }
    return entries;
  }

  private static Settlement settlement(Entries entries) {
    Statements statements =
        new Statements(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), entries.all());
    return Settlement.of(statements, List.of());
  }

  private static Entries inPersonAndOnline() {
    Entries entries = new Entries("stripe");
    for (int i = 0; i < 200; i++) {
      long gross = 5_000 + i * 317L;
      boolean online = i % 4 == 0;
      entries.charge(
          gross,
          (online ? ONLINE : IN_PERSON).feeOf(gross),
          online ? "Payment for invoice INV-" + i : "Card present, till " + i % 9);
    }
    return entries;
  }
}
