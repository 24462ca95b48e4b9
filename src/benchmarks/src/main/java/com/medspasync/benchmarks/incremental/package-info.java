/**
 * How long one line more takes among many. Start with {@link
 * com.medspasync.benchmarks.incremental.OneLineBenchmark}.
 */
@NullMarked
package com.medspasync.benchmarks.incremental;

import org.jspecify.annotations.NullMarked;
