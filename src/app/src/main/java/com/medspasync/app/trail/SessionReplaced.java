package com.medspasync.app.trail;

import com.medspasync.tenants.TenantId;
import java.util.UUID;

/**
 * Somebody signed in anew in a browser, which ended the session that it still had; not said is
 * whether it was the same person. Observed while the request is under way.
 *
 * @param person whose session it was
 * @param tenant in whose record it belongs
 * @param address network address of the browser
 */
public record SessionReplaced(UUID person, TenantId tenant, UUID session, String address) {}
