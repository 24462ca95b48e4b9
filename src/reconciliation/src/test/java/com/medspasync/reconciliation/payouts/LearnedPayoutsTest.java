package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.learn.Ruling;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person decides about entries, and the next run knows. */
class LearnedPayoutsTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"));
  private static final Statements MONTH = DayAtTheSpa.quietMonth().statements();

  @Test
  void anEntryKeepsTheInvoicesThatAPersonGaveIt() {
    PayoutMatch proposal = match(LearnedModel.NONE, 10);
    InvoiceRef other = match(LearnedModel.NONE, 60).invoices().getFirst();

    LearnedModel model =
        LearnedModel.of(List.of(PayoutRuling.linked("d1", proposal, List.of(other))));

    assertThat(match(model, 10).invoices()).containsExactly(other);
    assertThat(match(model, 10).decision()).isEqualTo(Decision.AUTO);
    assertThat(matches(model))
        .filteredOn(match -> !match.entry().equals(proposal.entry()))
        .filteredOn(match -> match.decision() == Decision.AUTO)
        .noneMatch(match -> match.invoices().contains(other));
  }

  @Test
  void anEntryWithoutAnInvoiceStaysSo() {
    PayoutMatch proposal = match(LearnedModel.NONE, 10);

    LearnedModel model =
        LearnedModel.of(
            List.of(PayoutRuling.unlinked("d1", proposal, PayoutCategory.PRIOR_PERIOD)));

    assertThat(match(model, 10).invoices()).isEmpty();
    assertThat(match(model, 10).decision()).isEqualTo(Decision.NONE);
    assertThat(match(model, 10).category()).isEqualTo(PayoutCategory.PRIOR_PERIOD);
  }

  @Test
  void acceptingWhatIsCertainChangesNothingElse() {
    List<PayoutMatch> before = matches(LearnedModel.NONE);
    List<Ruling> decisions =
        List.of(
            PayoutRuling.accepted("d1", before.get(10)),
            PayoutRuling.accepted("d2", before.get(20)));

    List<PayoutMatch> after = matches(LearnedModel.of(decisions));

    assertThat(after)
        .extracting(PayoutMatch::invoices)
        .isEqualTo(before.stream().map(PayoutMatch::invoices).toList());
    assertThat(after)
        .extracting(PayoutMatch::decision)
        .isEqualTo(before.stream().map(PayoutMatch::decision).toList());
  }

  @Test
  void twoEntriesThatWereGivenTheSameInvoiceGoToReview() {
    InvoiceRef invoice = match(LearnedModel.NONE, 10).invoices().getFirst();
    long amount = match(LearnedModel.NONE, 10).entry().grossMinor();
    int twin = -1;
    List<PayoutMatch> before = matches(LearnedModel.NONE);
    for (int i = 0; i < before.size(); i++) {
      if (i != 10 && before.get(i).entry().grossMinor() == amount) {
        twin = i;
      }
    }
    assertThat(twin).isNotNegative();

    LearnedModel model =
        LearnedModel.of(
            List.of(
                PayoutRuling.linked("d1", before.get(10), List.of(invoice)),
                PayoutRuling.linked("d2", before.get(twin), List.of(invoice))));

    assertThat(match(model, twin).decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void entriesWithoutAnInvoiceAreWhatPeopleFoundTwoOfTheirKindToBe() {
    Statements unsold =
        new Statements(
            MONTH.locations(),
            MONTH.services(),
            MONTH.clients(),
            List.of(),
            List.of(),
            List.of(),
            MONTH.payouts());
    List<PayoutMatch> before = matches(unsold, LearnedModel.NONE);
    PayoutRuling one = PayoutRuling.unlinked("d1", before.get(10), PayoutCategory.ADJUSTMENT);
    PayoutRuling two = PayoutRuling.unlinked("d2", before.get(20), PayoutCategory.ADJUSTMENT);
    assertThat(before.get(30).category())
        .isEqualTo(before.get(10).category())
        .isEqualTo(before.get(20).category())
        .isNotEqualTo(PayoutCategory.ADJUSTMENT);

    PayoutMatch afterOne = matches(unsold, LearnedModel.of(List.of(one))).get(30);
    PayoutMatch afterTwo = matches(unsold, LearnedModel.of(List.of(one, two))).get(30);

    assertThat(afterOne.category()).isEqualTo(before.get(30).category());
    assertThat(afterTwo.category()).isEqualTo(PayoutCategory.ADJUSTMENT);
    assertThat(afterTwo.decision()).isEqualTo(Decision.NONE);
  }

  private static PayoutMatch match(LearnedModel model, int index) {
    return matches(model).get(index);
  }

  private static List<PayoutMatch> matches(LearnedModel model) {
    return matches(MONTH, model);
  }

  private static List<PayoutMatch> matches(Statements statements, LearnedModel model) {
    return PayoutMatching.match(
            statements, MARCH, new ReconciliationOptions(MARCH, 0.001).with(model), Progress.SILENT)
        .matches();
  }
}
