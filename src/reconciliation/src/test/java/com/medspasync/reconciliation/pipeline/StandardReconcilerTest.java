package com.medspasync.reconciliation.pipeline;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Lines.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.fixtures.Proposals;
import com.medspasync.reconciliation.model.RewardLine.Reimbursement;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.ReimbursementException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardReconcilerTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
  private static final Reimbursement DENIED = new Reimbursement("Denied", null, 0L, "");

  @Test
  void reconcilesTheWholeMonthsThatTheSalesCover() {
    assertThat(
            reconcile(
                    statements(
                        List.of(aSale(2).build(), aSale(3).at(VISIT.plusDays(40)).build()),
                        List.of(aReward(2).at(VISIT.minusDays(60)).build())))
                .period())
        .isEqualTo(new DateRange(MARCH.from(), LocalDate.parse("2026-04-30")));
  }

  @Test
  void reconcilesTheMonthsOfRewardsOrPayoutsWhereThereAreNoSales() {
    assertThat(reconcile(statements(List.of(), List.of(aReward(2).build()))).period())
        .isEqualTo(MARCH);
    assertThat(reconcile(payouts()).period()).isEqualTo(MARCH);
  }

  @Test
  void reconcilesThePeriodThatIsAskedFor() {
    DateRange week = new DateRange(VISIT.toLocalDate(), VISIT.toLocalDate().plusDays(6));

    assertThat(
            new StandardReconciler()
                .reconcile(
                    statements(List.of(aSale(2).build()), List.of()),
                    new ReconciliationOptions(week, 0.001),
                    Progress.SILENT)
                .period())
        .isEqualTo(week);
  }

  @Test
  void refusesStatementsWithoutALine() {
    assertThatThrownBy(() -> reconcile(statements(List.of(), List.of())))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo("reconciliation.nothing-to-reconcile"));
  }

  @Test
  void answersEveryLineOfEitherSide() {
    ReconciliationResult result =
        reconcile(statements(List.of(aSale(2).build()), List.of(aReward(2).build())));

    assertThat(result.rewards()).hasSize(1);
    assertThat(result.payouts()).isEmpty();
    assertThat(reconcile(payouts()).payouts()).hasSize(1);
  }

  @Test
  void asksTheMakerForWhatStandsAndNotForATestTransaction() {
    Statements lines =
        statements(
            List.of(aSale(2).quantity(20).reward("Alle", 4000).build()),
            List.of(
                aReward(2).value(4000).reimbursement(DENIED).build(),
                aReward(3)
                    .of(person("Test Patient", ""))
                    .value(5000)
                    .reimbursement(DENIED)
                    .build()));

    assertThat(reconcile(lines).reimbursementExceptions())
        .extracting(ReimbursementException::amountMinor)
        .containsExactly(4000L);
  }

  @Test
  void tellsThatThePayoutsAreDone() {
    List<String> heard = new ArrayList<>();

    new StandardReconciler()
        .reconcile(
            payouts(),
            ReconciliationOptions.DEFAULT,
            (stage, done, total) -> heard.add(stage + " " + done + " of " + total));

    assertThat(heard).endsWith("payouts 1 of 1");
  }

  private static Statements payouts() {
    Statements none = statements(List.of(), List.of());
    return new Statements(
        none.locations(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(Proposals.entry(2, 5000, 0.9, PayoutCategory.MATCHED).entry()));
  }

  private static ReconciliationResult reconcile(Statements statements) {
    return new StandardReconciler()
        .reconcile(statements, ReconciliationOptions.DEFAULT, Progress.SILENT);
  }
}
