/** Tests of the search for sums. */
@NullMarked
package com.medspasync.reconciliation.sums;

import org.jspecify.annotations.NullMarked;
