package com.medspasync.reconciliation.linkage;

import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.linkage.block.CandidateSearch;
import com.medspasync.reconciliation.linkage.block.Candidates;
import com.medspasync.reconciliation.linkage.cluster.Clusters;
import com.medspasync.reconciliation.linkage.cluster.OneToOne;
import com.medspasync.reconciliation.linkage.cluster.ScoredPairs;
import com.medspasync.reconciliation.linkage.column.Field;
import com.medspasync.reconciliation.linkage.column.FieldPlanner;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.model.ChanceAgreement;
import com.medspasync.reconciliation.linkage.model.Expectation;
import com.medspasync.reconciliation.linkage.model.LinkageModel;
import com.medspasync.reconciliation.linkage.model.PairScreen;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.ListLoader;
import com.medspasync.reconciliation.linkage.value.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds records of the same person in two lists, or duplicates in one.
 *
 * <p>Steps: guess what columns hold, read lists into codes, find pairs by joining on selective
 * keys, compare them, learn what agreement means from the patterns found, score, and settle. The
 * same input gives the same answer, whatever the number of threads.
 */
public final class ListLinkage {

  private ListLinkage() {}

  /**
   * Links two lists.
   *
   * @throws DomainException when a list cannot be used; the message says which, where and what to
   *     do
   * @throws IOException when a list cannot be read
   */
  public static Linked link(
      NamedList left, NamedList right, LinkageOptions options, Progress progress)
      throws IOException {
    return run(left, right, options, progress);
  }

  /**
   * Finds duplicates within a list: all pairs within each group of records that are the same.
   *
   * @throws DomainException when the list cannot be used; the message says where and what to do
   * @throws IOException when the list cannot be read
   */
  public static Linked dedupe(NamedList list, LinkageOptions options, Progress progress)
      throws IOException {
    return run(list, null, options, progress);
  }

  private static Linked run(
      NamedList left, @Nullable NamedList right, LinkageOptions options, Progress progress)
      throws IOException {
    try (Workers workers = new Workers(options.parallelism())) {
      ListHead leftHead = ListHead.of(left, options.id());
      ListHead rightHead = right == null ? null : ListHead.of(right, options.id());
      ListHead.requireId(options.id(), leftHead, rightHead);
      List<String> notes = new ArrayList<>();
      ListLoader.Loaded loaded = load(leftHead, rightHead, workers, progress);
      leftHead.describe(loaded.left(), notes);
      if (rightHead != null) {
        rightHead.describe(loaded.right(), notes);
      }
      return linked(loaded.lists(), options, workers, progress, notes);
    }
  }

  /** Reads both lists; an id that turns out not to be unique is given up for the next one. */
  private static ListLoader.Loaded load(
      ListHead left, @Nullable ListHead right, Workers workers, Progress progress)
      throws IOException {
    while (true) {
      ListLoader.Loaded loaded =
          ListLoader.load(
              plan(left, right),
              left.input(),
              right == null ? null : right.input(),
              workers,
              progress);
      boolean again = left.idWasWrong(loaded.lists().left());
      if (right != null) {
        again |= right.idWasWrong(loaded.lists().right());
      }
      if (!again) {
        return loaded;
      }
    }
  }

  private static List<Field> plan(ListHead left, @Nullable ListHead right) {
    List<Field> fields =
        right == null
            ? FieldPlanner.plan(left.columns(), left.withoutEvidence())
            : FieldPlanner.plan(
                left.columns(), left.withoutEvidence(), right.columns(), right.withoutEvidence());
    if (fields.isEmpty()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "linkage.nothing-to-compare",
          right == null
              ? left.name()
                  + ": no column besides the id says anything about the records. Add columns such as"
                  + " name, e-mail, phone or birth date."
              : left.name()
                  + " and "
                  + right.name()
                  + " have no column in common. Their columns are "
                  + String.join(", ", left.titles())
                  + " and "
                  + String.join(", ", right.titles())
                  + ": give lists that know something alike about people.");
    }
    return fields;
  }

  private static Linked linked(
      CodedLists lists,
      LinkageOptions options,
      Workers workers,
      Progress progress,
      List<String> notes)
      throws IOException {
    Comparators comparators = new Comparators(lists);
    Frequencies frequencies = Frequencies.of(lists, workers);
    ChanceAgreement chance = ChanceAgreement.of(comparators, frequencies, workers);
    CandidateSearch search = CandidateSearch.of(comparators, frequencies, workers);
    Candidates sample = search.sample(workers, progress);
    LinkageModel model =
        Expectation.learn(lists, frequencies, chance, sample.patterns(), sample.share());
    ScoredPairs scored =
        search.screen(
            sample,
            () ->
                new PairScreen(
                    model, new PairComparator(comparators), options.threshold(), sample.patterns()),
            workers,
            progress);
    return new Linked(
        lists, comparators, model, settled(scored, lists, comparators, model, options), notes);
  }

  private static ScoredPairs settled(
      ScoredPairs scored,
      CodedLists lists,
      Comparators comparators,
      LinkageModel model,
      LinkageOptions options) {
    if (lists.single()) {
      PairComparator comparator = new PairComparator(comparators);
      return Clusters.of(
          scored,
          lists.left().rows(),
          (a, b) -> model.logOdds(a, b, comparator.pattern(a, b)),
          options.threshold());
    }
    return options.oneToOne()
        ? OneToOne.of(scored, lists.left().rows(), lists.right().rows())
        : scored;
  }

  /** Titles of columns that stand for nothing else than a record. */
  static Set<Integer> only(int column) {
    return column < 0 ? Set.of() : Set.of(column);
  }
}
