/**
 * What a practice gains from its people's decisions, with a reviewer who knows the truth and one
 * who slips. Start with {@link com.medspasync.benchmarks.learning.LearningBenchmark}.
 */
@NullMarked
package com.medspasync.benchmarks.learning;

import org.jspecify.annotations.NullMarked;
