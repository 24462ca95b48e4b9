/**
 * The words after the commands that are over in a moment. Start with {@link
 * com.medspasync.launcher.options.GivenOptions}.
 */
@NullMarked
package com.medspasync.launcher.options;

import org.jspecify.annotations.NullMarked;
