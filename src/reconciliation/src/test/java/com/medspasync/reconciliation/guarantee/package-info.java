/** Tests of thresholds and the bounds they rest on. */
@NullMarked
package com.medspasync.reconciliation.guarantee;

import org.jspecify.annotations.NullMarked;
