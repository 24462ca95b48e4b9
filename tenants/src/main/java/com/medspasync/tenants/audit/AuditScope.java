package com.medspasync.tenants.audit;

import com.medspasync.tenants.TenantId;

/**
 * Whose record it is: a spa's, or the platform's own, which holds what operators do.
 *
 * @param name public id; seals and hashes cover it, and the file of noted heads is called so
 * @param schema that holds its tables
 */
public record AuditScope(String name, String schema) {

  /** The record of the service itself. */
  public static final AuditScope PLATFORM = new AuditScope("platform", "platform");

  /** The record of a spa. */
  public static AuditScope of(TenantId tenant) {
    return new AuditScope(tenant.toString(), tenant.schema());
  }
}
