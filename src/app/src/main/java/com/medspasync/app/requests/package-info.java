/** What a resource may know of the request it answers: who asks, for which spa. */
@NullMarked
package com.medspasync.app.requests;

import org.jspecify.annotations.NullMarked;
