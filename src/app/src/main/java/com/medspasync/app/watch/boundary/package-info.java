/** When the record is looked through, and the alerts as people see them. */
@NullMarked
package com.medspasync.app.watch.boundary;

import org.jspecify.annotations.NullMarked;
