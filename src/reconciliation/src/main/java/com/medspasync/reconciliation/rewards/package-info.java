/**
 * Matches rewards lines with visits and finds rewards that disagree with their programme. Start
 * with {@link com.medspasync.reconciliation.rewards.RewardMatching}.
 */
@NullMarked
package com.medspasync.reconciliation.rewards;

import org.jspecify.annotations.NullMarked;
