/** Tests of what decisions teach. */
@NullMarked
package com.medspasync.reconciliation.learn;

import org.jspecify.annotations.NullMarked;
