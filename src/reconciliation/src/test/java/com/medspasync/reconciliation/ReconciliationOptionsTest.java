package com.medspasync.reconciliation;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Proposals.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.RewardRuling;
import com.medspasync.reconciliation.model.SaleLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationOptionsTest {

  @Test
  void oneInAThousandIsPromisedUnlessTheOwnerSaysOtherwise() {
    ReconciliationOptions strict = new ReconciliationOptions(null, 0.0001);

    assertThat(ReconciliationOptions.DEFAULT.rewardsPromise().isGiven()).isTrue();
    assertThat(ReconciliationOptions.DEFAULT.payoutsPromise().isGiven()).isTrue();
    assertThat(ReconciliationOptions.DEFAULT.rewardsPromise().acceptedError()).isEqualTo(0.001);
    assertThat(strict.rewardsPromise().acceptedError()).isEqualTo(0.0001);
    assertThat(strict.payoutsPromise().acceptedError()).isEqualTo(0.0001);
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
    assertThat(taught.rewardsPromise().checked())
        .isEqualTo(ReconciliationOptions.DEFAULT.rewardsPromise().checked() + 1);
    assertThat(taught.payoutsPromise()).isEqualTo(ReconciliationOptions.DEFAULT.payoutsPromise());
  }

  @Test
  void whereNobodyListensNothingHappens() {
    Progress.SILENT.at("score", 1, 2);

    assertThat(ReconciliationOptions.DEFAULT.period()).isNull();
  }
}
