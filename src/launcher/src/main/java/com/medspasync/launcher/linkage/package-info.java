/**
 * The {@code link} and {@code dedupe} commands: client lists in, pairs of the same person out,
 * without server or account. Start with {@link com.medspasync.launcher.linkage.LinkageCommand}.
 */
@NullMarked
package com.medspasync.launcher.linkage;

import org.jspecify.annotations.NullMarked;
