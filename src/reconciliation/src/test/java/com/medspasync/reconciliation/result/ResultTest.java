package com.medspasync.reconciliation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.result.Explanation.Contribution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTest {

  private static final Explanation EXPLANATION =
      new Explanation(
          2, List.of(new Contribution("phone", "same", 2, "", "")), List.of(), List.of(), "");

  @Test
  void whatWasLearnedIsOneMorePartOfTheScore() {
    Explanation learned = EXPLANATION.withLearned(-0.5);

    assertThat(learned.score()).isEqualTo(1.5);
    assertThat(learned.contributions())
        .extracting(Contribution::field, Contribution::logOdds)
        .containsExactly(tuple("phone", 2.0), tuple("learned", -0.5));
    assertThat(EXPLANATION.withLearned(0)).isSameAs(EXPLANATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prior", "otherwise", "learned", "given_rarity"})
  void whatWeighsTheWholeIsNoField(String key) {
    assertThat(Explanation.isOfField(key)).isFalse();
    assertThat(Explanation.isOfField("phone")).isTrue();
  }

  @Test
  void atStakeIsWhatBothSidesDifferBy() {
    assertThat(exception(5000, 3000).atStakeMinor()).isEqualTo(2000);
    assertThat(exception(0, 3000).atStakeMinor()).isEqualTo(3000);
  }

  @Test
  void resultFilesUseTheseWords() {
    assertThat(RewardCategory.TEST_TXN.word()).isEqualTo("test_txn");
    assertThat(PayoutCategory.CHARGE_NOT_IN_POS.word()).isEqualTo("charge_not_in_pos");
    assertThat(RewardLink.Role.TREATMENT.word()).isEqualTo("treatment");
    assertThat(ReimbursementException.Category.SHORT_PAID.word()).isEqualTo("short_paid");
    assertThat(PosPaymentException.Category.CARD_IN_POS_NO_CHARGE.word())
        .isEqualTo("card_in_pos_no_charge");
    assertThat(PosRewardException.Category.DISCOUNT_NOT_REDEEMED.word())
        .isEqualTo("discount_not_redeemed");
    assertThat(new InvoiceRef("L1", "INV-29484")).hasToString("L1:INV-29484");
  }

  private static PosRewardException exception(long posMinor, long programMinor) {
    return new PosRewardException(
        new LineRef("sales.csv", 2),
        "INV-2#1",
        "L1",
        Program.ALLE,
        posMinor,
        programMinor,
        PosRewardException.Category.AMOUNT_MISMATCH,
        List.of());
  }
}
