/** Bytes of files, wherever and however they are kept. May use Java only. */
@NullMarked
package com.medspasync.integrations.files;

import org.jspecify.annotations.NullMarked;
