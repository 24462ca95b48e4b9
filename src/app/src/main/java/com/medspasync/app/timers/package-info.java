/** Work that each node does again and again while it runs, in its own time. */
@NullMarked
package com.medspasync.app.timers;

import org.jspecify.annotations.NullMarked;
