/**
 * Requests of ours to addresses that somebody else named. May use the HTTP client and the JDK only;
 * start at {@link com.medspasync.app.outbound.OutboundClient}.
 */
@NullMarked
package com.medspasync.app.outbound;

import org.jspecify.annotations.NullMarked;
