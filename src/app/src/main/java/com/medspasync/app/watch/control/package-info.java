/**
 * Watches the record of each spa for what an attack looks like, and raises alerts that stay until a
 * person acknowledges them.
 */
@NullMarked
package com.medspasync.app.watch.control;

import org.jspecify.annotations.NullMarked;
