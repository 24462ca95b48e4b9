/** Tests of the weights. */
@NullMarked
package com.medspasync.reconciliation.score;

import org.jspecify.annotations.NullMarked;
