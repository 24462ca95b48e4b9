/**
 * What the engine reads: sale lines, tenders, rewards lines and payout entries in one canonical
 * form, whatever system they came from. Start with {@link
 * com.medspasync.reconciliation.model.Statements}.
 */
@NullMarked
package com.medspasync.reconciliation.model;

import org.jspecify.annotations.NullMarked;
