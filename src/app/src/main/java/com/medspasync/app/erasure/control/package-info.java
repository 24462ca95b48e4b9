/** Who asks for an erasure, keeps it back and carries it out. Start with ErasureRequests. */
@NullMarked
package com.medspasync.app.erasure.control;

import org.jspecify.annotations.NullMarked;
