/**
 * Lists of invented people with known duplicates, for tests and benchmarks. Start with {@link
 * com.medspasync.reconciliation.linkage.synthetic.PersonLists}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage.synthetic;

import org.jspecify.annotations.NullMarked;
