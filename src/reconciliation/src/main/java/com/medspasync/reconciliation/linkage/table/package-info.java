/**
 * Reads delimited text into blocks of cells without making an object per cell (ADR 0030). Start
 * with {@link com.medspasync.reconciliation.linkage.table.BlockScanner}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.table;

import org.jspecify.annotations.NullMarked;
