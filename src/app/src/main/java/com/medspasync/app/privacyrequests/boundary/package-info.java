/** Clients' requests about their own data over HTTP. */
@NullMarked
package com.medspasync.app.privacyrequests.boundary;

import org.jspecify.annotations.NullMarked;
