package com.medspasync.reconciliation.learn;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Proposals.entry;
import static com.medspasync.reconciliation.fixtures.Proposals.proposed;
import static com.medspasync.reconciliation.fixtures.Proposals.unlinked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewOrderTest {

  @Test
  void whatWaitsComesFirstThenMoneyTimesDoubtThenTheOrderOfTheFile() {
    RewardMatch dear = reward(7, 90_000, 0.9);
    RewardMatch doubtful = reward(6, 20_000, 0.5);
    RewardMatch cheap = reward(5, 2_000, 0.5);
    RewardMatch alike = reward(4, 2_000, 0.5);
    RewardMatch done = unlinked(aReward(3).value(900_000).build(), RewardCategory.NOT_IN_POS);

    assertThat(
            Stream.of(done, cheap, alike, doubtful, dear).sorted(ReviewOrder.OF_REWARDS).toList())
        .containsExactly(doubtful, dear, alike, cheap, done);
  }

  @Test
  void ofEntriesToo() {
    PayoutMatch refund = entry(7, -90_000, 0.9, PayoutCategory.MATCHED, "INV-1");
    PayoutMatch cheap = entry(5, 2_000, 0.5, PayoutCategory.MATCHED, "INV-1");
    PayoutMatch alike = entry(4, 2_000, 0.5, PayoutCategory.MATCHED, "INV-1");
    PayoutMatch done = entry(3, 900_000, 0.5, PayoutCategory.FEE);

    assertThat(Stream.of(done, cheap, alike, refund).sorted(ReviewOrder.OF_PAYOUTS).toList())
        .containsExactly(refund, alike, cheap, done);
  }

  @Test
  void aLineWithoutMoneyStillIsWorthALook() {
    assertThat(ReviewOrder.worth(reward(2, 0, 0.75))).isCloseTo(25, within(1e-9));
    assertThat(ReviewOrder.worth(reward(2, 900, 0.75))).isCloseTo(250, within(1e-9));
    assertThat(ReviewOrder.worth(entry(2, -900, 0.75, PayoutCategory.FEE)))
        .isCloseTo(250, within(1e-9));
  }

  private static RewardMatch reward(int line, long minor, double confidence) {
    return proposed(aReward(line).value(minor).build(), confidence, List.of(aSale(line).build()));
  }
}
