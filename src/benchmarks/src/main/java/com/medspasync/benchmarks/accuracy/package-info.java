/**
 * How often the engine is right on practices that it was not made for. Start with {@link
 * com.medspasync.benchmarks.accuracy.AccuracyBenchmark}.
 */
@NullMarked
package com.medspasync.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
