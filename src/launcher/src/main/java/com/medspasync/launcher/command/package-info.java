/** The commands that start, stop and look at the service: what a person types and reads. */
@NullMarked
package com.medspasync.launcher.command;

import org.jspecify.annotations.NullMarked;
