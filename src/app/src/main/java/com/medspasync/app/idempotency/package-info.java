/**
 * A request that is sent twice has one effect: callers name it by the header {@code
 * Idempotency-Key}. Start with {@link com.medspasync.app.idempotency.OnceOnly}.
 */
@NullMarked
package com.medspasync.app.idempotency;

import org.jspecify.annotations.NullMarked;
