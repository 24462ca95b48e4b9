package com.medspasync.reconciliation.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.Level;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceAgreementTest {

  private static final List<FieldKind> NAMES = List.of(FieldKind.FAMILY_NAME, FieldKind.PLACE);

  @Test
  void levelsOfEveryFieldAreSharesOfOne() throws IOException {
    ChanceAgreement chance = chance(abelsAndOthers(), 1);

    for (double[] levels : chance.levels()) {
      assertThat(levels[Level.MISSING]).isZero();
      assertThat(Arrays.stream(levels).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void exactAgreementIsCountedAndTheOthersAreDrawn() throws IOException {
    CodedLists lists = abelsAndOthers();
    Frequencies frequencies = SmallLists.frequencies(lists);

    ChanceAgreement chance = chance(lists, 1);

    double same = frequencies.collision(0) / frequencies.present(0);
    assertThat(chance.levels()[0][Level.SAME]).isCloseTo(same, within(1e-12));
    assertThat(chance.levels()[0][Level.SLIP])
        .as("every third pair is one letter apart")
        .isCloseTo((1 - same) / 3, within(.02));
    assertThat(chance.levels()[0][Level.DIFFERENT]).isCloseTo((1 - same) * 2 / 3, within(.02));
    assertThat(chance.present()[1]).isEqualTo(frequencies.present(1));
  }

  @Test
  void isTheSameWhateverTheNumberOfThreads() throws IOException {
    CodedLists lists = abelsAndOthers();

    assertThat(chance(lists, 3).levels()).isDeepEqualTo(chance(lists, 1).levels());
  }

  /** Of the pairs of family names every third is one letter apart, and none agrees. */
  private static CodedLists abelsAndOthers() {
    return SmallLists.two(
        NAMES,
        List.of("Abernathy,Reno", "Thompson,Elko", "Villanueva,"),
        List.of("Abernathi,Reno", "Thomson,Ely", "Vilanueva,Ely"));
  }

  private static ChanceAgreement chance(CodedLists lists, int threads) throws IOException {
    try (Workers workers = new Workers(threads)) {
      return ChanceAgreement.of(new Comparators(lists), SmallLists.frequencies(lists), workers);
    }
  }
}
