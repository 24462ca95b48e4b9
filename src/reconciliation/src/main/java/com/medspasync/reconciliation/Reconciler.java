package com.medspasync.reconciliation;

import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.result.ReconciliationResult;

/**
 * Reconciles the statements of one spa.
 *
 * <p>Same statements and options, same result: the answer does not depend on the order of the input
 * lists, on time or on the number of threads.
 */
public interface Reconciler {

  /**
   * @param statements what was read, of any size
   * @param options period and accepted error
   * @param progress hears how far the run has come
   */
  ReconciliationResult reconcile(
      Statements statements, ReconciliationOptions options, Progress progress);
}
