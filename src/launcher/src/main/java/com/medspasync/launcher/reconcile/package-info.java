/**
 * The {@code reconcile} command: files in, result files and a summary out, without server or
 * account. Start with {@link com.medspasync.launcher.reconcile.ReconcileCommand}.
 */
@NullMarked
package com.medspasync.launcher.reconcile;

import org.jspecify.annotations.NullMarked;
