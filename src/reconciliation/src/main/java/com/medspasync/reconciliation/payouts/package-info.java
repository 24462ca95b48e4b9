/**
 * Ties processors' payout entries to the card and PayPal payments of the point of sale, and payouts
 * to the transfers that reached the bank. Plain Java; may use the kernel, the model and result
 * packages and the engine's text package. Start with {@link
 * com.medspasync.reconciliation.payouts.PayoutMatching}.
 */
@NullMarked
package com.medspasync.reconciliation.payouts;

import org.jspecify.annotations.NullMarked;
