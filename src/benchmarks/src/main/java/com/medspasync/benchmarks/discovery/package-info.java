/** What the time of an answer tells about who has an account. */
@NullMarked
package com.medspasync.benchmarks.discovery;

import org.jspecify.annotations.NullMarked;
