/** What measurements rely on: repeatable files and a true key. */
@NullMarked
package com.medspasync.benchmarks.practice;

import org.jspecify.annotations.NullMarked;
