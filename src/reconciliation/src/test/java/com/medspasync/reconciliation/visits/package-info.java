/** Tests of visits and of the rewards that were given on them. */
@NullMarked
package com.medspasync.reconciliation.visits;

import org.jspecify.annotations.NullMarked;
