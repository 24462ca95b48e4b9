/** What lines of the log look like, whom they belong to, and how they reach the operator's sink. */
@NullMarked
package com.medspasync.app.logs;

import org.jspecify.annotations.NullMarked;
