/**
 * The engine as a whole: runs the parts one after the other. Start with {@link
 * com.medspasync.reconciliation.pipeline.StandardReconciler}.
 */
@NullMarked
package com.medspasync.reconciliation.pipeline;

import org.jspecify.annotations.NullMarked;
