/** Support access over HTTP, for owners and in the console, and the timer that tells of ends. */
@NullMarked
package com.medspasync.app.support.boundary;

import org.jspecify.annotations.NullMarked;
