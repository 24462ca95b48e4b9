/**
 * Compares a rewards line with a visit, field by field, into a few levels of agreement. Start with
 * {@link com.medspasync.reconciliation.compare.Comparator}.
 */
@NullMarked
package com.medspasync.reconciliation.compare;

import org.jspecify.annotations.NullMarked;
