/**
 * Our linking beside Duke and fuzzy-matcher on the same lists, each in a JVM of its own. Start with
 * {@link com.medspasync.benchmarks.linkage.LinkageBenchmark}.
 */
@NullMarked
package com.medspasync.benchmarks.linkage;

import org.jspecify.annotations.NullMarked;
