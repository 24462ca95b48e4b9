/**
 * Operators' accounts and sessions, the counts of all practices, and what may be done to one. Start
 * with OperatorSignIn and Practices.
 */
@NullMarked
package com.medspasync.app.operators.control;

import org.jspecify.annotations.NullMarked;
