/**
 * Finds the pairs worth comparing by joining on keys that a data-driven choice keeps selective.
 * Start with {@link com.medspasync.reconciliation.linkage.block.PassSelection}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.block;

import org.jspecify.annotations.NullMarked;
