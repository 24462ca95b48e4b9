/** A spa on a real database for tests of the features. Start with TestSpa. */
@NullMarked
package com.medspasync.app.testing;

import org.jspecify.annotations.NullMarked;
