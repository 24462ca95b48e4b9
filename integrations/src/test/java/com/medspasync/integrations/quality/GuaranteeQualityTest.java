package com.medspasync.integrations.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.guarantee.Evidence;
import com.medspasync.reconciliation.guarantee.Evidence.Check;
import com.medspasync.reconciliation.guarantee.ReferenceEvidence;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The evidence that ships with the engine is what the engine says today of the practices whose
 * answers are known: a promise must not rest on an engine that is no more.
 */
class GuaranteeQualityTest {

  private static final List<String> SPAS = List.of("spa-1", "spa-2", "spa-3");

  @Test
  void promisesOfRewardsRestOnWhatTheEngineSaysToday() {
    List<Check> checks = new ArrayList<>();
    for (String name : SPAS) {
      SampleSpa spa = SampleSpa.named(name);
      Map<LineRef, Set<LineRef>> truth = trueLinks(spa);
      for (RewardMatch match : spa.result().rewards()) {
        Set<LineRef> links = treatments(match);
        Set<LineRef> right = truth.getOrDefault(match.line().ref(), Set.of());
        if (!links.isEmpty()) {
          checks.add(new Check(match.confidence(), right.containsAll(links)));
        }
      }
    }

    assertThat(ReferenceEvidence.rewards()).isEqualTo(Evidence.of(checks));
  }

  @Test
  void promisesOfPayoutsRestOnWhatTheEngineSaysToday() {
    List<Check> checks = new ArrayList<>();
    for (String name : SPAS) {
      SampleSpa spa = SampleSpa.named(name);
      Map<String, String> truth = new HashMap<>();
      for (NamedCsvRecord row : spa.key("payout_truth.csv")) {
        truth.put(
            row.getField("processor") + ":" + row.getField("line"),
            sorted(Set.of(row.getField("invoices").split(";", -1))));
      }
      for (PayoutMatch match : spa.result().payouts()) {
        if (match.decision() != Decision.NONE) {
          String key = match.entry().processor() + ":" + match.entry().ref().line();
          String said =
              sorted(
                  match.invoices().stream().map(InvoiceRef::toString).collect(Collectors.toSet()));
          checks.add(new Check(match.confidence(), said.equals(truth.get(key))));
        }
      }
    }

    assertThat(ReferenceEvidence.payouts()).isEqualTo(Evidence.of(checks));
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

  private static String sorted(Set<String> invoices) {
    return invoices.stream().sorted().collect(Collectors.joining(";"));
  }
}
