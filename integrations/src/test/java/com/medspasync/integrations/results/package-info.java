/** Tests of the result files. */
@NullMarked
package com.medspasync.integrations.results;

import org.jspecify.annotations.NullMarked;
