/**
 * Writes what a reconciliation found: the result files of {@code medspasync reconcile}, and the
 * totals behind them. Start with {@link com.medspasync.integrations.results.ResultFiles}.
 */
@NullMarked
package com.medspasync.integrations.results;

import org.jspecify.annotations.NullMarked;
