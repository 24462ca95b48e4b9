/** Tests of payouts matching. */
@NullMarked
package com.medspasync.reconciliation.payouts;

import org.jspecify.annotations.NullMarked;
