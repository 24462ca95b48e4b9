package com.medspasync.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

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

    List<UnusualFee> unusual = Settlement.of(entries.all()).unusualFees();

    assertThat(unusual).hasSize(1);
    assertThat(unusual.getFirst().usual()).isEqualTo(IN_PERSON);
    assertThat(unusual.getFirst().excessMinor()).isEqualTo(1_480 - 1_355);
  }

  @Test
  void namesAFeeThatNoTariffGives() {
    Entries entries = inPersonAndOnline().charge(10_000, 276, "Terminal");

    List<UnusualFee> unusual = Settlement.of(entries.all()).unusualFees();

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

    Settlement settlement = Settlement.of(entries.all());

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
