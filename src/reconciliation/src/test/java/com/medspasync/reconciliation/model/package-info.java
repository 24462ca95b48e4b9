/** Tests of the canonical lines. */
@NullMarked
package com.medspasync.reconciliation.model;

import org.jspecify.annotations.NullMarked;
