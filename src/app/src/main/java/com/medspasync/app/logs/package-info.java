/** What lines of the log look like, and whom they belong to. */
@NullMarked
package com.medspasync.app.logs;

import org.jspecify.annotations.NullMarked;
