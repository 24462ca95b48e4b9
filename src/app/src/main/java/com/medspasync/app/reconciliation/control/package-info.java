/**
 * Runs the engine over a spa's lines, keeps its answers and what people decide about them. Start
 * with RunReconciliationJob and DecideReviews.
 */
@NullMarked
package com.medspasync.app.reconciliation.control;

import org.jspecify.annotations.NullMarked;
