/**
 * Which amounts add up to a total, to the cent, with proof. Start with {@link
 * com.medspasync.reconciliation.sums.SumSearch}.
 */
@NullMarked
package com.medspasync.reconciliation.sums;

import org.jspecify.annotations.NullMarked;
