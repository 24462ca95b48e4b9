package com.medspasync.tenants;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * A spa in the registry.
 *
 * @param zone zone of its business days unless a location says otherwise
 * @param demo whether its data was made up by us
 * @param suspension why and since when its data cannot be reached; empty while they can
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
    Optional<Suspension> suspension,
    String cluster,
    String schemaVersion,
    Instant createdAt) {

  /** Whether its data can be reached. */
  public enum Status {
    ACTIVE,
    SUSPENDED
  }

  /**
   * Why a spa is closed.
   *
   * @param reason for whoever runs the service; empty when none was given
   */
  public record Suspension(Instant since, String reason) {}
}
