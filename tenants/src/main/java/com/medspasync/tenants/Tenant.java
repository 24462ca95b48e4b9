package com.medspasync.tenants;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A spa in the registry.
 *
 * @param zone zone of its business days unless a location says otherwise
 * @param demo whether its data was made up by us
 * @param cluster name of the database cluster that holds its schema
 * @param schemaVersion version of the last tenant migration its schema has
 */
public record Tenant(
    TenantId id,
    String name,
    Currency currency,
    ZoneId zone,
    boolean demo,
    Status status,
    String cluster,
    String schemaVersion,
    Instant createdAt) {

  /** Whether its data can be reached. */
  public enum Status {
    ACTIVE,
    SUSPENDED
  }
}
