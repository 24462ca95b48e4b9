/** Tests of what is measured on practices made by chance. */
@NullMarked
package com.medspasync.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
