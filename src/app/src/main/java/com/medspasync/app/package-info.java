/**
 * The web application. One package per feature; {@code web} and {@code rest} hold what all features
 * share and know none of them.
 */
@NullMarked
package com.medspasync.app;

import org.jspecify.annotations.NullMarked;
