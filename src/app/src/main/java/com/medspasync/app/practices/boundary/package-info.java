/** The places of the practice over HTTP. */
@NullMarked
package com.medspasync.app.practices.boundary;

import org.jspecify.annotations.NullMarked;
