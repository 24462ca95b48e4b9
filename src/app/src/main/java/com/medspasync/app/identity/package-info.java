/**
 * Who is asking, and what may they do: sign-in, sessions, tokens, roles. Other features use {@link
 * com.medspasync.app.identity.control.CurrentCaller} and nothing else. Start with SessionsResource.
 */
@NullMarked
package com.medspasync.app.identity;

import org.jspecify.annotations.NullMarked;
