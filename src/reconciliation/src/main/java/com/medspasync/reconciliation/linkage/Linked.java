package com.medspasync.reconciliation.linkage;

import com.medspasync.reconciliation.linkage.cluster.ScoredPairs;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.model.LinkageModel;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Records;
import java.util.List;

/** The pairs that were found, in the order of the left list, with their explanation. */
public final class Linked {

  private final CodedLists lists;
  private final Comparators comparators;
  private final LinkageModel model;
  private final ScoredPairs pairs;
  private final List<String> notes;

  Linked(
      CodedLists lists,
      Comparators comparators,
      LinkageModel model,
      ScoredPairs pairs,
      List<String> notes) {
    this.lists = lists;
    this.comparators = comparators;
    this.model = model;
    this.pairs = pairs;
    this.notes = List.copyOf(notes);
  }

  /** Number of pairs. */
  public int size() {
    return pairs.size();
  }

  /** The left list. */
  public Records left() {
    return lists.left();
  }

  /** The right list; the left one again for a single list. */
  public Records right() {
    return lists.right();
  }

  /** Row of a pair in the left list, from 0. */
  public int leftRow(int pair) {
    return pairs.left(pair);
  }

  /** Row of a pair in the right list, from 0. */
  public int rightRow(int pair) {
    return pairs.right(pair);
  }

  /** Probability that both records of a pair are of the same person, in [0, 1]. */
  public double probability(int pair) {
    return LinkageModel.probability(pairs.logOdds(pair));
  }

  /** What a reader of the lists should know: rows that do not fit, how records were named. */
  public List<String> notes() {
    return notes;
  }

  /** What was compared, and as what. */
  public CodedLists lists() {
    return lists;
  }

  /** Explains pairs, one thread at a time. */
  public Explainer explainer() {
    return new Explainer(model, new PairComparator(comparators), this);
  }

  double logOdds(int pair) {
    return pairs.logOdds(pair);
  }
}
