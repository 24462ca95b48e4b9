/**
 * How the application reaches its database: one pool, and on it two views that exclude each other,
 * the tenant of the request and schema platform. Uses {@code tenants} and is used by every feature.
 *
 * <p>{@code @Inject EntityManager} and {@code @Inject DataSource} work for the tenant that {@link
 * com.medspasync.tenants.TenantContext} is bound to; with {@link
 * com.medspasync.app.persistence.Platform} they work for schema platform. Both take part in the
 * transaction under way and commit together. Whoever starts work outside a request binds the tenant
 * around the transaction: {@code TenantContext.call(tenant, () -> bean.transactionalMethod())}.
 * Start with {@link com.medspasync.app.persistence.Databases}.
 */
@NullMarked
package com.medspasync.app.persistence;

import org.jspecify.annotations.NullMarked;
