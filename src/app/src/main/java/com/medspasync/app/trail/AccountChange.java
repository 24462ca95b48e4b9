package com.medspasync.app.trail;

import com.medspasync.tenants.TenantId;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who is not signed in changed an account by the link of a letter. Observed while that is
 * under way.
 *
 * @param tenants in whose record it belongs
 * @param action name of the operation
 * @param objects public ids of what was changed besides the person
 * @param address network address it came from
 */
public record AccountChange(
    UUID person, List<TenantId> tenants, String action, List<String> objects, String address) {}
