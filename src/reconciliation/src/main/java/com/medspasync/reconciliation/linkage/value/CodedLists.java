package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.linkage.column.Field;
import java.util.List;

/**
 * Two lists, or one twice, with values coded alike.
 *
 * @param fields what is compared
 * @param dictionaries values of each field; names share one, so do telephone numbers and lines of
 *     addresses
 * @param left the left list
 * @param right the right list; the same object for a single list
 */
public record CodedLists(
    List<Field> fields, List<ValueDictionary> dictionaries, Records left, Records right) {

  public CodedLists {
    fields = List.copyOf(fields);
    dictionaries = List.copyOf(dictionaries);
  }

  /** Whether a list is compared with itself. */
  public boolean single() {
    return left == right;
  }

  /** Number of pairs that could be compared. */
  public double pairs() {
    double n = left.rows();
    return single() ? n * (n - 1) / 2 : n * right.rows();
  }
}
