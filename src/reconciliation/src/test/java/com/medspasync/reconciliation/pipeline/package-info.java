/** Tests of the engine as a whole. */
@NullMarked
package com.medspasync.reconciliation.pipeline;

import org.jspecify.annotations.NullMarked;
