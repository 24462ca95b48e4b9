/**
 * Money, identifiers, periods and errors that every module shares. May use the JDK and one TypeID
 * library. Start with {@link com.medspasync.kernel.Money}.
 */
@NullMarked
package com.medspasync.kernel;

import org.jspecify.annotations.NullMarked;
