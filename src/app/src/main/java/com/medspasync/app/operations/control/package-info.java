/** Looks at the parts that the application depends on. */
@NullMarked
package com.medspasync.app.operations.control;

import org.jspecify.annotations.NullMarked;
