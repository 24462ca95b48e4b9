/** Erasures over HTTP, for owners and in the console, and the timer that reminds owners. */
@NullMarked
package com.medspasync.app.erasure.boundary;

import org.jspecify.annotations.NullMarked;
