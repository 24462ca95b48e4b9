/** Tests of what the engine answers. */
@NullMarked
package com.medspasync.reconciliation.result;

import org.jspecify.annotations.NullMarked;
