package com.medspasync.app.trail;

import com.medspasync.tenants.TenantId;
import java.util.UUID;

/**
 * A person is signing in. Observed while the request is under way.
 *
 * @param tenant in whose record it belongs
 * @param address network address it came from
 */
public record SignInSucceeded(UUID person, TenantId tenant, SignInMeans with, String address) {}
