/**
 * The key of each tenant's personal data: made when a tenant is, kept outside the database under a
 * master key, and destroyed to erase the tenant, backups included. May use the registry of tenants,
 * JDBC and Google Tink. Start with {@link com.medspasync.tenants.keys.TenantKeys}; the reasons
 * stand in ADR 0014.
 */
@NullMarked
package com.medspasync.tenants.keys;

import org.jspecify.annotations.NullMarked;
