/**
 * Rewards lines made ready for matching: whose they are, what they are about, and which of them
 * undo, repeat or test something and so match no sale. Start with {@link
 * com.medspasync.reconciliation.claims.ClaimBook}.
 */
@NullMarked
package com.medspasync.reconciliation.claims;

import org.jspecify.annotations.NullMarked;
