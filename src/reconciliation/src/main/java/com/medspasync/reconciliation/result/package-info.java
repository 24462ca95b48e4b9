/**
 * What the engine answers: a decision for every rewards line and payout entry, links to the point
 * of sale, exceptions with money, and reasons. Start with {@link
 * com.medspasync.reconciliation.result.ReconciliationResult}.
 */
@NullMarked
package com.medspasync.reconciliation.result;

import org.jspecify.annotations.NullMarked;
