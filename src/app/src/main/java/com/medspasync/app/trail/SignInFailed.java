package com.medspasync.app.trail;

import com.medspasync.tenants.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody could not sign in. Observed a little later, perhaps more than once: observers know it by
 * its id.
 *
 * @param at when it happened
 * @param person whose account was tried; empty when nobody has it
 * @param account stands for what was typed, equal when the same was, and tells nothing of it
 * @param tenants in whose records it belongs
 * @param address network address it came from
 * @param request id of the request
 */
public record SignInFailed(
    UUID id,
    Instant at,
    Optional<UUID> person,
    String account,
    List<TenantId> tenants,
    SignInMeans with,
    String address,
    String request) {}
