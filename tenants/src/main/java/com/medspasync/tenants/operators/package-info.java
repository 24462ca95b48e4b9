/**
 * The accounts of whoever runs the service, which have nothing to do with people of spas. Plain
 * JDBC, so that the command that adds an operator and the console use the same code. Start with
 * {@link com.medspasync.tenants.operators.Operators}.
 */
@NullMarked
package com.medspasync.tenants.operators;

import org.jspecify.annotations.NullMarked;
