package com.medspasync.reconciliation;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Proposals.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.guarantee.Promise.Scale;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.learn.Side;
import com.medspasync.reconciliation.model.SaleLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationOptionsTest {

  @Test
  void oneInAThousandIsPromisedUnlessTheOwnerSaysOtherwise() {
    ReconciliationOptions strict = new ReconciliationOptions(null, 0.0001);

    assertThat(ReconciliationOptions.DEFAULT.promise(Side.REWARDS).isGiven()).isTrue();
    assertThat(ReconciliationOptions.DEFAULT.promise(Side.PAYOUTS).isGiven()).isTrue();
    assertThat(ReconciliationOptions.DEFAULT.promise(Side.REWARDS).acceptedError())
        .isEqualTo(0.001);
    assertThat(strict.promise(Side.REWARDS).acceptedError()).isEqualTo(0.0001);
    assertThat(strict.promise(Side.PAYOUTS).acceptedError()).isEqualTo(0.0001);
  }

  @Test
  void itsOwnChecksCountForThePromise() {
    SaleLine sale = aSale(2).build();
    LearnedModel model =
        LearnedModel.of(
            List.of(
                RewardRuling.linked(
                    "d1", proposed(aReward(2).build(), 0.99999, List.of(sale)), List.of(sale))));

    ReconciliationOptions taught = ReconciliationOptions.DEFAULT.with(model);

    assertThat(taught.learned()).isEqualTo(model);
    assertThat(taught.promise(Side.REWARDS).checked())
        .isEqualTo(ReconciliationOptions.DEFAULT.promise(Side.REWARDS).checked() + 1);
    assertThat(taught.promise(Side.PAYOUTS))
        .isEqualTo(ReconciliationOptions.DEFAULT.promise(Side.PAYOUTS));
  }

  @Test
  void whatWasLearnedCountsForThePromiseOnceFiftyLinesWereDecided() {
    assertThat(taught(49).promise(Side.REWARDS).scale()).isEqualTo(Scale.ENGINE);
    assertThat(taught(50).promise(Side.REWARDS).scale()).isEqualTo(Scale.LEARNED);
    assertThat(taught(50).checked(Side.REWARDS).checked(0.9999)).isEqualTo(50);
    assertThat(taught(50).promise(Side.PAYOUTS).scale())
        .as("nothing was learned of payouts")
        .isEqualTo(Scale.ENGINE);
  }

  /** Of a practice that confirmed so many proposals. */
  private static ReconciliationOptions taught(int decisions) {
    List<RewardRuling> rulings = new ArrayList<>();
    for (int line = 0; line < decisions; line++) {
      SaleLine sale = aSale(line + 2).build();
      rulings.add(
          RewardRuling.linked(
              "d" + line,
              proposed(aReward(line + 2).build(), 0.99999, List.of(sale)),
              List.of(sale)));
    }
    return ReconciliationOptions.DEFAULT.with(LearnedModel.of(rulings));
  }

  @Test
  void whereNobodyListensNothingHappens() {
    Progress.SILENT.at("score", 1, 2);

    assertThat(ReconciliationOptions.DEFAULT.period()).isNull();
  }
}
