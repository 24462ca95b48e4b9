/**
 * HTTP side of identity: resources, cookies, and the filters that let a request in or turn it away.
 */
@NullMarked
package com.medspasync.app.identity.boundary;

import org.jspecify.annotations.NullMarked;
