package com.medspasync.tenants.people;

import com.medspasync.tenants.TenantId;

/** A spa that a person belongs to, and as what. */
public record Membership(TenantId tenant, String tenantName, Role role) {}
