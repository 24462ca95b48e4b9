/** Tells operators, load balancers and the badge in the staff app how the product is doing. */
@NullMarked
package com.medspasync.app.operations;

import org.jspecify.annotations.NullMarked;
