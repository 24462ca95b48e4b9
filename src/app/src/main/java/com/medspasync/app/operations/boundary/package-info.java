/** Health, status and version over HTTP. Start with StatusResource. */
@NullMarked
package com.medspasync.app.operations.boundary;

import org.jspecify.annotations.NullMarked;
