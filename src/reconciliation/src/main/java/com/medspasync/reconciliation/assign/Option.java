package com.medspasync.reconciliation.assign;

/**
 * A target that an item could be assigned to.
 *
 * @param target number of the target
 * @param logOdds evidence for it against none, in natural log-odds
 */
public record Option(int target, double logOdds) {}
