package com.medspasync.reconciliation;

import com.medspasync.kernel.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param period business days to reconcile; {@code null} for the whole calendar months that the
 *     sales cover
 * @param acceptedError share of automatic matches that may be wrong, in (0, 1); the owner's choice,
 *     by default one in a thousand
 */
public record ReconciliationOptions(@Nullable DateRange period, double acceptedError) {

  public static final ReconciliationOptions DEFAULT = new ReconciliationOptions(null, 0.001);
}
