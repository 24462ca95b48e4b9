/** Tests of the reconcile command. */
@NullMarked
package com.medspasync.launcher.reconcile;

import org.jspecify.annotations.NullMarked;
