/** Tests of the search for candidates. */
@NullMarked
package com.medspasync.reconciliation.blocking;

import org.jspecify.annotations.NullMarked;
