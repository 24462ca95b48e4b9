package com.medspasync.reconciliation.reimbursements;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.RewardLine.Reimbursement;
import com.medspasync.reconciliation.result.ReimbursementException;
import com.medspasync.reconciliation.result.ReimbursementException.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReimbursementsTest {

  private static final RewardLine LATEST = aReward(99).at(VISIT.plusDays(60)).build();

  @Test
  void claimsWhatWasDenied() {
    assertThat(found(new Reimbursement("Denied", null, 0L, "")))
        .extracting(ReimbursementException::category, ReimbursementException::amountMinor)
        .containsExactly(tuple(Category.REIMBURSEMENT_DENIED, 5000L));
  }

  @Test
  void claimsTheRestOfAShortPayment() {
    assertThat(found(new Reimbursement("Paid", VISIT.toLocalDate().plusDays(9), 3000L, "R1")))
        .extracting(ReimbursementException::category, ReimbursementException::amountMinor)
        .containsExactly(tuple(Category.SHORT_PAID, 2000L));
  }

  @Test
  void claimsWhatIsStillPendingLongAfter() {
    assertThat(found(new Reimbursement("Pending", null, 0L, "")))
        .extracting(ReimbursementException::category)
        .containsExactly(Category.UNREIMBURSED);
  }

  @Test
  void leavesAloneWhatWasPaid() {
    assertThat(found(new Reimbursement("Paid", VISIT.toLocalDate().plusDays(9), 5000L, "R1")))
        .isEmpty();
  }

  @Test
  void claimsNothingForALineThatDoesNotStand() {
    RewardLine line =
        aReward(2).value(5000).reimbursement(new Reimbursement("Denied", null, 0L, "")).build();

    assertThat(Reimbursements.find(List.of(line, LATEST), any -> false)).isEmpty();
  }

  private static List<ReimbursementException> found(Reimbursement reimbursement) {
    RewardLine line = aReward(2).value(5000).reimbursement(reimbursement).build();
    return Reimbursements.find(List.of(line, LATEST), any -> true);
  }
}
