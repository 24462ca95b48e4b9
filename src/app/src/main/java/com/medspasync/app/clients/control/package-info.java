/**
 * Who of the client lists is one person: what the engine proposes after each run, and what people
 * decide. Start with {@link com.medspasync.app.clients.control.DecidePairs}; the next run hears of
 * it through {@link com.medspasync.app.clients.control.ClientsKnown}.
 */
@NullMarked
package com.medspasync.app.clients.control;

import org.jspecify.annotations.NullMarked;
