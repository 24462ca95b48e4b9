package com.medspasync.tenants.people;

import com.medspasync.tenants.TenantId;

/**
 * A spa that a person belongs to, and as what.
 *
 * @param suspended whether nobody can work in it now
 */
public record Membership(TenantId tenant, String tenantName, Role role, boolean suspended) {}
