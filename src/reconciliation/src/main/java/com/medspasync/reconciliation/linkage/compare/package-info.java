/**
 * How alike two values are, as a level, and two records, as a pattern of levels. Start with {@link
 * com.medspasync.reconciliation.linkage.compare.PairComparator}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.compare;

import org.jspecify.annotations.NullMarked;
