/**
 * The reconciliation engine: takes canonical lines of a spa's statements and returns matches,
 * exceptions and the money at stake, each explained. Plain Java; may use the kernel and the JDK
 * only. Start with {@link com.medspasync.reconciliation.Reconciler}.
 */
@NullMarked
package com.medspasync.reconciliation;

import org.jspecify.annotations.NullMarked;
