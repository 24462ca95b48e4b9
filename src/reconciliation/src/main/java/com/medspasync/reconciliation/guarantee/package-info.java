/**
 * Where the line between automatic and reviewed stands, from what people found when they checked
 * proposals: a finite-sample bound at a stated confidence, not a hope. May use nothing but the JDK.
 * Start with {@link com.medspasync.reconciliation.guarantee.RiskControl}.
 */
@NullMarked
package com.medspasync.reconciliation.guarantee;

import org.jspecify.annotations.NullMarked;
