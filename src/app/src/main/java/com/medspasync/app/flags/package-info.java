/**
 * Switches that turn parts of the product on and off, for all tenants or for one, without a
 * release.
 */
@NullMarked
package com.medspasync.app.flags;

import org.jspecify.annotations.NullMarked;
