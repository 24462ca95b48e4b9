/** Tests of the comparison of lines, visits and persons. */
@NullMarked
package com.medspasync.reconciliation.compare;

import org.jspecify.annotations.NullMarked;
