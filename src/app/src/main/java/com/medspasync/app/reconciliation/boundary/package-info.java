/** Runs, review queue, decisions and exceptions over HTTP. Start with ReviewsResource. */
@NullMarked
package com.medspasync.app.reconciliation.boundary;

import org.jspecify.annotations.NullMarked;
