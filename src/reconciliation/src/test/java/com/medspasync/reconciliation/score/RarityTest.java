package com.medspasync.reconciliation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RarityTest {

  private static final Rarity NAMES = new Rarity(List.of("Smith", "Smith", "Smith", "Quenby"));

  @Test
  void theRarerTheValueTheMoreItSays() {
    assertThat(NAMES.logOdds("Smith")).isNegative();
    assertThat(NAMES.logOdds("Quenby")).isPositive();
    assertThat(NAMES.logOdds("nobody's")).isGreaterThan(NAMES.logOdds("Quenby"));
  }

  @Test
  void comparesTheChanceOfAnyAgreementWithThatOfThisValue() {
    double chance = 0.75 * 0.75 + 0.25 * 0.25;

    assertThat(NAMES.logOdds("Smith")).isCloseTo(Math.log(chance / (4.0 / 5)), within(1e-12));
    assertThat(NAMES.logOdds("Quenby")).isCloseTo(Math.log(chance / (2.0 / 5)), within(1e-12));
  }

  @Test
  void saysNothingWhereNothingIsKnown() {
    assertThat(new Rarity(List.of()).logOdds("Smith")).isZero();
  }
}
