/**
 * Tests that know the product only from outside: its commands, its HTTP interface, its pages. Ask
 * for a {@link com.medspasync.systemtests.Product}, a {@link com.medspasync.systemtests.Staff} or a
 * browser page as a test parameter with {@link com.medspasync.systemtests.SystemTest}.
 */
@NullMarked
package com.medspasync.systemtests;

import org.jspecify.annotations.NullMarked;
