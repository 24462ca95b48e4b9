package com.medspasync.integrations.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.guarantee.ExactBinomial;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.learn.Side;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The promise rests on practices made by chance; the labelled ones had no part in it, so whether it
 * holds there says whether it can be believed.
 */
class GuaranteeQualityTest {

  private static final List<String> SPAS = List.of("spa-1", "spa-2", "spa-3");
  private static final double UNBELIEVABLE = 0.05;

  @Test
  void thePromiseOfRewardsHoldsWhereTheAnswersAreKnown() {
    int automatic = 0;
    int wrong = 0;
    for (String name : SPAS) {
      SampleSpa spa = SampleSpa.named(name);
      Map<LineRef, Set<LineRef>> truth = trueLinks(spa);
      for (RewardMatch match : spa.result().rewards()) {
        if (match.decision() == Decision.AUTO) {
          automatic++;
          Set<LineRef> right = truth.getOrDefault(match.line().ref(), Set.of());
          wrong += right.containsAll(treatments(match)) ? 0 : 1;
        }
      }
    }

    assertKept(ReconciliationOptions.DEFAULT.promise(Side.REWARDS), automatic, wrong);
  }

  @Test
  void thePromiseOfPayoutsHoldsWhereTheAnswersAreKnown() {
    int automatic = 0;
    int wrong = 0;
    for (String name : SPAS) {
      SampleSpa spa = SampleSpa.named(name);
      Map<String, Set<String>> truth = new HashMap<>();
      for (NamedCsvRecord row : spa.key("payout_truth.csv")) {
        truth.put(
            row.getField("processor") + ":" + row.getField("line"),
            Set.of(row.getField("invoices").split(";", -1)));
      }
      for (PayoutMatch match : spa.result().payouts()) {
        if (match.decision() == Decision.AUTO && !match.invoices().isEmpty()) {
          automatic++;
          String entry = match.entry().processor() + ":" + match.entry().ref().line();
          Set<String> said =
              match.invoices().stream().map(InvoiceRef::toString).collect(Collectors.toSet());
          wrong += said.equals(truth.get(entry)) ? 0 : 1;
        }
      }
    }

    assertKept(ReconciliationOptions.DEFAULT.promise(Side.PAYOUTS), automatic, wrong);
  }

  /** So many wrong ones, or more, would not be strange if the promise held. */
  private static void assertKept(Promise promise, int automatic, int wrong) {
    assertThat(promise.isGiven()).isTrue();
    assertThat(automatic).isGreaterThan(3_000);
    assertThat(ExactBinomial.atLeast(wrong, automatic, promise.acceptedError()))
        .as("%d wrong of %d", wrong, automatic)
        .isGreaterThan(UNBELIEVABLE);
  }

  private static Map<LineRef, Set<LineRef>> trueLinks(SampleSpa spa) {
    Map<LineRef, Set<LineRef>> links = new HashMap<>();
    for (NamedCsvRecord row : spa.key("reward_links.csv")) {
      if (row.getField("role").equals("treatment")) {
        links
            .computeIfAbsent(SampleSpa.line(row, "file", "line"), line -> new HashSet<>())
            .add(SampleSpa.line(row, "pos_file", "pos_line"));
      }
    }
    return links;
  }

  private static Set<LineRef> treatments(RewardMatch match) {
    return match.links().stream()
        .filter(link -> link.role() == RewardLink.Role.TREATMENT)
        .map(RewardLink::sale)
        .collect(Collectors.toSet());
  }
}
