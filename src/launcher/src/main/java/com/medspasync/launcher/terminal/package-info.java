/** The only place that writes to standard output and standard error. */
@NullMarked
package com.medspasync.launcher.terminal;

import org.jspecify.annotations.NullMarked;
