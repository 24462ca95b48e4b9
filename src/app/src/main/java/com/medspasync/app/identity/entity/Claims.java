package com.medspasync.app.identity.entity;

import com.medspasync.tenants.TenantId;
import java.util.UUID;

/** What an access token says: ids only, so that nobody learns a name from a token. */
public record Claims(UUID person, TenantId tenant, UUID session) {}
