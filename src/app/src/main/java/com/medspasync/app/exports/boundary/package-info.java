/** Downloads of matches, exceptions, payouts and decisions, with the filters of the lists. */
@NullMarked
package com.medspasync.app.exports.boundary;

import org.jspecify.annotations.NullMarked;
