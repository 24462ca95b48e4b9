/** What the slow suites make of what they measured. */
@NullMarked
package com.medspasync.launcher.check;

import org.jspecify.annotations.NullMarked;
