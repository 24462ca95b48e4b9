package com.medspasync.reconciliation.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.cluster.ScoredPairs;
import com.medspasync.reconciliation.linkage.column.ColumnSample;
import com.medspasync.reconciliation.linkage.column.FieldPlanner;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.model.ChanceAgreement;
import com.medspasync.reconciliation.linkage.model.Expectation;
import com.medspasync.reconciliation.linkage.model.LinkageModel;
import com.medspasync.reconciliation.linkage.model.PairScreen;
import com.medspasync.reconciliation.linkage.synthetic.PersonLists;
import com.medspasync.reconciliation.linkage.synthetic.PersonLists.Damage;
import com.medspasync.reconciliation.linkage.table.BlockScanner;
import com.medspasync.reconciliation.linkage.table.ByteSource;
import com.medspasync.reconciliation.linkage.table.CellBlock;
import com.medspasync.reconciliation.linkage.table.FormatSniffer;
import com.medspasync.reconciliation.linkage.table.TableFormat;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.ListInput;
import com.medspasync.reconciliation.linkage.value.ListLoader;
import com.medspasync.reconciliation.linkage.value.Samples;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("large")
class CandidateSearchTest {

  private static final int PEOPLE = 3000;
  private static final int FEW = 500;

  private final List<List<String[]>> people = PersonLists.twoLists(PEOPLE, Damage.USUAL, 11);

  @SuppressWarnings("NullAway.Init")
  private Workers workers;

  @SuppressWarnings("NullAway.Init")
  private Comparators comparators;

  @SuppressWarnings("NullAway.Init")
  private Frequencies frequencies;

  @BeforeEach
  void readsTheLists() throws IOException {
    workers = new Workers(2);
    CodedLists lists = lists();
    comparators = new Comparators(lists);
    frequencies = Frequencies.of(lists, workers);
  }

  @AfterEach
  void endsTheThreads() {
    workers.close();
  }

  @Test
  void learnsFromSomeRowsNearlyWhatItLearnsFromAll() throws IOException {
    List<String> byAll = found(PEOPLE, workers);
    List<String> bySome = found(FEW, workers);

    assertThat(bySome).doesNotHaveDuplicates().hasSizeGreaterThan(PEOPLE * 95 / 100);
    assertThat(right(bySome) / (double) right(byAll)).isCloseTo(1, within(0.005));
    assertThat(right(bySome) / (double) bySome.size()).isGreaterThan(0.999);
  }

  @Test
  void countsTheSampleUpToTheWhole() throws IOException {
    assertThat(prior(FEW)).isCloseTo(prior(PEOPLE), within(0.2));
  }

  @Test
  void answersInTheOrderOfRowsWhateverTheNumberOfThreads() throws IOException {
    List<String> byTwo = found(FEW, workers);

    try (Workers five = new Workers(5)) {
      assertThat(found(FEW, five)).isEqualTo(byTwo);
    }
    assertThat(byTwo).isSortedAccordingTo((a, b) -> Integer.compare(row(a), row(b)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.5, 0.99})
  void givesUpExactlyThePairsThatDoNotReachTheThreshold(double threshold) throws IOException {
    CandidateSearch search = CandidateSearch.of(comparators, frequencies, workers, PEOPLE);
    Candidates sample = search.sample(workers, Progress.SILENT);
    LinkageModel model = model(sample);
    PairComparator comparator = new PairComparator(comparators);
    PairScreen screen = new PairScreen(model, comparator, threshold, sample.patterns());

    int kept = 0;
    for (int left = 0; left < FEW; left++) {
      for (int right = 0; right < PEOPLE; right++) {
        double whole = model.logOdds(left, right, comparator.pattern(left, right));
        double screened = screen.logOdds(left, right);
        assertThat(screened >= screen.least()).isEqualTo(whole >= screen.least());
        if (whole >= screen.least()) {
          assertThat(screened).isEqualTo(whole);
          kept++;
        }
      }
    }
    assertThat(kept).isGreaterThan(FEW * 9 / 10);
  }

  private List<String> found(int enoughToLearnFrom, Workers threads) throws IOException {
    CandidateSearch search =
        CandidateSearch.of(comparators, frequencies, threads, enoughToLearnFrom);
    Candidates sample = search.sample(threads, Progress.SILENT);
    LinkageModel model = model(sample);
    ScoredPairs pairs =
        search.screen(
            sample,
            () -> new PairScreen(model, new PairComparator(comparators), 0.5, sample.patterns()),
            threads,
            Progress.SILENT);
    List<String> found = new ArrayList<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      found.add(pairs.left(pair) + " " + pairs.right(pair) + " " + pairs.logOdds(pair));
    }
    return found;
  }

  /** Logarithm of the odds that any two records are of the same person, as learned. */
  private double prior(int enoughToLearnFrom) throws IOException {
    CandidateSearch search =
        CandidateSearch.of(comparators, frequencies, workers, enoughToLearnFrom);
    Candidates sample = search.sample(workers, Progress.SILENT);
    return model(sample).reasons(0, 0, 0).getFirst().logOdds();
  }

  private LinkageModel model(Candidates sample) throws IOException {
    return Expectation.learn(
        comparators.lists(),
        frequencies,
        ChanceAgreement.of(comparators, frequencies, workers),
        sample.patterns(),
        sample.share());
  }

  private static int row(String pair) {
    return Integer.parseInt(pair.substring(0, pair.indexOf(' ')));
  }

  private long right(List<String> pairs) {
    return pairs.stream()
        .map(pair -> pair.split(" ", -1))
        .filter(
            pair -> person(people.getFirst(), pair[0]).equals(person(people.getLast(), pair[1])))
        .count();
  }

  private static String person(List<String[]> list, String row) {
    return list.get(Integer.parseInt(row))[0].split("-", -1)[1];
  }

  private CodedLists lists() throws IOException {
    ListInput left = input(people.getFirst());
    ListInput right = input(people.getLast());
    return ListLoader.load(
            FieldPlanner.plan(columns(left), Set.of(0), columns(right), Set.of(0)),
            left,
            right,
            workers,
            Progress.SILENT)
        .lists();
  }

  private static ListInput input(List<String[]> list) throws IOException {
    ByteSource bytes =
        ByteSource.of(PersonLists.csv(PersonLists.TITLES, list).getBytes(StandardCharsets.UTF_8));
    TableFormat format = FormatSniffer.sniff("people.csv", bytes);
    return new ListInput(bytes, format, 0);
  }

  private static List<ColumnSample> columns(ListInput input) throws IOException {
    CellBlock block = new BlockScanner(input.bytes(), input.format()).next();
    return Samples.of(Objects.requireNonNull(block), input.format(), 1000);
  }
}
