/**
 * The slow suites behind {@code ./medspasync check}: each runs what is committed elsewhere in the
 * project or measures the running product, and keeps its last result in {@code
 * docs/measurements.md}. Start reading at {@link com.medspasync.launcher.check.Suite}.
 */
@NullMarked
package com.medspasync.launcher.check;

import org.jspecify.annotations.NullMarked;
