package com.medspasync.reconciliation.visits;

import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.text.Product;
import org.jspecify.annotations.Nullable;

/**
 * A service or article of a visit.
 *
 * @param line its record
 * @param product what it is, {@code null} when the catalog does not know
 */
public record Treatment(SaleLine line, @Nullable Product product) {

  /** Invoice and ordinal of the record. */
  public String posRef() {
    return posRef(line);
  }

  /** Invoice and ordinal of a record. */
  public static String posRef(SaleLine line) {
    return line.invoice() + "#" + line.ordinal();
  }
}
