/**
 * What became of the money at the processor: payouts held against their entries to the cent,
 * running balances divided into payouts, and fees held against the tariffs they follow. Plain Java;
 * may use the kernel, the model and {@code sums}. Start with {@link
 * com.medspasync.reconciliation.settlement.Settlement}.
 */
@NullMarked
package com.medspasync.reconciliation.settlement;

import org.jspecify.annotations.NullMarked;
