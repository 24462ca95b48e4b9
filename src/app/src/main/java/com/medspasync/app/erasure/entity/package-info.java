/** What an owner's wish to have a practice erased is. Start with ErasureRequest. */
@NullMarked
package com.medspasync.app.erasure.entity;

import org.jspecify.annotations.NullMarked;
