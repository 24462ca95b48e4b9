package com.medspasync.reconciliation.reimbursements;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.reconciliation.fixtures.Lines.RewardBuilder;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.RewardLine.Reimbursement;
import com.medspasync.reconciliation.result.ReimbursementException;
import com.medspasync.reconciliation.result.ReimbursementException.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"Clawback", "CHARGED BACK", "Recouped", "Taken back"})
  void whatWasTakenBackIsClaimedWholeWhereNoAmountIsGiven(String status) {
    assertThat(found(new Reimbursement(status, null, null, "")))
        .extracting(ReimbursementException::category, ReimbursementException::amountMinor)
        .containsExactly(tuple(Category.CLAWBACK, 5000L));
  }

  @Test
  void aNegativePaymentWasTakenBackWhateverItsStatusSays() {
    assertThat(found(new Reimbursement("Denied", null, -4200L, "")))
        .extracting(ReimbursementException::category, ReimbursementException::amountMinor)
        .containsExactly(tuple(Category.CLAWBACK, 4200L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"denied", "Rejected - late", "DECLINED", "Ineligible"})
  void aRefusalIsOneEvenWhenSomethingWasPaid(String status) {
    assertThat(found(new Reimbursement(status, null, 3000L, "")))
        .extracting(ReimbursementException::category, ReimbursementException::amountMinor)
        .containsExactly(tuple(Category.REIMBURSEMENT_DENIED, 5000L));
  }

  @Test
  void aCentIsShort() {
    assertThat(found(new Reimbursement("", null, 4999L, "")))
        .extracting(ReimbursementException::category, ReimbursementException::amountMinor)
        .containsExactly(tuple(Category.SHORT_PAID, 1L));
    assertThat(found(new Reimbursement("", null, 5001L, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Paid", "issued", "Credited", "COMPLETE", "settled"})
  void whatIsSaidToBeSettledIsNotOpen(String status) {
    assertThat(found(new Reimbursement(status, null, null, ""))).isEmpty();
  }

  @Test
  void aDayOfPaymentOrAReferenceSaysThatItWasPaid() {
    LocalDate day = VISIT.toLocalDate().plusDays(9);

    assertThat(found(new Reimbursement("Pending", day, null, ""))).isEmpty();
    assertThat(found(new Reimbursement("Pending", null, null, "CM-77"))).isEmpty();
  }

  @Test
  void silenceIsOpenExceptWhereTheProgrammeNeverSays() {
    assertThat(found(Reimbursement.NONE))
        .extracting(ReimbursementException::category, ReimbursementException::amountMinor)
        .containsExactly(tuple(Category.UNREIMBURSED, 5000L));
    assertThat(foundOf(Program.EVOLUS, Reimbursement.NONE)).isEmpty();
    assertThat(foundOf(Program.EVOLUS, new Reimbursement("Pending", null, null, ""))).hasSize(1);
    assertThat(foundOf(Program.EVOLUS, new Reimbursement("", null, 0L, ""))).hasSize(1);
  }

  @Test
  void aMonthIsWaitedForAPaymentWhereNothingIsKnown() {
    RewardLine line = redemption(2);

    assertThat(find(line, aReward(99).at(VISIT.plusDays(30)).build())).isEmpty();
    assertThat(find(line, aReward(99).at(VISIT.plusDays(31)).build())).hasSize(1);
  }

  @Test
  void theLastPaymentTellsHowFarTheStatementGoesToo() {
    RewardLine paid =
        aReward(98)
            .value(5000)
            .reimbursement(new Reimbursement("Paid", VISIT.toLocalDate().plusDays(31), 5000L, "R1"))
            .build();

    assertThat(find(redemption(2), paid)).hasSize(1);
  }

  @Test
  void anotherProgrammesStatementTellsNothingAboutTheEndOfThisOne() {
    RewardLine other = aReward(99).program(Program.ASPIRE).at(VISIT.plusDays(60)).build();

    assertThat(find(redemption(2), other)).isEmpty();
  }

  @Test
  void aProgrammeThatPaysFastIsRemindedEarlier() {
    assertThat(find(redemption(2), paidAfter(10, 20), latest(10))).isEmpty();
    assertThat(find(redemption(2), paidAfter(10, 20), latest(11))).hasSize(1);
    assertThat(find(redemption(2), paidAfter(10, 19), latest(11)))
        .as("19 payments are too few to tell")
        .isEmpty();
  }

  @Test
  void oneSlowPaymentInAHundredMakesNoRule() {
    List<RewardLine> paid = new ArrayList<>(paidAfter(10, 99));
    paid.addAll(paidAfter(70, 1));

    assertThat(find(redemption(2), paid, latest(11))).hasSize(1);
  }

  @Test
  void onlyRedemptionsOfMoneyAreOwed() {
    assertThat(find(open(2).kind(RewardLine.Kind.EARN).build(), LATEST)).isEmpty();
    assertThat(find(open(2).cancelled().build(), LATEST)).isEmpty();
    assertThat(find(open(2).value(0).build(), LATEST)).isEmpty();
    assertThat(find(open(2).value(1).build(), LATEST)).hasSize(1);
  }

  @Test
  void exceptionsComeInTheOrderOfTheirLines() {
    assertThat(Reimbursements.find(List.of(redemption(9), LATEST, redemption(3)), line -> true))
        .extracting(exception -> exception.line().ref().line())
        .containsExactly(3, 9);
  }

  private static RewardLine redemption(int line) {
    return open(line).build();
  }

  private static RewardBuilder open(int line) {
    return aReward(line).value(5000).reimbursement(new Reimbursement("Pending", null, null, ""));
  }

  private static List<RewardLine> latest(int daysLater) {
    return List.of(aReward(99).at(VISIT.plusDays(daysLater)).build());
  }

  private static List<RewardLine> paidAfter(int days, int count) {
    LocalDate visit = VISIT.toLocalDate().minusDays(60);
    List<RewardLine> paid = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paid.add(
          aReward(200 + i)
              .on(visit)
              .value(4000)
              .reimbursement(new Reimbursement("Paid", visit.plusDays(days), 4000L, "R" + i))
              .build());
    }
    return paid;
  }

  private static List<ReimbursementException> find(RewardLine... lines) {
    return Reimbursements.find(List.of(lines), line -> true);
  }

  private static List<ReimbursementException> find(
      RewardLine open, List<RewardLine> paid, List<RewardLine> latest) {
    List<RewardLine> lines = new ArrayList<>(List.of(open));
    lines.addAll(paid);
    lines.addAll(latest);
    return Reimbursements.find(lines, line -> true);
  }

  private static List<ReimbursementException> found(Reimbursement reimbursement) {
    return foundOf(Program.ALLE, reimbursement);
  }

  private static List<ReimbursementException> foundOf(
      Program program, Reimbursement reimbursement) {
    RewardLine line = aReward(2).program(program).value(5000).reimbursement(reimbursement).build();
    RewardLine latest = aReward(99).program(program).at(VISIT.plusDays(60)).build();
    return Reimbursements.find(List.of(line, latest), any -> true);
  }
}
