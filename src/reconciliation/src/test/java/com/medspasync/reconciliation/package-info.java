/** Tests of what a run is asked to do. */
@NullMarked
package com.medspasync.reconciliation;

import org.jspecify.annotations.NullMarked;
