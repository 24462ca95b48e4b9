/** Tests of payouts held against their entries, and of fees. */
@NullMarked
package com.medspasync.reconciliation.settlement;

import org.jspecify.annotations.NullMarked;
