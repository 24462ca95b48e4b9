/** What a person types, as far as it is understood or refused. */
@NullMarked
package com.medspasync.launcher;

import org.jspecify.annotations.NullMarked;
