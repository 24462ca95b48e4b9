/**
 * A PostgreSQL schema and role per spa: who the tenants are, how one is created in under a second,
 * how all are migrated, and which tenant the present work belongs to. May use the kernel, JDBC and
 * Flyway. Start with {@link com.medspasync.tenants.TenantContext}; the reasons stand in ADR 0002.
 */
@NullMarked
package com.medspasync.tenants;

import org.jspecify.annotations.NullMarked;
