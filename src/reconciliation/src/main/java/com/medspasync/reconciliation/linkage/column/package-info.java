/**
 * Says what the columns of a list hold, by content and title, and which columns of two lists belong
 * together. Start with {@link com.medspasync.reconciliation.linkage.column.FieldPlanner}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.column;

import org.jspecify.annotations.NullMarked;
