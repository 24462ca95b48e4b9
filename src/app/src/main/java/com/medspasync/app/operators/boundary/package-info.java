/**
 * The console over HTTP, its door, and the timers that keep its figures. Start with ConsoleDoor and
 * PracticesResource.
 */
@NullMarked
package com.medspasync.app.operators.boundary;

import org.jspecify.annotations.NullMarked;
