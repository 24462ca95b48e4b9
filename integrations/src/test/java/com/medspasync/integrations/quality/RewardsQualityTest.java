package com.medspasync.integrations.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.PosRewardException;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewards against the answer keys: the floors below which a spa could not rely on the product. */
class RewardsQualityTest {

  private static final double PAIR_F1 = 0.98;
  private static final double AUTO_PRECISION = 0.995;
  private static final double AUTO_COVERAGE = 0.90;
  private static final double KIND_ACCURACY = 0.88;
  private static final double EXCEPTIONS_F1 = 0.85;
  private static final double MONEY_RECALL = 0.80;
  private static final double CALIBRATION_ERROR = 0.03;
  private static final int BINS = 10;

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void findsTheTreatmentsOfTheLines(String name) {
    SampleSpa spa = SampleSpa.named(name);
    Map<LineRef, Set<LineRef>> truth = trueLinks(spa);
    int right = 0;
    int proposed = 0;
    for (RewardMatch match : spa.result().rewards()) {
      Set<LineRef> links = treatments(match);
      proposed += links.size();
      links.retainAll(truth.getOrDefault(match.line().ref(), Set.of()));
      right += links.size();
    }
    int all = truth.values().stream().mapToInt(Set::size).sum();

    assertThat(f1(right, proposed, all)).isGreaterThanOrEqualTo(PAIR_F1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void matchesAutomaticallyWhatIsSureAndLittleElse(String name) {
    SampleSpa spa = SampleSpa.named(name);
    Map<LineRef, Set<LineRef>> truth = trueLinks(spa);
    List<RewardMatch> automatic =
        spa.result().rewards().stream().filter(match -> match.decision() == Decision.AUTO).toList();
    long right = automatic.stream().filter(match -> isSound(match, truth)).count();

    assertThat((double) right / automatic.size()).isGreaterThanOrEqualTo(AUTO_PRECISION);
    assertThat((double) right / truth.size()).isGreaterThanOrEqualTo(AUTO_COVERAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void isAsSureAsItIsRight(String name) {
    SampleSpa spa = SampleSpa.named(name);
    Map<LineRef, Set<LineRef>> truth = trueLinks(spa);
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    int lines = 0;
    for (RewardMatch match : spa.result().rewards()) {
      if (!treatments(match).isEmpty()) {
        int bin = Math.min(BINS - 1, (int) (match.confidence() * BINS));
        confidence[bin] += match.confidence();
        right[bin] += isSound(match, truth) ? 1 : 0;
        lines++;
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]) / lines;
    }

    assertThat(error).isLessThanOrEqualTo(CALIBRATION_ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void saysWhatBecameOfLinesWithoutASale(String name) {
    SampleSpa spa = SampleSpa.named(name);
    Map<LineRef, RewardMatch> answers =
        spa.result().rewards().stream()
            .collect(Collectors.toMap(match -> match.line().ref(), match -> match));
    int lines = 0;
    int right = 0;
    for (NamedCsvRecord row : spa.key("rewards_truth.csv")) {
      if (!row.getField("category").equals("matched")) {
        RewardMatch answer = answers.get(SampleSpa.line(row, "file", "line"));
        lines++;
        right +=
            answer != null && kind(answer.category().word()).equals(kind(row.getField("category")))
                ? 1
                : 0;
      }
    }

    assertThat((double) right / lines).isGreaterThanOrEqualTo(KIND_ACCURACY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void findsTheMoneyThatDisagrees(String name) {
    SampleSpa spa = SampleSpa.named(name);
    Map<String, Long> truth = new TreeMap<>();
    for (NamedCsvRecord row : spa.key("pos_reward_exceptions.csv")) {
      truth.merge(
          exceptionKey(
              row.getField("pos_file"),
              row.getField("pos_ref"),
              row.getField("pos_program"),
              row.getField("category")),
          Math.abs(cents(row.getField("pos_amount")) - cents(row.getField("program_amount"))),
          Long::sum);
    }
    Map<String, Long> found = new TreeMap<>();
    for (PosRewardException exception : spa.result().rewardExceptions()) {
      found.merge(
          exceptionKey(
              exception.sale().file(),
              exception.posRef(),
              exception.program().slug(),
              exception.category().word()),
          exception.atStakeMinor(),
          Long::sum);
    }
    long stake = truth.values().stream().mapToLong(Long::longValue).sum();
    long credit =
        truth.entrySet().stream()
            .filter(entry -> found.containsKey(entry.getKey()))
            .mapToLong(entry ->
                Math.max(
                    0,
                    entry.getValue()
                        - Math.abs(entry.getValue() - found.getOrDefault(entry.getKey(), 0L))))
            .sum();
    Set<String> hits = new HashSet<>(truth.keySet());
    hits.retainAll(found.keySet());

    assertThat(f1(hits.size(), found.size(), truth.size())).isGreaterThanOrEqualTo(EXCEPTIONS_F1);
    assertThat((double) credit / stake).isGreaterThanOrEqualTo(MONEY_RECALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void explainsEveryProposedLinkToTheLastUnitOfEvidence(String name) {
    for (RewardMatch match : SampleSpa.named(name).result().rewards()) {
      if (match.decision() != Decision.NONE) {
        Explanation why = match.explanation();
        assertThat(
                why.contributions().stream().mapToDouble(Explanation.Contribution::logOdds).sum())
            .isCloseTo(why.score(), within(1e-6));
        assertThat(why.sentence()).isNotBlank();
      }
    }
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
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isSound(RewardMatch match, Map<LineRef, Set<LineRef>> truth) {
    Set<LineRef> links = treatments(match);
    return !links.isEmpty() && truth.getOrDefault(match.line().ref(), Set.of()).containsAll(links);
  }

  /** The files name one of our practices for lines of another one. */
  private static String kind(String category) {
    return category.equals("other_location") ? "not_in_pos" : category;
  }

  private static String exceptionKey(String file, String posRef, String program, String category) {
    String invoice = posRef.substring(0, posRef.lastIndexOf('#'));
    return String.join("|", file, invoice, program, category);
  }

  private static long cents(String amount) {
    return new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  private static double f1(int right, int proposed, int all) {
    return 2.0 * right / (proposed + all);
  }
}
