/**
 * The engine as a whole: runs the parts and puts their answers together. Start with {@link
 * com.medspasync.reconciliation.pipeline.StandardReconciler}.
 */
@NullMarked
package com.medspasync.reconciliation.pipeline;

import org.jspecify.annotations.NullMarked;
