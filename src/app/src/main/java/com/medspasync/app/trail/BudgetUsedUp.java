package com.medspasync.app.trail;

/**
 * Somebody who is signed in has asked for all that is answered in a minute. Observed once a minute
 * on each node, however many more requests are refused.
 *
 * @param budget which one, as answers name it
 */
public record BudgetUsedUp(String budget) {}
