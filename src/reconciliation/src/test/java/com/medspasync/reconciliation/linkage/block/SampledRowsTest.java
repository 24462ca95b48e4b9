package com.medspasync.reconciliation.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.cluster.ScoredPairs;
import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.model.ChanceAgreement;
import com.medspasync.reconciliation.linkage.model.Expectation;
import com.medspasync.reconciliation.linkage.model.LinkageModel;
import com.medspasync.reconciliation.linkage.model.PairScreen;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sixty people, each once in either list, of whom some rows are compared in full. */
class SampledRowsTest {

  private static final int PEOPLE = 60;

  private final CodedLists lists =
      SmallLists.two(List.of(FieldKind.EMAIL, FieldKind.DATE), people(), people());
  private final Comparators comparators = new Comparators(lists);
  private final Frequencies frequencies = SmallLists.frequencies(lists);
  private final Workers workers = new Workers(2);

  @AfterEach
  void endsTheThreads() {
    workers.close();
  }

  @Test
  void comparesAllRowsOfAShortList() throws IOException {
    Candidates all = search(PEOPLE).sample(workers, Progress.SILENT);

    assertThat(all.share()).isEqualTo(1);
    assertThat(sampledRows(all)).hasSize(PEOPLE);
    assertThat(patterns(all)).isGreaterThanOrEqualTo(PEOPLE);
  }

  @Test
  void comparesEverySixthRowWhereTenAreEnough() throws IOException {
    Candidates some = search(10).sample(workers, Progress.SILENT);

    assertThat(some.share()).isEqualTo(10 / 60.0);
    assertThat(sampledRows(some)).containsExactly(0, 6, 12, 18, 24, 30, 36, 42, 48, 54);
  }

  @Test
  void findsEverybodyInOrderWhateverWasSampled() throws IOException {
    List<String> everybody = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      everybody.add(i + " " + i);
    }

    assertThat(found(PEOPLE)).isEqualTo(everybody);
    assertThat(found(30)).isEqualTo(everybody);
    assertThat(found(10)).isEqualTo(everybody);
  }

  @Test
  void tellsHowFarItIsWhereItLooksAtMostRows() throws IOException {
    List<String> sampling = new ArrayList<>();
    List<String> screening = new ArrayList<>();
    for (int enough : new int[] {PEOPLE, 10}) {
      CandidateSearch search = search(enough);
      Candidates sample =
          search.sample(
              workers, (stage, done, of) -> sampling.add(enough + " " + stage + " " + done));
      LinkageModel model = model(search(PEOPLE).sample(workers, Progress.SILENT));
      search.screen(
          sample,
          () -> new PairScreen(model, new PairComparator(comparators), 0.5, sample.patterns()),
          workers,
          (stage, done, of) -> screening.add(enough + " " + stage + " " + done));
    }

    assertThat(sampling).containsExactly(PEOPLE + " compare 1");
    assertThat(screening).containsExactly("10 compare 1");
  }

  private List<String> found(int enough) throws IOException {
    LinkageModel model = model(search(PEOPLE).sample(workers, Progress.SILENT));
    CandidateSearch search = search(enough);
    Candidates sample = search.sample(workers, Progress.SILENT);
    ScoredPairs pairs =
        search.screen(
            sample,
            () -> new PairScreen(model, new PairComparator(comparators), 0.5, sample.patterns()),
            workers,
            Progress.SILENT);
    List<String> found = new ArrayList<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      found.add(pairs.left(pair) + " " + pairs.right(pair));
    }
    return found;
  }

  private CandidateSearch search(int enough) throws IOException {
    return CandidateSearch.of(comparators, frequencies, workers, enough);
  }

  private LinkageModel model(Candidates sample) throws IOException {
    return Expectation.learn(
        lists,
        frequencies,
        ChanceAgreement.of(comparators, frequencies, workers),
        sample.patterns(),
        sample.share());
  }

  private static List<Integer> sampledRows(Candidates sample) {
    List<Integer> rows = new ArrayList<>();
    for (Candidates.Chunk chunk : sample.chunks()) {
      for (int pair = 0; pair < chunk.size(); pair++) {
        if (rows.isEmpty() || rows.getLast() != chunk.left(pair)) {
          rows.add(chunk.left(pair));
        }
      }
    }
    return rows;
  }

  private static long patterns(Candidates sample) {
    long sum = 0;
    for (long pattern : sample.patterns().patterns()) {
      sum += sample.patterns().count(pattern);
    }
    return sum;
  }

  private static List<String> people() {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add("p" + i * 7919 + "@x.org," + (1940 + i) + "-0" + (1 + i % 9) + "-1" + i % 7);
    }
    return people;
  }
}
