/**
 * Cells brought to one spelling and coded as integers, so that equal values have equal codes. Start
 * with {@link com.medspasync.reconciliation.linkage.value.ListLoader}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.value;

import org.jspecify.annotations.NullMarked;
