package com.medspasync.reconciliation.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.compare.Patterns;
import org.junit.jupiter.api.Test;

class PairClassTest {

  private static final double[] STRANGERS = {0, 0.1, 0.1, 0.1, 0.1, 0.6};

  /** One field and the two slots for exchanged values. */
  private final PairClass same = new PairClass(1, new boolean[] {true, true, false}, 0.01);

  @Test
  void knowsHowFrequentItIs() {
    assertThat(same.logShare()).isEqualTo(Math.log(0.01));

    same.isAtLeast(0.005);
    assertThat(same.logShare()).isEqualTo(Math.log(0.01));

    same.isAtLeast(0.02);
    assertThat(same.logShare()).isEqualTo(Math.log(0.02));
  }

  @Test
  void ownsTheSlotsInWhichItDiffersFromStrangers() {
    assertThat(same.owns(0)).isTrue();
    assertThat(same.owns(2)).isFalse();
  }

  @Test
  void beginsWithWhatIsUsual() {
    assertThat(same.level(0, Level.SAME)).isEqualTo(0.86);
    assertThat(same.level(0, Level.DIFFERENT)).isEqualTo(0.035);
    assertThat(same.level(1, Patterns.STRAIGHT)).isEqualTo(0.98);
    assertThat(same.level(1, Patterns.CROSSED)).isEqualTo(0.02);
  }

  @Test
  void aRatioComparesWithStrangersAndWithNobodyWhereNamesAreExchanged() {
    double[][] ratios = same.ratios(new double[][] {STRANGERS});

    assertThat(ratios[0][Level.SAME]).isCloseTo(Math.log(8.6), within(1e-12));
    assertThat(ratios[0][Level.DIFFERENT]).isCloseTo(Math.log(0.035 / 0.6), within(1e-12));
    assertThat(ratios[0][Level.MISSING]).isZero();
    assertThat(ratios[1][Patterns.CROSSED]).isCloseTo(Math.log(0.02), within(1e-12));
    assertThat(ratios[2]).containsOnly(0);
  }

  @Test
  void aChanceOfZeroGivesNoEndlessRatio() {
    double[][] ratios = same.ratios(new double[][] {new double[6]});

    assertThat(ratios[0][Level.SAME]).isCloseTo(Math.log(0.86 / 1e-14), within(1e-9));
  }

  /** What is supposed counts as twelve pairs. */
  @Test
  void learnsFromPairsBesideWhatIsSupposed() {
    double[][] weights = new double[3][8];
    weights[0][Level.MISSING] = 50;
    weights[0][Level.SAME] = 78;
    weights[0][Level.DIFFERENT] = 10;
    weights[2][Level.SAME] = 50;

    same.learn(weights, 138, 1000);

    assertThat(same.logShare()).isCloseTo(Math.log(0.138), within(1e-12));
    assertThat(same.level(0, Level.SAME)).isCloseTo((78 + 12 * 0.86) / 100, within(1e-12));
    assertThat(same.level(0, Level.DIFFERENT)).isCloseTo((10 + 12 * 0.035) / 100, within(1e-12));
    assertThat(same.level(0, Level.SLIP)).isCloseTo(12 * 0.06 / 100, within(1e-12));
    assertThat(same.level(2, Level.SAME)).as("not its own").isEqualTo(0.98);
  }

  @Test
  void isNeitherImpossibleNorAll() {
    same.learn(new double[3][8], 0, 1000);
    assertThat(same.logShare()).isCloseTo(Math.log(0.02 / 1000), within(1e-12));

    same.learn(new double[3][8], 1000, 1000);
    assertThat(same.logShare()).isCloseTo(Math.log(0.9), within(1e-12));
  }
}
