/**
 * Finds the same person, or thing, in two lists or within one, without labels: Fellegi and Sunter's
 * model learned by expectation maximization. Plain Java; reads bytes, knows no server. Start with
 * {@link com.medspasync.reconciliation.linkage.ListLinkage}.
 */
@NullMarked
package com.medspasync.reconciliation.linkage;

import org.jspecify.annotations.NullMarked;
