/** How many requests are answered, for whom, on all nodes together. */
@NullMarked
package com.medspasync.app.limits;

import org.jspecify.annotations.NullMarked;
