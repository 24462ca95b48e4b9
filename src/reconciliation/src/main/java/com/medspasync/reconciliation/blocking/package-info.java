/**
 * Finds the few visits that a rewards line could be about, without comparing every line with every
 * visit. Start with {@link com.medspasync.reconciliation.blocking.VisitIndex}.
 */
@NullMarked
package com.medspasync.reconciliation.blocking;

import org.jspecify.annotations.NullMarked;
