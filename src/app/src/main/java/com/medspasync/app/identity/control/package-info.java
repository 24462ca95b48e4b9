/** Use cases of identity: signing in, keeping and ending sessions, issuing and verifying tokens. */
@NullMarked
package com.medspasync.app.identity.control;

import org.jspecify.annotations.NullMarked;
