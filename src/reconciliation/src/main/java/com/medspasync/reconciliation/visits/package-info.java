/**
 * Sale lines put together to visits: what was treated, what was voided, and which rewards the point
 * of sale gave. Start with {@link com.medspasync.reconciliation.visits.VisitBook}.
 */
@NullMarked
package com.medspasync.reconciliation.visits;

import org.jspecify.annotations.NullMarked;
