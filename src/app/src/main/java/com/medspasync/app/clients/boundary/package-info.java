/** The spa's clients over HTTP. */
@NullMarked
package com.medspasync.app.clients.boundary;

import org.jspecify.annotations.NullMarked;
