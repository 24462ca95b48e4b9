package com.medspasync.reconciliation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.fixtures.RandomSpa;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.ReconciliationResult;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What holds of every answer, whatever the spa. */
@Tag("large")
class EnginePropertyTest {

  private static final int VISITS = 40;

  @Property(tries = 4)
  void anotherOrderOfTheLinesGivesTheSameAnswers(@ForAll long seed) {
    Statements spa = RandomSpa.of(seed, VISITS);

    assertThat(reconciled(shuffled(spa, seed + 1))).isEqualTo(reconciled(spa));
  }

  @Property(tries = 2)
  void runsSideBySideGiveTheSameAnswers(@ForAll long seed)
      throws ExecutionException, InterruptedException {
    Statements spa = RandomSpa.of(seed, VISITS);
    ReconciliationResult alone = reconciled(spa);

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<ReconciliationResult>> runs = new ArrayList<>();
      for (int run = 0; run < 4; run++) {
        runs.add(threads.submit(() -> reconciled(spa)));
      }
      for (Future<ReconciliationResult> run : runs) {
        assertThat(run.get()).isEqualTo(alone);
      }
    }
  }

  @Property(tries = 4)
  void everyLineAndEveryEntryHasOneAnswer(@ForAll long seed) {
    Statements spa = RandomSpa.of(seed, VISITS);

    ReconciliationResult result = reconciled(spa);

    assertThat(result.rewards())
        .extracting(match -> match.line().ref())
        .containsExactlyInAnyOrderElementsOf(spa.rewards().stream().map(RewardLine::ref).toList());
    assertThat(result.payouts())
        .extracting(match -> match.entry().ref())
        .containsExactlyInAnyOrderElementsOf(
            spa.payouts().stream().map(entry -> entry.ref()).toList());
  }

  @Property(tries = 4)
  void noRecordIsReportedTwice(@ForAll long seed) {
    ReconciliationResult result = reconciled(RandomSpa.of(seed, VISITS));

    assertThat(
            result.rewards().stream()
                .filter(match -> match.line().pointsIssued() > 0)
                .flatMap(match -> treatments(match).stream()))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 4)
  void aPaymentIsLinkedOrMissingAndNeverBoth(@ForAll long seed) {
    Statements spa = RandomSpa.of(seed, VISITS);
    ReconciliationResult result = reconciled(spa);
    Set<String> linked =
        result.payouts().stream()
            .filter(match -> match.category() == PayoutCategory.MATCHED)
            .flatMap(match -> match.invoices().stream())
            .map(InvoiceRef::invoice)
            .collect(Collectors.toSet());

    Set<String> missing =
        result.paymentExceptions().stream()
            .map(exception -> exception.tender().invoice())
            .collect(Collectors.toSet());

    assertThat(linked).noneMatch(missing::contains);
    Set<String> both = new HashSet<>(linked);
    both.addAll(missing);
    assertThat(both)
        .isEqualTo(spa.tenders().stream().map(Tender::invoice).collect(Collectors.toSet()));
  }

  @Property(tries = 4)
  void chargesComeToWhatWasPaidToTheCent(@ForAll long seed) {
    Statements spa = RandomSpa.of(seed, VISITS);
    Map<String, Long> paid = new HashMap<>();
    spa.tenders().forEach(tender -> paid.merge(tender.invoice(), tender.amountMinor(), Long::sum));
    Map<String, Long> charged = new HashMap<>();
    Map<String, Long> different = new HashMap<>();

    for (PayoutMatch match : reconciled(spa).payouts()) {
      if (match.category() == PayoutCategory.MATCHED && match.invoices().size() == 1) {
        String invoice = match.invoices().getFirst().invoice();
        charged.merge(invoice, match.entry().grossMinor(), Long::sum);
        if (match.posMinorIfDifferent() != null) {
          different.put(invoice, match.posMinorIfDifferent());
        }
      }
    }

    charged.forEach((invoice, minor) ->
        assertThat(different.getOrDefault(invoice, minor))
            .as(invoice)
            .isEqualTo(paid.get(invoice)));
  }

  @Property(tries = 4)
  void noMoreIsAtStakeThanTheSpaGaveOrTheProgrammePaid(@ForAll long seed) {
    Statements spa = RandomSpa.of(seed, VISITS);
    long given = spa.sales().stream().mapToLong(SaleLine::discountMinor).sum();
    long redeemed = spa.rewards().stream().mapToLong(RewardLine::valueMinor).sum();

    List<PosRewardException> exceptions = reconciled(spa).rewardExceptions();

    assertThat(exceptions.stream().mapToLong(PosRewardException::posMinor).sum())
        .isBetween(0L, given);
    assertThat(exceptions.stream().mapToLong(PosRewardException::programMinor).sum())
        .isBetween(0L, redeemed);
  }

  private static Set<LineRef> treatments(RewardMatch match) {
    return match.links().stream()
        .filter(link -> link.role() == RewardLink.Role.TREATMENT)
        .map(RewardLink::sale)
        .collect(Collectors.toSet());
  }

  private static ReconciliationResult reconciled(Statements spa) {
    return new StandardReconciler().reconcile(spa, ReconciliationOptions.DEFAULT, Progress.SILENT);
  }

  private static Statements shuffled(Statements spa, long seed) {
    Random random = new Random(seed);
    return new Statements(
        spa.locations(),
        spa.services(),
        shuffled(spa.clients(), random),
        shuffled(spa.sales(), random),
        shuffled(spa.tenders(), random),
        shuffled(spa.rewards(), random),
        shuffled(spa.payouts(), random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
