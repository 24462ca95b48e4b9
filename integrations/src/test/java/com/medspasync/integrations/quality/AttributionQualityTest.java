package com.medspasync.integrations.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.text.ProgramLabels;
import com.medspasync.reconciliation.visits.GivenReward;
import com.medspasync.reconciliation.visits.RewardAttribution;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewards and house discounts taken out of sale lines, next to what a person read in them. */
class AttributionQualityTest {

  private static final double RIGHT = 0.97;

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2"})
  void tellsRewardsFromHouseDiscounts(String name) {
    SampleSpa spa = SampleSpa.named(name);
    Map<LineRef, String> found = reductionsByLine(spa);

    List<NamedCsvRecord> rows =
        spa.key("canonical_pos_sample.csv").stream()
            .filter(row -> found.containsKey(SampleSpa.line(row, "pos_file", "pos_line")))
            .filter(row -> cents(row, "reward") + cents(row, "house_discount") > 0)
            .toList();
    long right =
        rows.stream()
            .filter(row ->
                reduction(
                        cents(row, "house_discount"),
                        cents(row, "reward"),
                        row.getField("reward_program"))
                    .equals(found.get(SampleSpa.line(row, "pos_file", "pos_line"))))
            .count();

    assertThat(rows).hasSizeGreaterThan(25);
    assertThat((double) right / rows.size()).isGreaterThanOrEqualTo(RIGHT);
  }

  private static Map<LineRef, String> reductionsByLine(SampleSpa spa) {
    ProductCatalog catalog = ProductCatalog.standard().with(spa.statements().services());
    VisitBook visits =
        VisitBook.of(
            spa.statements().sales(),
            spa.statements().tenders(),
            PersonDirectory.resolve(List.of(), GivenNames.standard()),
            catalog,
            new RewardAttribution(
                spa.statements().sales(), spa.statements().rewards(), ProgramLabels.standard()));
    Map<LineRef, String> reductions = new HashMap<>();
    for (Visit visit : visits.visits()) {
      for (Treatment treatment : visit.treatments()) {
        List<GivenReward> rewards =
            visit.rewards().stream()
                .filter(reward -> reward.treatment().equals(treatment))
                .filter(reward -> reward.amountMinor() > 0)
                .toList();
        String program =
            Stream.concat(rewards.stream().map(reward -> reward.program().slug()), Stream.of(""))
                .findFirst()
                .orElseThrow();
        reductions.put(
            treatment.line().ref(),
            reduction(
                RewardAttribution.houseDiscountMinor(treatment.line(), visit.rewards()),
                rewards.stream().mapToLong(GivenReward::amountMinor).sum(),
                program));
      }
    }
    return reductions;
  }

  private static String reduction(long house, long reward, String program) {
    return "house " + house + ", reward " + reward + " " + program;
  }

  private static long cents(NamedCsvRecord row, String column) {
    return new BigDecimal(row.getField(column)).movePointRight(2).longValueExact();
  }
}
