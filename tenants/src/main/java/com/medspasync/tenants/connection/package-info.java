/**
 * Data sources whose SQL cannot leave the tenant it was bound to. May use {@code
 * com.medspasync.tenants} and the PostgreSQL driver. Start with {@link
 * com.medspasync.tenants.connection.TenantDataSource}.
 */
@NullMarked
package com.medspasync.tenants.connection;

import org.jspecify.annotations.NullMarked;
